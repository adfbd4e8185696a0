#include <cdk/app.hpp>
#include <cdk/bootstrapless_synthesizer.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cli_credentials_stack_synthesizer.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>

using cdk::StackProps;

namespace {

void add(cdk::Construct& scope, std::string_view id, const StackProps& props) {
  scope.add<cdk::Stack>(id, props).add<cdk::CfnResource>("R", cdk::CfnResourceProps{.type = "AWS::Test::Thing"});
}

void build(cdk::App& app) {
  const cdk::Environment env{.account = "111111111111", .region = "us-east-1"};
  add(app, "Default",
      {.env = env, .synthesizer = cdk::DefaultStackSynthesizer({.bucketPrefix = "p/", .deployRoleExternalId = "x", .generateBootstrapVersionRule = false, .qualifier = "abc"})});
  add(app, "Cli", {.env = env, .synthesizer = cdk::CliCredentialsStackSynthesizer()});
  add(app, "Bootless",
      {.synthesizer = cdk::BootstraplessSynthesizer({.cloudFormationExecutionRoleArn = "arn:aws:iam::111111111111:role/e", .deployRoleArn = "arn:aws:iam::111111111111:role/d"})});
  add(app, "Protected",
      {.notificationArns = {"arn:aws:sns:us-east-1:111111111111:t"}, .suppressTemplateIndentation = true, .tags = {{"a", "b"}}, .terminationProtection = true});
  auto& prod = app.add<cdk::Stage>("Prod", cdk::StageProps{.env = env});
  add(prod, "Service", {.description = "in a stage"});
  add(prod.add<cdk::Stage>("Wave", cdk::StageProps{.env = {.region = "eu-west-1"}}), "Deep", {});
  add(app, "Named", {.stackName = "another-name"});
}

}  // namespace

int main() {
  return cdk::run(build);
}
