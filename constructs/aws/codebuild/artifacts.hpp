#pragma once
#include <cdk/cfn/codebuild/project.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

class IProject;

/// What artifacts mean for their project.
struct ArtifactsConfig {
  CfnProject::ArtifactsProperty artifactsProperty;
};

/// Where results of builds go. Made by Artifacts; derive from it for a kind of your own and pass make<Mine>(...).
class IArtifacts {
 public:
  /// Name among the artifacts of a project; required for secondary ones.
  virtual Str identifier() const = 0;
  /// Such as `S3`.
  virtual Str type() const = 0;
  /// Called with the project that uses them; grant what it needs.
  virtual ArtifactsConfig bind(Construct& scope, IProject& project) = 0;

 protected:
  ~IArtifacts() = default;
};

struct ArtifactsProps {
  /// Name among the artifacts of a project; required for secondary ones.
  Str identifier = {};
};

struct S3ArtifactsProps {
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// False leaves the files unencrypted. Default: true
  Bool encryption = {};
  /// Name among the artifacts of a project; required for secondary ones.
  Str identifier = {};
  /// Puts the build's id into the path. Default: true
  Bool includeBuildId = {};
  /// Name of the archive or folder. Default: the name in the build specification
  Str name = {};
  /// Packs the files into a ZIP archive. Default: true
  Bool packageZip = {};
  /// Folder in the bucket. Default: the root
  Str path = {};
};

/// Base and makers of artifacts.
class Artifacts : public IArtifacts {
 public:
  static Use<IArtifacts> s3(const S3ArtifactsProps& props);
  Str identifier() const override { return identifier_; }
  ArtifactsConfig bind(Construct& scope, IProject& project) override;

 protected:
  explicit Artifacts(const ArtifactsProps& props) : identifier_(props.identifier) {}
  ~Artifacts() = default;

 private:
  Str identifier_;
};

/// The artifacts of projects in pipelines.
struct CodePipelineArtifacts : Use<IArtifacts> {
  CodePipelineArtifacts();
};

/// No artifacts.
struct NoArtifacts : Use<IArtifacts> {
  NoArtifacts();
};

}  // namespace cdk::codebuild
