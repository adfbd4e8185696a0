#include <constructs/aws/codepipeline_actions/jenkins_action.hpp>

#include <constructs/aws/codepipeline/custom_action_registration.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

using codepipeline::ActionCategory;

constexpr codepipeline::ActionArtifactBounds kBounds{.maxInputs = 5, .maxOutputs = 5, .minInputs = 0, .minOutputs = 0};

codepipeline::ActionProperties describe(const JenkinsActionProps& p) {
  codepipeline::ActionProperties made{.actionName = p.actionName,
                                      .artifactBounds = kBounds,
                                      .category = *p.type == JenkinsActionType::BUILD ? ActionCategory::BUILD : ActionCategory::TEST,
                                      .inputs = p.inputs,
                                      .outputs = p.outputs,
                                      .owner = "Custom",
                                      .provider = p.jenkinsProvider->providerName(),
                                      .runOrder = p.runOrder,
                                      .variablesNamespace = p.variablesNamespace,
                                      .version = p.jenkinsProvider->version()};
  return made;
}

class Job final : public codepipeline::Action {
 public:
  explicit Job(const JenkinsActionProps& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct&, codepipeline::IStage&, const codepipeline::ActionBindOptions&) override {
    if (*props_.type == JenkinsActionType::BUILD) {
      props_.jenkinsProvider->registerBuildProvider();
    } else {
      props_.jenkinsProvider->registerTestProvider();
    }
    return {Json::obj({{"ProjectName", props_.projectName}})};
  }

 private:
  JenkinsActionProps props_;
};

class Imported final : public IJenkinsProvider {
 public:
  using Props = JenkinsProviderAttributes;
  Imported(Scope scope, std::string_view id, const JenkinsProviderAttributes& attrs) : IJenkinsProvider(scope, id) {
    providerName_ = attrs.providerName;
    serverUrl_ = attrs.serverUrl;
    version_ = attrs.version ? attrs.version : Str("1");
  }
  void registerBuildProvider() override {}
  void registerTestProvider() override {}
};

}  // namespace

JenkinsProvider::JenkinsProvider(Scope scope, std::string_view id, const JenkinsProviderProps& props) : IJenkinsProvider(scope, id) {
  providerName_ = props.providerName;
  serverUrl_ = props.serverUrl;
  version_ = props.version ? props.version : Str("1");
  if (props.forBuild.isTrue()) JenkinsProvider::registerBuildProvider();
  if (props.forTest.isTrue()) JenkinsProvider::registerTestProvider();
}

void JenkinsProvider::registerBuildProvider() {
  if (!build_) addKind("JenkinsBuildProviderResource", true);
  build_ = true;
}

void JenkinsProvider::registerTestProvider() {
  if (!test_) addKind("JenkinsTestProviderResource", false);
  test_ = true;
}

void JenkinsProvider::addKind(std::string_view id, bool forBuild) {
  const bool ends = !serverUrl_.isToken() && serverUrl_.text().ends_with('/');
  const Str job = serverUrl_ + (ends ? "job/{Config:ProjectName}" : "/job/{Config:ProjectName}");
  add<codepipeline::CustomActionRegistration>(
      id, {.actionProperties = {{.key = true, .name = "ProjectName", .queryable = true, .required = true}},
           .artifactBounds = kBounds,
           .category = forBuild ? ActionCategory::BUILD : ActionCategory::TEST,
           .entityUrl = job,
           .executionUrl = job + "/{ExternalExecutionId}",
           .provider = providerName_,
           .version = version_});
}

IJenkinsProvider& JenkinsProvider::fromJenkinsProviderAttributes(Construct& scope, std::string_view id,
                                                                 const JenkinsProviderAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

JenkinsAction::JenkinsAction(const JenkinsActionProps& props) : Use(make<Job>(props)) {}

}  // namespace cdk::codepipeline_actions
