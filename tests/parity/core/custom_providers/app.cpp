#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/custom_resources/custom_resource_config.hpp>
#include <constructs/aws/custom_resources/provider.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/alias.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using custom_resources::CustomResourceConfig;
using custom_resources::Provider;
using custom_resources::ProviderProps;

namespace {

lambda::FunctionProps plain() {
  return {.code = lambda::Code::fromInline("def handler(event, context):\n  return {}\n"),
          .handler = "index.handler",
          .runtime = lambda::Runtime::PYTHON_3_13};
}

lambda::Function& handler(Construct& scope, std::string_view id, const lambda::FunctionProps& props = plain()) {
  return scope.add<lambda::Function>(id, props);
}

/// One provider a stack, made when it is first wanted.
class Files : public Construct {
 public:
  static Files& in(Construct& scope) {
    Stack& stack = Stack::of(scope);
    Construct* known = stack.node().tryFindChild("FilesProvider");
    return known ? static_cast<Files&>(*known) : stack.add<Files>("FilesProvider");
  }
  Files(Scope scope, std::string_view id) : Construct(scope, id) {
    lambda::FunctionProps props = plain();
    props.timeout = Duration::minutes(5);
    writer_ = &handler(*this, "Handler", props);
    provider_ = &add<Provider>("Provider", ProviderProps{.onEventHandler = *writer_});
  }
  Provider& provider() { return *provider_; }
  lambda::Function& writer() { return *writer_; }

 private:
  lambda::Function* writer_;
  Provider* provider_;
};

struct FileProps {
  s3::IBucket* bucket = nullptr;
  Json content = {};
  Str key = {};
};

class File : public Construct {
 public:
  using Props = FileProps;
  File(Scope scope, std::string_view id, const FileProps& props) : Construct(scope, id) {
    Files& files = Files::in(*this);
    props.bucket->grantReadWrite(files.writer());
    resource_ = &add<CustomResource>("Resource", CustomResourceProps{.pascalCaseProperties = true,
                                                                     .properties = {{"bucketName", props.bucket->bucketName()},
                                                                                    {"objectKey", props.key},
                                                                                    {"contentObject", props.content},
                                                                                    {"anEmptyList", Json::arr()},
                                                                                    {"undefinedOne", Json()}},
                                                                     .resourceType = "Custom::File",
                                                                     .serviceToken = files.provider().serviceToken()});
  }
  CustomResource& resource() { return *resource_; }

