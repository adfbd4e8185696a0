#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/ec2/vpc.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/cfn_resource_policy.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/removal_policies.hpp>
#include <cdk/size.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& make(Construct& scope, const Str& id, const Str& type = "My::Test::Thing", const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id.text(), CfnResourceProps{.properties = properties, .type = type});
}

Json one(const char* key, const Json& value) {
  return Json::obj({{key, value}});
}

constexpr const char* kSnapshots[] = {
    "AWS::DocDB::DBCluster",   "AWS::EC2::Volume",    "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance",           "AWS::Redshift::Cluster"};

void removal(Stack& stack) {
  for (const auto& [id, policy] : {std::pair{"Destroy", RemovalPolicy::DESTROY},
                                   {"Retain", RemovalPolicy::RETAIN},
                                   {"Both", RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE}}) {
    make(stack, id).applyRemovalPolicy(policy);
    make(stack, Str(id) + "Deletion").applyRemovalPolicy(policy, {.applyToUpdateReplacePolicy = false});
  }
  for (int i = 0; i < 8; ++i) {
    make(stack, format("Snapshot{}", Num(i)), kSnapshots[i])
        .applyRemovalPolicy(RemovalPolicy::SNAPSHOT, {.applyToUpdateReplacePolicy = i % 2 != 0});
  }
  make(stack, "Undefined").applyRemovalPolicy({});
  make(stack, "ByDefault").applyRemovalPolicy({}, {.default_ = RemovalPolicy::DESTROY});

  stack.add<s3::Bucket>("Bucket", s3::BucketProps{.removalPolicy = RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE});
  stack.add<sqs::Queue>("Queue").applyRemovalPolicy(RemovalPolicy::RETAIN);
  stack.add<kms::Key>("Key", kms::KeyProps{.pendingWindow = Duration::days(7), .removalPolicy = RemovalPolicy::DESTROY});
  stack.add<logs::LogGroup>("Logs").applyRemovalPolicy(RemovalPolicy::DESTROY);
  stack.add<NestedStack>(
      "Nested",
      NestedStackProps{.description = "nested", .removalPolicy = RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE, .timeout = Duration::hours(2)});
  auto& group = stack.add<Construct>("Group");
  group.add<sqs::Queue>("Queue");
  group.add<s3::Bucket>("Bucket", s3::BucketProps{.removalPolicy = RemovalPolicy::RETAIN});
  RemovalPolicies::of(group).retainOnUpdateOrDelete();
}

CfnResource& everything(Stack& stack, CfnCondition& condition) {
  auto& all = make(stack, "All", "My::Test::Full", {{"A", 1}});
  ICfnResourceOptions& options = all.cfnOptions();
  options.condition = &condition;
  options.description = "a description";
  options.version = "1.0";
  options.metadata = {{"Own", one("A", Json::arr({1, Aws::REGION}))}, {"Size", Size::gibibytes(1).toMebibytes()}};
  options.deletionPolicy = CfnDeletionPolicy::DELETE_;
  options.creationPolicy =
      CfnCreationPolicy{.autoScalingCreationPolicy = CfnResourceAutoScalingCreationPolicy{.minSuccessfulInstancesPercent = 50},
                        .resourceSignal = CfnResourceSignal{.count = 2, .timeout = Duration::minutes(10).toIsoString()},
                        .startFleet = true};
  options.updatePolicy =
      CfnUpdatePolicy{.autoScalingReplacingUpdate = CfnAutoScalingReplacingUpdate{.willReplace = false},
                      .autoScalingRollingUpdate = CfnAutoScalingRollingUpdate{.maxBatchSize = 2,
                                                                              .minActiveInstancesPercent = 90,
                                                                              .minInstancesInService = 1,
                                                                              .minSuccessfulInstancesPercent = 80,
                                                                              .pauseTime = "PT5M",
                                                                              .suspendProcesses = {"AlarmNotification"},
                                                                              .waitOnResourceSignals = true},
                      .autoScalingScheduledAction = CfnAutoScalingScheduledAction{.ignoreUnmodifiedGroupSizeProperties = true},
                      .codeDeployLambdaAliasUpdate = CfnCodeDeployLambdaAliasUpdate{.afterAllowTrafficHook = "after",
                                                                                    .applicationName = "app",
                                                                                    .beforeAllowTrafficHook = "before",
                                                                                    .deploymentGroupName = "group"},
                      .enableVersionUpgrade = true,
                      .useOnlineResharding = false};
  return all;
}

