#include <constructs/aws/codebuild/build_image.hpp>
#include <constructs/aws/codebuild/build_spec.hpp>
#include <constructs/aws/codebuild/pipeline_project.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Projects : public StackTest {};

TEST_P(Projects, BuildWithTheirEnvironment) {
  stack.add<codebuild::PipelineProject>(
      "Project", codebuild::PipelineProjectProps{
                     .buildSpec = codebuild::BuildSpec::fromObject(
                         {{"version", "0.2"}, {"phases", {{"build", {{"commands", Json::arr({format("make target{}", Num(i))})}}}}}}),
                     .environment = {.buildImage = codebuild::LinuxBuildImage::STANDARD_7_0, .privileged = i % 2 == 0},
                     .environmentVariables = {{"NUMBER", {.value = format("{}", Num(i))}}},
                     .timeout = Duration::minutes(10 + i)});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::CodeBuild::Project",
      {{"Environment",
        {{"EnvironmentVariables", Json::arr({{{"Name", "NUMBER"}, {"Type", "PLAINTEXT"}, {"Value", format("{}", Num(i))}}})},
         {"Image", "aws/codebuild/standard:7.0"},
         {"PrivilegedMode", i % 2 == 0}}},
       {"Source",
        {{"BuildSpec", Match::serializedJson(
                           Match::objectLike({{"phases", {{"build", {{"commands", Json::arr({format("make target{}", Num(i))})}}}}}}))}}},
       {"TimeoutInMinutes", 10 + i}}));
  EXPECT_TEMPLATE(t.resourceCountIs("AWS::IAM::Role", 1));
  EXPECT_TEMPLATE(t.hasResourceProperties(
      "AWS::IAM::Policy",
      {{"PolicyDocument", {{"Statement", Match::arrayWith({Match::objectLike({{"Action", Match::arrayWith({"logs:PutLogEvents"})}})})}}}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Projects, testing::Range(0, 100));

}  // namespace template_tests
