#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/codebuild/build_environment.hpp>
#include <constructs/aws/codebuild/project_logs.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk::ec2 {
class IVpc;
}
namespace cdk::iam {
class IRole;
class Policy;
}  // namespace cdk::iam
namespace cdk::kms {
class IKey;
}

namespace cdk::codebuild {

class BuildSpec;
class Cache;
class CfnProject;
class IArtifacts;
class IFileSystemLocation;
class ISource;
namespace detail {
struct ProjectLists;
}

/// The role of a batch build.
struct BatchBuildConfig {
  Use<iam::IRole> role = {};
};

/// A project, made here or imported.
class IProject : public Resource, public iam::IGrantable, public ec2::IConnectable {
 public:
  using Resource::Resource;

  Str projectArn() const { return projectArn_; }
  Str projectName() const { return projectName_; }
  /// Its role; null for an imported project.
  Use<iam::IRole> role() const { return role_; }
  Use<iam::IPrincipal> grantPrincipal() override { return principal_; }
  /// Its network rules; error for a project outside of a network.
  ec2::Connections connections() override;

  /// Lets batches of builds run; returns the role they use, which is empty for an imported project.
  virtual BatchBuildConfig enableBatchBuilds() { return {}; }
  /// Adds to the role's policy; does nothing for an imported project.
  void addToRolePolicy(const iam::PolicyStatement& statement);

