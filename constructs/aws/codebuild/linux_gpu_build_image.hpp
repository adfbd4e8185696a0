#pragma once
#include <constructs/aws/codebuild/build_image.hpp>

namespace cdk::codebuild {

/// Images for Linux with GPUs. The constants are AWS's Deep Learning Containers.
struct LinuxGpuBuildImage {
  static const BuildImage DLC_TENSORFLOW_1_14_0, DLC_TENSORFLOW_1_15_0, DLC_TENSORFLOW_1_15_2_TRAINING;
  static const BuildImage DLC_TENSORFLOW_1_15_2_INFERENCE, DLC_TENSORFLOW_2_0_0, DLC_TENSORFLOW_2_0_1;
  static const BuildImage DLC_TENSORFLOW_2_1_0_TRAINING, DLC_TENSORFLOW_2_1_0_INFERENCE, DLC_TENSORFLOW_2_2_0_TRAINING;
  static const BuildImage DLC_PYTORCH_1_2_0, DLC_PYTORCH_1_3_1, DLC_PYTORCH_1_4_0_TRAINING;
  static const BuildImage DLC_PYTORCH_1_4_0_INFERENCE, DLC_PYTORCH_1_5_0_TRAINING, DLC_PYTORCH_1_5_0_INFERENCE;
  static const BuildImage DLC_MXNET_1_4_1, DLC_MXNET_1_6_0;

  /// Another of AWS's images; in an account other than that of the region when `account` is given.
  static BuildImage awsDeepLearningContainersImage(const Str& repositoryName, const Str& tag, const Str& account = {});
  /// The project is allowed to pull from the repository of this name in its account.
  static BuildImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tag = "latest");
};

}  // namespace cdk::codebuild
