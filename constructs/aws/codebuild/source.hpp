#pragma once
#include <cdk/cfn/codebuild/project.hpp>
#include <constructs/aws/codebuild/source_props.hpp>

namespace cdk::codebuild {

class IProject;

/// What a source means for its project.
struct SourceConfig {
  Box<CfnProject::ProjectTriggersProperty> buildTriggers = {};
  CfnProject::SourceProperty sourceProperty;
  Str sourceVersion = {};
};

/// Where the code comes from. Made by Source; derive from it for a kind of your own and pass make<Mine>(...).
class ISource {
 public:
  /// Name among the sources of a project; required for secondary ones.
  virtual Str identifier() const = 0;
  /// Such as `GITHUB`.
  virtual Str type() const = 0;
  /// Can a project of this source have a badge?
  virtual bool badgeSupported() const = 0;
  /// Called with the project that uses it; grant what it needs.
  virtual SourceConfig bind(Construct& scope, IProject& project) = 0;

 protected:
  ~ISource() = default;
};

/// Base and makers of sources.
class Source : public ISource {
 public:
  static Use<ISource> s3(const S3SourceProps& props);
  static Use<ISource> codeCommit(const CodeCommitSourceProps& props);
  static Use<ISource> gitHub(const GitHubSourceProps& props);
  static Use<ISource> gitHubEnterprise(const GitHubEnterpriseSourceProps& props);
  static Use<ISource> bitBucket(const BitBucketSourceProps& props);

  Str identifier() const override { return identifier_; }
  bool badgeSupported() const override { return false; }
  SourceConfig bind(Construct& scope, IProject& project) override;

 protected:
  explicit Source(const SourceProps& props) : identifier_(props.identifier) {}
  ~Source() = default;

 private:
  Str identifier_;
};

/// The source of projects in pipelines.
struct CodePipelineSource : Use<ISource> {
  CodePipelineSource();
};

/// The source of projects whose build specification does everything.
struct NoSource : Use<ISource> {
  NoSource();
};

}  // namespace cdk::codebuild
