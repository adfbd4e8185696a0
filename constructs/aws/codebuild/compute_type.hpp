#pragma once
#include <cdk/value/str.hpp>

namespace cdk::codebuild {

/// Size of the machine that builds run on.
enum class ComputeType {
  SMALL,
  MEDIUM,
  LARGE,
  X_LARGE,
  X2_LARGE,
  LAMBDA_1GB,
  LAMBDA_2GB,
  LAMBDA_4GB,
  LAMBDA_8GB,
  LAMBDA_10GB,
  ATTRIBUTE_BASED,
  CUSTOM_INSTANCE_TYPE
};
/// The name that CodeBuild knows it by, such as `BUILD_GENERAL1_SMALL`.
Str text(ComputeType type);
/// Is it one of the sizes of Lambda?
bool isLambdaComputeType(ComputeType type);

/// Size of the Docker server that keeps layers between builds.
enum class DockerServerComputeType {
  SMALL,
  MEDIUM,
  LARGE,
  X_LARGE,
  X2_LARGE,
  ATTRIBUTE_BASED_COMPUTE,
  BUILD_LAMBDA_10GB,
  BUILD_LAMBDA_1GB,
  BUILD_LAMBDA_2GB,
  BUILD_LAMBDA_4GB,
  BUILD_LAMBDA_8GB,
  CUSTOM_INSTANCE_TYPE
};
/// The name that CodeBuild knows it by.
Str text(DockerServerComputeType type);

/// Kind of the machine that a fleet holds.
enum class EnvironmentType {
  ARM_CONTAINER,
  LINUX_CONTAINER,
  LINUX_GPU_CONTAINER,
  WINDOWS_SERVER_2019_CONTAINER,
  WINDOWS_SERVER_2022_CONTAINER,
  MAC_ARM,
  LINUX_EC2,
  ARM_EC2,
  WINDOWS_EC2
};
/// The name that CodeBuild knows it by, the same as the member's.
Str text(EnvironmentType type);

/// Kernel of the host under a Linux container.
enum class HostKernel { LINUX_KERNEL_4, LINUX_KERNEL_6, LINUX_KERNEL_LATEST };
/// The name that CodeBuild knows it by, the same as the member's.
Str text(HostKernel kernel);

/// With whose rights an image is pulled.
enum class ImagePullPrincipalType {
  CODEBUILD,     ///< CodeBuild's own; the image's repository must trust it
  SERVICE_ROLE,  ///< those of the project's role
};
/// The name that CodeBuild knows it by, the same as the member's.
Str text(ImagePullPrincipalType type);

}  // namespace cdk::codebuild
