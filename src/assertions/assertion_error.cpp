#include <cdk/assertions/assertion_error.hpp>

#include <string>

namespace cdk::assertions {
namespace {

std::string prefixOf(Location at) {
  return at.line ? std::string(at.file) + ":" + std::to_string(at.line) + ": " : std::string();
}

}  // namespace

AssertionError::AssertionError(std::string_view message, Location at)
    : Error(prefixOf(at).append(message), "assertion"), prefix_(prefixOf(at).size()) {}

}  // namespace cdk::assertions
