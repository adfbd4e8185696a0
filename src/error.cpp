#include <cdk/error.hpp>

#include <cstring>
#include <string>

#include "detail/place.hpp"
#include "detail/tree.hpp"

namespace cdk {
namespace {

char* copy(std::string_view text) {
  char* made = new char[text.size() + 1];
  std::memcpy(made, text.data(), text.size());
  made[text.size()] = 0;
  return made;
}

std::string place(const Construct& where, Location at) {
  std::string text(where.toString());
  if (at.file && *at.file) text += " (" + std::string(at.file) + ":" + std::to_string(at.line) + ")";
  return text;
}

std::string prefixFor(const Construct& where, Location at) {
  return place(where, at) + ": ";
}

}  // namespace

std::string detail::placeOf(const Construct& construct) {
  return place(construct, userLocation(construct));
}

Error::Error(const Construct& where, std::string_view message, std::string_view code) : located_(true) {
  assign(prefixFor(where, detail::userLocation(where)), message, code);
}

Error::Error(const Construct& where, Location at, std::string_view message, std::string_view code) : located_(true) {
  const bool inLibrary = std::string_view(at.file).starts_with("cdkpp:");
  assign(prefixFor(where, inLibrary ? detail::userLocation(where) : at), message, code);
}

Error::Error(std::string_view message, std::string_view code) {
  assign("", message, code);
}

Error::Error(const Error& other) : std::exception(other), text_(copy(other.text_)), code_(copy(other.code_)), located_(other.located_) {}

Error::~Error() {
  delete[] text_;
  delete[] code_;
}

void Error::assign(std::string_view prefix, std::string_view message, std::string_view code) {
  text_ = copy(std::string(prefix) + std::string(message));
  code_ = copy(code);
}

}  // namespace cdk
