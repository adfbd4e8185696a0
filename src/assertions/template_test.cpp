#include <cdk/assertions.hpp>
#include <cdk/assertions/gtest.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cdk::assertions {
namespace {

using ::testing::HasSubstr;

class TemplateTest : public ::testing::Test {
 protected:
  ArenaScope arena;
  Template t = Template::fromString(R"({
    "Resources": {
      "Logs": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "logs", "Tags": [{"Key": "team", "Value": "a"}]}, "DependsOn": ["Key"]},
      "Data": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "data", "Versioning": {"Status": "Enabled", "Mfa": true}}},
      "Bare": {"Type": "AWS::S3::Bucket"},
      "Key": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true, "Days": 7}}
    },
    "Outputs": {"Name": {"Value": "x", "Export": {"Name": "n"}}, "Other": {"Value": "y"}},
    "Parameters": {"Size": {"Type": "Number", "Default": 3}},
    "Mappings": {"Zones": {"us-east-1": {"a": "1"}}},
    "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}}
  })");
};

/// What the assertion says when it does not hold; empty when it holds.
template <class F>
std::string failure(F&& assertion) {
  const ::testing::AssertionResult result = holds(assertion);
  return result ? "" : result.message();
}

TEST_F(TemplateTest, countsResourcesOfAType) {
  t.resourceCountIs("AWS::S3::Bucket", 3);
  t.resourceCountIs("AWS::SQS::Queue", 0);
  EXPECT_EQ(failure([&] { t.resourceCountIs("AWS::S3::Bucket", 2); }),
            "expected 2 resources of type AWS::S3::Bucket, got 3: Logs, Data, Bare");
  EXPECT_EQ(failure([&] { t.resourceCountIs("AWS::SQS::Queue", 1); }),
            "expected 1 resource of type AWS::SQS::Queue, got none; the template has AWS::S3::Bucket (3), AWS::KMS::Key (1)");
}

TEST_F(TemplateTest, countsResourcesWithProperties) {
  t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", "logs"}}, 1);
  t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", Match::anyValue()}}, 2);
  t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", Match::absent()}}, 1);
  t.resourcePropertiesCountIs("AWS::S3::Bucket", Match::absent(), 1);
  t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", "nobody"}}, 0);
  EXPECT_EQ(failure([&] {
              t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", Match::anyValue()}}, 1);
            }),
            "expected 1 resource of type AWS::S3::Bucket with these properties, got 2: Logs, Data");
  EXPECT_THAT(failure([&] {
                t.resourcePropertiesCountIs("AWS::S3::Bucket", {{"BucketName", "lags"}}, 1);
              }),
              HasSubstr("/Properties/BucketName: expected \"lags\", got \"logs\""));
}

TEST_F(TemplateTest, findsAResourceByPartOfItsProperties) {
  t.hasResourceProperties("AWS::S3::Bucket", {{"Versioning", {{"Status", "Enabled"}}}});
  t.hasResourceProperties("AWS::S3::Bucket", {{"Versioning", Match::absent()}, {"BucketName", "logs"}});
  t.hasResourceProperties("AWS::S3::Bucket", Match::objectEquals({}));
  t.hasResourceProperties("AWS::S3::Bucket", Match::absent());
  t.hasResourceProperties("AWS::S3::Bucket", {});
  t.hasResourceProperties("AWS::KMS::Key", {{"Days", 7}, {"EnableKeyRotation", true}});
  EXPECT_NE(failure([&] {
              t.hasResourceProperties("AWS::S3::Bucket", {{"Versioning", Match::objectEquals({{"Status", "Enabled"}})}});
            }),
            "");
  EXPECT_NE(failure([&] { t.hasResourceProperties("AWS::KMS::Key", Match::absent()); }), "");
  EXPECT_NE(failure([&] { t.hasResourceProperties("AWS::KMS::Key", {{"Days", "7"}}); }), "");
}

