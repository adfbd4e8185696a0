#include <string>
#include <utility>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_dynamic_reference.hpp>
#include <cdk/cfn_json.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/duration.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/names.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/physical_name.hpp>
#include <cdk/secret_value.hpp>
#include <cdk/size.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/iam/user.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, const Str& id, const Map<Json>& properties) {
  return scope.add<CfnResource>(id.text(), CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

Map<Json> names(Construct& scope) {
  return {{"Unique", Names::uniqueId(scope)},
          {"Node", Names::nodeUniqueId(scope.node())},
          {"Relative", Names::stackRelativeConstructPath(scope)},
          {"Resource", Names::uniqueResourceName(scope)},
          {"Short", Names::uniqueResourceName(scope, {.maxLength = 24})},
          {"Odd", Names::uniqueResourceName(scope, {.maxLength = 31, .separator = "-"})},
          {"Dashes", Names::uniqueResourceName(scope, {.allowedSpecialCharacters = "_.-", .separator = "--"})},
          {"Tiny", Names::uniqueResourceName(scope, {.maxLength = 9})},
          {"Address", scope.node().addr()},
          {"Path", scope.node().path()}};
}

std::string repeat(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

void namesOf(Stack& stack) {
  const std::vector<std::vector<std::string>> paths = {{"A"},
                                                       {"With-dash_and.dot"},
                                                       {"Deep", "Default", "Resource"},
                                                       {"Same", "Same"},
                                                       {repeat("Long", 20), repeat("Path", 20), "End"},
                                                       {"ünï", "cödé"},
                                                       {"1", "22"}};
  for (const auto& path : paths) {
    Construct* scope = &stack;
    for (const std::string& part : path) {
      Construct* known = scope->node().tryFindChild(part);
      scope = known ? known : &scope->add<Construct>(part);
    }
    const std::string start = path[0] == "ünï" ? path[0] : path[0].substr(0, 3);
    thing(stack, "Of" + std::to_string(path.size()) + start, names(*scope));
  }
  auto& nested = stack.add<NestedStack>("Nested");
  thing(nested, "Names", names(nested.add<Construct>("Inner")));
}

void durations(Stack& stack, const Num& number) {
  const std::pair<const char*, Duration> all[] = {{"Zero", Duration::seconds(0)},
                                                  {"Millis", Duration::millis(1500)},
                                                  {"Mixed", Duration::seconds(3725)},
                                                  {"Day", Duration::hours(24)},
                                                  {"Long", Duration::days(400)},
                                                  {"Fraction", Duration::minutes(1.5)},
                                                  {"Parsed", Duration::parse("P1DT2H3M4.5S")},
                                                  {"Sum", Duration::minutes(1).plus(Duration::seconds(30))},
                                                  {"Difference", Duration::hours(1).minus(Duration::minutes(15))}};
  for (const auto& [name, one] : all) {
    thing(stack, Str("Duration") + name,
          {{"Iso", one.toIsoString()},
           {"Human", one.toHumanString()},
           {"Text", one.toString()},
           {"Unit", one.unitLabel()},
           {"Millis", one.toMilliseconds()},
           {"Seconds", one.toSeconds({.integral = false})},
           {"Minutes", one.toMinutes({.integral = false})},
           {"Hours", one.toHours({.integral = false})},
           {"Days", one.toDays({.integral = false})},
           {"Format", one.formatTokenToNumber()}});
  }
  const Duration late = Duration::minutes(number);
  thing(stack, "DurationLate",
        {{"Minutes", late.toMinutes()},
         {"Human", late.toHumanString()},
         {"Open", late.isUnresolved()},
         {"Format", late.formatTokenToNumber()}});
}

void sizes(Stack& stack, const Num& number) {
  const std::pair<const char*, Size> all[] = {{"Bytes", Size::bytes(1536)}, {"Kibi", Size::kibibytes(2048)}, {"Mebi", Size::mebibytes(1.5)},
                                              {"Gibi", Size::gibibytes(3)}, {"Tebi", Size::tebibytes(1)},    {"Pebi", Size::pebibytes(2)}};
  const SizeConversionOptions floor = {.rounding = SizeRoundingBehavior::FLOOR};
  for (const auto& [name, one] : all) {
    thing(stack, Str("Size") + name,
          {{"Human", one.toHumanString()},
           {"Text", one.toString()},
           {"Bytes", one.toBytes()},
           {"Kibi", one.toKibibytes({.rounding = SizeRoundingBehavior::NONE})},
           {"Mebi", one.toMebibytes(floor)},
           {"Gibi", one.toGibibytes(floor)},
           {"Tebi", one.toTebibytes(floor)},
           {"Pebi", one.toPebibytes(floor)}});
  }
  thing(stack, "SizeLate", {{"Gibi", Size::gibibytes(number).toGibibytes()}, {"Open", Size::gibibytes(number).isUnresolved()}});
}

void secrets(Stack& stack) {
  auto& hidden = stack.add<CfnParameter>("Hidden", CfnParameterProps{.noEcho = true});
  auto& secret = stack.add<secretsmanager::Secret>("Secret");
  const Str arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:x-AbCdEf";
  const std::vector<std::pair<const char*, SecretValue>> all = {
      {"Plain", SecretValue::unsafePlainText("visible")},
      {"Named", SecretValue::secretsManager("name")},
      {"Field", SecretValue::secretsManager("name", {.jsonField = "password"})},
      {"Stage", SecretValue::secretsManager("name", {.jsonField = "f", .versionStage = "AWSPREVIOUS"})},
      {"Version", SecretValue::secretsManager(arn, {.versionId = "v1"})},
      {"Ssm", SecretValue::ssmSecure("/path")},
      {"SsmVersion", SecretValue::ssmSecure("/path", "5")},
      {"Reference", SecretValue::cfnDynamicReference(CfnDynamicReference(CfnDynamicReferenceService::SSM, "plain:1"))},
      {"Parameter", SecretValue::cfnParameter(hidden)},
      {"Attribute", SecretValue::resourceAttribute(thing(stack, "Source", {}).getAtt("Password"))},
      {"Owned", secret.secretValue()},
      {"OwnedField", secret.secretValueFromJson("user")},
      {"Token", SecretValue::secretsManager(Fn::ref("SomeName"))}};
  std::vector<Map<Json>::Entry> unwrapped;
  std::vector<Map<Json>::Entry> inText;
  for (const auto& [name, value] : all) {
    unwrapped.push_back({name, value.unsafeUnwrap()});
    inText.push_back({name, "user:" + value.unsafeUnwrap() + "@host"});
  }
  thing(stack, "Unwrapped", unwrapped);
  thing(stack, "InText", inText);
  stack.add<CfnOutput>("Key",
                       CfnOutputProps{.value = SecretValue::cfnDynamicReferenceKey("name", {.jsonField = "a", .versionStage = "s"})});
  stack.add<iam::User>("User", iam::UserProps{.password = SecretValue::secretsManager("login"), .passwordResetRequired = true});
  using Service = CfnDynamicReferenceService;
  thing(stack, "References",
        {{"Ssm", CfnDynamicReference(Service::SSM, "name:2")},
         {"Secure", CfnDynamicReference(Service::SSM_SECURE, Aws::STACK_NAME + ":3")},
         {"Secrets", "x-" + CfnDynamicReference(Service::SECRETS_MANAGER, "a:SecretString:b::")}});
}

Json parts(const ArnComponents& arn) {
  return Json::obj({{"account", arn.account},
                    {"arnFormat", arn.arnFormat == ArnFormat::COLON_RESOURCE_NAME ? "arn:aws:service:region:account:resource:resourceName"
                                                                                  : "arn:aws:service:region:account:resource/resourceName"},
                    {"partition", arn.partition},
                    {"region", arn.region},
                    {"resource", arn.resource},
                    {"resourceName", arn.resourceName},
                    {"sep", arn.sep},
                    {"service", arn.service}});
}

void odd(App& app, Stack& stack) {
  const Str provider = stack.add<CfnParameter>("Provider").valueAsString();
  const Json plain = Json::obj({{Aws::REGION, Lazy::string([] { return Str("late"); })}});
  auto& json = stack.add<CfnJson>(
      "Condition",
      CfnJsonProps{
          .value = Json::obj({{provider + ":aud", "sts.amazonaws.com"}, {provider + ":sub", Json::arr({"a", "b"})}, {"plain", plain}})});
  stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::WebIdentityPrincipal(provider, {{"StringEquals", json.value()}})});
  const Json text =
      Json::obj({{"json", json.value()}, {"size", Size::gibibytes(1).toMebibytes()}, {"time", Duration::days(1).toSeconds()}});
  stack.add<CfnOutput>("JsonText", CfnOutputProps{.value = stack.toJsonString(text)});
  const Str arn = "arn:aws:s3:::bucket/key/more";
  thing(stack, "Arns",
        {{"Format", Arn::format({.region = "", .resource = "role", .resourceName = "a/b", .service = "iam"}, &stack)},
         {"Colon", stack.formatArn(
                       {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "log-group", .resourceName = "x:*", .service = "logs"})},
         {"Slash", stack.formatArn({.account = "",
                                    .arnFormat = ArnFormat::SLASH_RESOURCE_SLASH_RESOURCE_NAME,
                                    .resource = "restapis",
                                    .resourceName = "id",
                                    .service = "apigateway"})},
         {"Bare",
          stack.formatArn({.account = "", .arnFormat = ArnFormat::NO_RESOURCE_NAME, .region = "", .resource = "bucket", .service = "s3"})},
         {"Split", parts(stack.splitArn(arn, ArnFormat::SLASH_RESOURCE_NAME))},
         {"Late", parts(stack.splitArn(provider, ArnFormat::SLASH_RESOURCE_NAME))},
         {"LateColon", parts(stack.splitArn(provider, ArnFormat::COLON_RESOURCE_NAME))},
         {"Name", Arn::extractResourceName("arn:aws:iam::1:role/path/name", "role")},
         {"LateName", Arn::extractResourceName(provider, "role")}});
  auto& generated = stack.add<s3::Bucket>("Generated", s3::BucketProps{.bucketName = PhysicalName::GENERATE_IF_NEEDED});
  auto& needed = stack.add<s3::Bucket>("Needed", s3::BucketProps{.bucketName = PhysicalName::GENERATE_IF_NEEDED});
  auto& elsewhere = app.add<Stack>("Elsewhere", StackProps{.env = {.account = "222222222222", .region = "eu-west-1"}});
  thing(elsewhere, "Uses", {{"Name", needed.bucketName()}, {"Arn", needed.arnForObjects("x")}});
  thing(stack, "Here",
        {{"Name", generated.bucketName()},
         {"Kind", Json::arr({Token::isUnresolved(generated.bucketName()), Token::isUnresolved(Str("x"))})}});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  namesOf(app.add<Stack>("Names", StackProps{.env = env, .stackName = "A-named-stack"}));
  auto& staged = app.add<Stage>("Stage").add<Stack>("Staged");
  thing(staged, "Names", names(staged.add<Construct>("Inner")));
  auto& values = app.add<Stack>("Values", StackProps{.env = env});
  const Num number = values.add<CfnParameter>("Number", CfnParameterProps{.type = "Number"}).valueAsNumber();
  durations(values, number);
  sizes(values, number);
  secrets(app.add<Stack>("Secrets", StackProps{.env = env}));
  odd(app, app.add<Stack>("Odd", StackProps{.env = env}));
}

}  // namespace

int main() {
  return run(build);
}
