#include <constructs/aws/codebuild/compute_type.hpp>

#include <constructs/aws/codebuild/build_environment.hpp>
#include <constructs/aws/codebuild/cache.hpp>

namespace cdk::codebuild {

Str text(ComputeType type) {
  static constexpr const char* kNames[] = {"BUILD_GENERAL1_SMALL",  "BUILD_GENERAL1_MEDIUM",   "BUILD_GENERAL1_LARGE",
                                           "BUILD_GENERAL1_XLARGE", "BUILD_GENERAL1_2XLARGE",  "BUILD_LAMBDA_1GB",
                                           "BUILD_LAMBDA_2GB",      "BUILD_LAMBDA_4GB",        "BUILD_LAMBDA_8GB",
                                           "BUILD_LAMBDA_10GB",     "ATTRIBUTE_BASED_COMPUTE", "CUSTOM_INSTANCE_TYPE"};
  return kNames[static_cast<int>(type)];
}

bool isLambdaComputeType(ComputeType type) {
  return type >= ComputeType::LAMBDA_1GB && type <= ComputeType::LAMBDA_10GB;
}

Str text(DockerServerComputeType type) {
  static constexpr const char* kNames[] = {"BUILD_GENERAL1_SMALL",  "BUILD_GENERAL1_MEDIUM",  "BUILD_GENERAL1_LARGE",
                                           "BUILD_GENERAL1_XLARGE", "BUILD_GENERAL1_2XLARGE", "ATTRIBUTE_BASED_COMPUTE",
                                           "BUILD_LAMBDA_10GB",     "BUILD_LAMBDA_1GB",       "BUILD_LAMBDA_2GB",
                                           "BUILD_LAMBDA_4GB",      "BUILD_LAMBDA_8GB",       "CUSTOM_INSTANCE_TYPE"};
  return kNames[static_cast<int>(type)];
}

Str text(EnvironmentType type) {
  static constexpr const char* kNames[] = {"ARM_CONTAINER",
                                           "LINUX_CONTAINER",
                                           "LINUX_GPU_CONTAINER",
                                           "WINDOWS_SERVER_2019_CONTAINER",
                                           "WINDOWS_SERVER_2022_CONTAINER",
                                           "MAC_ARM",
                                           "LINUX_EC2",
                                           "ARM_EC2",
                                           "WINDOWS_EC2"};
  return kNames[static_cast<int>(type)];
}

Str text(HostKernel kernel) {
  static constexpr const char* kNames[] = {"LINUX_KERNEL_4", "LINUX_KERNEL_6", "LINUX_KERNEL_LATEST"};
  return kNames[static_cast<int>(kernel)];
}

Str text(ImagePullPrincipalType type) {
  return type == ImagePullPrincipalType::CODEBUILD ? "CODEBUILD" : "SERVICE_ROLE";
}

Str text(BuildEnvironmentVariableType type) {
  static constexpr const char* kNames[] = {"PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER"};
  return kNames[static_cast<int>(type)];
}

Str text(LocalCacheMode mode) {
  static constexpr const char* kNames[] = {"LOCAL_SOURCE_CACHE", "LOCAL_DOCKER_LAYER_CACHE", "LOCAL_CUSTOM_CACHE"};
  return kNames[static_cast<int>(mode)];
}

}  // namespace cdk::codebuild
