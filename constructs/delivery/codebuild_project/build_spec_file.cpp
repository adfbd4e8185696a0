#include <constructs/delivery/codebuild_project/build_spec_file.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_set>

#include <cdk/error.hpp>

#include "../../../src/detail/yaml_document.hpp"

namespace cdk::delivery {

namespace {

constexpr std::string_view kPhases[] = {"install", "pre_build", "build", "post_build"};
constexpr std::string_view kSections[] = {"version", "run-as", "env", "proxy", "batch", "phases", "reports", "artifacts", "cache"};

std::string readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("cannot read the buildspec '" + path + "'; give the path of a file", "buildspec");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool isName(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// A text with each `{{name}}` replaced by its value, which may be a token.
Str substituted(const std::string& path, std::string_view text, const Map<Str>& values) {
  Str out("");
  std::size_t done = 0;
  for (std::size_t at = 0; (at = text.find("{{", at)) != std::string_view::npos;) {
    const std::size_t end = text.find("}}", at);
    const std::string_view name = end == std::string_view::npos ? std::string_view() : text.substr(at + 2, end - at - 2);
    if (!isName(name)) {
      at += 2;
      continue;
    }
    if (!values.contains(name)) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
      throw Error(path + ":" + std::to_string(line) + ": the buildspec asks for '" + std::string(name) + "', which has no value",
                  "buildspec");
    }
    out = out + Str(text.substr(done, at - done)) + values.get(name);
    done = at = end + 2;
  }
  return out + Str(text.substr(done));
}

Str load(std::string_view given, const Map<Str>& values) {
  const std::string path(given);
  const std::string text = readFile(path);
  // Projects share files, and reading YAML is the dearest thing a project does.
  static thread_local std::unordered_set<std::string> sound;
  if (!sound.contains(text)) {
    checkBuildSpec(path, text);
    sound.insert(text);
  }
  return substituted(path, text, values);
}

class FileSpec final : public codebuild::BuildSpec {
 public:
  FileSpec(const Str& path, const Map<Str>& values) : path_(path), values_(values) {}
  bool isImmediate() const override { return true; }

  /// The file is read for its first project, which an error then names.
  Str toBuildSpec(Construct& scope) override {
    if (text_) return text_;
    try {
      text_ = load(path_.text(), values_);
    } catch (const Error& error) {
      throw Error(scope, error.what(), error.code());
    }
    return text_;
  }

 private:
  Str path_;
  Map<Str> values_;
  Str text_ = {};
};

using detail::YamlNode;

[[noreturn]] void fail(std::string_view name, std::size_t line, const std::string& message) {
  throw Error(std::string(name) + ":" + std::to_string(line) + ": " + message, "buildspec");
}

template <std::size_t n>
bool among(const std::string_view (&words)[n], const std::string& word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

void checkCommands(std::string_view name, const YamlNode& phase, const std::string& phaseName) {
  const YamlNode* commands = phase.find("commands");
  if (!commands && !phase.find("runtime-versions") && !phase.find("finally"))
    fail(name, phase.line, "phase '" + phaseName + "' has no commands");
  if (!commands) return;
  if (commands->kind != YamlNode::Kind::Sequence) fail(name, commands->line, "the commands of phase '" + phaseName + "' must be a list");
  for (const YamlNode* command : commands->items) {
    if (command->kind != YamlNode::Kind::Scalar)
      fail(name, command->line, "a command of phase '" + phaseName + "' must be a text; quote it when it holds a colon");
  }
}

void checkRoot(std::string_view name, const YamlNode* root) {
  if (!root || root->kind != YamlNode::Kind::Map) fail(name, root ? root->line : 1, "a buildspec must be a map with version and phases");
  for (const auto& [section, value] : root->entries) {
    if (!among(kSections, section->text)) fail(name, section->line, "a buildspec has no section '" + section->text + "'");
  }
  const YamlNode* version = root->find("version");
  if (!version || (version->text != "0.2" && version->text != "0.1"))
    fail(name, (version ? version : root)->line, "version must be 0.2 or 0.1");
  const YamlNode* phases = root->find("phases");
  if (!phases || phases->kind != YamlNode::Kind::Map) fail(name, root->line, "a buildspec needs phases");
  for (const auto& [key, phase] : phases->entries) {
    if (!among(kPhases, key->text))
      fail(name, key->line, "there is no phase '" + key->text + "'; phases are install, pre_build, build and post_build");
    if (phase->kind != YamlNode::Kind::Map) fail(name, key->line, "phase '" + key->text + "' must be a map with commands");
    checkCommands(name, *phase, key->text);
  }
}

}  // namespace

void checkBuildSpec(std::string_view name, std::string_view text) {
  try {
    checkRoot(name, detail::YamlDocument(text).root());
  } catch (const detail::YamlError& error) {
    fail(name, error.line, error.message);
  }
}

BuildSpecFile::BuildSpecFile(std::string_view path, const Map<Str>& values) : Use(make<FileSpec>(Str(path), values)) {}

}  // namespace cdk::delivery
