// Private to this folder.
#pragma once
// Private to this module: values of a template become values of the app.
#include <string>
#include <string_view>

#include <cdk/fn.hpp>
#include <cdk/value.hpp>

namespace cdk {
class CfnCondition;
class CfnElement;
class CfnMapping;
class CfnResource;
}  // namespace cdk

namespace cdk::cloudformation_include {

/// Where the elements are that a value refers to. Null when there is none; an error where such a reference is not allowed.
class ElementFinder {
 public:
  virtual CfnElement* refTarget(std::string_view name) = 0;
  virtual CfnResource* resource(std::string_view logicalId) = 0;
  virtual CfnCondition* condition(std::string_view name) = 0;
  virtual CfnMapping* mapping(std::string_view name) = 0;

 protected:
  ~ElementFinder() = default;
};

/// Which part of a template a value is from: some functions are known in some parts only.
enum class Part { OTHER, CONDITIONS, RULES };

/// Turns `{"Ref": ...}` and its kin into references to elements of the app.
class TemplateParser {
 public:
  TemplateParser(ElementFinder& finder, const Map<Json>& parameters, Part part = Part::OTHER)
      : finder_(finder), parameters_(parameters), part_(part) {}

  /// The value with its functions; empty for null.
  Json parse(const Json& value);
  ElementFinder& finder() { return finder_; }
  /// The name of the function that an object stands for; empty when it is plain data.
  std::string_view functionOf(const Json& object) const;

 private:
  using Handler = Json (TemplateParser::*)(const Json& argument);
  static Handler handlerFor(std::string_view function);
  Json function(std::string_view name, const Json& object);
  Json ref(const Json& argument);
  Json getAtt(const Json& argument);
  Json findInMap(const Json& argument);
  Json select(const Json& argument);
  Json split(const Json& argument);
  Json if_(const Json& argument);
  Json and_(const Json& argument);
  Json or_(const Json& argument);
  Json sub(const Json& argument);
  Json condition(const Json& argument);
  Json valueOf(const Json& argument);
  Json getAzs(const Json& argument);
  Str subText(std::string_view text, Map<Json>& variables);
  Json replacement(std::string_view name) const;

  ElementFinder& finder_;
  Map<Json> parameters_;
  Part part_;
};

/// A condition that is a value already.
Use<ICfnConditionExpression> conditionOf(const Json& value);

}  // namespace cdk::cloudformation_include
