#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/codecommit/repository.hpp>

#include "source_git.hpp"

namespace cdk::codebuild {

namespace {

class FromCodeCommit final : public Source {
 public:
  explicit FromCodeCommit(const CodeCommitSourceProps& props) : Source({.identifier = props.identifier}), props_(props) {}
  Str type() const override { return "CODECOMMIT"; }
  bool badgeSupported() const override { return true; }
  SourceConfig bind(Construct& scope, IProject& project) override {
    project.addToRolePolicy(iam::PolicyStatement({.actions = {"codecommit:GitPull"}, .resources = {props_.repository->repositoryArn()}}));
    SourceConfig config = git(Source::bind(scope, project), props_);
    config.sourceProperty.location = props_.repository->repositoryCloneUrlHttp();
    return config;
  }

 private:
  CodeCommitSourceProps props_;
};

}  // namespace

Use<ISource> Source::codeCommit(const CodeCommitSourceProps& props) {
  return make<FromCodeCommit>(props);
}

}  // namespace cdk::codebuild
