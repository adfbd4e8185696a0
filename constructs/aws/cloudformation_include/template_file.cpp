#include "template_file.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <cdk/construct.hpp>

#include "../../../src/detail/yaml_read.hpp"

namespace cdk::cloudformation_include {

namespace {

Json parsed(const std::string& text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string::npos || text[start] != '{') return cdk::detail::readYaml(text);
  try {
    return Json::parse(text);
  } catch (const Error&) {
    return cdk::detail::readYaml(text);  // YAML may begin with a brace too
  }
}

}  // namespace

Json readTemplate(const Construct& owner, std::string_view path) {
  const std::string name(path);
  std::ifstream file(name, std::ios::binary);
  if (!file)
    throw Error(owner, "cannot read the template '" + name + "'; give templateFile the path of a file in JSON or YAML", "no-template");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  try {
    const Json read = parsed(text);
    if (read.isObject()) return read;
  } catch (const Error& error) {
    throw Error(owner, "cannot read the template '" + name + "': " + error.what(), error.code());
  }
  throw Error(owner, "'" + name + "' is no template: it holds no object", "no-template");
}

}  // namespace cdk::cloudformation_include