TEST_F(TemplateTest, aFailureShowsTheNearestResourceAndWhereItDiffers) {
  EXPECT_EQ(failure([&] {
              t.hasResourceProperties("AWS::S3::Bucket", {{"BucketName", "data"}, {"Versioning", {{"Status", "Suspended"}, {"Days", 5}}}});
            }),
            R"(the template has 3 resources of type AWS::S3::Bucket, none matches
nearest: Data
  /Properties/Versioning/Days: expected 5, got nothing
  /Properties/Versioning/Status: expected "Suspended", got "Enabled"
    {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "BucketName": "data",
        "Versioning": {
  >       "Status": "Enabled",
          "Mfa": true,
  >       "Days": (missing)
        }
      }
    }
then: Logs (2 mismatches), Bare (2 mismatches)
)");
}

TEST_F(TemplateTest, aFailureInAnArrayShowsTheElement) {
  EXPECT_EQ(
      failure([&] {
        t.hasResourceProperties("AWS::S3::Bucket", {{"Tags", Match::arrayWith({Match::objectLike({{"Key", "team"}, {"Value", "b"}})})}});
      }),
      R"(the template has 3 resources of type AWS::S3::Bucket, none matches
nearest: Logs
  /Properties/Tags/0: nearest to element 0 of the pattern, objectLike({ "Key": "team", "Value": "b" }), which no element matches
  /Properties/Tags/0/Value: expected "b", got "a"
    {
      "Type": "AWS::S3::Bucket",
      "Properties": {
        "BucketName": "logs",
        "Tags": [
  >       {
            "Key": "team",
  >         "Value": "a"
          }
        ]
      },
      "DependsOn": [ "Key" ]
    }
then: Data (1 mismatch), Bare (1 mismatch)
)");
}

TEST_F(TemplateTest, aFailureNamesTheTypesThatAreThere) {
  EXPECT_EQ(failure([&] { t.hasResourceProperties("AWS::S3::Buckett", {}); }),
            "the template has no resources of type AWS::S3::Buckett; it has AWS::S3::Bucket (3), AWS::KMS::Key (1)");
}

TEST_F(TemplateTest, findsAResourceAsAWhole) {
  t.hasResource("AWS::S3::Bucket", {{"DependsOn", Json::arr({"Key"})}});
  t.hasResource("AWS::S3::Bucket", {{"Properties", Match::absent()}});
  EXPECT_EQ(failure([&] {
              t.hasResource("AWS::KMS::Key", {{"DeletionPolicy", "Retain"}});
            }),
            R"(the template has 1 resource of type AWS::KMS::Key, which does not match
Key
  /DeletionPolicy: expected "Retain", got nothing
    {
      "Type": "AWS::KMS::Key",
      "Properties": { "EnableKeyRotation": true, "Days": 7 },
  >   "DeletionPolicy": (missing)
    }
)");
}

TEST_F(TemplateTest, allResourcesMustMatch) {
  t.allResources("AWS::S3::Bucket", {{"DeletionPolicy", Match::absent()}});
  t.allResourcesProperties("AWS::KMS::Key", {{"EnableKeyRotation", true}});
  t.allResourcesProperties("AWS::S3::Bucket", {{"PublicAccess", Match::absent()}});
  EXPECT_EQ(failure([&] {
              t.allResourcesProperties("AWS::S3::Bucket", {{"BucketName", Match::anyValue()}});
            }),
            R"(the template has 3 resources of type AWS::S3::Bucket, of which 2 match
Bare
  /Properties/BucketName: expected anyValue(), got nothing
    {
      "Type": "AWS::S3::Bucket",
      "Properties": {
  >     "BucketName": (missing)
      }
    }
)");
  EXPECT_THAT(failure([&] {
                t.allResources("AWS::S3::Bucket", {{"DeletionPolicy", "Retain"}});
              }),
              HasSubstr("3 resources of type AWS::S3::Bucket, of which none matches"));
  EXPECT_THAT(failure([&] { t.allResources("AWS::SQS::Queue", {}); }), HasSubstr("has no resources of type AWS::SQS::Queue"));
}

