#pragma once
#include <cdk/location.hpp>
#include <cdk/value/json.hpp>

namespace cdk {
class Stack;
}

namespace cdk::assertions {

struct TemplateParsingOptions {
  /// Accepts resources that depend on each other in a circle. Default: false
  Bool skipCyclicalDependenciesCheck = {};
};

/// Assertions on a CloudFormation template. What does not hold raises AssertionError with the nearest candidates.
///
/// Patterns: a plain object must be there with at least its keys, as with Match::objectLike; matchers may stand anywhere in
/// it, and so may properties structs and, for a template made from a stack, tokens such as `bucket.ref()`.
class Template {
 public:
  /// The template of a stack, whose app is synthesized.
  static Template fromStack(Stack& stack, const TemplateParsingOptions& options = {}, Location at = Location::current());
  /// A template given as a value.
  static Template fromJSON(const Json& value, const TemplateParsingOptions& options = {}, Location at = Location::current());
  /// A template given as JSON text.
  static Template fromString(std::string_view text, const TemplateParsingOptions& options = {}, Location at = Location::current());

  /// The whole template.
  Json toJSON() const { return template_; }

  /// Exactly `count` resources are of the type.
  void resourceCountIs(std::string_view type, std::size_t count, Location at = Location::current()) const;
  /// Exactly `count` resources of the type have properties that match.
  void resourcePropertiesCountIs(std::string_view type, const Json& props, std::size_t count, Location at = Location::current()) const;
  /// A resource of the type has properties that match.
  void hasResourceProperties(std::string_view type, const Json& props, Location at = Location::current()) const;
  /// A resource of the type matches as a whole: Properties, DependsOn, Metadata ...
  void hasResource(std::string_view type, const Json& props, Location at = Location::current()) const;
  /// All resources of the type, of which there must be one, match as a whole.
  void allResources(std::string_view type, const Json& props, Location at = Location::current()) const;
  /// All resources of the type, of which there must be one, have properties that match.
  void allResourcesProperties(std::string_view type, const Json& props, Location at = Location::current()) const;
  /// The resources of the type that match, by logical id.
  Map<Json> findResources(std::string_view type, const Json& props = Json::obj()) const;
  /// The logical id of the only resource of the type that matches. Raises AssertionError for none and for several.
  std::string_view getResourceId(std::string_view type, const Json& props = Json::obj(), Location at = Location::current()) const;

  /// The output, or with `*` any output, matches.
  void hasOutput(std::string_view logicalId, const Json& props, Location at = Location::current()) const;
  /// The outputs that match, by logical id; `*` looks at all.
  Map<Json> findOutputs(std::string_view logicalId, const Json& props = Json::obj()) const;
  /// The mapping, or with `*` any mapping, matches.
  void hasMapping(std::string_view logicalId, const Json& props, Location at = Location::current()) const;
  /// The mappings that match, by logical id; `*` looks at all.
  Map<Json> findMappings(std::string_view logicalId, const Json& props = Json::obj()) const;
  /// The parameter, or with `*` any parameter, matches.
  void hasParameter(std::string_view logicalId, const Json& props, Location at = Location::current()) const;
  /// The parameters that match, by logical id; `*` looks at all.
  Map<Json> findParameters(std::string_view logicalId, const Json& props = Json::obj()) const;
  /// The condition, or with `*` any condition, matches.
  void hasCondition(std::string_view logicalId, const Json& props, Location at = Location::current()) const;
  /// The conditions that match, by logical id; `*` looks at all.
  Map<Json> findConditions(std::string_view logicalId, const Json& props = Json::obj()) const;

  /// The whole template matches.
  void templateMatches(const Json& expected, Location at = Location::current()) const;

 private:
  Template(const Json& parsed, Stack* stack, const TemplateParsingOptions& options, Location at);
  Json template_;
  Stack* stack_;
};

}  // namespace cdk::assertions
