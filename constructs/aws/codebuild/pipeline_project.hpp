#pragma once
#include <constructs/aws/codebuild/project.hpp>

namespace cdk::codebuild {

using PipelineProjectProps = CommonProjectProps;

/// A project whose source and artifacts are CodePipeline's.
class PipelineProject : public Project {
 public:
  using Props = PipelineProjectProps;
  PipelineProject(Scope scope, std::string_view id, const PipelineProjectProps& props = {});
};

}  // namespace cdk::codebuild
