#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/ec2/security_group.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/custom_resources/aws_custom_resource.hpp>
#include <constructs/aws/custom_resources/custom_resource_config.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/log_group.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;
using namespace cdk::custom_resources;

namespace {

AwsCustomResourcePolicy any() {
  return AwsCustomResourcePolicy::fromSdkCalls({.resources = AwsCustomResourcePolicy::anyResource()});
}

Json one(const char* key, const Json& value) {
  return Json::obj({{key, value}});
}

AwsCustomResource& seed(Stack& stack, CfnResource& table) {
  const Num count = stack.add<CfnParameter>("Count", CfnParameterProps{.type = "Number"}).valueAsNumber();
  std::vector<Json> items;
  for (const char* name : {"one", "two", "three"}) {
    const std::string number = std::to_string(items.size());
    const Json item = Json::obj(
        {{"id", one("S", name)}, {"number", one("N", number)}, {"region", one("S", Aws::REGION)}, {"on", one("BOOL", items.size() == 1)}});
    items.push_back(one("PutRequest", one("Item", item)));
  }
  const Json late = Lazy::any([] { return one("late", Json::arr({true})); });
  auto& call = stack.add<AwsCustomResource>(
      "Seed", AwsCustomResourceProps{
                  .installLatestAwsSdk = false,
                  .onCreate = AwsSdkCall{.action = "batchWriteItem",
                                         .parameters = {{"RequestItems", Json::obj({{table.logicalId(), List<Json>(items)}})},
                                                        {"Count", count},
                                                        {"Late", late}},
                                         .physicalResourceId = PhysicalResourceId::of(table.ref() + "-seed"),
                                         .service = "DynamoDB"},
                  .onUpdate = AwsSdkCall{.action = "BatchWriteItemCommand",
                                         .parameters = {{"RequestItems", Token::asAny(one("Fn::GetAtt", Json::arr({"X", "Items"})))}},
                                         .service = "DynamoDB"},
                  .policy = AwsCustomResourcePolicy::fromStatements(
                      {iam::PolicyStatement({.actions = {"dynamodb:BatchWriteItem"}, .resources = {table.getAtt("Arn")}}),
                       iam::PolicyStatement({.actions = {"dynamodb:Delete*"}, .effect = iam::Effect::DENY, .resources = {"*"}})})});
  call.node().addDependency(table);
  return call;
}

AwsCustomResource& lookup(Stack& stack) {
  const Json filter = Json::obj({{"Name", "isDefault"}, {"Values", Json::arr({"true"})}});
  return stack.add<AwsCustomResource>(
      "Lookup", AwsCustomResourceProps{.installLatestAwsSdk = false,
                                       .onUpdate = AwsSdkCall{.action = "describeVpcs",
                                                              .outputPaths = {"Vpcs.0.VpcId", "Vpcs.0.CidrBlock"},
                                                              .parameters = {{"Filters", Json::arr({filter})}},
                                                              .physicalResourceId = PhysicalResourceId::fromResponse("Vpcs.0.VpcId"),
                                                              .service = "EC2"},
                                       .policy = any(),
                                       .removalPolicy = RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE,
                                       .resourceType = "Custom::DefaultNetwork"});
}

AwsCustomResource& chained(Stack& stack, AwsCustomResource& found) {
  auto& group = stack.add<ec2::CfnSecurityGroup>(
      "Group", ec2::CfnSecurityGroup::Props{.groupDescription = "in the default network", .vpcId = found.getResponseField("Vpcs.0.VpcId")});
  const Json self = PhysicalResourceIdReference();
  return stack.add<AwsCustomResource>(
      "Chained", AwsCustomResourceProps{.installLatestAwsSdk = false,
                                        .memorySize = 256,
                                        .onCreate = AwsSdkCall{.action = "authorizeSecurityGroupIngress",
                                                               .parameters = {{"GroupId", group.attrGroupId()},
                                                                              {"Port", found.getResponseFieldReference("Port")}},
                                                               .physicalResourceId = PhysicalResourceId::of(found.getResponseField("Id")),
                                                               .service = "EC2"},
                                        .onDelete = AwsSdkCall{.action = "revokeSecurityGroupIngress",
                                                               .ignoreErrorCodesMatching = ".*NotFound|Invalid\\..*",
                                                               .parameters = {{"GroupId", self}, {"Deep", Json::arr({one("Id", self)})}},
                                                               .service = "EC2"},
                                        .policy = AwsCustomResourcePolicy::fromSdkCalls(
                                            {.resources = {group.attrId(), format("arn:{}:ec2:*:*:security-group/*", Aws::PARTITION)}}),
                                        .serviceTimeout = Duration::minutes(2),
                                        .timeout = Duration::seconds(30)});
}

void options(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  auto& vpc = stack.add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 1});
  const AwsSdkCall request = {
      .action = "RequestCertificate",
      .logging = Logging::all(),
      .parameters = {{"DomainName", "example.com"}, {"Options", Json::obj({{"Export", Json()}, {"Transparency", "ENABLED"}})}},
      .physicalResourceId = PhysicalResourceId::fromResponse("CertificateArn"),
      .region = "us-east-1",
      .service = "@aws-sdk/client-acm"};
  const AwsSdkCall drop = {.action = "deleteCertificate",
                           .assumedRoleArn = role.roleArn(),
                           .logging = Logging::withDataHidden(),
                           .parameters = {{"CertificateArn", PhysicalResourceIdReference()}},
                           .region = "us-east-1",
                           .service = "ACM"};
  auto& logs = stack.add<logs::LogGroup>(
      "Logs", logs::LogGroupProps{.removalPolicy = RemovalPolicy::DESTROY, .retention = logs::RetentionDays::TWO_WEEKS});
  stack.add<AwsCustomResource>("Certificate", AwsCustomResourceProps{.functionName = "certificates",
                                                                     .installLatestAwsSdk = true,
                                                                     .logGroup = logs,
                                                                     .memorySize = 1024,
                                                                     .onCreate = request,
                                                                     .onDelete = drop,
                                                                     .role = role,
                                                                     .timeout = Duration::minutes(10),
                                                                     .vpc = vpc,
                                                                     .vpcSubnets = {{.subnetType = ec2::SubnetType::PRIVATE_WITH_EGRESS}}});
  const auto listed = [&](const char* action, const char* id) {
    return AwsSdkCall{.action = action, .physicalResourceId = PhysicalResourceId::of(id), .service = "IAM"};
  };
  stack.add<AwsCustomResource>("Second", AwsCustomResourceProps{.functionName = "not counted",
                                                                .installLatestAwsSdk = false,
                                                                .onUpdate = listed("listRoles", "x"),
                                                                .policy = any(),
                                                                .role = role,
                                                                .timeout = Duration::minutes(1)});
  auto& imported = iam::Role::fromRoleArn(stack, "Imported", "arn:aws:iam::111111111111:role/other");
  stack.add<AwsCustomResource>(
      "Both", AwsCustomResourceProps{.installLatestAwsSdk = false, .onUpdate = listed("getRole", "y"), .policy = any(), .role = imported});
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& seeds = app.add<Stack>("Seeds", StackProps{.env = env});
  auto& table = seeds.add<CfnResource>("Table", CfnResourceProps{.type = "AWS::DynamoDB::Table"});
  seed(seeds, table);
  auto& found = lookup(seeds);
  seeds.add<CfnOutput>("Cidr",
                       CfnOutputProps{.value = Fn::join(" ", {found.getResponseField("Vpcs.0.CidrBlock"),
                                                              Token::asString(found.getResponseFieldReference("Vpcs.0.OwnerId"))})});
  app.add<Stack>("Consumer", StackProps{.env = env})
      .add<CfnOutput>("Network", CfnOutputProps{.value = found.getResponseField("Vpcs.0.VpcId")});
  auto& last = chained(seeds, found);
  last.grantPrincipal()->addToPrincipalPolicy(iam::PolicyStatement({.actions = {"ec2:Describe*"}, .resources = {"*"}}));
  auto& bucket = seeds.add<s3::Bucket>("Bucket");
  bucket.grantRead(last);
  options(app.add<Stack>("Options", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}));

  auto& nested = seeds.add<NestedStack>("Nested");
  nested.add<AwsCustomResource>(
      "Call",
      AwsCustomResourceProps{.installLatestAwsSdk = false,
                             .onCreate = AwsSdkCall{.action = "putObject",
                                                    .parameters = {{"Bucket", bucket.bucketName()}, {"Body", "text \"quoted\" \\ \n ü"}},
                                                    .physicalResourceId = PhysicalResourceId::of("z"),
                                                    .service = "S3"},
                             .policy = any(),
                             .resourceType = "Custom::" + std::string(52, 'A')});
  auto& staged = app.add<Stage>("Stage", StageProps{.env = env}).add<Stack>("Stack");
  staged.add<AwsCustomResource>("Call",
                                AwsCustomResourceProps{.onCreate = AwsSdkCall{.action = "publish",
                                                                              .apiVersion = "2010-03-31",
                                                                              .parameters = {{"Message", Aws::STACK_ID}},
                                                                              .physicalResourceId = PhysicalResourceId::of(Aws::STACK_NAME),
                                                                              .service = "SNS"},
                                                       .policy = any()});
  Tags::of(staged).add("team", "web");
  CustomResourceConfig::of(app).addLambdaRuntime(lambda::Runtime::NODEJS_22_X);
  CustomResourceConfig::of(nested).addLogRetentionLifetime(logs::RetentionDays::ONE_MONTH);
}

}  // namespace

int main() {
  return run(build);
}
