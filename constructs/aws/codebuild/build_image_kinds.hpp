#pragma once
#include <constructs/aws/codebuild/build_image.hpp>

namespace cdk::codebuild::detail {

/// What all images of one kind share.
struct ImageKind {
  const char* type;
  ComputeType computeType;
  bool lambda;
  void (*check)(const BuildEnvironment& environment, Vec<Str>& problems);
  Use<BuildSpec> (*runScript)(const Str& entrypoint);
};

/// An image of the library.
class Image final : public IBuildImage {
 public:
  /// One with a fixed name, usable before any arena exists.
  constexpr Image(const ImageKind& kind, const char* name) : kind_(&kind), name_(name), pull_(ImagePullPrincipalType::CODEBUILD) {}
  Image(const ImageKind& kind, const Str& id, ImagePullPrincipalType pull, Use<secretsmanager::ISecret> secret,
        Use<ecr::IRepository> repository)
      : kind_(&kind), id_(id), pull_(pull), secret_(secret), repository_(repository) {}

  Str type() const override { return kind_->type; }
  Str imageId() const override { return name_ ? Str(name_) : id_; }
  ComputeType defaultComputeType() const override { return kind_->computeType; }
  Opt<ImagePullPrincipalType> imagePullPrincipalType() const override { return pull_; }
  Use<secretsmanager::ISecret> secretsManagerCredentials() const override { return secret_; }
  Use<ecr::IRepository> repository() const override { return repository_; }
  bool isLambda() const override { return kind_->lambda; }
  List<Str> validate(const BuildEnvironment& environment) const override;
  Use<BuildSpec> runScriptBuildspec(const Str& entrypoint) const override { return kind_->runScript(entrypoint); }

 private:
  const ImageKind* kind_;
  const char* name_ = nullptr;
  Str id_ = {};
  Opt<ImagePullPrincipalType> pull_ = {};
  Use<secretsmanager::ISecret> secret_ = {};
  Use<ecr::IRepository> repository_ = {};
};

extern const ImageKind kLinux, kArm, kLambda, kArmLambda, kWindows, kWindows2019, kWindows2022, kMac;

/// The kind of images that stands for a Windows.
const ImageKind& windowsKind(WindowsImageType type);

/// The constant image of a name; never changed, whatever its pointer says.
template <const ImageKind& kind, Name name>
constinit Image fixedImage{kind, name.text};
template <const ImageKind& kind, Name name>
constexpr BuildImage fixed() {
  return BuildImage(&fixedImage<kind, name>);
}

BuildImage ownImage(const ImageKind& kind, const Str& codeBuildImageId);
BuildImage registryImage(const ImageKind& kind, const Str& name, const DockerImageOptions& options);
BuildImage repositoryImage(const ImageKind& kind, Use<ecr::IRepository> repository, const Str& tagOrDigest);

}  // namespace cdk::codebuild::detail
