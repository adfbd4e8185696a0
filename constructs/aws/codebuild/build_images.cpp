#include "build_image_kinds.hpp"

namespace cdk::codebuild {

using namespace detail;

constinit const BuildImage LinuxBuildImage::STANDARD_1_0 = fixed<kLinux, "aws/codebuild/standard:1.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_2_0 = fixed<kLinux, "aws/codebuild/standard:2.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_3_0 = fixed<kLinux, "aws/codebuild/standard:3.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_4_0 = fixed<kLinux, "aws/codebuild/standard:4.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_5_0 = fixed<kLinux, "aws/codebuild/standard:5.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_6_0 = fixed<kLinux, "aws/codebuild/standard:6.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_7_0 = fixed<kLinux, "aws/codebuild/standard:7.0">();
constinit const BuildImage LinuxBuildImage::STANDARD_8_0 = fixed<kLinux, "aws/codebuild/standard:8.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2 = fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:1.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_2 = fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:2.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_3 = fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:3.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_4 = fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:4.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_5 = fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:5.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2023_4 = fixed<kLinux, "aws/codebuild/amazonlinux-x86_64-standard:4.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2023_5 = fixed<kLinux, "aws/codebuild/amazonlinux-x86_64-standard:5.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2023_6 = fixed<kLinux, "aws/codebuild/amazonlinux-x86_64-standard:6.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_CORETTO_8 =
    fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:corretto8">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_CORETTO_11 =
    fixed<kLinux, "aws/codebuild/amazonlinux2-x86_64-standard:corretto11">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2023_CORETTO_8 =
    fixed<kLinux, "aws/codebuild/amazonlinux-x86_64-standard:corretto8">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2023_CORETTO_11 =
    fixed<kLinux, "aws/codebuild/amazonlinux-x86_64-standard:corretto11">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_ARM = fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:1.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_ARM_2 = fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:2.0">();
constinit const BuildImage LinuxBuildImage::AMAZON_LINUX_2_ARM_3 = fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:3.0">();

constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2_STANDARD_1_0 =
    fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:1.0">();
constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2_STANDARD_2_0 =
    fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:2.0">();
constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2_STANDARD_3_0 =
    fixed<kArm, "aws/codebuild/amazonlinux2-aarch64-standard:3.0">();
constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2023_STANDARD_2_0 =
    fixed<kArm, "aws/codebuild/amazonlinux-aarch64-standard:2.0">();
constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2023_STANDARD_3_0 =
    fixed<kArm, "aws/codebuild/amazonlinux-aarch64-standard:3.0">();
constinit const BuildImage LinuxArmBuildImage::AMAZON_LINUX_2023_STANDARD_4_0 =
    fixed<kArm, "aws/codebuild/amazonlinux-aarch64-standard:4.0">();

constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_NODE_18 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs18">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_NODE_20 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs20">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_NODE_22 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs22">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_NODE_24 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs24">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_PYTHON_3_11 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:python3.11">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_PYTHON_3_12 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:python3.12">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_PYTHON_3_13 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:python3.13">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_RUBY_3_2 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:ruby3.2">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_RUBY_3_4 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:ruby3.4">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_CORRETTO_21 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:corretto21">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_CORRETTO_17 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:corretto17">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_CORRETTO_11 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:corretto11">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_GO_1_21 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:go1.21">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_GO_1_24 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:go1.24">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2_DOTNET_6 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:dotnet6">();
constinit const BuildImage LinuxLambdaBuildImage::AMAZON_LINUX_2023_DOTNET_8 =
    fixed<kLambda, "aws/codebuild/amazonlinux-x86_64-lambda-standard:dotnet8">();

constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_NODE_18 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs18">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_NODE_20 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs20">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_NODE_22 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs22">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_NODE_24 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs24">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_PYTHON_3_11 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:python3.11">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_PYTHON_3_12 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:python3.12">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_PYTHON_3_13 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:python3.13">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_RUBY_3_2 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:ruby3.2">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_RUBY_3_4 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:ruby3.4">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_CORRETTO_21 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:corretto21">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_CORRETTO_17 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:corretto17">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_CORRETTO_11 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:corretto11">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_GO_1_21 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:go1.21">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_GO_1_24 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:go1.24">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2_DOTNET_6 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:dotnet6">();
constinit const BuildImage LinuxArmLambdaBuildImage::AMAZON_LINUX_2023_DOTNET_8 =
    fixed<kArmLambda, "aws/codebuild/amazonlinux-aarch64-lambda-standard:dotnet8">();

constinit const BuildImage WindowsBuildImage::WINDOWS_BASE_2_0 = fixed<kWindows, "aws/codebuild/windows-base:2.0">();
constinit const BuildImage WindowsBuildImage::WIN_SERVER_CORE_2019_BASE = fixed<kWindows2019, "aws/codebuild/windows-base:2019-1.0">();
constinit const BuildImage WindowsBuildImage::WIN_SERVER_CORE_2019_BASE_2_0 = fixed<kWindows2019, "aws/codebuild/windows-base:2019-2.0">();
constinit const BuildImage WindowsBuildImage::WIN_SERVER_CORE_2019_BASE_3_0 = fixed<kWindows2019, "aws/codebuild/windows-base:2019-3.0">();
constinit const BuildImage WindowsBuildImage::WIN_SERVER_CORE_2022_BASE_3_0 = fixed<kWindows2022, "aws/codebuild/windows-base:2022-1.0">();

constinit const BuildImage MacBuildImage::BASE_14 = fixed<kMac, "aws/codebuild/macos-arm-base:14">();
constinit const BuildImage MacBuildImage::BASE_15 = fixed<kMac, "aws/codebuild/macos-arm-base:15">();
constinit const BuildImage MacBuildImage::BASE_26 = fixed<kMac, "aws/codebuild/macos-arm-base:26">();

BuildImage LinuxBuildImage::fromDockerRegistry(const Str& name, const DockerImageOptions& options) {
  return registryImage(kLinux, name, options);
}
BuildImage LinuxBuildImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest) {
  return repositoryImage(kLinux, repository, tagOrDigest);
}
BuildImage LinuxBuildImage::fromCodeBuildImageId(const Str& id) {
  return ownImage(kLinux, id);
}

