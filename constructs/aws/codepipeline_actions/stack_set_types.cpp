#include <constructs/aws/codepipeline_actions/stack_set_types.hpp>

#include <cdk/error.hpp>

namespace cdk::codepipeline_actions {

namespace {

Str joined(const List<Str>& parts, const char* separator) {
  Str all;
  for (Str part : parts) all = all ? all + separator + part : part;
  return all;
}

}  // namespace

StackInstances::StackInstances(const Str& targets, const List<Str>& regions, const List<codepipeline::Artifact>& artifacts)
    : targets_(targets), regions_(joined(regions, ",")), artifacts_(artifacts) {
  if (!targets_) throw Error("the instances of a stack set need at least one account or organizational unit", "stack-set");
  if (!regions_) throw Error("the instances of a stack set need at least one region", "stack-set");
}

StackInstances StackInstances::inAccounts(const List<Str>& accounts, const List<Str>& regions) {
  return StackInstances(joined(accounts, ","), regions, {});
}
StackInstances StackInstances::inOrganizationalUnits(const List<Str>& ous, const List<Str>& regions) {
  return StackInstances(joined(ous, ","), regions, {});
}
StackInstances StackInstances::fromArtifactPath(const codepipeline::ArtifactPath& artifactPath, const List<Str>& regions) {
  return StackInstances(artifactPath.location(), regions, {artifactPath.artifact()});
}

StackSetParameters StackSetParameters::fromLiteral(const Map<Str>& parameters, const List<Str>& usePreviousValues) {
  Vec<Str> parts;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto [key, value] = parameters.at(i);
    parts.push(format("ParameterKey={},ParameterValue={}", key, value));
  }
  for (Str key : usePreviousValues) parts.push(format("ParameterKey={},UsePreviousValue=true", key));
  StackSetParameters made;
  made.rendered_ = parts.empty() ? Str("") : joined(List<Str>(parts), " ");
  return made;
}

StackSetParameters StackSetParameters::fromArtifactPath(const codepipeline::ArtifactPath& artifactPath) {
  StackSetParameters made;
  made.rendered_ = artifactPath.location();
  made.artifacts_ = {artifactPath.artifact()};
  return made;
}

StackSetDeploymentModel StackSetDeploymentModel::organizations(const OrganizationsDeploymentProps& props) {
  StackSetDeploymentModel made;
  made.organizations_ = true;
  made.organizationsProps_ = props;
  return made;
}

StackSetDeploymentModel StackSetDeploymentModel::selfManaged(const SelfManagedDeploymentProps& props) {
  StackSetDeploymentModel made;
  made.selfManagedProps_ = props;
  return made;
}

}  // namespace cdk::codepipeline_actions
