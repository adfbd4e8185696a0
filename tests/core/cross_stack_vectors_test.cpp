// Values that go from stack to stack, against what aws-cdk-lib writes into both templates.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using core_test::Case;
using core_test::json;
using core_test::R;
using core_test::Sample;

Environment east() {
  return {.account = "111111111111", .region = "us-east-1"};
}
Environment west() {
  return {.account = "111111111111", .region = "eu-west-1"};
}
Environment other() {
  return {.account = "222222222222", .region = "us-east-1"};
}

Stack& stack(Construct& scope, const char* id, const Environment& env = {}) {
  return scope.add<Stack>(id, StackProps{.env = env});
}
CfnResource& use(Construct& scope, const char* id, const Json& value) {
  return R(scope, id, {{"V", value}});
}
List<Str> list(CfnResource& resource) {
  return resource.getAttList("L");
}

/// A resource whose name and ARN other environments can know.
class Named : public Resource {
 public:
  struct Props {
    Str physicalName = {};
  };
  Named(Scope scope, std::string_view id, const Props& props) : Resource(scope, id, {.physicalName = props.physicalName}) {
    auto& c = R(*this, "Resource", {{"Name", physicalName()}});
    arn = getResourceArnAttribute(c.getAtt("Arn"), {.resource = "thing", .resourceName = physicalName(), .service = "svc"});
    name = getResourceNameAttribute(c.ref());
  }
  Str arn = {};
  Str name = {};
};

json readManifest(const Sample& sample) {
  std::ifstream in(std::string(sample.app.outdir()) + "/manifest.json");
  return json::parse(in);
}

json describe(const std::string& id, const json& artifact) {
  const std::string environment = artifact["environment"].get<std::string>().substr(6);
  const std::size_t slash = environment.find('/');
  json deps = json::array();
  for (const json& one : artifact.value("dependencies", json::array())) {
    if (!one.get<std::string>().ends_with(".assets")) deps.push_back(one);
  }
  return {{"id", id}, {"env", {environment.substr(0, slash), environment.substr(slash + 1)}}, {"deps", deps}};
}

/// The stacks as the assembly has them: each after those it depends on, those that wait for nothing more in the order of their ids.
void dependencies(Sample& sample) {
  std::map<std::string, json> rest;
  const json manifest = readManifest(sample);
  for (const auto& [id, artifact] : manifest["artifacts"].items()) {
    if (artifact["type"] == "aws:cloudformation:stack") rest.emplace(id, describe(id, artifact));
  }
  sample.extra = json::array();
  while (!rest.empty()) {
    std::vector<std::string> ready;
    for (const auto& [id, stack] : rest) {
      const json& deps = stack["deps"];
      if (std::none_of(deps.begin(), deps.end(), [&](const json& one) { return rest.contains(one.get<std::string>()); }))
        ready.push_back(id);
    }
    for (const std::string& id : ready) {
      sample.extra.push_back(rest[id]);
      rest.erase(id);
    }
  }
}

void refFromOther(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "U", R(p, "R").ref());
}

void refFrom(Sample& a, const Environment& producer, const Environment& consumer) {
  auto &p = stack(a.app, "P", producer), &c = stack(a.app, "C", consumer);
  use(c, "U", R(p, "R").ref());
}

void arnFrom(Sample& a, const char* id, const Environment& producer, const Environment& consumer, const Str& name) {
  auto &p = stack(a.app, id, producer), &c = stack(a.app, "C", consumer);
  use(c, "U", p.add<Named>("N", {name}).arn);
}

void sameEnvironment(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  auto& r = R(p, "R");
  use(c, "U", r.ref());
  use(c, "V", r.getAtt("Arn"));
  use(c, "W", "x" + r.ref());
  use(c, "J", Fn::join("-", {"q", r.ref()}));
}

void weakList(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "U", R(p, "R").ref());
  use(c, "L", list(R(p, "Q")));
}

void strengthOfResource(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  auto& r = R(p, "R");
  r.applyCrossStackReferenceStrength(ReferenceStrength::WEAK);
  use(c, "U", r.ref());
}

void strengthOfReference(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  auto& r = R(p, "R");
  use(c, "U", Stack::consumeReference(r.ref()));
  use(c, "W", Stack::consumeReference(r.ref(), ReferenceStrength::WEAK));
}

void strongList(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "L", list(R(p, "Q")));
}

void deepExport(Sample& a) {
  auto &p = a.app.add<Stack>("P", StackProps{.stackName = "my-prod"}), &c = stack(a.app, "C");
  use(c, "U", R(p.add<Construct>("Deep"), "R").getAtt("Foo.Bar"));
}

void exportInStage(Sample& a) {
  auto& g = a.app.add<Stage>("G");
  auto &p = stack(g, "P"), &c = stack(g, "C");
  use(c, "U", R(p, "R").ref());
}

