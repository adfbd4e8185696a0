#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/file_system.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>

using namespace cdk;

namespace {

void out(Construct& scope, std::string_view id, const Map<Json>& properties) {
  scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

using Entries = std::vector<Map<Json>::Entry>;

Entries values(Construct& scope) {
  Entries all;
  for (const char* key : {"text", "number", "null", "object", "both", "after", "after:object", "program", "overflow", "off", "zero",
                          "empty", "none", "of-stage", "of-stack", "of-construct"}) {
    all.push_back({key, scope.node().tryGetContext(key)});
  }
  return all;
}

void scopes(App& app, const Environment& env) {
  app.node().setContext("of-app", Json::obj({{"set", true}}));
  auto& stage = app.add<Stage>("Stage");
  stage.node().setContext("of-stage", "stage");
  stage.node().setContext("both", "of the stage");
  auto& stack = stage.add<Stack>("Stack", StackProps{.env = env});
  stack.node().setContext("of-stack", Json::arr({"stack"}));
  stack.node().setContext("text", "of the stack");
  auto& deep = stack.add<Construct>("Deep");
  deep.node().setContext("of-construct", 1.5);
  deep.node().setContext("of-stack", "hidden");
  out(stack, "OfStack", values(stack));
  Entries all = values(deep);
  all.push_back({"App", deep.node().getContext("of-app")});
  all.push_back({"Program", deep.node().getContext("program")});
  out(deep, "OfDeep", all);

  auto& top = app.add<Stack>("Top", StackProps{.env = env});
  all = values(top);
  const auto enabled = [&](std::string_view flag) { return FeatureFlags::of(top).isEnabled(flag); };
  all.push_back({"Flags", Json::arr({enabled("@aws-cdk/aws-lambda:useCdkManagedLogGroup"), enabled("@aws-cdk/aws-iam:minimizePolicies"),
                                     enabled("@aws-cdk/core:stackRelativeExports"), enabled("never:heard-of")})});
  out(top, "OfTop", all);
}

void network(Stack& known) {
  out(known, "Zones", {{"Value", known.availabilityZones()}});
  known.add<ec2::Vpc>("Spread", ec2::VpcProps{.maxAzs = 2, .natGateways = 1});
  auto& vpc = ec2::Vpc::fromLookup(known, "Default", {.isDefault = true});
  std::vector<Json> open;
  for (Use<ec2::ISubnet> subnet : vpc.publicSubnets()) {
    open.push_back(Json::arr({subnet->subnetId(), subnet->availabilityZone(), subnet->routeTable().routeTableId()}));
  }
  std::vector<Json> isolated;
  for (Use<ec2::ISubnet> subnet : vpc.isolatedSubnets()) isolated.push_back(subnet->subnetId());
  out(known, "Network",
      {{"Id", vpc.vpcId()},
       {"Cidr", vpc.vpcCidrBlock()},
       {"Zones", vpc.availabilityZones()},
       {"Public", List<Json>(open)},
       {"Isolated", List<Json>(isolated)},
       {"Private", vpc.privateSubnets().size()}});
  auto& group = ec2::SecurityGroup::fromLookupById(known, "Group", "sg-1");
  group.addEgressRule(ec2::Peer::ipv4("10.0.0.0/8"), ec2::Port::tcp(443));
}

void lookups(Stack& known) {
  network(known);
  auto& key = kms::Key::fromLookup(known, "Key", {.aliasName = "alias/main"});
  key.grantDecrypt(known.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::AccountRootPrincipal()}));
  ecr::Repository::fromLookup(known, "Images", {.repositoryName = "images"})
      .grantPull(iam::Role::fromLookup(known, "Deployer", {.roleName = "deployer"}));
  using ssm::StringParameter;
  out(known, "Parameters",
      {{"Known", StringParameter::valueFromLookup(known, "/known")},
       {"Empty", StringParameter::valueFromLookup(known, "/empty", "never")}});
  const GetContextValueOptions zone = {.dummyValue = Json::obj(), .props = {{"domainName", "example.com"}}, .provider = "hosted-zone"};
  out(known, "Zone", ContextProvider::getValue(known, zone).value.asObject());
}

void build(App& app) {
  const Environment env{.account = "111111111111", .region = "us-east-1"};
  scopes(app, env);
  lookups(app.add<Stack>("Known", StackProps{.env = env}));
  using ssm::StringParameter;
  out(app.add<Stack>("OtherAccount", StackProps{.env = {.account = "222222222222", .region = "us-east-1"}}), "Parameter", {});
  StringParameter::valueFromLookup(app.add<Stack>("OtherRegion", StackProps{.env = {.account = "111111111111", .region = "us-west-2"}}),
                                   "/known");

  auto& failing = app.add<Stack>("Failing", StackProps{.env = env});
  out(failing, "Failed",
      {{"Dummy", StringParameter::valueFromLookup(failing, "/failed")},
       {"Default", StringParameter::valueFromLookup(failing, "/failed", "a default")},
       {"Mine", failing.node().tryGetContext("ssm:account=111111111111:parameterName=/failed:region=us-east-1")}});
}

}  // namespace

// What does not fit into the environment is in a file.
int main() {
  const std::string folder(FileSystem::mkdtemp("parity-").text());
  std::ofstream(folder + "/context.json") << R"({"overflow": {"a": [1]}, "number": 6, "after": "of the file"})";
  ::setenv("CONTEXT_OVERFLOW_LOCATION_ENV", (folder + "/context.json").c_str(), 1);
  const int status = run(build, AppProps{.context = {{"both", "of the program"},
                                                     {"program", Json::obj({{"list", Json::arr({"a", 1})}})},
                                                     {"off", false},
                                                     {"zero", 0},
                                                     {"empty", ""}},
                                         .postCliContext = {{"after", "of the program, later"}, {"after:object", Json::obj({{"x", 1}})}}});
  FileSystem::rmrf(folder);
  return status;
}
