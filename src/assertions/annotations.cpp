#include <cdk/assertions/annotations.hpp>

#include <algorithm>

#include <cdk/assertions/assertion_error.hpp>
#include <cdk/assertions/match.hpp>
#include <cdk/stack.hpp>

#include "../detail/synth_text.hpp"
#include "../detail/tree.hpp"
#include "section.hpp"

namespace cdk::assertions {
namespace {

struct Level {
  const char* metadata;
  const char* name;
};
constexpr Level kLevels[] = {{"aws:cdk:error", "error"}, {"aws:cdk:warning", "warning"}, {"aws:cdk:info", "info"}};

const char* levelOf(std::string_view metadataType) {
  for (const Level& level : kLevels) {
    if (metadataType == level.metadata) return level.name;
  }
  return nullptr;
}

void addMessages(Construct& construct, Stack& stack, std::vector<Json>& out) {
  for (const MetadataEntry& entry : construct.node().metadata()) {
    const char* level = levelOf(entry.type.text());
    if (!level) continue;
    const Json data = stack.resolve(entry.data);
    out.push_back(
        {{"level", level}, {"id", "/" + std::string(construct.node().path())}, {"entry", {{"type", entry.type}, {"data", data}}}});
  }
}

/// Constructs of nested stacks belong to the stack, those of other stacks below it do not.
bool belongs(const Construct& construct, const Stack& stack) {
  return !Stack::isStack(construct) || &construct == &stack || static_cast<const Stack&>(construct).nested();
}

std::vector<Candidate> at(const Map<Json>& messages, std::string_view path) {
  std::vector<Candidate> all = named(messages, "*");
  if (path != "*") std::erase_if(all, [path](const Candidate& message) { return !message.value["id"].asStr().is(path); });
  for (Candidate& message : all) message.id = message.value["id"].asStr();
  return all;
}

Json pattern(const char* level, const Json& message) {
  return {{"level", level}, {"entry", {{"data", message}}}};
}

std::string pathsOf(const Map<Json>& messages) {
  std::vector<std::string> paths;
  for (const Candidate& message : at(messages, "*")) {
    if (std::find(paths.begin(), paths.end(), message.id.text()) == paths.end()) paths.emplace_back(message.id.text());
  }
  return paths.empty() ? "" : "some at " + enumerated(paths);
}

std::string qualifier(std::string_view path) {
  return path == "*" ? "" : " at " + std::string(path);
}

void require(const Map<Json>& messages, std::string_view path, const char* level, const Json& message, Location location) {
  const SectionMatch match = matchAll(at(messages, path), pattern(level, message));
  if (!match.matches.empty()) return;
  throw AssertionError(noneMatches({"the stack", "message", "messages", qualifier(path)}, match, pathsOf(messages)), location);
}

void refuse(const Map<Json>& messages, std::string_view path, const char* level, const Json& message, Location location) {
  const SectionMatch match = matchAll(at(messages, path), pattern(level, message));
  if (match.matches.empty()) return;
  std::string out = "expected no such " + std::string(level) + qualifier(path) + ", got " + std::to_string(match.matches.size()) + ":\n";
  for (const Candidate& found : match.matches) {
    out.append("  ").append(found.id.text()).append(": ").append(found.value["entry"]["data"].asStr().textOr("")).append("\n");
  }
  throw AssertionError(out, location);
}

List<SynthesisMessage> find(const Map<Json>& messages, std::string_view path, const char* level, const Json& message) {
  std::vector<SynthesisMessage> found;
  for (const Candidate& match : matchAll(at(messages, path), pattern(level, message)).matches) {
    found.push_back({.entry = match.value["entry"], .id = match.id, .level = match.value["level"].asStr()});
  }
  return found;
}

}  // namespace

Annotations Annotations::fromStack(Stack& stack) {
  cdk::detail::templateText(stack);
  std::vector<Json> messages;
  cdk::detail::preorderWhile(stack, [&](Construct& construct) {
    if (!belongs(construct, stack)) return false;
    addMessages(construct, stack, messages);
    return true;
  });
  std::vector<Map<Json>::Entry> entries;
  for (const Json& message : messages) entries.push_back({std::to_string(entries.size()), message});
  return Annotations(Map<Json>(entries));
}

void Annotations::hasError(std::string_view constructPath, const Json& message, Location at) const {
  require(messages_, constructPath, "error", message, at);
}

void Annotations::hasNoError(std::string_view constructPath, const Json& message, Location at) const {
  refuse(messages_, constructPath, "error", message, at);
}

List<SynthesisMessage> Annotations::findError(std::string_view constructPath, const Json& message) const {
  return find(messages_, constructPath, "error", message);
}

void Annotations::hasWarning(std::string_view constructPath, const Json& message, Location at) const {
  require(messages_, constructPath, "warning", message, at);
}

void Annotations::hasNoWarning(std::string_view constructPath, const Json& message, Location at) const {
  refuse(messages_, constructPath, "warning", message, at);
}

List<SynthesisMessage> Annotations::findWarning(std::string_view constructPath, const Json& message) const {
  return find(messages_, constructPath, "warning", message);
}

void Annotations::hasInfo(std::string_view constructPath, const Json& message, Location at) const {
  require(messages_, constructPath, "info", message, at);
}

void Annotations::hasNoInfo(std::string_view constructPath, const Json& message, Location at) const {
  refuse(messages_, constructPath, "info", message, at);
}

List<SynthesisMessage> Annotations::findInfo(std::string_view constructPath, const Json& message) const {
  return find(messages_, constructPath, "info", message);
}

}  // namespace cdk::assertions