void longExport(Sample& a) {
  auto &p = a.app.add<Stack>("P", StackProps{.stackName = std::string(128, 'n')}), &c = stack(a.app, "C");
  use(c, "U", R(p, std::string(200, 'R')).getAtt(std::string(100, 'A')));
}

void exportValue(Sample& a) {
  auto& p = stack(a.app, "P");
  auto& r = R(p, "R");
  const Str imported = p.exportValue(r.ref());
  auto& c = stack(a.app, "C");
  use(c, "U", imported);
  use(c, "N", p.exportValue(r.ref(), {.description = "d", .name = "my:name"}));
  use(c, "L", p.exportStringListValue(list(r)));
}

void parameters(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "U", p.add<CfnParameter>("Prm").valueAsString());
  use(c, "L", p.add<CfnParameter>("PrmL", CfnParameterProps{.type = "List<Number>"}).valueAsList());
  use(c, "N", p.add<CfnParameter>("PrmN", CfnParameterProps{.type = "Number"}).valueAsNumber());
}

void pseudo(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "U", p.stackId());
  use(c, "V", Aws::STACK_ID);
  R(p, "x");
}

void agnosticAccount(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C", east());
  R(p, "x");
  use(c, "U", p.account() + "/" + p.region());
}

void cycle(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(p, "B", use(c, "U", R(p, "R").ref()).ref());
}

void cycleOfThree(Sample& a) {
  auto &p = stack(a.app, "P"), &q = stack(a.app, "Q"), &c = stack(a.app, "C");
  use(q, "U", R(p, "R").ref());
  use(c, "U", R(q, "R").ref());
  use(p, "U", R(c, "R").ref());
}

void otherApp(Sample& a) {
  App* b = new (detail::allocate(sizeof(App))) App;
  use(stack(a.app, "C"), "U", R(stack(*b, "P"), "R").ref());
}

void otherStage(Sample& a) {
  auto &g = a.app.add<Stage>("G"), &h = a.app.add<Stage>("H");
  use(stack(h, "C"), "U", R(stack(g, "P"), "R").ref());
}

void regionOptedIn(Sample& a) {
  auto& p = a.app.add<Stack>("P", StackProps{.crossRegionReferences = true, .env = east()});
  auto& c = a.app.add<Stack>("C", StackProps{.crossRegionReferences = true, .env = west()});
  auto& named = p.add<Named>("N", {Str()});
  use(c, "U", named.arn);
  use(c, "V", named.name);
}

void twoConsumers(Sample& a) {
  auto &p = stack(a.app, "P", east()), &c = stack(a.app, "C", other()),
       &d = stack(a.app, "D", {.account = "333333333333", .region = "eu-west-1"});
  auto& r = R(p, "R");
  use(c, "U", r.ref());
  use(d, "U", r.getAtt("Arn"));
}

void namedInAccounts(Sample& a, const char* id, const Str& name) {
  auto &p = stack(a.app, id, east()), &c = stack(a.app, "C", other());
  auto& named = p.add<Named>("N", {name});
  use(c, "U", named.arn);
  use(c, "V", named.name);
  use(p, "Own", named.arn);
}

void bucketInAccounts(Sample& a) {
  auto &p = stack(a.app, "P", east()), &c = stack(a.app, "C", other());
  auto& bucket = p.add<s3::Bucket>("B", s3::BucketProps{.bucketName = PhysicalName::GENERATE_IF_NEEDED});
  auto& role = c.add<iam::Role>("Role", {.assumedBy = iam::AccountPrincipal("1"), .roleName = PhysicalName::GENERATE_IF_NEEDED});
  bucket.grantRead(role);
}

void nestedConsumesParent(Sample& a) {
  auto& p = stack(a.app, "P");
  auto& n = p.add<NestedStack>("N");
  use(n, "U", R(p, "R").ref());
  use(n, "V", R(p, "Q").getAtt("A.B"));
}

void parentConsumesNested(Sample& a) {
  auto& p = stack(a.app, "P");
  auto& n = p.add<NestedStack>("N");
  use(p, "U", R(n, "R").ref());
  use(p, "V", R(n.add<Construct>("D"), "R").getAtt("A.B"));
}

void nestedSiblings(Sample& a) {
  auto& p = stack(a.app, "P");
  auto &n = p.add<NestedStack>("N"), &m = p.add<NestedStack>("M");
  use(m, "U", R(n, "R").ref());
}

void nestedTwice(Sample& a) {
  auto& p = stack(a.app, "P");
  auto& m = p.add<NestedStack>("N").add<NestedStack>("M");
  use(m, "U", R(p, "R").ref());
  use(p, "V", R(m, "Q").ref());
}

void otherConsumesNested(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c, "U", R(p.add<NestedStack>("N"), "R").ref());
}

