#include <constructs/aws/codebuild/linux_gpu_build_image.hpp>

#include <cdk/aws.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codebuild/build_environment.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/ecr/repository.hpp>

#include "build_image_kinds.hpp"

namespace cdk::codebuild {

using namespace detail;

namespace {

/// The account of the region's images; those of a region not known by name are looked up at deployment.
Str libraryAccount(Construct& scope) {
  return Stack::of(scope).regionalFact(region_info::FactName::DLC_REPOSITORY_ACCOUNT);
}

/// The project's own stack decides on the account, so each project gets an image of its own.
class GpuImage final : public IBuildImage {
 public:
  constexpr GpuImage(const char* repository, const char* tag) : fixedRepository_(repository), fixedTag_(tag) {}
  GpuImage(const Str& repository, const Str& tag, const Str& account) : repository_(repository), tag_(tag), account_(account) {}

  Str type() const override { return "LINUX_GPU_CONTAINER"; }
  ComputeType defaultComputeType() const override { return ComputeType::LARGE; }
  Opt<ImagePullPrincipalType> imagePullPrincipalType() const override { return ImagePullPrincipalType::SERVICE_ROLE; }
  Use<BuildSpec> runScriptBuildspec(const Str& entrypoint) const override { return kLinux.runScript(entrypoint); }

  Str imageId() const override {
    if (!account_) throw Error("an image of the Deep Learning Containers has an address only as part of a project", "gpu-image");
    return address(account_);
  }
  Str imageIdFor(Construct& scope) const override { return address(account_ ? account_ : libraryAccount(scope)); }

  List<Str> validate(const BuildEnvironment& environment) const override {
    const Opt<ComputeType> type = environment.computeType;
    if (!type || type == ComputeType::LARGE || type == ComputeType::SMALL) return {};
    return {format("images with GPUs run on the compute types {} and {}, got {}", text(ComputeType::LARGE), text(ComputeType::SMALL),
                   text(*type))};
  }

  void bind(Construct& scope, IProject& project, const BuildImageBindOptions&) override {
    const Str account = account_ ? account_ : libraryAccount(scope);
    auto& repository = ecr::Repository::fromRepositoryAttributes(
        scope, "AwsDlcRepositoryCodeBuild",
        {.repositoryArn = ecr::Repository::arnForLocalRepository(name(), scope, account), .repositoryName = name()});
    repository.grantPull(project);
  }

 private:
  Str name() const { return fixedRepository_ ? Str(fixedRepository_) : repository_; }
  Str address(const Str& account) const {
    return format("{}.dkr.ecr.{}.{}/{}:{}", account, Aws::REGION, Aws::URL_SUFFIX, name(), fixedTag_ ? Str(fixedTag_) : tag_);
  }

  const char* fixedRepository_ = nullptr;
  const char* fixedTag_ = nullptr;
  Str repository_ = {}, tag_ = {}, account_ = {};
};

template <Name repository, Name tag>
constinit GpuImage gpuImage{repository.text, tag.text};
template <Name repository, Name tag>
constexpr BuildImage gpu() {
  return BuildImage(&gpuImage<repository, tag>);
}

}  // namespace

constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_1_14_0 = gpu<"tensorflow-training", "1.14.0-gpu-py36-cu100-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_1_15_0 = gpu<"tensorflow-training", "1.15.0-gpu-py36-cu100-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_1_15_2_TRAINING =
    gpu<"tensorflow-training", "1.15.2-gpu-py37-cu100-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_1_15_2_INFERENCE =
    gpu<"tensorflow-inference", "1.15.2-gpu-py36-cu100-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_2_0_0 = gpu<"tensorflow-training", "2.0.0-gpu-py36-cu100-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_2_0_1 = gpu<"tensorflow-training", "2.0.1-gpu-py36-cu100-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_2_1_0_TRAINING =
    gpu<"tensorflow-training", "2.1.0-gpu-py36-cu101-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_2_1_0_INFERENCE =
    gpu<"tensorflow-inference", "2.1.0-gpu-py36-cu101-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_TENSORFLOW_2_2_0_TRAINING =
    gpu<"tensorflow-training", "2.2.0-gpu-py37-cu101-ubuntu18.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_2_0 = gpu<"pytorch-training", "1.2.0-gpu-py36-cu100-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_3_1 = gpu<"pytorch-training", "1.3.1-gpu-py36-cu101-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_4_0_TRAINING = gpu<"pytorch-training", "1.4.0-gpu-py36-cu101-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_4_0_INFERENCE = gpu<"pytorch-inference", "1.4.0-gpu-py36-cu101-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_5_0_TRAINING = gpu<"pytorch-training", "1.5.0-gpu-py36-cu101-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_PYTORCH_1_5_0_INFERENCE = gpu<"pytorch-inference", "1.5.0-gpu-py36-cu101-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_MXNET_1_4_1 = gpu<"mxnet-training", "1.4.1-gpu-py36-cu100-ubuntu16.04">();
constinit const BuildImage LinuxGpuBuildImage::DLC_MXNET_1_6_0 = gpu<"mxnet-training", "1.6.0-gpu-py36-cu101-ubuntu16.04">();

BuildImage LinuxGpuBuildImage::awsDeepLearningContainersImage(const Str& repositoryName, const Str& tag, const Str& account) {
  return BuildImage(make<GpuImage>(repositoryName, tag, account).get());
}
BuildImage LinuxGpuBuildImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tag) {
  return BuildImage(make<GpuImage>(repository->repositoryName(), tag, repository->env().account).get());
}

}  // namespace cdk::codebuild
