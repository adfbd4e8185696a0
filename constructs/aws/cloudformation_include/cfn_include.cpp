#include <constructs/aws/cloudformation_include/cfn_include.hpp>

#include <string>

#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_hook.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_rule.hpp>

#include "../../../src/detail/template_writer.hpp"
#include "include_state.hpp"
#include "template_file.hpp"

namespace cdk::cloudformation_include {

namespace {

template <class T>
T& found(CfnInclude& include, T* element, const char* what, std::string_view name) {
  if (element) return *element;
  throw Error(include, std::string("the template has no ") + what + " '" + std::string(name) + "'", "not-in-template");
}

}  // namespace

CfnInclude::CfnInclude(Scope scope, std::string_view id, const CfnIncludeProps& props) : CfnElement(scope, id) {
  state_ = make<IncludeState>(*this, props, readTemplate(*this, props.templateFile.text(this))).get();
  state_->createAll();
}

bool CfnInclude::render(cdk::detail::TemplateWriter& out) {
  return out.value(state_->fragment().val());
}

CfnResource& CfnInclude::getResource(std::string_view id) {
  return found(*this, state_->resources.find(id), "resource", id);
}
CfnCondition& CfnInclude::getCondition(std::string_view name) {
  return found(*this, state_->conditions.find(name), "condition", name);
}
CfnParameter& CfnInclude::getParameter(std::string_view name) {
  return found(*this, state_->parameters.find(name), "parameter", name);
}
CfnMapping& CfnInclude::getMapping(std::string_view name) {
  return found(*this, state_->mappings.find(name), "mapping", name);
}
CfnOutput& CfnInclude::getOutput(std::string_view id) {
  return found(*this, state_->outputs.find(id), "output", id);
}
CfnRule& CfnInclude::getRule(std::string_view name) {
  return found(*this, state_->rules.find(name), "rule", name);
}
CfnHook& CfnInclude::getHook(std::string_view id) {
  return found(*this, state_->hooks.find(id), "hook", id);
}

IncludedNestedStack CfnInclude::getNestedStack(std::string_view logicalId) {
  if (NestedInclude* known = state_->nested.find(logicalId)) return {*known->stack, *known->include};
  const CfnResource& resource = getResource(logicalId);
  const bool isStack = resource.cfnResourceType() == "AWS::CloudFormation::Stack";
  throw Error(*this,
              "resource '" + std::string(logicalId) + "' is no nested stack" +
                  (isStack ? " whose template was read; name it in loadNestedStacks" : ""),
              "no-nested-stack");
}

IncludedNestedStack CfnInclude::loadNestedStack(std::string_view logicalId, const CfnIncludeProps& nestedStackProps) {
  state_->loadNested(logicalId, nestedStackProps);
  return getNestedStack(logicalId);
}

void CfnInclude::throwOtherType(std::string_view logicalId, const char* type) {
  throw Error(
      *this,
      "resource '" + std::string(logicalId) + "' is of type " + std::string(getResource(logicalId).cfnResourceType()) + ", not " + type,
      "other-type");
}

}  // namespace cdk::cloudformation_include