  /// A rule on events of this project.
  events::Rule& onEvent(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule on builds that start or end.
  events::Rule& onStateChange(std::string_view id, const events::OnEventOptions& options = {});
  /// A rule on phases of builds that end.
  events::Rule& onPhaseChange(std::string_view id, const events::OnEventOptions& options = {});
  events::Rule& onBuildStarted(std::string_view id, const events::OnEventOptions& options = {});
  events::Rule& onBuildFailed(std::string_view id, const events::OnEventOptions& options = {});
  events::Rule& onBuildSucceeded(std::string_view id, const events::OnEventOptions& options = {});

  /// A metric of the project in the namespace AWS/CodeBuild.
  cloudwatch::Metric metric(const Str& metricName, const cloudwatch::MetricOptions& options = {}) const;
  /// Builds started; sum over 5 minutes.
  cloudwatch::Metric metricBuilds(const cloudwatch::MetricOptions& options = {}) const;
  /// Duration of builds in seconds; average over 5 minutes.
  cloudwatch::Metric metricDuration(const cloudwatch::MetricOptions& options = {}) const;
  /// Builds that succeeded; sum over 5 minutes.
  cloudwatch::Metric metricSucceededBuilds(const cloudwatch::MetricOptions& options = {}) const;
  /// Builds that failed; sum over 5 minutes.
  cloudwatch::Metric metricFailedBuilds(const cloudwatch::MetricOptions& options = {}) const;

 protected:
  ~IProject() = default;
  Str projectArn_ = {};
  Str projectName_ = {};
  Use<iam::IRole> role_ = {};
  Use<iam::IPrincipal> principal_ = {};
  Use<ec2::IConnectable> connections_ = {};
};

/// Who can see the builds.
enum class ProjectVisibility { PUBLIC_READ, PRIVATE };

struct CommonProjectProps {
  /// May the security group made here reach all IPv4 addresses? Only with vpc. Default: true
  Bool allowAllOutbound = {};
  /// Further builds after a failed one, 0 to 10. Default: none
  Num autoRetryLimit = {};
  /// A picture with the state of the last build; not for every source. Default: false
  Bool badge = {};
  /// Default: `buildspec.yml` of the source
  Use<BuildSpec> buildSpec = {};
  /// Default: Cache::none()
  Use<Cache> cache = {};
  /// Without effect: a SecretValue is no value of a variable, see SecretValue::unsafeUnwrap().
  Bool checkSecretsInPlainTextEnvVariables = {};
  /// Builds at the same time. Default: limited by the account alone
  Num concurrentBuildLimit = {};
  Str description = {};
  /// Key of what builds write. Default: the account's key for S3
  Use<kms::IKey> encryptionKey = {};
  BuildEnvironment environment = {};
  /// Variables of every build.
  Map<BuildEnvironmentVariable> environmentVariables = {};
  List<Use<IFileSystemLocation>> fileSystemLocations = {};
  /// Lets builds make report groups named after the project, and write to them. Default: true
  Bool grantReportGroupPermissions = {};
  LoggingOptions logging = {};
  /// Default: chosen by CloudFormation
  Str projectName = {};
  /// How long a build may wait, 5 minutes to 8 hours. Default: 8 hours
  Opt<Duration> queuedTimeout = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
  /// Only with vpc. Default: a group of its own
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Lets someone log in to a running build by Session Manager. Default: false
  Bool ssmSessionPermissions = {};
  /// Where in the vpc. Default: the private subnets
  ec2::SubnetSelection subnetSelection = {};
  /// How long a build may run, 5 minutes to 36 hours. Default: 1 hour
  Opt<Duration> timeout = {};
  /// Default: PRIVATE
  Opt<ProjectVisibility> visibility = {};
  /// A network that builds can reach. Default: none
  Use<ec2::IVpc> vpc = {};
};

struct ProjectProps {
  /// May the security group made here reach all IPv4 addresses? Only with vpc. Default: true
  Bool allowAllOutbound = {};
  /// Default: none, or CodePipeline's when it is the source
  Use<IArtifacts> artifacts = {};
  /// Further builds after a failed one, 0 to 10. Default: none
  Num autoRetryLimit = {};
  /// A picture with the state of the last build; not for every source. Default: false
  Bool badge = {};
  /// Default: `buildspec.yml` of the source; required without a source
  Use<BuildSpec> buildSpec = {};
  /// Default: Cache::none()
  Use<Cache> cache = {};
  /// Without effect: a SecretValue is no value of a variable, see SecretValue::unsafeUnwrap().
  Bool checkSecretsInPlainTextEnvVariables = {};
  /// Builds at the same time. Default: limited by the account alone
  Num concurrentBuildLimit = {};
  Str description = {};
  /// Key of what builds write. Default: the account's key for S3
  Use<kms::IKey> encryptionKey = {};
  BuildEnvironment environment = {};
  /// Variables of every build.
  Map<BuildEnvironmentVariable> environmentVariables = {};
  List<Use<IFileSystemLocation>> fileSystemLocations = {};
  /// Lets builds make report groups named after the project, and write to them. Default: true
  Bool grantReportGroupPermissions = {};
  LoggingOptions logging = {};
  /// Default: chosen by CloudFormation
  Str projectName = {};
  /// How long a build may wait, 5 minutes to 8 hours. Default: 8 hours
  Opt<Duration> queuedTimeout = {};
  /// Default: a role of its own
  Use<iam::IRole> role = {};
  /// Each with an identifier.
  List<Use<IArtifacts>> secondaryArtifacts = {};
  /// Each with an identifier.
  List<Use<ISource>> secondarySources = {};
  /// Only with vpc. Default: a group of its own
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// Default: none
  Use<ISource> source = {};
  /// Lets someone log in to a running build by Session Manager. Default: false
  Bool ssmSessionPermissions = {};
  /// Where in the vpc. Default: the private subnets
  ec2::SubnetSelection subnetSelection = {};
  /// How long a build may run, 5 minutes to 36 hours. Default: 1 hour
  Opt<Duration> timeout = {};
  /// Default: PRIVATE
  Opt<ProjectVisibility> visibility = {};
  /// A network that builds can reach. Default: none
  Use<ec2::IVpc> vpc = {};
};

struct BindToCodePipelineOptions {
  Req<Use<s3::IBucket>, "artifactBucket"> artifactBucket;
};

/// A project of this app.
class Project : public IProject {
 public:
  using Props = ProjectProps;
  Project(Scope scope, std::string_view id, const ProjectProps& props);
  /// A project by its ARN, possibly of another account or region.
  static IProject& fromProjectArn(Construct& scope, std::string_view id, const Str& projectArn, Location at = Location::current());
  /// A project of this account and region by its name.
  static IProject& fromProjectName(Construct& scope, std::string_view id, const Str& projectName, Location at = Location::current());
  /// The variables as a list for CodeBuild; `grantee` is allowed to read parameters and secrets among them.
  static List<Json> serializeEnvVariables(const Map<BuildEnvironmentVariable>& environmentVariables, IProject* grantee = nullptr);

  BatchBuildConfig enableBatchBuilds() override;
  /// Error when the source has no identifier.
  void addSecondarySource(Use<ISource> secondarySource);
  /// Error when the artifacts have no identifier.
  void addSecondaryArtifact(Use<IArtifacts> secondaryArtifact);
  void addFileSystemLocation(Use<IFileSystemLocation> fileSystemLocation);
  /// Takes over the key of the pipeline's bucket unless the project has one.
  void bindToCodePipeline(Construct& scope, const BindToCodePipelineOptions& options);

 private:
  class Checks;
  Use<IArtifacts> artifactsOf(const ProjectProps& props) const;
  void checkPipelineSide(const IArtifacts& artifacts) const;
  void joinNetwork(const ProjectProps& props);
  void addNetworkPermissions(const ProjectProps& props);
  iam::Policy& networkPolicy(bool ownRole);
  void addPermissions(const ProjectProps& props);
  void setEncryptionKey(Use<kms::IKey> key);
  void updateResource();

  CfnProject* resource_ = nullptr;
  Use<ISource> source_ = {};
  Use<kms::IKey> encryptionKey_ = {};
  Use<iam::IRole> batchRole_ = {};
  iam::Policy* networkPolicy_ = nullptr;
  detail::ProjectLists* lists_ = nullptr;
};

}  // namespace cdk::codebuild
