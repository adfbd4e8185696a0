#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {
class CfnCondition;
class CfnHook;
class CfnMapping;
class CfnOutput;
class CfnParameter;
class CfnResource;
class CfnRule;
class NestedStack;
}  // namespace cdk

namespace cdk::cloudformation_include {

class CfnInclude;
struct IncludeState;

struct CfnIncludeProps {
  /// Takes templates whose resources refer to each other in a circle. Default: false
  Bool allowCyclicalReferences = {};
  /// Logical ids of resources that are taken as they are, without their types and references being looked at.
  List<Str> dehydratedResources = {};
  /// Templates of nested stacks, by the logical ids of their resources. Default: none, nested stacks stay plain resources
  Map<Box<CfnIncludeProps>> loadNestedStacks = {};
  /// Values that stand in place of parameters, which vanish from the template.
  Map<Json> parameters = {};
  /// Elements keep their logical ids. Default: true
  Bool preserveLogicalIds = {};
  /// Path of a template in JSON or YAML.
  Req<Str, "templateFile"> templateFile;
};

/// A nested stack whose template was read as well.
struct IncludedNestedStack {
  NestedStack& stack;
  CfnInclude& includedTemplate;
};

/// The elements of an existing template as elements of this stack, to refer to and to change.
class CfnInclude : public CfnElement {
 public:
  using Props = CfnIncludeProps;
  CfnInclude(Scope scope, std::string_view id, const CfnIncludeProps& props);

  /// The resource with this logical id; error when there is none. So are the next ones.
  CfnResource& getResource(std::string_view logicalId);
  /// The resource as the class it is: `getResource<s3::CfnBucket>("Bucket")`. Error when it is of another type.
  template <class T>
  T& getResource(std::string_view logicalId) {
    if (T* typed = dynamic_cast<T*>(&getResource(logicalId))) return *typed;
    throwOtherType(logicalId, T::CFN_RESOURCE_TYPE_NAME);
  }
  CfnCondition& getCondition(std::string_view conditionName);
  CfnParameter& getParameter(std::string_view parameterName);
  CfnMapping& getMapping(std::string_view mappingName);
  CfnOutput& getOutput(std::string_view logicalId);
  CfnRule& getRule(std::string_view ruleName);
  CfnHook& getHook(std::string_view hookLogicalId);
  /// A nested stack named in loadNestedStacks, or given to loadNestedStack.
  IncludedNestedStack getNestedStack(std::string_view logicalId);
  /// Reads the template of a nested stack. Error for a resource that is no nested stack, or whose template was read before.
  IncludedNestedStack loadNestedStack(std::string_view logicalId, const CfnIncludeProps& nestedStackProps);

  const char* section() const override { return ""; }
  bool render(detail::TemplateWriter& out) override;

 private:
  [[noreturn]] void throwOtherType(std::string_view logicalId, const char* type);
  IncludeState* state_;
};

}  // namespace cdk::cloudformation_include
