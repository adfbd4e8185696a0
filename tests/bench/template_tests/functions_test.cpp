#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/lambda_function.hpp>
#include <constructs/aws/lambda/function.hpp>

#include "stack_test.hpp"

namespace template_tests {

class Functions : public StackTest {};

TEST_P(Functions, AreCalledByTheSchedule) {
  auto& function = stack.add<lambda::Function>(
      "Function", lambda::FunctionProps{.code = lambda::Code::fromInline("def handler(event, context): return 1"),
                                        .environment = {{"NUMBER", format("{}", Num(i))}},
                                        .handler = "index.handler",
                                        .memorySize = 128 + i,
                                        .runtime = lambda::Runtime::PYTHON_3_12,
                                        .timeout = Duration::seconds(i + 1)});
  stack.add<events::Rule>("Rule", events::RuleProps{.schedule = events::Schedule::rate(Duration::minutes(i + 2)),
                                                    .targets = {events_targets::LambdaFunction(function)}});
  const Template t = Template::fromStack(stack);
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::Lambda::Function", {{"Environment", {{"Variables", {{"NUMBER", format("{}", Num(i))}}}}},
                                                                    {"MemorySize", 128 + i},
                                                                    {"Runtime", "python3.12"},
                                                                    {"Timeout", i + 1}}));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::Events::Rule", {{"ScheduleExpression", Match::stringLikeRegexp("^rate\\(\\d+ \\w+\\)$")},
                                                                {"Targets", Json::arr({Match::objectLike({{"Id", "Target0"}})})}}));
  EXPECT_TEMPLATE(t.hasResourceProperties("AWS::Lambda::Permission", {{"Action", "lambda:InvokeFunction"},
                                                                      {"FunctionName", stack.resolve(function.functionArn())},
                                                                      {"Principal", "events.amazonaws.com"}}));
  EXPECT_TEMPLATE(t.hasResource("AWS::Lambda::Function", {{"DependsOn", Json::arr({Match::stringLikeRegexp("ServiceRole")})}}));
}

INSTANTIATE_TEST_SUITE_P(Cases, Functions, testing::Range(0, 100));

}  // namespace template_tests
