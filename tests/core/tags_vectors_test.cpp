// Tags of resources and stacks, against the templates and manifests of aws-cdk-lib.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <cdk/aws.hpp>
#include <cdk/cfn/autoscaling/auto_scaling_group.hpp>
#include <cdk/cfn/ec2/launch_template.hpp>
#include <cdk/cfn/iam/policy.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn/ssm/parameter.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/ec2/vpc.hpp>

#include "core/vectors.hpp"

namespace cdk {
namespace {

using autoscaling::CfnAutoScalingGroup;
using core_test::json;
using core_test::R;
using core_test::Sample;
using sqs::CfnQueue;

Stack& S(Sample& sample, const StackProps& props = {}) {
  return sample.app.add<Stack>("S", props);
}
CfnQueue& Q(Construct& scope, std::string_view id = "Q", const CfnQueue::Props& props = {}) {
  return scope.add<CfnQueue>(id, props);
}

/// The tags of each stack, from the manifest.
void stackTags(Sample& sample) {
  std::ifstream in(std::string(sample.app.outdir()) + "/manifest.json");
  const json manifest = json::parse(in);
  sample.extra = json::array();
  for (const auto& [id, artifact] : manifest["artifacts"].items()) {
    if (artifact["type"] == "aws:cloudformation:stack") sample.extra.push_back({id, artifact["properties"].value("tags", json())});
  }
}

void kinds(Sample& a) {
  auto& s = S(a);
  Tags::of(s).add("k", "v");
  Q(s);
  s.add<ssm::CfnParameter>("Map", ssm::CfnParameter::Props{.type = "String", .value = "x"});
  s.add<CfnAutoScalingGroup>("Asg", CfnAutoScalingGroup::Props{.maxSize = "1", .minSize = "0"});
  s.add<iam::CfnPolicy>("No", iam::CfnPolicy::Props{.policyDocument = Json::obj(), .policyName = "p"});
  s.add<ec2::CfnLaunchTemplate>("Lt",
                                ec2::CfnLaunchTemplate::Props{.launchTemplateData = ec2::CfnLaunchTemplate::LaunchTemplateDataProperty{}});
  R(s, "Generic");
  s.add<Construct>("B").add<s3::CfnBucket>("Resource").applyRemovalPolicy(RemovalPolicy::RETAIN);
}

void includeExclude(Sample& a) {
  auto& s = S(a);
  Q(s);
  s.add<s3::CfnBucket>("B");
  const List<Str> queues{"AWS::SQS::Queue"};
  Tags::of(s).add("inc", "v", {.includeResourceTypes = queues});
  Tags::of(s).add("exc", "v", {.excludeResourceTypes = queues});
  Tags::of(s).add("both", "v", {.excludeResourceTypes = queues, .includeResourceTypes = queues});
  Tags::of(s).add("empty", "v", {.includeResourceTypes = List<Str>(nullptr, 0)});
  Tags::of(s).add("nostack", "v", {.excludeResourceTypes = {"aws:cdk:stack"}});
}

const core_test::CasesOf kCases(
    "tags", {{"sort-order",
              [](Sample& a) {
                auto& q = Q(S(a));
                for (const char* k : {"b", "B", "a", "A", "1", "_", "-x", "aws:z", "Name", "name", "\u00e9", "Z", "ab", "a-b", "aB"}) {
                  Tags::of(q).add(k, "v-" + std::string(k));
                }
              }},
             {"kinds", kinds, "", stackTags},
             {"asg-apply-to-launched",
              [](Sample& a) {
                auto& g = S(a).add<CfnAutoScalingGroup>(
                    "Asg", CfnAutoScalingGroup::Props{
                               .maxSize = "1", .minSize = "0", .tags = {{.key = "own", .propagateAtLaunch = false, .value = "1"}}});
                Tags::of(g).add("x", "y", {.applyToLaunchedInstances = false});
                Tags::of(g).add("w", "y");
              }},
             {"initial-L1-tags-vs-aspect",
              [](Sample& a) {
                auto& s = S(a);
                Q(s, "Q", {.tags = {{.key = "a", .value = "init"}, {.key = "b", .value = "init"}, {.key = "c", .value = "init"}}});
                Tags::of(s).add("a", "aspect");
                Tags::of(s).add("b", "low", {.priority = 40});
                Tags::of(s).remove("c", {.priority = 49});
              }},
             {"inner-wins-same-priority",
              [](Sample& a) {
                auto& s = S(a);
                auto& c = s.add<Construct>("C");
                auto& q = Q(c);
                Tags::of(s).add("k", "outer");
                Tags::of(c).add("k", "middle");
                Tags::of(q).add("k", "inner");
                Tags::of(a.app).add("k", "app");
              },
              "", stackTags},
             {"outer-higher-priority",
              [](Sample& a) {
                auto& s = S(a);
                auto& q = Q(s);
                Tags::of(s).add("k", "outer", {.priority = 300});
                Tags::of(q).add("k", "inner");
              }},
             {"remove",
              [](Sample& a) {
                auto& s = S(a);
                auto& q = Q(s);
                auto& r = Q(s, "R");
                Tags::of(s).add("k", "v");
                Tags::of(q).remove("k");
                Tags::of(s).add("z", "v", {.priority = 201});
                Tags::of(r).remove("z");
              }},
             {"remove-then-add",
              [](Sample& a) {
                auto& q = Q(S(a));
                Tags::of(q).remove("k");
                Tags::of(q).add("k", "v");
              }},
             {"include-exclude", includeExclude, "", stackTags},
             {"stack-tags-prop",
              [](Sample& a) {
                Q(S(a, {.tags = {{"s", "1"}}}));
              },
              "", stackTags},
             {"tags-of-app-and-stack",
              [](Sample& a) {
                auto& s = S(a, {.tags = {{"own", "1"}}});
                Q(s);
                Tags::of(a.app).add("app", "1");
                Tags::of(s).add("st", "1");
                Tags::of(s).add("stackonly", "1", {.includeResourceTypes = {"aws:cdk:stack"}});
                s.tags().setTag("direct", "x");
              },
              "", stackTags},
             {"nested-stack-tags",
              [](Sample& a) {
                auto& s = S(a);
                auto& n = s.add<NestedStack>("N");
                Q(n);
                Tags::of(s).add("k", "v");
                Tags::of(n).add("n", "v");
              },
              "", stackTags},
             {"token-values",
              [](Sample& a) {
                auto& q = Q(S(a));
                Tags::of(q).add("k", Aws::REGION);
                Tags::of(q).add("e", "");
                Tags::of(q).add("num", Token::asString(5));
              }},
             {"token-key",
              [](Sample& a) {
                auto& q = Q(S(a));
                Tags::of(q).add(Aws::REGION, "v");
                Tags::of(q).add("zz", "v");
              }},
             {"undefined-value", [](Sample& a) { Tags::of(Q(S(a))).add("k", Str()); }, "tag-value"},
             {"initial-tags-order-and-dups",
              [](Sample& a) {
                Q(S(a), "Q", {.tags = {{.key = "z", .value = "1"}, {.key = "a", .value = "2"}, {.key = "z", .value = "3"}}});
              }},
             {"lazy-intrinsic-tags",
              [](Sample& a) {
                const Json tags = Fn::conditionIf("C", Json::arr({Json::obj({{"Key", "a"}, {"Value", "b"}})}), Aws::NO_VALUE);
                Q(S(a), "Q", {.tags = List<CfnTag>(tags.val())});
              }},
             {"override-tags-prop",
              [](Sample& a) {
                auto& s = S(a);
                auto& q = Q(s, "Q", {.tags = {{.key = "z", .value = "1"}}});
                Tags::of(s).add("k", "v");
                q.addPropertyOverride("Tags", Json::arr({Json::obj({{"Key", "only"}, {"Value", "1"}})}));
              }},
             {"set-via-tagmanager",
              [](Sample& a) {
                TagManager& tags = *Q(S(a)).tags();
                tags.setTag("p0", "a");
                tags.setTag("k", "first", 10);
                tags.setTag("k", "lower", 5);
                tags.setTag("k", "same", 10);
                tags.removeTag("p0", 0);
                tags.setTag("p0", "again");
              }},
             {"L2-vpc-name-tags", [](Sample& a) {
                auto& s = S(a);
                s.add<ec2::Vpc>("V", ec2::VpcProps{.maxAzs = 1,
                                                   .natGateways = 0,
                                                   .subnetConfiguration = {{.name = "Pub", .subnetType = ec2::SubnetType::PUBLIC}}});
                Tags::of(s).add("Name", "mine");
                Tags::of(s).add("Team", "t");
              }}});

TEST(TagVectors, AsInTheCdk) {
  core_test::compareCases("tags");
}

}  // namespace
}  // namespace cdk