 private:
  CustomResource* resource_;
};

void filesIn(Stack& stack) {
  auto& bucket = stack.add<s3::Bucket>("Bucket");
  const Json nestedKey = Json::arr({Json::obj({{"innerKey", 1}}), "text", Aws::REGION});
  auto& one = stack.add<File>(
      "One", FileProps{.bucket = &bucket, .content = Json::obj({{"nestedKey", nestedKey}, {"with-dash", true}}), .key = "one.json"});
  auto& two = stack.add<Construct>("Deep").add<File>(
      "Two", FileProps{.bucket = &bucket, .content = one.resource().getAtt("Answer"), .key = Fn::join("/", {"a", one.resource().ref()})});
  two.resource().node().addDependency(one);
  stack.add<CfnOutput>("Url", CfnOutputProps{.value = format("https://{}/{}", two.resource().getAttString("Host"), two.resource().ref())});
  const Json late = Lazy::any([] { return Json::obj({{"lateKey", "late"}}); });
  stack.add<NestedStack>("Nested").add<File>("Inside", FileProps{.bucket = &bucket, .content = late, .key = "nested"});
}

void shapes(App& app, const Environment& env) {
  auto& stack = app.add<Stack>("Shapes", StackProps{.env = env});
  const Str topic = "arn:aws:sns:us-east-1:111111111111:topic";
  stack.add<CustomResource>("Bare", CustomResourceProps{.serviceToken = topic});
  for (const auto& [name, policy] : {std::pair{"With-retain", RemovalPolicy::RETAIN},
                                     {"With-destroy", RemovalPolicy::DESTROY},
                                     {"With-retain-on-update-or-delete", RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE}}) {
    stack.add<CustomResource>(name, CustomResourceProps{.removalPolicy = policy, .serviceToken = topic});
  }
  const Json list = Json::arr({1, Json::arr({2, Json::arr({3})})});
  auto& typed =
      stack.add<CustomResource>("Typed", CustomResourceProps{.properties = {{"number", 1.5},
                                                                            {"zero", 0},
                                                                            {"off", false},
                                                                            {"nothing", nullptr},
                                                                            {"empty", ""},
                                                                            {"list", list},
                                                                            {"map", Json::obj({{"a", Json::obj({{"b", Json::obj()}})}})},
                                                                            {"token", Token::asNumber(Json::obj({{"Ref", "N"}}))},
                                                                            {"ServiceTimeout", "mine"}},
                                                             .resourceType = "Custom::My-Type@1_x",
                                                             .serviceTimeout = Duration::seconds(3600),
                                                             .serviceToken = topic});
  const Num late = Token::asNumber(Json::obj({{"Fn::GetAtt", Json::arr({"X", "Y"})}}));
  stack.add<CustomResource>("TimeoutToken", CustomResourceProps{.serviceTimeout = Duration::seconds(late), .serviceToken = topic});
  stack.add<CfnResource>("Uses", CfnResourceProps{.properties = {{"Ref", typed.ref()},
                                                                 {"Att", typed.getAtt("A.B")},
                                                                 {"Text", "<" + typed.getAttString("C") + ">"},
                                                                 {"List", Token::asList(typed.getAtt("L"))}},
                                                  .type = "My::Test::Thing"});
  app.add<Stack>("OtherShapes", StackProps{.env = env}).add<CfnOutput>("Exported", CfnOutputProps{.value = typed.getAttString("Cross")});
  CfnResource::from(*typed.node().defaultChild())->addPropertyOverride("map.a.c", 1);
  Tags::of(stack).add("not", "on custom resources");
}

void network(App& app, const Environment& env) {
  auto& stack = app.add<Stack>("Network", StackProps{.env = env});
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 2, .natGateways = 1});
  auto& group = stack.add<ec2::SecurityGroup>("Group", ec2::SecurityGroupProps{.allowAllOutbound = false, .vpc = vpc});
  auto& key = stack.add<kms::Key>("Key");
  lambda::FunctionProps inside = plain();
  inside.vpc = vpc;
  auto& begins = handler(stack, "Begins", inside);
  auto& alias =
      stack.add<lambda::Alias>("Alias", lambda::AliasProps{.aliasName = "live", .version = handler(stack, "Versioned").currentVersion()});
  auto& imported = lambda::Function::fromFunctionArn(stack, "Imported", "arn:aws:lambda:us-east-1:111111111111:function:existing");
  stack.add<Provider>("InNetwork", ProviderProps{.onEventHandler = begins,
                                                 .providerFunctionEnvEncryption = key,
                                                 .securityGroups = {group},
                                                 .vpc = vpc,
                                                 .vpcSubnets = {{.subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS}}});
  auto& waits = stack.add<Provider>("Waits", ProviderProps{.disableWaiterStateMachineLogging = true,
                                                           .isCompleteHandler = imported,
                                                           .onEventHandler = alias,
                                                           .providerFunctionName = "named-by-me",
                                                           .queryInterval = Duration::minutes(1),
                                                           .totalTimeout = Duration::minutes(59),
                                                           .vpc = vpc,
                                                           .vpcSubnets = {{.subnetGroupName = "Private"}}});
  stack.add<CfnOutput>(
      "Handlers",
      CfnOutputProps{.value = Fn::join(",", {waits.onEventHandler().functionName(), waits.isCompleteHandler()->functionArn()})});
  auto& role = stack.add<iam::Role>(
      "Role",
      iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"),
                     .managedPolicies = {iam::ManagedPolicy::fromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole")}});
  auto& group2 = stack.add<logs::LogGroup>("Logs", logs::LogGroupProps{.retention = logs::RetentionDays::ONE_DAY});
  stack.add<Provider>("WithRole", ProviderProps{.frameworkLambdaLoggingLevel = lambda::ApplicationLogLevel::INFO,
                                                .frameworkOnEventRole = role,
                                                .logGroup = group2,
                                                .onEventHandler = imported});
  app.add<Stack>("Uses", StackProps{.env = env})
      .add<CustomResource>("Thing", CustomResourceProps{.properties = {{"Role", role.roleArn()}}, .serviceToken = waits.serviceToken()});
}

class Resizes final : public IAspect {
 public:
  void visit(Construct& node) override {
    if (auto* function = dynamic_cast<lambda::CfnFunction*>(&node)) function->props().memorySize = 256;
  }
};

void staged(Stage& stage) {
  auto& stack = stage.add<Stack>("Stack");
  auto& begins = handler(stack, "Begins");
  auto& done = handler(stack, "Done");
  auto& provider = stack.add<Provider>(
      "Provider", ProviderProps{.disableWaiterStateMachineLogging = false,
                                .isCompleteHandler = done,
                                .onEventHandler = begins,
                                .waiterStateMachineLogOptions = custom_resources::LogOptions{.includeExecutionData = true}});
  stack.add<CustomResource>("Thing", CustomResourceProps{.serviceToken = provider.serviceToken()});
  Aspects::of(stack).add(make<Resizes>());
  Tags::of(stack).add("team", "web");
  CustomResourceConfig::of(stage).addLogRetentionLifetime(logs::RetentionDays::ONE_WEEK);
  CustomResourceConfig::of(stage).addRemovalPolicy(RemovalPolicy::DESTROY);
}

}  // namespace

int main() {
  return run([](App& app) {
    const Environment env{.account = "111111111111", .region = "us-east-1"};
    filesIn(app.add<Stack>("Files", StackProps{.env = env}));
    shapes(app, env);
    network(app, env);
    staged(app.add<Stage>("Stage", StageProps{.env = {.account = "222222222222", .region = "eu-west-1"}}));
  });
}