void metadata(Stack& stack) {
  auto& r = make(stack, "Metadata");
  r.addMetadata("One", 1);
  r.addMetadata("Two", one("A", Token::asString(one("Ref", "AWS::Region"))));
  r.addMetadata("One", "again");
  const Json file =
      Json::obj({{"content", Fn::join("\n", {"[main]", Aws::STACK_ID})}, {"mode", "000400"}, {"owner", "root"}, {"group", "root"}});
  const Json install = Json::obj({{"packages", one("yum", one("httpd", Json::arr()))}, {"files", one("/etc/cfn/cfn-hup.conf", file)}});
  const Json service = Json::obj({{"enabled", true}, {"ensureRunning", true}});
  const Json go = one("command", Fn::sub("/opt/aws/bin/cfn-signal --stack ${AWS::StackName}"));
  const Json start = Json::obj({{"services", one("sysvinit", one("httpd", service))}, {"commands", one("01_go", go)}});
  r.addMetadata("AWS::CloudFormation::Init",
                Json::obj({{"configSets", one("default", Json::arr({"install", "start"}))}, {"install", install}, {"start", start}}));
  make(stack, "Copied", "My::Test::Thing", {{"Seen", r.getMetadata("One")}});

  auto& network = stack.add<ec2::CfnVPC>("Network", ec2::CfnVPC::Props{.cidrBlock = "10.0.0.0/16"});
  network.cfnOptions().metadata = {{"AWS::CloudFormation::Designer", one("id", "abc")}};
  network.applyRemovalPolicy(RemovalPolicy::RETAIN);
}

CfnOutput& outputs(Stack& stack, CfnResource& all, CfnCondition& condition) {
  auto& output = stack.add<CfnOutput>(
      "Output", CfnOutputProps{.condition = &condition, .description = "first", .exportName = "a-name", .value = all.ref()});
  output.setDescription("second");
  output.setValue(Fn::join("-", {all.ref(), "x"}));
  output.setExportName(Aws::STACK_NAME + ":exported");
  stack.add<CfnOutput>("Keyed", CfnOutputProps{.key = "OtherKey", .value = "literal"});
  stack.add<Construct>("Deep-er").add<CfnOutput>("Out-put",
                                                 CfnOutputProps{.exportName = Fn::sub("${AWS::StackName}-x"), .value = Token::asString(5)});
  auto& moved = stack.add<CfnOutput>("Moved", CfnOutputProps{.value = ""});
  moved.overrideLogicalId("MovedAway");
  moved.setCondition(&condition);
  auto& list = stack.add<CfnOutput>("List", CfnOutputProps{.value = Fn::join(",", all.getAttList("List"))});
  make(stack, "UsesOutput", "My::Test::Thing", {{"Value", list.value()}, {"Name", output.exportName()}});
  return output;
}

}  // namespace

int main() {
  return run([](App& app) {
    auto& stack = app.add<Stack>("Options", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}});
    removal(stack);
    auto& twice = make(stack, "Twice");
    twice.applyRemovalPolicy(RemovalPolicy::RETAIN);
    twice.applyRemovalPolicy(RemovalPolicy::DESTROY, {.applyToUpdateReplacePolicy = false});
    auto& raw = make(stack, "Raw");
    raw.cfnOptions().deletionPolicy = CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE;
    raw.cfnOptions().updateReplacePolicy = CfnDeletionPolicy::SNAPSHOT;
    auto& condition = stack.add<CfnCondition>("Condition", CfnConditionProps{.expression = Fn::conditionEquals(Aws::REGION, "x")});
    auto& all = everything(stack, condition);
    all.addDependency(raw);
    all.addDependency(twice);
    all.addDependency(raw);
    metadata(stack);
    auto& output = outputs(stack, all, condition);
    app.add<Stack>("Importer").add<CfnOutput>("Imports", CfnOutputProps{.value = output.importValue()});
  });
}
