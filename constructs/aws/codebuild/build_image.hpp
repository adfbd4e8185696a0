#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>
#include <constructs/aws/codebuild/compute_type.hpp>

namespace cdk::ecr {
class IRepository;
}
namespace cdk::ecr_assets {
struct DockerImageAssetProps;
}
namespace cdk::secretsmanager {
class ISecret;
}

namespace cdk::codebuild {

class BuildSpec;
class IProject;
struct BuildEnvironment;

struct BuildImageBindOptions {};

/// The image in which builds run. Derive from it for a kind of your own and pass make<Mine>(...).
class IBuildImage {
 public:
  /// Kind of environment, such as `LINUX_CONTAINER`.
  virtual Str type() const = 0;
  /// Name of the image for CodeBuild, or its address in a registry.
  virtual Str imageId() const = 0;
  /// As imageId, for an image whose address depends on where the project is. Default: imageId
  virtual Str imageIdFor(Construct& project) const;
  virtual ComputeType defaultComputeType() const = 0;
  /// Default: SERVICE_ROLE
  virtual Opt<ImagePullPrincipalType> imagePullPrincipalType() const { return {}; }
  /// Credentials of the registry, where it needs some.
  virtual Use<secretsmanager::ISecret> secretsManagerCredentials() const { return {}; }
  /// The repository it comes from, which grants the pull.
  virtual Use<ecr::IRepository> repository() const { return {}; }
  /// What is wrong with the environment for this image; empty when all is well.
  virtual List<Str> validate(const BuildEnvironment& buildEnvironment) const = 0;
  /// A specification that fetches an archive and runs the script in it.
  virtual Use<BuildSpec> runScriptBuildspec(const Str& entrypoint) const = 0;
  /// Called with the project that uses the image (IBindableBuildImage of the CDK). Default: nothing
  virtual void bind(Construct& scope, IProject& project, const BuildImageBindOptions& options);
  /// Does it run on Lambda?
  virtual bool isLambda() const { return false; }

 protected:
  ~IBuildImage() = default;
};
using IBindableBuildImage = IBuildImage;

struct DockerImageOptions {
  /// Secret with `username` and `password`. Default: the registry asks for none
  Use<secretsmanager::ISecret> secretsManagerCredentials = {};
};

/// An image of the library; the classes below hold and make them.
struct BuildImage : Use<IBuildImage> {
  constexpr explicit BuildImage(IBuildImage* image) : Use(image, 0) {}
};

/// Images for 64-bit x86 Linux. The constants are CodeBuild's own.
struct LinuxBuildImage {
  static const BuildImage STANDARD_1_0, STANDARD_2_0, STANDARD_3_0, STANDARD_4_0, STANDARD_5_0, STANDARD_6_0, STANDARD_7_0, STANDARD_8_0;
  static const BuildImage AMAZON_LINUX_2, AMAZON_LINUX_2_2, AMAZON_LINUX_2_3, AMAZON_LINUX_2_4, AMAZON_LINUX_2_5;
  static const BuildImage AMAZON_LINUX_2023_4, AMAZON_LINUX_2023_5, AMAZON_LINUX_2023_6;
  static const BuildImage AMAZON_LINUX_2_CORETTO_8, AMAZON_LINUX_2_CORETTO_11, AMAZON_LINUX_2023_CORETTO_8, AMAZON_LINUX_2023_CORETTO_11;
  static const BuildImage AMAZON_LINUX_2_ARM, AMAZON_LINUX_2_ARM_2, AMAZON_LINUX_2_ARM_3;

  /// An image of a registry, such as `docker.io/library/node:22`.
  static BuildImage fromDockerRegistry(const Str& name, const DockerImageOptions& options = {});
  static BuildImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest = "latest");
  /// An image that is built from a folder of this machine.
  static BuildImage fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props,
                              Location at = Location::current());
  /// One of CodeBuild's own that has no constant here.
  static BuildImage fromCodeBuildImageId(const Str& id);
};

