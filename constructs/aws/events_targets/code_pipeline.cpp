#include <constructs/aws/events_targets/code_pipeline.hpp>

#include <constructs/aws/codepipeline/pipeline.hpp>
#include <constructs/aws/iam/role.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<codepipeline::IPipeline> pipeline, const CodePipelineTargetOptions& options) : pipeline_(pipeline), options_(options) {}

  events::RuleTargetConfig bind(events::IRule&, std::string_view) override {
    Use<iam::IRole> role = options_.eventRole ? options_.eventRole : Use<iam::IRole>(detail::singletonEventRole(*pipeline_));
    role->addToPrincipalPolicy(
        iam::PolicyStatement({.actions = {"codepipeline:StartPipelineExecution"}, .resources = {pipeline_->pipelineArn()}}));
    return {.arn = pipeline_->pipelineArn(),
            .deadLetterConfig = detail::deadLetterConfig(options_.deadLetterQueue),
            .retryPolicy = detail::retryPolicy(detail::base(options_)),
            .role = role,
            .targetResource = pipeline_.get()};
  }

 private:
  Use<codepipeline::IPipeline> pipeline_;
  CodePipelineTargetOptions options_;
};

}  // namespace

CodePipeline::CodePipeline(Use<codepipeline::IPipeline> pipeline, const CodePipelineTargetOptions& options)
    : Use(make<Target>(pipeline, options)) {}

}  // namespace cdk::events_targets