BuildImage LinuxArmBuildImage::fromDockerRegistry(const Str& name, const DockerImageOptions& options) {
  return registryImage(kArm, name, options);
}
BuildImage LinuxArmBuildImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest) {
  return repositoryImage(kArm, repository, tagOrDigest);
}
BuildImage LinuxArmBuildImage::fromCodeBuildImageId(const Str& id) {
  return ownImage(kArm, id);
}

BuildImage LinuxLambdaBuildImage::fromCodeBuildImageId(const Str& id) {
  return ownImage(kLambda, id);
}
BuildImage LinuxArmLambdaBuildImage::fromCodeBuildImageId(const Str& id) {
  return ownImage(kArmLambda, id);
}

const ImageKind& detail::windowsKind(WindowsImageType type) {
  static constexpr const ImageKind* kKinds[] = {&kWindows, &kWindows2019, &kWindows2022};
  return *kKinds[static_cast<int>(type)];
}

BuildImage WindowsBuildImage::fromDockerRegistry(const Str& name, const DockerImageOptions& options, WindowsImageType imageType) {
  return registryImage(windowsKind(imageType), name, options);
}
BuildImage WindowsBuildImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest, WindowsImageType imageType) {
  return repositoryImage(windowsKind(imageType), repository, tagOrDigest);
}

BuildImage MacBuildImage::fromDockerRegistry(const Str& name, const DockerImageOptions& options) {
  return registryImage(kMac, name, options);
}
BuildImage MacBuildImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest) {
  return repositoryImage(kMac, repository, tagOrDigest);
}

}  // namespace cdk::codebuild
