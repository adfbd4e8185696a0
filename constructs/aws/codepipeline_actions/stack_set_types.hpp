#pragma once
#include <constructs/aws/codepipeline/artifact.hpp>

namespace cdk {
class Construct;
}
namespace cdk::iam {
class IRole;
}

namespace cdk::codepipeline_actions {

/// The template of a stack set.
class StackSetTemplate {
 public:
  static StackSetTemplate fromArtifactPath(const codepipeline::ArtifactPath& artifactPath) { return StackSetTemplate(artifactPath); }
  codepipeline::ArtifactPath path() const { return path_; }

 private:
  explicit StackSetTemplate(const codepipeline::ArtifactPath& path) : path_(path) {}
  codepipeline::ArtifactPath path_;
};

/// The accounts and regions of a stack set.
class StackInstances {
 public:
  constexpr StackInstances() = default;
  /// Error when a list is empty; so for the two below.
  static StackInstances inAccounts(const List<Str>& accounts, const List<Str>& regions);
  /// Organizational units or the root; for stack sets managed by Organizations.
  static StackInstances inOrganizationalUnits(const List<Str>& ous, const List<Str>& regions);
  /// A file with a list of accounts or units.
  static StackInstances fromArtifactPath(const codepipeline::ArtifactPath& artifactPath, const List<Str>& regions);

  /// For the library: `DeploymentTargets` and `Regions` of the action; empty for none.
  Str targets() const { return targets_; }
  Str regions() const { return regions_; }
  List<codepipeline::Artifact> artifacts() const { return artifacts_; }

 private:
  StackInstances(const Str& targets, const List<Str>& regions, const List<codepipeline::Artifact>& artifacts);
  Str targets_ = {}, regions_ = {};
  List<codepipeline::Artifact> artifacts_ = {};
};

/// The parameters of a stack set.
class StackSetParameters {
 public:
  constexpr StackSetParameters() = default;
  /// Values by name; parameters named in usePreviousValues keep theirs.
  static StackSetParameters fromLiteral(const Map<Str>& parameters, const List<Str>& usePreviousValues = {});
  /// A file with the parameters.
  static StackSetParameters fromArtifactPath(const codepipeline::ArtifactPath& artifactPath);

  /// For the library: as the action wants them; empty for none.
  Str rendered() const { return rendered_; }
  List<codepipeline::Artifact> artifacts() const { return artifacts_; }

 private:
  Str rendered_ = {};
  List<codepipeline::Artifact> artifacts_ = {};
};

/// What happens to stacks of accounts that come to the organization or leave it.
enum class StackSetOrganizationsAutoDeployment { ENABLED, DISABLED, ENABLED_WITH_STACK_RETENTION };

struct OrganizationsDeploymentProps {
  /// Default: DISABLED
  Opt<StackSetOrganizationsAutoDeployment> autoDeployment = {};
};

struct SelfManagedDeploymentProps {
  /// The role that assumes those of the accounts. Default: a role made for the action
  Use<iam::IRole> administrationRole = {};
  /// Name of the roles in the accounts. Default: `AWSCloudFormationStackSetExecutionRole`
  Str executionRoleName = {};
};

/// By which roles a stack set is deployed.
class StackSetDeploymentModel {
 public:
  constexpr StackSetDeploymentModel() = default;
  /// By those of AWS Organizations.
  static StackSetDeploymentModel organizations(const OrganizationsDeploymentProps& props = {});
  /// By roles of one's own.
  static StackSetDeploymentModel selfManaged(const SelfManagedDeploymentProps& props = {});

  /// For the library: is it self-managed? So is the default.
  bool isSelfManaged() const { return !organizations_; }
  OrganizationsDeploymentProps organizationsProps() const { return organizationsProps_; }
  SelfManagedDeploymentProps selfManagedProps() const { return selfManagedProps_; }

 private:
  bool organizations_ = false;
  OrganizationsDeploymentProps organizationsProps_ = {};
  SelfManagedDeploymentProps selfManagedProps_ = {};
};

}  // namespace cdk::codepipeline_actions
