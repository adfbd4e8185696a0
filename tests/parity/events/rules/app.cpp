#include <cdk/app.hpp>
#include <cdk/cfn/events/rule.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/events/api_destination.hpp>
#include <constructs/aws/events/archive.hpp>
#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;
using events::EventField;
using events::Match;
using events::RuleTargetInput;

namespace {

struct Plain final : events::IRuleTarget {
  explicit Plain(const RuleTargetInput& input = {}, Construct* resource = nullptr, Use<iam::IRole> role = {})
      : input_(input), resource_(resource), role_(role) {}
  events::RuleTargetConfig bind(events::IRule&, std::string_view) override {
    return {.arn = "arn:aws:sns:eu-west-1:111111111111:t",
            .input = input_,
            .retryPolicy = events::CfnRule::RetryPolicyProperty{.maximumRetryAttempts = 2},
            .role = role_,
            .targetResource = resource_};
  }
  RuleTargetInput input_;
  Construct* resource_;
  Use<iam::IRole> role_;
};

void patterns(Stack& stack, const Str& name) {
  auto& pattern = stack.add<events::Rule>(
      "Pattern", {.description = "all matchers",
                  .eventPattern = {.account = {"1"},
                                   .detail = Json::obj({{"nothing", Match::nullValue()},
                                                        {"there", Match::exists()},
                                                        {"missing", Match::doesNotExist()},
                                                        {"exact", Match::exactString("x")},
                                                        {"same", Match::equalsIgnoreCase("Y")},
                                                        {"pic", Match::prefixEqualsIgnoreCase("p")},
                                                        {"sic", Match::suffixEqualsIgnoreCase("s")},
                                                        {"wild", Match::wildcard("a*b")},
                                                        {"v4", Match::cidr("10.0.0.0/8")},
                                                        {"v6", Match::ipAddressRange("2001:db8::/32")},
                                                        {"not", Match::anythingBut(1, 2.5)},
                                                        {"notPrefix", Match::anythingButPrefix("a", "b")},
                                                        {"notSuffix", Match::anythingButSuffix("c")},
                                                        {"notWild", Match::anythingButWildcard("*x")},
                                                        {"notCase", Match::anythingButEqualsIgnoreCase("q", "r")},
                                                        {"gt", Match::greaterThan(1)},
                                                        {"ge", Match::greaterThanOrEqual(2)},
                                                        {"lt", Match::lessThan(3)},
                                                        {"le", Match::lessThanOrEqual(4)},
                                                        {"eq", Match::equal(5)},
                                                        {"between", Match::interval(0, 10)},
                                                        {"all", Match::allOf(Match::greaterThan(1), Match::lessThan(9))},
                                                        {"any", Match::anyOf(Match::prefix("a"), "plain", Match::equal(1))},
                                                        {"deep", Json::obj({{"er", Json::arr({"x"})}})}}),
                                   .detailType = Match::prefix("A"),
                                   .id = {"i"},
                                   .region = Match::anythingBut("a", "b"),
                                   .resources = Match::suffix("z"),
                                   .source = {"aws.x", name},
                                   .time = {"t"},
                                   .version = {"0"}},
                  .ruleName = "pattern"});
  pattern.addTarget(make<Plain>());
  pattern.addTarget(make<Plain>(RuleTargetInput::fromText("all plain")));
  pattern.addTarget(make<Plain>(RuleTargetInput::fromEventPath("$.detail")));

  auto& merged = stack.add<events::Rule>(
      "Merged", {.enabled = false,
                 .eventPattern = {.detail = Json::obj({{"state", Json::arr({"X"})}, {"deep", Json::obj({{"one", Json::arr({"1"})}})}}),
                                  .source = {"a", "b"}}});
  merged.addEventPattern(
      {.detail = Json::obj({{"deep", Json::obj({{"one", Json::arr({"2", "1"})}, {"two", Json::arr({"3"})}})}, {"other", Json::arr({"o"})}}),
       .resources = {"r"},
       .source = {"b", "c"}});
  merged.addTarget(make<Plain>(
      RuleTargetInput::fromText(format("Pipeline {} of \"{}\" {}: {}\nand {}", EventField::fromPath("$.detail.pipeline"),
                                       EventField::account(), name, EventField::time(), EventField::fromPath("$.detail.pipeline")))));
  merged.addTarget(make<Plain>(RuleTargetInput::fromMultilineText(format("one {}\ntwo \"{}\"\nthree", EventField::region(), name))));
  merged.addTarget(make<Plain>(RuleTargetInput::fromMultilineText("first\nsecond")));
  merged.addTarget(make<Plain>(RuleTargetInput::fromObject(Json::obj({{"type", EventField::detailType()},
                                                                      {"all", EventField::fromPath("$")},
                                                                      {"text", format("id {} \"quoted\"", EventField::eventId())},
                                                                      {"list", Json::arr({EventField::source(), 1, true, nullptr, name})},
                                                                      {"own", Json::obj({{"name", name}})},
                                                                      {"n", 5}}))));
  merged.addTarget(
      make<Plain>(RuleTargetInput::fromObject(Json::obj({{"type", EventField::detailType()},
                                                         {"detail", EventField::fromPath("$.detail")},
                                                         {"nested", Json::arr({Json::obj({{"a", EventField::fromPath("$.detail")}})})}}))));
}

void schedules(Stack& stack, Stack& open, iam::Role& role) {
  stack.add<events::Rule>("Rate", {.role = role,
                                   .schedule = events::Schedule::rate(Duration::minutes(90)),
                                   .targets = {make<Plain>(RuleTargetInput(), nullptr, role)}});
  stack.add<events::Rule>("Hours", {.schedule = events::Schedule::rate(Duration::hours(36))});
  stack.add<events::Rule>("Days", {.schedule = events::Schedule::rate(Duration::hours(24))});
  stack.add<events::Rule>("Cron", {.schedule = events::Schedule::cron({.hour = "3", .minute = "0", .weekDay = "MON-FRI"})});
  stack.add<events::Rule>("Cron2", {.schedule = events::Schedule::cron({.day = "1", .minute = "*/5", .month = "JAN", .year = "2030"})});
  open.add<events::Rule>("Text", {.schedule = events::Schedule::expression("rate(1 day)")});
}

void buses(Stack& stack, Stack& open, iam::Role& role) {
  auto& key = stack.add<kms::Key>("Key");
  auto& queue = stack.add<sqs::Queue>("Queue");
  auto& bus = stack.add<events::EventBus>(
      "Bus", {.deadLetterQueue = queue,
              .description = "own",
              .kmsKey = key,
              .logConfig = events::LogConfig{.includeDetail = events::IncludeDetail::FULL, .level = events::Level::ERROR}});
  auto& named = stack.add<events::EventBus>("Named", {.eventBusName = "named"});
  open.add<events::EventBus>("Partner", {.eventSourceName = "aws.partner/example.com/x"});
  bus.archive("Archive", {.archiveName = "kept", .eventPattern = {.source = {"a"}}, .retention = Duration::days(30)});
  named.archive("Archive", {.eventPattern = {.account = {"111111111111"}}});
  stack.add<events::Archive>("Keyed",
                             {.description = "keyed", .eventPattern = {.detailType = {"x"}}, .kmsKey = key, .sourceEventBus = bus});
  named.grantPutEventsTo(role);
  named.grantPutEventsTo(iam::ServicePrincipal("sns.amazonaws.com"), "Sns");
  events::EventBus::grantAllPutEvents(role);
  events::EventBus::fromEventBusName(stack, "Imported", "elsewhere").grantPutEventsTo(role);
  stack.add<events::Rule>("OnBus", {.eventBus = bus, .eventPattern = {.source = {"a"}}});
  auto& byArn = events::EventBus::fromEventBusArn(stack, "ByArn", "arn:aws:events:eu-west-1:111111111111:event-bus/x");
  stack.add<events::Rule>("OnImported", {.eventBus = byArn, .eventPattern = {.source = {"a"}}});
}

void destinations(Stack& stack) {
  using events::HttpParameter;
  auto& connection = stack.add<events::Connection>(
      "Connection", {.authorization = events::Authorization::apiKey("x-key", SecretValue::secretsManager("s")),
                     .bodyParameters = {{"b", HttpParameter::fromString("b")}},
                     .connectionName = "connection",
                     .description = "d",
                     .headerParameters = {{"X-A", HttpParameter::fromString("a")}},
                     .queryStringParameters = {{"q", HttpParameter::fromSecret(SecretValue::secretsManager("q"))}}});
  stack.add<events::Connection>("Basic", {.authorization = events::Authorization::basic("user", SecretValue::unsafePlainText("p"))});
  stack.add<events::Connection>("OAuth",
                                {.authorization = events::Authorization::oauth({.authorizationEndpoint = "https://a.example.com",
                                                                                .clientId = "c",
                                                                                .clientSecret = SecretValue::unsafePlainText("s"),
                                                                                .headerParameters = {{"h", HttpParameter::fromString("v")}},
                                                                                .httpMethod = events::HttpMethod::GET})});
  stack.add<events::ApiDestination>("Destination", {.apiDestinationName = "destination",
                                                    .connection = connection,
                                                    .description = "d",
                                                    .endpoint = "https://example.com/*",
                                                    .httpMethod = events::HttpMethod::PUT,
                                                    .rateLimitPerSecond = 5});
  stack.add<events::ApiDestination>("Short", {.connection = connection, .endpoint = "https://example.com"});
}

void elsewhere(App& app, Stack& stack) {
  auto& far = app.add<Stack>("Far", {.env = {.account = "222222222222", .region = "us-east-1"}});
  auto& near = app.add<Stack>("Near", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& farThing = far.add<sqs::Queue>("Thing", {.queueName = "thing"});
  auto& remote = stack.add<events::Rule>("Remote", {.description = "far away", .eventPattern = {.source = {"r"}}});
  remote.addTarget(make<Plain>(RuleTargetInput(), &farThing));
  remote.addTarget(make<Plain>(RuleTargetInput::fromText("second"), &farThing));
  remote.addEventPattern({.detailType = {"later"}});
  events::Rule::in(stack, "Across", {.crossStackScope = &near, .eventPattern = {.source = {"c"}}});
  events::Rule::in(stack, "NotAcross", {.crossStackScope = &far, .eventPattern = {.source = {"c"}}});
}

void build(App& app) {
  auto& stack = app.add<Stack>("Rules", {.env = {.account = "111111111111", .region = "eu-west-1"}});
  auto& open = app.add<Stack>("Open");
  auto& parameter = stack.add<CfnParameter>("Name");
  patterns(stack, parameter.valueAsString());
  auto& role = stack.add<iam::Role>("Role", {.assumedBy = iam::ServicePrincipal("events.amazonaws.com")});
  schedules(stack, open, role);
  buses(stack, open, role);
  destinations(stack);
  elsewhere(app, stack);
}

}  // namespace

int main() {
  return run(build);
}
