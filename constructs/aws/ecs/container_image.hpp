#pragma once
#include <cdk/construct.hpp>
#include <cdk/value.hpp>

namespace cdk::ecr {
class IRepository;
}
namespace cdk::ecr_assets {
class DockerImageAsset;
struct DockerImageAssetOptions;
}  // namespace cdk::ecr_assets
namespace cdk::secretsmanager {
class ISecret;
}

namespace cdk::ecs {

struct AssetImage;
class ContainerDefinition;
struct EcrImage;
struct RepositoryImage;
using AssetImageProps = ecr_assets::DockerImageAssetOptions;

/// Where a private registry's credentials are.
struct RepositoryCredentials {
  /// ARN of the secret with `username` and `password`.
  Str credentialsParameter = {};
};

/// What an image gives to the container that uses it.
struct ContainerImageConfig {
  /// Name as `docker pull` takes it.
  Req<Str, "imageName"> imageName;
  /// Default: the registry asks for none
  RepositoryCredentials repositoryCredentials = {};
};

struct RepositoryImageProps {
  /// Secret with `username` and `password`; the execution role may read it. Default: the registry asks for none
  Use<secretsmanager::ISecret> credentials = {};
};

/// The image of a container. Derive from it for a source of your own and pass make<Mine>(...).
class ContainerImage {
 public:
  /// An image of a registry, such as `nginx:1.27`.
  static RepositoryImage fromRegistry(const Str& name, const RepositoryImageProps& props = {});
  /// An image of ECR by a tag, or a digest that begins with `sha256:`; the execution role may pull it.
  static EcrImage fromEcrRepository(Use<ecr::IRepository> repository, const Str& tag = "latest");
  /// An image that is built from a folder with a Dockerfile.
  static AssetImage fromAsset(const Str& directory);
  static AssetImage fromAsset(const Str& directory, const AssetImageProps& props);
  /// An image asset; the execution role may pull it.
  static Use<ContainerImage> fromDockerImageAsset(ecr_assets::DockerImageAsset& asset);
  /// An image in a tar file, as `docker save` writes it.
  static Use<ContainerImage> fromTarball(const Str& tarballFile);

  /// Called once for the container that uses the image; grants what pulling needs.
  virtual ContainerImageConfig bind(Construct& scope, ContainerDefinition& containerDefinition) = 0;

 protected:
  ~ContainerImage() = default;
};

/// An image of any registry.
struct RepositoryImage : Use<ContainerImage> {
  explicit RepositoryImage(const Str& imageName, const RepositoryImageProps& props = {});
};

/// An image of ECR.
struct EcrImage : Use<ContainerImage> {
  EcrImage(Use<ecr::IRepository> repository, const Str& tagOrDigest);
  /// Name as `docker pull` takes it.
  Str imageName() const;
};

/// An image that is built from a folder with a Dockerfile.
struct AssetImage : Use<ContainerImage> {
  AssetImage(const Str& directory, const AssetImageProps& props);
};

struct TagParameterContainerImageProps {
  /// Is the parameter's value a digest? Default: false
  Bool isImageDigest = {};
};

/// An image of ECR whose tag is a parameter of the template.
struct TagParameterContainerImage : Use<ContainerImage> {
  explicit TagParameterContainerImage(Use<ecr::IRepository> repository, const TagParameterContainerImageProps& props = {});
  /// Name of the parameter. Raises an error at synthesis when no container uses the image.
  Str tagParameterName() const;
  /// Value of the parameter. Raises an error at synthesis when no container uses the image.
  Str tagParameterValue() const;
};

}  // namespace cdk::ecs
