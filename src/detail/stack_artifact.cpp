#include "stack_artifact.hpp"

#include <string>
#include <vector>

#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "../value/val.hpp"
#include "app_data.hpp"
#include "assembly.hpp"

namespace cdk::detail {
namespace {

Json lookupRole(const Box<BootstrapRole>& role) {
  if (!role) return {};
  return Json::obj({{"arn", role->arn},
                    {"assumeRoleExternalId", role->assumeRoleExternalId},
                    {"assumeRoleAdditionalOptions", role->assumeRoleAdditionalOptions},
                    {"requiresBootstrapStackVersion", role->requiresBootstrapStackVersion},
                    {"bootstrapStackVersionSsmParameter", role->bootstrapStackVersionSsmParameter}});
}

/// The tags of a stack that are known before deployment; the others can be no tags of a stack, which it is warned of.
Map<Str> literalTags(Stack& stack) {
  const Map<Str> all = stack.tags().tagValues();
  std::vector<Map<Str>::Entry> literal;
  std::string left;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Map<Str>::Entry tag = all.at(i);
    if (!tag.key.isToken() && !tag.value.isToken())
      literal.push_back(tag);
    else
      left += (left.empty() ? "" : ", ") + (tag.key.isToken() ? "a key known only at deployment" : "'" + std::string(tag.key.text()) + "'");
  }
  if (!left.empty()) {
    stack.node().addMetadata("aws:cdk:warning", "left out stack tags whose text is known only at deployment: " + left +
                                                    "; put them on resources, with excludeResourceTypes {\"aws:cdk:stack\"}");
  }
  return Map<Str>(literal);
}

}  // namespace

void addStackArtifact(AssemblyBuilder& assembly, Stack& stack, const SynthesizeStackArtifactOptions& options) {
  const Map<Str> tags = literalTags(stack);
  const bool named = !stack.stackName().is(stack.artifactId());
  std::vector<Str> dependencies;
  for (const StackDependency& dependency : stack.data().dependencies) dependencies.emplace_back(dependency.target->artifactId());
  for (Str id : options.additionalDependencies) dependencies.push_back(id);
  const Json properties = Json::obj({{"templateFile", stack.templateFile()},
                                     {"terminationProtection", stack.terminationProtection()},
                                     {"tags", tags.empty() ? Json() : Json(tags)},
                                     {"validateOnSynth", false},
                                     {"notificationArns", stack.data().notificationArns},
                                     {"assumeRoleExternalId", options.assumeRoleExternalId},
                                     {"assumeRoleArn", options.assumeRoleArn},
                                     {"assumeRoleAdditionalOptions", options.assumeRoleAdditionalOptions},
                                     {"cloudFormationExecutionRoleArn", options.cloudFormationExecutionRoleArn},
                                     {"parameters", options.parameters},
                                     {"stackTemplateAssetObjectUrl", options.stackTemplateAssetObjectUrl},
                                     {"requiresBootstrapStackVersion", options.requiresBootstrapStackVersion},
                                     {"bootstrapStackVersionSsmParameter", options.bootstrapStackVersionSsmParameter},
                                     {"additionalDependencies", options.additionalDependencies},
                                     {"lookupRole", lookupRole(options.lookupRole)},
                                     {"stackName", named ? Json(stack.stackName()) : Json()}});
  std::vector<MapEntry> fields{{makeText("type"), makeText("aws:cloudformation:stack")},
                               {makeText("environment"), makeText(stack.environment())},
                               {makeText("properties"), properties.val()}};
  if (!dependencies.empty()) fields.push_back({makeText("dependencies"), List<Str>(dependencies).val()});
  assembly.addArtifact({std::string(stack.artifactId()), std::move(fields), &stack});
}

}  // namespace cdk::detail
