#include "stack_artifact.hpp"

#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "../value/val.hpp"
#include "app_data.hpp"
#include "assembly.hpp"

namespace cdk::detail {
namespace {

Str given(const std::string& text) {
  return text.empty() ? Str() : Str(text);
}

Json version(int number) {
  return number ? Json(number) : Json();
}

Json lookupRole(const StackArtifact& artifact) {
  if (artifact.lookupRole.arn.empty()) return {};
  return Json::obj({{"arn", artifact.lookupRole.arn},
                    {"assumeRoleExternalId", given(artifact.lookupRole.externalId)},
                    {"requiresBootstrapStackVersion", version(artifact.lookupVersion)},
                    {"bootstrapStackVersionSsmParameter", given(artifact.ssmParameter)}});
}

List<Str> texts(const std::vector<std::string>& from) {
  std::vector<Str> all(from.begin(), from.end());
  return List<Str>(all);
}

}  // namespace

void addStackArtifact(AssemblyBuilder& assembly, Stack& stack, const StackArtifact& artifact) {
  const Map<Str> tags = stack.tags().tagValues();
  const std::string name(stack.stackName().text());
  std::vector<std::string> dependencies;
  for (const StackDependency& dependency : stack.data().dependencies) dependencies.emplace_back(dependency.target->artifactId());
  dependencies.insert(dependencies.end(), artifact.dependencies.begin(), artifact.dependencies.end());
  const Json properties = Json::obj({{"templateFile", stack.templateFile()},
                                     {"terminationProtection", stack.terminationProtection()},
                                     {"tags", tags.empty() ? Json() : stack.resolve(tags)},
                                     {"validateOnSynth", false},
                                     {"notificationArns", stack.notificationArns()},
                                     {"assumeRoleExternalId", given(artifact.deployRole.externalId)},
                                     {"assumeRoleArn", given(artifact.deployRole.arn)},
                                     {"cloudFormationExecutionRoleArn", given(artifact.executionRole)},
                                     {"stackTemplateAssetObjectUrl", given(artifact.templateUrl)},
                                     {"requiresBootstrapStackVersion", version(artifact.bootstrapVersion)},
                                     {"bootstrapStackVersionSsmParameter", given(artifact.ssmParameter)},
                                     {"additionalDependencies", artifact.dependencies.empty() ? Json() : Json(texts(artifact.dependencies))},
                                     {"lookupRole", lookupRole(artifact)},
                                     {"stackName", name == stack.artifactId() ? Json() : Json(Str(name))}});
  std::vector<MapEntry> fields{{makeText("type"), makeText("aws:cloudformation:stack")},
                               {makeText("environment"), makeText(stack.environment())},
                               {makeText("properties"), properties.val()}};
  if (!dependencies.empty()) fields.push_back({makeText("dependencies"), texts(dependencies).val()});
  assembly.addArtifact({std::string(stack.artifactId()), std::move(fields), &stack});
}

}  // namespace cdk::detail
