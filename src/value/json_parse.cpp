#include <algorithm>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/value/json.hpp>
#include <nlohmann/json.hpp>

namespace cdk {
namespace {

using detail::MapEntry;
using detail::Val;

// Deeper text would overflow the stack of whoever walks the value.
constexpr std::size_t kMaxDepth = 500;

// JavaScript keeps integers exact up to here; beyond, it rounds to the nearest double.
constexpr long long kMaxExact = 9007199254740992;

/// `position` counts the characters read, the offending one included.
[[noreturn]] void fail(std::string_view text, std::size_t position, const std::string& why) {
  const std::size_t at = position > 0 ? position - 1 : 0;
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const std::size_t line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t lineStart = before.rfind('\n') + 1;  // npos wraps to 0
  throw Error("invalid JSON at line " + std::to_string(line) + ", column " + std::to_string(at - lineStart + 1) + ": " + why,
              "invalid-json");
}

// Takes the events of nlohmann's parser and builds nodes from the inside out. Its document type would sort the keys, and its
// ordered variant looks each key up in a list.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  explicit Builder(std::string_view text) : text_(text) {}
  const Val* result() const { return result_; }

  bool null() { return add(&detail::nullVal); }
  bool boolean(bool value) { return add(detail::makeBool(value)); }
  bool number_integer(number_integer_t number) {
    return add(number < -kMaxExact ? detail::makeDouble(static_cast<double>(number)) : detail::makeInt(number));
  }
  bool number_unsigned(number_unsigned_t number) {
    return add(number > static_cast<number_unsigned_t>(kMaxExact) ? detail::makeDouble(static_cast<double>(number))
                                                                  : detail::makeInt(static_cast<long long>(number)));
  }
  bool number_float(number_float_t number, const string_t&) { return add(detail::makeDouble(number)); }
  bool string(const string_t& text) { return add(detail::makeText(text)); }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(true, entries_.size()); }
  bool key(const string_t& name) {
    entries_.push_back({detail::makeText(name), nullptr});
    return true;
  }
  bool end_object() {
    const std::size_t start = close();
    const Val* made = detail::makeMap(entries_.data() + start, entries_.size() - start);
    entries_.resize(start);
    return add(made);
  }
  bool start_array(std::size_t) { return open(false, items_.size()); }
  bool end_array() {
    const std::size_t start = close();
    const Val* made = detail::makeList(items_.data() + start, items_.size() - start);
    items_.resize(start);
    return add(made);
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
    std::string why = error.what();
    const std::size_t place = why.find("column ");
    const std::size_t start = place == why.npos ? why.find("] ") : why.find(": ", place);
    if (start != why.npos) why.erase(0, start + 2);
    fail(text_, position, why);
  }

 private:
  struct Open {
    bool object;
    std::size_t start;
  };

  bool open(bool object, std::size_t start) {
    if (open_.size() == kMaxDepth) {
      throw Error("JSON text is nested more than " + std::to_string(kMaxDepth) + " levels deep; flatten it", "invalid-json");
    }
    open_.push_back({object, start});
    return true;
  }
  std::size_t close() {
    const std::size_t start = open_.back().start;
    open_.pop_back();
    return start;
  }
  bool add(const Val* value) {
    if (open_.empty()) {
      result_ = value;
    } else if (open_.back().object) {
      entries_.back().value = value;
    } else {
      items_.push_back(value);
    }
    return true;
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::vector<MapEntry> entries_;  // of all open objects
  std::vector<const Val*> items_;  // of all open arrays
  const Val* result_ = nullptr;
};

}  // namespace

Json Json::parse(std::string_view text) {
  Builder builder(text);
  nlohmann::json::sax_parse(text, &builder);
  return Json(builder.result());
}

}  // namespace cdk
