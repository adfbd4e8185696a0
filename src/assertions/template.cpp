#include <cdk/assertions/template.hpp>

#include <cdk/assertions/assertion_error.hpp>
#include <cdk/assertions/match.hpp>

#include "../detail/synth_text.hpp"
#include "cycles.hpp"
#include "pattern.hpp"
#include "print.hpp"
#include "section.hpp"

namespace cdk::assertions {
namespace {

/// A section whose entries are found by their logical id.
struct NamedSection {
  const char* key;
  const char* one;
  const char* many;
};
constexpr NamedSection kOutputs = {"Outputs", "output", "outputs"};
constexpr NamedSection kMappings = {"Mappings", "mapping", "mappings"};
constexpr NamedSection kParameters = {"Parameters", "parameter", "parameters"};
constexpr NamedSection kConditions = {"Conditions", "condition", "conditions"};

std::string ids(const std::vector<Candidate>& candidates) {
  std::vector<std::string> texts;
  for (const Candidate& candidate : candidates) texts.emplace_back(candidate.id.text());
  return enumerated(texts);
}

void requireNamed(const Json& whole, const NamedSection& section, std::string_view id, const Json& props, Location at) {
  const SectionMatch match = matchAll(named(whole[section.key], id), props);
  if (!match.matches.empty()) return;
  const std::string qualifier = id == "*" ? "" : " named " + std::string(id);
  throw AssertionError(noneMatches({"the template", section.one, section.many, qualifier}, match, ids(named(whole[section.key], "*"))), at);
}

Map<Json> findNamed(const Json& whole, const NamedSection& section, std::string_view id, const Json& props) {
  return matchAll(named(whole[section.key], id), props).byId();
}

std::string_view typeOf(const Candidate& resource) {
  const Json type = resource.value["Type"];
  return type.isText() ? type.asStr().text() : std::string_view();
}

std::vector<Candidate> ofType(const Json& whole, std::string_view type) {
  std::vector<Candidate> found;
  for (const Candidate& resource : named(whole["Resources"], "*")) {
    if (typeOf(resource) == type) found.push_back(resource);
  }
  return found;
}

/// What a template has in place of a missing type: every type with its number.
std::string typesIn(const Json& whole) {
  std::vector<std::pair<std::string_view, std::size_t>> types;
  for (const Candidate& resource : named(whole["Resources"], "*")) {
    const std::string_view type = typeOf(resource);
    std::size_t i = 0;
    while (i < types.size() && types[i].first != type) ++i;
    if (i == types.size()) types.push_back({type, 0});
    ++types[i].second;
  }
  std::vector<std::string> texts;
  for (const auto& [type, count] : types) texts.push_back(std::string(type) + " (" + std::to_string(count) + ")");
  return enumerated(texts);
}

/// Resources without properties count as having none of them, so that absent keys in a pattern match.
std::vector<Candidate> withProperties(std::vector<Candidate> resources) {
  for (Candidate& resource : resources) {
    if (resource.value["Properties"]) continue;
    std::vector<Json::Entry> entries;
    for (const Candidate& entry : named(resource.value, "*")) entries.push_back({entry.id, entry.value});
    entries.push_back({"Properties", Json::obj()});
    resource.value = Map<Json>(entries);
  }
  return resources;
}

SectionMatch matchProperties(const Json& whole, std::string_view type, const Json& props) {
  const std::vector<Candidate> resources = ofType(whole, type);
  const Json pattern = {{"Properties", props ? props : Json::obj()}};
  return matchAll(isAbsent(props) ? resources : withProperties(resources), pattern);
}

Wording resourcesOf(std::string_view type) {
  return {"the template", "resource", "resources", " of type " + std::string(type)};
}

void requireOne(const Json& whole, std::string_view type, const SectionMatch& match, Location at) {
  if (match.matches.empty()) throw AssertionError(noneMatches(resourcesOf(type), match, typesIn(whole)), at);
}

void requireAll(const Json& whole, std::string_view type, const SectionMatch& match, Location at) {
  if (match.analyzed() == 0) requireOne(whole, type, match, at);
  if (!match.others.empty()) throw AssertionError(someDiffer(resourcesOf(type), match), at);
}

std::string wrongCount(const Json& whole, std::string_view type, std::size_t count, const std::vector<Candidate>& found,
                       std::string_view which) {
  std::string out = "expected " + counted(count, "resource", "resources") + " of type " + std::string(type) + std::string(which) + ", got ";
  if (!found.empty()) return out + std::to_string(found.size()) + ": " + ids(found);
  const std::string types = typesIn(whole);
  return out + "none" + (types.empty() || !ofType(whole, type).empty() ? "" : "; the template has " + types);
}

}  // namespace

Template::Template(const Json& parsed, Stack* stack, const TemplateParsingOptions& options, Location at)
    : template_(parsed), stack_(stack) {
  if (!template_.isObject()) throw AssertionError("a template is an object, got " + brief(template_) + "; for a text use fromString", at);
  if (options.skipCyclicalDependenciesCheck.isTrue()) return;
  const std::string cycle = findCycle(template_["Resources"]);
  if (!cycle.empty()) throw AssertionError("the template cannot be deployed, its resources need each other in a circle:\n" + cycle, at);
}

Template Template::fromStack(Stack& stack, const TemplateParsingOptions& options, Location at) {
  return Template(Json::parse(cdk::detail::templateText(stack)), &stack, options, at);
}

Template Template::fromJSON(const Json& value, const TemplateParsingOptions& options, Location at) {
  return Template(value, nullptr, options, at);
}

Template Template::fromString(std::string_view text, const TemplateParsingOptions& options, Location at) {
  return Template(Json::parse(text), nullptr, options, at);
}

void Template::resourceCountIs(std::string_view type, std::size_t count, Location at) const {
  const std::vector<Candidate> found = ofType(template_, type);
  if (found.size() != count) throw AssertionError(wrongCount(template_, type, count, found, ""), at);
}

void Template::resourcePropertiesCountIs(std::string_view type, const Json& props, std::size_t count, Location at) const {
  const PatternScope scope(stack_);
  const SectionMatch match = matchProperties(template_, type, props);
  if (match.matches.size() == count) return;
  std::string message = wrongCount(template_, type, count, match.matches, " with these properties");
  if (match.matches.size() < count && !match.others.empty()) message += "\n" + noneMatches(resourcesOf(type), {{}, match.others}, "");
  throw AssertionError(message, at);
}

void Template::hasResourceProperties(std::string_view type, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireOne(template_, type, matchProperties(template_, type, props), at);
}

void Template::hasResource(std::string_view type, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireOne(template_, type, matchAll(ofType(template_, type), props), at);
}

void Template::allResources(std::string_view type, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireAll(template_, type, matchAll(ofType(template_, type), props), at);
}

void Template::allResourcesProperties(std::string_view type, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireAll(template_, type, matchProperties(template_, type, props), at);
}

Map<Json> Template::findResources(std::string_view type, const Json& props) const {
  const PatternScope scope(stack_);
  return matchAll(ofType(template_, type), props).byId();
}

std::string_view Template::getResourceId(std::string_view type, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  const SectionMatch match = matchAll(ofType(template_, type), props);
  requireOne(template_, type, match, at);
  if (match.matches.size() == 1) return match.matches[0].id.text();
  throw AssertionError(
      "expected one resource of type " + std::string(type) + ", got " + std::to_string(match.matches.size()) + ": " + ids(match.matches),
      at);
}

void Template::hasOutput(std::string_view logicalId, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireNamed(template_, kOutputs, logicalId, props, at);
}

Map<Json> Template::findOutputs(std::string_view logicalId, const Json& props) const {
  const PatternScope scope(stack_);
  return findNamed(template_, kOutputs, logicalId, props);
}

void Template::hasMapping(std::string_view logicalId, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireNamed(template_, kMappings, logicalId, props, at);
}

Map<Json> Template::findMappings(std::string_view logicalId, const Json& props) const {
  const PatternScope scope(stack_);
  return findNamed(template_, kMappings, logicalId, props);
}

void Template::hasParameter(std::string_view logicalId, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireNamed(template_, kParameters, logicalId, props, at);
}

Map<Json> Template::findParameters(std::string_view logicalId, const Json& props) const {
  const PatternScope scope(stack_);
  return findNamed(template_, kParameters, logicalId, props);
}

void Template::hasCondition(std::string_view logicalId, const Json& props, Location at) const {
  const PatternScope scope(stack_);
  requireNamed(template_, kConditions, logicalId, props, at);
}

Map<Json> Template::findConditions(std::string_view logicalId, const Json& props) const {
  const PatternScope scope(stack_);
  return findNamed(template_, kConditions, logicalId, props);
}

void Template::templateMatches(const Json& expected, Location at) const {
  const PatternScope scope(stack_);
  MatchResult result = objectPattern(expected)->test(template_);
  result.finished();
  if (result.hasFailed()) throw AssertionError("the template does not match\n" + std::string(result.renderMismatch().text()), at);
}

}  // namespace cdk::assertions