void nestedConsumesOther(Sample& a) {
  auto &p = stack(a.app, "P"), &c = stack(a.app, "C");
  use(c.add<NestedStack>("N"), "U", R(p, "R").ref());
}

void nestedLists(Sample& a) {
  auto& p = stack(a.app, "P");
  auto& n = p.add<NestedStack>("N");
  use(p, "U", list(R(n, "R")));
  use(n, "V", list(R(p, "Q")));
}

void nestedNames(Sample& a) {
  auto& p = stack(a.app, "P", east());
  auto& n = p.add<NestedStack>("N", NestedStackProps{.description = "dd",
                                                     .notificationArns = {"arn:x"},
                                                     .parameters = {{"A", "b"}},
                                                     .removalPolicy = RemovalPolicy::RETAIN,
                                                     .timeout = Duration::minutes(5)});
  use(n, "In", Json::arr({n.stackName(), n.stackId(), n.account(), n.region()}));
  use(p, "Out", Json::arr({n.stackName(), n.stackId()}));
}

void nestedMetadata(Sample& a) {
  R(stack(a.app, "P").add<NestedStack>("N"), "R", {{"A", 1}});
}

const core_test::CasesOf kCases(
    "cross-stack",
    {{"same-env-ref", sameEnvironment, "", dependencies},
     {"strength-strong", refFromOther, "", dependencies},
     {"strength-both", refFromOther, "", dependencies},
     {"strength-weak", weakList, "", dependencies},
     {"strength-invalid", refFromOther, "reference-strength"},
     {"strength-per-resource", strengthOfResource},
     {"strength-consume", strengthOfReference},
     {"list-ref-strong", strongList},
     {"export-name-nested-construct", deepExport},
     {"export-name-in-stage", exportInStage},
     {"export-name-long", longExport},
     {"exportValue", exportValue},
     {"exportValue-literal", [](Sample& a) { stack(a.app, "P").exportValue("lit"); }, "export-value"},
     {"parameter-across-stacks", parameters},
     {"pseudo-across-stacks", pseudo},
     {"agnostic-account-token-of-other-stack", agnosticAccount},
     {"cycle", cycle, "cycle"},
     {"cycle-three", cycleOfThree, "cycle"},
     {"cross-app", otherApp, "cross-app"},
     {"cross-stage", otherStage, "cross-stage"},
     {"cross-region-strong", [](Sample& a) { refFrom(a, east(), west()); }, "", dependencies},
     {"cross-region-opted-in", regionOptedIn, "", dependencies},
     {"cross-region-L2-not-opted-in-unnamed", [](Sample& a) { arnFrom(a, "P", east(), west(), {}); }, "cross-environment"},
     {"cross-region-L2-named", [](Sample& a) { arnFrom(a, "P", east(), west(), "given"); }, "", dependencies},
     {"cross-region-weak", [](Sample& a) { refFrom(a, east(), west()); }, "", dependencies},
     {"cross-region-unresolved", [](Sample& a) { refFrom(a, {}, west()); }, "cross-region"},
     {"cross-account-plain", [](Sample& a) { refFrom(a, east(), other()); }, "", dependencies},
     {"cross-account-two-consumers", twoConsumers, "", dependencies},
     {"cross-account-L2-given-name", [](Sample& a) { namedInAccounts(a, "P", "given-name"); }, "", dependencies},
     {"cross-account-L2-generate", [](Sample& a) { namedInAccounts(a, "Prod", PhysicalName::GENERATE_IF_NEEDED); }, "", dependencies},
     {"generate-not-needed", [](Sample& a) { arnFrom(a, "Prod", east(), east(), PhysicalName::GENERATE_IF_NEEDED); }},
     {"cross-account-L2-unnamed", [](Sample& a) { arnFrom(a, "P", east(), other(), {}); }, "cross-environment"},
     {"cross-account-L2-generate-agnostic-producer", [](Sample& a) { arnFrom(a, "P", {}, other(), PhysicalName::GENERATE_IF_NEEDED); },
      "generated-name"},
     {"bucket-cross-account-generate", bucketInAccounts, "", dependencies},
     {"nested-consumes-parent", nestedConsumesParent},
     {"parent-consumes-nested", parentConsumesNested},
     {"nested-siblings-ref", nestedSiblings},
     {"nested-two-levels", nestedTwice},
     {"nested-consumed-by-other-stack", otherConsumesNested, "", dependencies},
     {"nested-consumes-other-stack", nestedConsumesOther, "", dependencies},
     {"nested-list-ref", nestedLists},
     {"nested-pseudo-and-names", nestedNames},
     {"nested-with-asset-metadata", nestedMetadata}});

TEST(CrossStackVectors, ValuesGoFromStackToStack) {
  core_test::compareCases("cross-stack");
}

}  // namespace
}  // namespace cdk
