#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/codebuild/compute_type.hpp>

namespace cdk::ec2 {
class ISecurityGroup;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

class IBuildImage;
class IFleet;

/// Where the value of an environment variable is.
enum class BuildEnvironmentVariableType {
  PLAINTEXT,        ///< the value itself
  PARAMETER_STORE,  ///< the name of a parameter of Systems Manager
  SECRETS_MANAGER,  ///< the name or ARN of a secret, and optionally `:json-key:version-stage:version-id`
};
/// The name that CodeBuild knows it by, the same as the member's.
Str text(BuildEnvironmentVariableType type);

struct BuildEnvironmentVariable {
  /// Default: PLAINTEXT
  Opt<BuildEnvironmentVariableType> type = {};
  /// The value, written as text, or the name of what holds it.
  Req<Json, "value"> value;
};

/// A file of a bucket with a certificate in PEM form that builds trust.
struct BuildEnvironmentCertificate {
  Req<Use<s3::IBucket>, "bucket"> bucket;
  Req<Str, "objectKey"> objectKey;
};

/// A Docker server beside the builds.
struct DockerServerOptions {
  ReqOpt<DockerServerComputeType, "computeType"> computeType;
  /// Default: none
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
};

/// On what builds run.
struct BuildEnvironment {
  /// Default: LinuxBuildImage::STANDARD_7_0
  Use<IBuildImage> buildImage = {};
  Box<BuildEnvironmentCertificate> certificate = {};
  /// Default: the image's own
  Opt<ComputeType> computeType = {};
  Box<DockerServerOptions> dockerServer = {};
  /// Variables of every build; one of the project with the same name wins.
  Map<BuildEnvironmentVariable> environmentVariables = {};
  Use<IFleet> fleet = {};
  /// Default: the one that CodeBuild takes
  Opt<HostKernel> hostKernel = {};
  /// Runs the Docker daemon inside of the build. Default: false
  Bool privileged = {};
};

}  // namespace cdk::codebuild
