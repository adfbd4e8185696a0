#include <constructs/aws/codepipeline/rule.hpp>

#include <cdk/cfn/codepipeline/pipeline.hpp>
#include <constructs/aws/iam/role.hpp>

#include "validation.hpp"

namespace cdk::codepipeline {

Rule::Rule(const RuleProps& props) : props_(props) {
  detail::checkName(nullptr, detail::kRuleName, props.name);
}

Str Rule::reference() const {
  return "#{rule." + props_.name + "}";
}

Json Rule::render() const {
  Vec<CfnPipeline::InputArtifactProperty> inputs;
  for (Str name : props_.inputArtifacts) inputs.push({.name = name});
  CfnPipeline::RuleDeclarationProperty made{
      .commands = props_.commands,
      .configuration = props_.configuration,
      .name = props_.name,
      .region = props_.region,
      .ruleTypeId =
          CfnPipeline::RuleTypeIdProperty{.category = "Rule", .owner = "AWS", .provider = props_.provider, .version = props_.version}};
  if (props_.inputArtifacts) made.inputArtifacts = List<CfnPipeline::InputArtifactProperty>(inputs);
  if (props_.role) made.roleArn = props_.role->roleArn();
  return made;
}

}  // namespace cdk::codepipeline
