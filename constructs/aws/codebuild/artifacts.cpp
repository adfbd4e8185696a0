#include <constructs/aws/codebuild/artifacts.hpp>

#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::codebuild {

ArtifactsConfig Artifacts::bind(Construct&, IProject&) {
  return {.artifactsProperty = {.artifactIdentifier = identifier_, .type = type()}};
}

namespace {

class Plain final : public Artifacts {
 public:
  explicit Plain(const char* type) : Artifacts({}), type_(type) {}
  Str type() const override { return type_; }

 private:
  const char* type_;
};

class ToBucket final : public Artifacts {
 public:
  explicit ToBucket(const S3ArtifactsProps& props) : Artifacts({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "S3"; }
  ArtifactsConfig bind(Construct& scope, IProject& project) override {
    props_.bucket->grantReadWrite(project);
    ArtifactsConfig config = Artifacts::bind(scope, project);
    CfnProject::ArtifactsProperty& property = config.artifactsProperty;
    property.location = props_.bucket->bucketName();
    property.path = props_.path;
    property.namespaceType = props_.includeBuildId.isFalse() ? "NONE" : "BUILD_ID";
    property.name = props_.name;
    property.packaging = props_.packageZip.isFalse() ? "NONE" : "ZIP";
    if (props_.encryption.isFalse()) property.encryptionDisabled = true;
    if (!props_.name) property.overrideArtifactName = true;
    return config;
  }

 private:
  S3ArtifactsProps props_;
};

}  // namespace

Use<IArtifacts> Artifacts::s3(const S3ArtifactsProps& props) {
  return make<ToBucket>(props);
}
CodePipelineArtifacts::CodePipelineArtifacts() : Use(make<Plain>("CODEPIPELINE")) {}
NoArtifacts::NoArtifacts() : Use(make<Plain>("NO_ARTIFACTS")) {}

}  // namespace cdk::codebuild
