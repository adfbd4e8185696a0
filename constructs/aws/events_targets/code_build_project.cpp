#include <constructs/aws/events_targets/code_build_project.hpp>

#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/iam/role.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<codebuild::IProject> project, const CodeBuildProjectProps& props) : project_(project), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    Use<iam::IRole> role = props_.eventRole ? props_.eventRole : Use<iam::IRole>(detail::singletonEventRole(*project_));
    role->addToPrincipalPolicy(iam::PolicyStatement({.actions = {"codebuild:StartBuild"}, .resources = {project_->projectArn()}}));
    return {.arn = project_->projectArn(),
            .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue),
            .input = props_.event,
            .retryPolicy = detail::retryPolicy(detail::base(props_)),
            .role = role,
            .targetResource = project_.get()};
  }

 private:
  Use<codebuild::IProject> project_;
  CodeBuildProjectProps props_;
};

}  // namespace

CodeBuildProject::CodeBuildProject(Use<codebuild::IProject> project, const CodeBuildProjectProps& props)
    : Use(make<Target>(project, props)) {}

}  // namespace cdk::events_targets
