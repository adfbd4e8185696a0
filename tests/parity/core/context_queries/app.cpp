#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/prefix_list.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

using namespace cdk;

namespace {

void out(Construct& scope, std::string_view id, const Json& value) {
  scope.add<CfnResource>(id, CfnResourceProps{.properties = {{"Value", value}}, .type = "My::Test::Thing"});
}

void ask(Construct& scope, std::string_view id, const GetContextValueOptions& options) {
  out(scope, id, ContextProvider::getValue(scope, options).value);
  const GetContextKeyOptions keyed = {.additionalCacheKey = options.additionalCacheKey,
                                      .includeEnvironment = options.includeEnvironment,
                                      .props = options.props,
                                      .provider = options.provider};
  scope.add<CfnOutput>((Str(id) + "Key").text(), CfnOutputProps{.value = ContextProvider::getKey(scope, keyed).key});
}

Json tag(const char* key, const char* value) {
  return Json::obj({{"key", key}, {"value", value}});
}

void networks(Stack& hand) {
  ask(hand, "Vpc",
      {.dummyValue = Json::obj({{"vpcId", "vpc-1"}}),
       .props = {{"filter", Json::obj({{"isDefault", "true"}, {"tag:Name", "n"}})},
                 {"returnAsymmetricSubnets", true},
                 {"subnetGroupNameTag", Json()}},
       .provider = "vpc-provider"});
  ask(hand, "Group",
      {.dummyValue = Json::obj({{"securityGroupId", "sg-1"}}),
       .props = {{"securityGroupName", "web"}, {"vpcId", "vpc-1"}},
       .provider = "security-group"});
  ask(hand, "Balancer",
      {.dummyValue = Json::obj({{"a", 1}}),
       .props = {{"loadBalancerTags", Json::arr({tag("a", "b"), tag("c", "d")})}, {"loadBalancerType", "network"}},
       .provider = "load-balancer"});
  ask(hand, "Listener",
      {.dummyValue = Json::obj(),
       .props = {{"loadBalancerArn", "arn:x"}, {"listenerPort", 80}, {"listenerProtocol", "HTTP"}},
       .provider = "load-balancer-listener"});
}

void parameters(Stack& hand) {
  const auto ssm = [&](std::string_view id, const char* name, GetContextValueOptions options) {
    options.dummyValue = "dummy";
    options.props = {{"parameterName", name}};
    ask(hand, id, options);
  };
  ssm("Ssm", "/a/b:c$d", {.mustExist = true, .provider = "ssm"});
  ssm("SsmLenient", "/optional", {.mustExist = false, .provider = "ssm"});
  ssm("SsmIgnoring", "/ignoring", {.ignoreErrorOnMissingContext = true, .provider = "ssm"});
  ssm("SsmKeyed", "/keyed", {.additionalCacheKey = "mine", .provider = "ssm"});
}

void byHand(Stack& hand) {
  const Json filters = Json::obj({{"name", Json::arr({"amzn2-*", "x:y"})}, {"virtualization-type", Json::arr({"hvm"})}});
  ask(hand, "Ami",
      {.dummyValue = "ami-1234", .props = {{"owners", Json::arr({"amazon", "123456789012"})}, {"filters", filters}}, .provider = "ami"});
  const Json zone = Json::obj({{"Id", "DUMMY"}, {"Name", "example.com"}});
  ask(hand, "Zone",
      {.dummyValue = zone, .props = {{"domainName", "example.com"}, {"privateZone", true}, {"vpcId", "vpc-1"}}, .provider = "hosted-zone"});
  ask(hand, "ZonePlain", {.dummyValue = zone, .props = {{"domainName", "example.com"}}, .provider = "hosted-zone"});
  ask(hand, "Zones", {.dummyValue = Json::arr({"a", "b"}), .provider = "availability-zones"});
  ask(hand, "Service",
      {.dummyValue = Json::arr(), .props = {{"serviceName", "com.amazonaws.vpce.x"}}, .provider = "endpoint-service-availability-zones"});
  parameters(hand);
  networks(hand);
  const Map<Json> alias = {{"aliasName", "alias/x"}};
  ask(hand, "Key", {.dummyValue = Json::obj({{"keyId", "1"}}), .props = alias, .provider = "key-provider"});
  ask(hand, "CloudControl",
      {.dummyValue = Json::arr({Json::obj({{"DBInstanceArn", "arn"}})}),
       .props = {{"typeName", "AWS::RDS::DBInstance"},
                 {"exactIdentifier", "db"},
                 {"propertiesToReturn", Json::arr({"DBInstanceArn", "Endpoint.Port"})},
                 {"expectedMatchCount", "any"},
                 {"propertyMatch", Json::obj({{"A", Json::obj({{"B", 1}})}})}},
       .provider = "cc-api-provider"});
  ask(hand, "Plugin",
      {.includeEnvironment = false,
       .props = {{"pluginName", "mine"},
                 {"number", 1.5},
                 {"zero", 0},
                 {"off", false},
                 {"empty", ""},
                 {"list", Json::arr({1, Json::arr({true})})}},
       .provider = "plugin"});
  ask(hand, "NoDummy", {.props = {{"pluginName", "other"}}, .provider = "plugin"});
  ask(hand, "Again", {.dummyValue = Json::obj({{"keyId", "another dummy"}}), .props = alias, .provider = "key-provider"});
  ask(hand, "Environment", {.dummyValue = "x", .props = {{"account", "999999999999"}, {"parameterName", "p"}}, .provider = "ssm"});
}

void used(Stack& stack) {
  out(stack, "Zones", stack.availabilityZones());
  auto& vpc = ec2::Vpc::fromLookup(stack, "Vpc", {.vpcId = "vpc-77"});
  stack.add<ec2::InterfaceVpcEndpoint>("Endpoint", ec2::InterfaceVpcEndpointProps{.lookupSupportedAzs = true,
                                                                                  .service = ec2::InterfaceVpcEndpointService(
                                                                                      "com.amazonaws.vpce.eu-west-1.vpce-svc-1", 443),
                                                                                  .vpc = vpc});
  out(stack, "Group", ec2::SecurityGroup::fromLookupByName(stack, "Sg", "web", vpc).securityGroupId());
  auto& prefix = ec2::PrefixList::fromLookup(stack, "Pl",
                                             {.addressFamily = ec2::AddressFamily::IP_V4, .prefixListName = "com.amazonaws.eu-west-1.s3"});
  out(stack, "Prefix", prefix.prefixListId());
  out(stack, "Repository", ecr::Repository::fromLookup(stack, "Repo", {.repositoryName = "images"}).repositoryUri());
  out(stack, "ByArn",
      ecr::Repository::fromLookup(stack, "RepoArn", {.repositoryArn = "arn:aws:ecr:eu-west-1:222222222222:repository/other"})
          .repositoryArn());
  out(stack, "Role", iam::Role::fromLookup(stack, "TheRole", {.roleName = "deployer"}).roleArn());
  auto& key = kms::Key::fromLookup(stack, "TheKey", {.aliasName = "alias/main", .returnDummyKeyOnMissing = true});
  out(stack, "Key", Json::arr({key.keyArn(), kms::Key::isLookupDummy(key)}));
  using ssm::StringParameter;
  out(stack, "Parameter",
      Json::arr({StringParameter::valueFromLookup(stack, "/p/one"), StringParameter::valueFromLookup(stack, "/p/two", "default"),
                 StringParameter::valueFromLookup(stack, "/p/three", "", {.additionalCacheKey = "k"})}));
}

/// Knows its zones itself.
class Zoned : public Stack {
 public:
  using Stack::Stack;
  List<Str> availabilityZones() const override { return {"own-1", "own-2"}; }
};

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  auto& hand = app.add<Stack>("ByHand", StackProps{.env = env});
  byHand(hand);
  used(app.add<Stack>("Used", StackProps{.env = {.account = "222222222222", .region = "eu-west-1"}}));
  app.add<Zoned>("Zoned", StackProps{.env = env}).add<ec2::Vpc>("Vpc", ec2::VpcProps{.maxAzs = 1, .natGateways = 0});
  auto& nested = hand.add<NestedStack>("Nested");
  ask(nested, "Zones", {.dummyValue = Json::arr({"a", "b"}), .provider = "availability-zones"});
  out(nested, "Own", nested.availabilityZones());
  const Use<IStackSynthesizer> synthesizer =
      DefaultStackSynthesizer({.lookupRoleArn = "arn:aws:iam::111111111111:role/lookups", .qualifier = "mine"});
  auto& roles = app.add<Stack>("Roles", StackProps{.env = env, .synthesizer = synthesizer});
  out(roles, "Zones", Fn::join(",", roles.availabilityZones()));
  auto& stage = app.add<Stage>("Stage", StageProps{.env = {.account = "333333333333", .region = "ap-south-1"}});
  auto& staged = stage.add<Stack>("Staged");
  out(staged, "Zones", staged.availabilityZones());
  ask(staged, "Own", {.dummyValue = "x", .props = {{"parameterName", "staged"}}, .provider = "ssm"});
  auto& agnostic = app.add<Stack>("Agnostic");
  out(agnostic, "Zones", agnostic.availabilityZones());
}

}  // namespace

int main() {
  return run(build);
}
