#include <cdk/error.hpp>

#include <cstring>
#include <string>

#include "detail/tree.hpp"

namespace cdk {
namespace {

char* copy(std::string_view text) {
  char* made = new char[text.size() + 1];
  std::memcpy(made, text.data(), text.size());
  made[text.size()] = 0;
  return made;
}

std::string prefixFor(const Construct& where, Location at) {
  std::string prefix(where.toString());
  if (at.file && *at.file) prefix += " (" + std::string(at.file) + ":" + std::to_string(at.line) + ")";
  return prefix + ": ";
}

}  // namespace

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