TEST_F(TemplateTest, findResourcesGivesThoseThatMatch) {
  EXPECT_EQ(t.findResources("AWS::S3::Bucket").size(), 3U);
  const Map<Json> found = t.findResources("AWS::S3::Bucket", {{"Properties", {{"BucketName", "data"}}}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.get("Data")["Properties"]["BucketName"], Json("data"));
  EXPECT_TRUE(t.findResources("AWS::S3::Bucket", {{"Properties", {{"BucketName", "no"}}}}).empty());
}

TEST_F(TemplateTest, getResourceIdNeedsExactlyOne) {
  EXPECT_EQ(t.getResourceId("AWS::KMS::Key"), "Key");
  EXPECT_EQ(t.getResourceId("AWS::S3::Bucket", {{"Properties", {{"BucketName", "logs"}}}}), "Logs");
  EXPECT_EQ(failure([&] { t.getResourceId("AWS::S3::Bucket"); }), "expected one resource of type AWS::S3::Bucket, got 3: Logs, Data, Bare");
  EXPECT_THAT(failure([&] {
                t.getResourceId("AWS::KMS::Key", {{"Properties", {{"Days", 8}}}});
              }),
              HasSubstr("/Properties/Days: expected 8, got 7"));
}

TEST_F(TemplateTest, outputs) {
  t.hasOutput("Name", {{"Export", {{"Name", "n"}}}});
  t.hasOutput("*", {{"Value", "y"}});
  EXPECT_EQ(t.findOutputs("*").size(), 2U);
  EXPECT_EQ(t.findOutputs("*", {{"Value", "y"}}).at(0).key, Str("Other"));
  EXPECT_TRUE(t.findOutputs("Name", {{"Value", "y"}}).empty());
  EXPECT_EQ(failure([&] { t.hasOutput("Nme", {}); }), "the template has no outputs named Nme; it has Name, Other");
  EXPECT_THAT(failure([&] { t.hasOutput("Name", {{"Value", "y"}}); }), HasSubstr("/Value: expected \"y\", got \"x\""));
  EXPECT_THAT(failure([&] { t.hasOutput("*", {{"Value", "z"}}); }), HasSubstr("the template has 2 outputs, none matches"));
}

TEST_F(TemplateTest, parameters) {
  t.hasParameter("Size", {{"Default", 3}});
  EXPECT_EQ(t.findParameters("*", {{"Type", "Number"}}).size(), 1U);
  EXPECT_EQ(failure([&] { t.hasParameter("Site", {}); }), "the template has no parameters named Site; it has Size");
}

TEST_F(TemplateTest, mappings) {
  t.hasMapping("Zones", {{"us-east-1", {{"a", "1"}}}});
  EXPECT_EQ(t.findMappings("*").size(), 1U);
  EXPECT_THAT(failure([&] { t.hasMapping("Zones", {{"us-east-1", {{"a", "2"}}}}); }), HasSubstr("/us-east-1/a: expected \"2\", got \"1\""));
}

TEST_F(TemplateTest, conditions) {
  t.hasCondition("IsProd", {{"Fn::Equals", Match::arrayWith({"prod"})}});
  EXPECT_EQ(t.findConditions("IsProd", {{"Fn::Equals", Json::arr({Match::anyValue(), "prod"})}}).size(), 1U);
  EXPECT_THAT(failure([&] { t.hasCondition("IsProd", {{"Fn::Equals", Json::arr({"prod"})}}); }), HasSubstr("expected 1 elements, got 2"));
}

TEST_F(TemplateTest, sectionsThatAreMissingAreEmpty) {
  const Template empty = Template::fromString("{}");
  EXPECT_EQ(failure([&] { empty.hasOutput("*", {}); }), "the template has no outputs");
  EXPECT_TRUE(empty.findResources("AWS::S3::Bucket").empty());
}

TEST_F(TemplateTest, comparesTheWholeTemplate) {
  t.templateMatches({{"Parameters", {{"Size", {{"Type", "Number"}}}}}});
  t.templateMatches(Match::exact(t.toJSON()));
  EXPECT_EQ(failure([&] {
              t.templateMatches({{"Parameters", {{"Size", {{"Type", "String"}}}}}});
            }),
            R"(the template does not match
  /Parameters/Size/Type: expected "String", got "Number"
    {
      "Resources": { "Logs": { "Type": "AWS::S3::Bucket", "Properti ... ": true, "Days": 7 } } },
      "Outputs": { "Name": { "Value": "x", "Export": { "Name": "n ... her": { "Value": "y" } },
      "Parameters": {
        "Size": {
  >       "Type": "Number",
          "Default": 3
        }
      },
      "Mappings": { "Zones": { "us-east-1": { "a": "1" } } },
      "Conditions": { "IsProd": { "Fn::Equals": [ { "Ref": "Stage" }, "prod" ] } }
    }
)");
}

TEST_F(TemplateTest, aTemplateMayBeGivenAsAValue) {
  const Template made = Template::fromJSON({{"Resources", {{"Q", {{"Type", "AWS::SQS::Queue"}}}}}});
  made.resourceCountIs("AWS::SQS::Queue", 1);
  EXPECT_THAT(failure([] { Template::fromJSON("{}"); }), HasSubstr("a template is an object"));
}

TEST_F(TemplateTest, resourcesThatNeedEachOtherAreRefused) {
  const Json circle = {{"Resources",
                        {{"A", {{"Type", "T"}, {"Properties", {{"P", Json::arr({1, {{"Ref", "B"}}})}}}}},
                         {"B", {{"Type", "T"}, {"DependsOn", "C"}}},
                         {"C", {{"Type", "T"}, {"Properties", {{"Q", {{"Fn::Sub", "${AWS::Region} ${A.Arn}"}}}}}}}}}};
  EXPECT_EQ(failure([&] { Template::fromJSON(circle); }), R"(the template cannot be deployed, its resources need each other in a circle:
  A needs B by /Properties/P/1/Ref
  B needs C by /DependsOn
  C needs A by /Properties/Q/Fn::Sub
)");
  Template::fromJSON(circle, {.skipCyclicalDependenciesCheck = true}).resourceCountIs("T", 3);
}

TEST_F(TemplateTest, errorsSayWhereTheAssertionStands) {
  const unsigned line = __LINE__ + 2;
  try {
    t.resourceCountIs("AWS::S3::Bucket", 9);
    FAIL();
  } catch (const AssertionError& error) {
    EXPECT_EQ(error.what(), std::string(__FILE__) + ":" + std::to_string(line) + ": " + error.message());
    EXPECT_STREQ(error.code(), "assertion");
  }
}

TEST_F(TemplateTest, manySmallDifferencesAreCutShort) {
  std::vector<Json::Entry> wanted;
  std::vector<Json::Entry> actual;
  for (int i = 0; i < 40; ++i) {
    wanted.push_back({"k" + std::to_string(i), 1});
    actual.push_back({"k" + std::to_string(i), i < 30 ? 2 : 1});
  }
  const Template wide = Template::fromJSON({{"Outputs", {{"O", Map<Json>(actual)}}}});
  const std::string message = failure([&] { wide.hasOutput("O", Map<Json>(wanted)); });
  EXPECT_THAT(message, HasSubstr("  ... 5 more\n"));
  EXPECT_THAT(message, HasSubstr("      \"k35\": 1\n      ... 4 more\n    }"));
}

}  // namespace
}  // namespace cdk::assertions