/// Images for 64-bit ARM Linux.
struct LinuxArmBuildImage {
  static const BuildImage AMAZON_LINUX_2_STANDARD_1_0, AMAZON_LINUX_2_STANDARD_2_0, AMAZON_LINUX_2_STANDARD_3_0;
  static const BuildImage AMAZON_LINUX_2023_STANDARD_2_0, AMAZON_LINUX_2023_STANDARD_3_0, AMAZON_LINUX_2023_STANDARD_4_0;

  static BuildImage fromDockerRegistry(const Str& name, const DockerImageOptions& options = {});
  static BuildImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest = "latest");
  static BuildImage fromCodeBuildImageId(const Str& id);
};

/// Images for 64-bit x86 Linux on Lambda.
struct LinuxLambdaBuildImage {
  static const BuildImage AMAZON_LINUX_2_NODE_18, AMAZON_LINUX_2023_NODE_20, AMAZON_LINUX_2023_NODE_22, AMAZON_LINUX_2023_NODE_24;
  static const BuildImage AMAZON_LINUX_2_PYTHON_3_11, AMAZON_LINUX_2023_PYTHON_3_12, AMAZON_LINUX_2023_PYTHON_3_13;
  static const BuildImage AMAZON_LINUX_2_RUBY_3_2, AMAZON_LINUX_2023_RUBY_3_4;
  static const BuildImage AMAZON_LINUX_2023_CORRETTO_21, AMAZON_LINUX_2_CORRETTO_17, AMAZON_LINUX_2_CORRETTO_11;
  static const BuildImage AMAZON_LINUX_2_GO_1_21, AMAZON_LINUX_2023_GO_1_24, AMAZON_LINUX_2_DOTNET_6, AMAZON_LINUX_2023_DOTNET_8;

  static BuildImage fromCodeBuildImageId(const Str& id);
};

/// Images for 64-bit ARM Linux on Lambda.
struct LinuxArmLambdaBuildImage {
  static const BuildImage AMAZON_LINUX_2_NODE_18, AMAZON_LINUX_2023_NODE_20, AMAZON_LINUX_2023_NODE_22, AMAZON_LINUX_2023_NODE_24;
  static const BuildImage AMAZON_LINUX_2_PYTHON_3_11, AMAZON_LINUX_2023_PYTHON_3_12, AMAZON_LINUX_2023_PYTHON_3_13;
  static const BuildImage AMAZON_LINUX_2_RUBY_3_2, AMAZON_LINUX_2023_RUBY_3_4;
  static const BuildImage AMAZON_LINUX_2023_CORRETTO_21, AMAZON_LINUX_2_CORRETTO_17, AMAZON_LINUX_2_CORRETTO_11;
  static const BuildImage AMAZON_LINUX_2_GO_1_21, AMAZON_LINUX_2023_GO_1_24, AMAZON_LINUX_2_DOTNET_6, AMAZON_LINUX_2023_DOTNET_8;

  static BuildImage fromCodeBuildImageId(const Str& id);
};

/// Which Windows a container stands for.
enum class WindowsImageType { STANDARD, SERVER_2019, SERVER_2022 };

/// Images for Windows.
struct WindowsBuildImage {
  static const BuildImage WINDOWS_BASE_2_0, WIN_SERVER_CORE_2019_BASE, WIN_SERVER_CORE_2019_BASE_2_0, WIN_SERVER_CORE_2019_BASE_3_0;
  static const BuildImage WIN_SERVER_CORE_2022_BASE_3_0;

  static BuildImage fromDockerRegistry(const Str& name, const DockerImageOptions& options = {},
                                       WindowsImageType imageType = WindowsImageType::STANDARD);
  static BuildImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest = "latest",
                                      WindowsImageType imageType = WindowsImageType::STANDARD);
  static BuildImage fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props,
                              WindowsImageType imageType = WindowsImageType::STANDARD, Location at = Location::current());
};

/// Images for macOS; they need a fleet.
struct MacBuildImage {
  static const BuildImage BASE_14, BASE_15, BASE_26;

  static BuildImage fromDockerRegistry(const Str& name, const DockerImageOptions& options = {});
  static BuildImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tagOrDigest = "latest");
  static BuildImage fromAsset(Construct& scope, std::string_view id, const ecr_assets::DockerImageAssetProps& props,
                              Location at = Location::current());
};

}  // namespace cdk::codebuild
