// What stands in a template: sections, resources, properties, policies, overrides; against the templates of aws-cdk-lib.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <cdk/aws.hpp>
#include <cdk/cfn/ec2/subnet.hpp>
#include <cdk/cfn/ec2/vpc.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/cfn_mapping.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/template_options.hpp>

#include "core/template_cases.hpp"

namespace cdk::template_cases {
namespace {

using s3::CfnBucket;
using sqs::CfnQueue;

std::string templateFile(const Sample& sample) {
  std::ifstream in(std::string(sample.app.outdir()) + "/S.template.json");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

constexpr std::size_t kRecordedLength = 400;

/// The text of the template file, as far as it was recorded.
void templateText(Sample& sample) {
  sample.extra = templateFile(sample).substr(0, kRecordedLength);
}

void templateContent(Sample& sample) {
  sample.extra = json::parse(templateFile(sample));
}

void resourceIds(Sample& sample) {
  templateContent(sample);
  json ids = json::array();
  for (const auto& [id, resource] : sample.extra["Resources"].items()) ids.push_back(id);
  sample.extra = ids;
}

void sectionOrder(Sample& a) {
  auto& s = S(a, {.description = "desc"});
  s.add<CfnOutput>("O", CfnOutputProps{.value = "v"});
  R(s, "R");
  s.add<CfnParameter>("P");
  s.add<CfnMapping>("M", CfnMappingProps{.mapping = {{"a", {{"b", 1}}}}});
  s.add<CfnCondition>("C", CfnConditionProps{.expression = Fn::conditionEquals(1, 1)});
  for (const char* one : {"T1", "T2", "T1"}) s.addTransform(one);
  s.templateOptions().templateFormatVersion = "2010-09-09";
  s.addMetadata("k", Json::obj({{"z", 1}}));
}

void attributeOrder(Sample& a) {
  auto& s = S(a);
  auto& c = s.add<CfnCondition>("C", CfnConditionProps{.expression = Fn::conditionEquals("a", "b")});
  auto& r = R(s, "R", {{"z", 1}, {"a", 2}});
  auto& options = r.cfnOptions();
  options.condition = &c;
  options.metadata = {{"m", 1}};
  options.description = "d";
  options.version = "1.0";
  options.deletionPolicy = CfnDeletionPolicy::RETAIN;
  options.updateReplacePolicy = CfnDeletionPolicy::SNAPSHOT;
  options.updatePolicy =
      Json::obj({{"AutoScalingRollingUpdate", Json::obj({{"MinInstancesInService", 1}})}, {"UseOnlineResharding", true}});
  options.creationPolicy = Json::obj({{"ResourceSignal", Json::obj({{"Count", 2}, {"Timeout", "PT5M"}})},
                                      {"AutoScalingCreationPolicy", Json::obj({{"MinSuccessfulInstancesPercent", 50}})}});
  r.addDependency(R(s, "Q"));
}

void pathMetadata(Sample& a) {
  auto& s = S(a);
  R(s.add<Construct>("P"), "R").addMetadata("own", 1);
  s.add<CfnOutput>("O", CfnOutputProps{.value = "x"});
  R(s, "WithMeta").cfnOptions().metadata = {{"replaced", true}};
}

void removalPolicies(Sample& a) {
  auto& s = S(a);
  R(s, "DESTROY").applyRemovalPolicy(RemovalPolicy::DESTROY);
  R(s, "RETAIN").applyRemovalPolicy(RemovalPolicy::RETAIN);
  R(s, "RETAIN_ON_UPDATE_OR_DELETE").applyRemovalPolicy(RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE);
  R(s, "dflt").applyRemovalPolicy({});
  R(s, "dflt2").applyRemovalPolicy({}, {.default_ = RemovalPolicy::DESTROY});
  R(s, "noUpd").applyRemovalPolicy(RemovalPolicy::RETAIN, {.applyToUpdateReplacePolicy = false});
  R(s, "snap", {}, "AWS::RDS::DBInstance").applyRemovalPolicy(RemovalPolicy::SNAPSHOT);
  // What the L2 classes of queues and buckets make.
  s.add<Construct>("Q").add<CfnQueue>("Resource").applyRemovalPolicy({}, {.default_ = RemovalPolicy::DESTROY});
  s.add<Construct>("B").add<CfnBucket>("Resource").applyRemovalPolicy({});
}

void pruned(Sample& a) {
  auto& s = S(a);
  R(s, "a", Map<Json>({}));
  R(s, "b", {{"x", Json()}});
  R(s, "c", {{"x", Json::obj()}});
  R(s, "d", {{"x", Json::arr()}});
  R(s, "e", {{"x", Json::obj({{"y", Json()}})}});
  R(s, "f", {{"x", Json::arr({Json()})}});
  R(s, "g", {{"x", nullptr}});
  R(s, "h", {{"x", lazyOf([] { return Json(); })}});
  R(s, "i", {{"x", ""}}).cfnOptions().metadata = Map<Json>({});
  R(s, "j", {{"x", Json::arr({Json::obj()})}});
  R(s, "k", {{"x", lazyOf([] { return Json::obj(); })}});
}

void prunedL1(Sample& a) {
  auto& s = S(a);
  s.add<CfnBucket>("a", CfnBucket::Props{.tags = List<CfnTag>(nullptr, 0)});
  s.add<CfnBucket>("b", CfnBucket::Props{.corsConfiguration = {{.corsRules = List<CfnBucket::CorsRuleProperty>(nullptr, 0)}}});
  s.add<CfnBucket>("c", CfnBucket::Props{.publicAccessBlockConfiguration = CfnBucket::PublicAccessBlockConfigurationProperty{}});
  s.add<CfnBucket>("d", CfnBucket::Props{.bucketName = "", .versioningConfiguration = {}});
  s.add<CfnQueue>("e", CfnQueue::Props{.redrivePolicy = Json::obj()});
  s.add<CfnQueue>("f", CfnQueue::Props{.redrivePolicy = Json::obj({{"a", Json()}, {"b", Json::obj()}})});
  s.add<ec2::CfnVPC>("g", ec2::CfnVPC::Props{.enableDnsSupport = false, .instanceTenancy = {}});
  s.add<CfnQueue>("h", CfnQueue::Props{.visibilityTimeout = 0});
}

void overrides(Sample& a) {
  auto& r =
      R(S(a), "R", {{"A", Json::obj({{"B", 1}, {"C", Json::arr({1, 2})}, {"D", Json::obj({{"E", "x"}})}})}, {"Keep", 1}, {"dot.key", 1}});
  r.addPropertyOverride("A.B", 2);
  r.addPropertyOverride("A.C.1", "idx");
  r.addPropertyOverride("New.Deep.Path", "v");
  r.addPropertyOverride("dot\\.key", "esc");
  r.addPropertyDeletionOverride("A.D.E");
  r.addOverride("Type", "Other::Type::X");
  r.addOverride("Metadata.m", 1);
  r.addOverride("UpdatePolicy", Json::obj({{"Foo", true}}));
}

void overrideIntrinsics(Sample& a) {
  auto& s = S(a);
  const auto ref = [](const char* name) { return Json::obj({{"Ref", name}}); };
  auto& r = R(s, "R",
              {{"X", ref("Q")},
               {"Y", Json::obj({{"Fn::GetAtt", Json::arr({"a", "b"})}})},
               {"Z", Json::obj({{"k", 1}})},
               {"W", Json::obj({{"Fn::If", Json::arr({"c", 1, 2})}})}});
  r.addPropertyOverride("X", Json::obj({{"Fn::Sub", "x"}}));
  r.addPropertyOverride("Y", ref("N"));
  r.addPropertyOverride("Z", ref("N"));
  r.addPropertyOverride("W.k", 1);
  r.addPropertyOverride("T", R(s, "Q").ref());
  r.addPropertyOverride("Tok", "a-" + Aws::REGION);
}

void overrideDeletes(Sample& a) {
  auto& s = S(a);
  R(s, "R", {{"X", 1}}).addDeletionOverride("Properties");
  R(s, "Q", {{"X", Json::obj({{"Y", 1}})}}).addPropertyDeletionOverride("X.Y");
  R(s, "T", {{"X", 1}, {"Y", 2}}).addPropertyDeletionOverride("X");
  R(s, "U", {{"X", 1}}).addPropertyOverride("X", Json());
}

void overrideOrder(Sample& a) {
  auto& r = R(S(a), "R");
  r.addPropertyOverride("A", Json::obj({{"B", 1}, {"C", 1}}));
  r.addPropertyOverride("A.B", 2);
  r.addPropertyOverride("D.E", 1);
  r.addPropertyOverride("D", 5);
  r.addPropertyOverride("F", 5);
  r.addPropertyOverride("F.G", 1);
}

const core_test::CasesOf kResources(
    "template",
    {
        {"empty-stack", [](Sample& a) { S(a); }},
        {"section-order", sectionOrder, "", templateText},
        {"default-synthesizer-param-and-rule-position", [](Sample& a) { R(S(a), "R"); }, "", templateContent},
        {"generateBootstrapVersionRule-false",
         [](Sample& a) { R(S(a, {.synthesizer = DefaultStackSynthesizer({.generateBootstrapVersionRule = false})}), "R"); }, "",
         templateText},
        {"resource-order-is-tree-preorder",
         [](Sample& a) {
           auto& s = S(a);
           auto& p = s.add<Construct>("P");
           R(s, "Z"), R(p, "B"), R(s, "A"), R(p, "2"), R(p, "10"), R(p, "A");
         },
         "", resourceIds},
        {"resource-attribute-order", attributeOrder, "", templateText},
        {"path-metadata", pathMetadata},
        {"removal-policies", removalPolicies},
        {"snapshot-unsupported", [](Sample& a) { R(S(a), "R").applyRemovalPolicy(RemovalPolicy::SNAPSHOT); }, "no-snapshot"},
        {"prune-resource-level", pruned},
        {"prune-typed-L1", prunedL1},
        {"L1-required", [](Sample& a) { S(a).add<ec2::CfnSubnet>("Q", ec2::CfnSubnet::Props{.vpcId = Str()}); }, "missing-property"},
        {"L1-property-key-order-is-schema-order",
         [](Sample& a) {
           S(a).add<CfnQueue>(
               "Q",
               CfnQueue::Props{
                   .delaySeconds = 2, .fifoQueue = true, .queueName = "n", .tags = {{.key = "k", .value = "v"}}, .visibilityTimeout = 1});
         },
         "", templateText},
        {"overrides", overrides},
        {"override-array-index",
         [](Sample& a) {
           auto& r = R(S(a), "R", {{"L", Json::arr({Json::obj({{"a", 1}}), Json::obj({{"a", 2}})})}});
           r.addPropertyOverride("L.0.a", 9);
           r.addPropertyOverride("L.2", Json::obj({{"a", 3}}));
         }},
        {"override-delete-whole", overrideDeletes},
        {"override-null-and-empty",
         [](Sample& a) {
           auto& r = R(S(a), "R", {{"X", 1}});
           r.addPropertyOverride("X", nullptr);
           r.addPropertyOverride("E", Json::obj());
           r.addPropertyOverride("L", Json::arr());
           r.addPropertyOverride("O.P", Json::obj());
         }},
        {"override-intrinsics", overrideIntrinsics},
        {"override-order-last-wins", overrideOrder},
        {"override-key-escapes",
         [](Sample& a) {
           auto& r = R(S(a), "R");
           r.addPropertyOverride("a\\.b.c\\\\d", 1);
           r.addPropertyOverride("trail\\", 2);
           r.addPropertyOverride("", 3);
           r.addPropertyOverride("x..y", 4);
         }},
        {"override-typed-L1-props-case",
         [](Sample& a) {
           auto& q = S(a).add<CfnQueue>("Q", CfnQueue::Props{.delaySeconds = 1});
           q.addPropertyOverride("DelaySeconds", 5);
           q.addPropertyOverride("delaySeconds", 6);
           q.props().delaySeconds = 9;
         }},
        {"suppress-indentation", [](Sample& a) { R(S(a, {.suppressTemplateIndentation = true}), "a"); }, "", templateText},
    });

}  // namespace
}  // namespace cdk::template_cases
