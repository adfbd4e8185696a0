#pragma once
#include <cdk/construct.hpp>
#include <constructs/aws/codepipeline/artifact.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::codepipeline {
class IAction;
}
namespace cdk::events {
struct EventPattern;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::delivery {

class Pipeline;

enum class SourceType { GITHUB, CODECOMMIT, S3 };

/// Where the application's code comes from; what a type does not need stays empty.
struct SourceConfig {
  Str branch = {};
  /// Connection to GitHub.
  Str connectionArn = {};
  /// Key of the archive, for S3.
  Str objectKey = {};
  Str owner = {};
  Str repo = {};
  SourceType type = SourceType::GITHUB;
};

struct PipelineSourceProps {
  /// The pipeline it belongs to.
  Pipeline* delivery = nullptr;
  NamingConvention naming;
  SourceConfig source = {};
  /// Where the archive with the code is put, for a source of type S3.
  Use<s3::IBucket> sourceBucket = {};
};

/// The source stage's action for the configured repository, with a role that may read just that.
class PipelineSource : public Construct {
 public:
  using Props = PipelineSourceProps;
  PipelineSource(Scope scope, std::string_view id, const PipelineSourceProps& props);
  Use<codepipeline::IAction> action() const { return action_; }
  codepipeline::Artifact output() const { return output_; }
  /// What identifies the code that a run of the pipeline builds.
  Str revision() const { return revision_; }

 private:
  void fromGitHub();
  void fromCodeCommit();
  void fromS3();
  void startOn(std::string_view id, std::string_view ruleType, const Str& description, const events::EventPattern& pattern);
  PipelineSourceProps props_;
  Use<codepipeline::IAction> action_;
  codepipeline::Artifact output_;
  Str revision_;
};

}  // namespace cdk::delivery
