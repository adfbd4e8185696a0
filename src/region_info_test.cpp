#include <cdk/region_info.hpp>

#include <string>

#include <gtest/gtest.h>

#include <cdk/error.hpp>
#include <cdk/value/lazy.hpp>

namespace cdk::region_info {
namespace {

// Expected values are those of aws-cdk-lib.

TEST(RegionInfo, KnowsTheFactsAboutARegion) {
  const RegionInfo ireland = RegionInfo::get("eu-west-1");
  EXPECT_TRUE(ireland.name().is("eu-west-1"));
  EXPECT_TRUE(ireland.cdkMetadataResourceAvailable());
  EXPECT_FALSE(ireland.isOptInRegion());
  EXPECT_TRUE(ireland.domainSuffix().is("amazonaws.com"));
  EXPECT_TRUE(ireland.partition().is("aws"));
  EXPECT_TRUE(ireland.s3StaticWebsiteEndpoint().is("s3-website-eu-west-1.amazonaws.com"));
  EXPECT_TRUE(ireland.s3StaticWebsiteHostedZoneId().is("Z1BKCTXD74EZPE"));
  EXPECT_TRUE(ireland.ebsEnvEndpointHostedZoneId().is("Z2NYPWQ7DFZAZH"));
  EXPECT_TRUE(ireland.vpcEndpointServiceNamePrefix().is("com.amazonaws.vpce"));
  EXPECT_TRUE(ireland.elbv2Account().is("156460612806"));
  EXPECT_TRUE(ireland.dlcRepositoryAccount().is("763104351884"));
  EXPECT_TRUE(ireland.appMeshRepositoryAccount().is("840364872350"));
  EXPECT_TRUE(ireland.firehoseCidrBlock().is("52.19.239.192/27"));
  EXPECT_TRUE(ireland.samlSignOnUrl().is("https://signin.aws.amazon.com/saml"));
}

TEST(RegionInfo, ListsTheRegionsThatMustBeSwitchedOn) {
  std::string names;
  for (const RegionInfo& region : RegionInfo::regions()) {
    if (region.isOptInRegion()) names += std::string(region.name().text()) + " ";
  }
  EXPECT_EQ(names,
            "af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 "
            "eu-central-2 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 me-west-1 mx-central-1 ");
}

TEST(RegionInfo, KnowsNothingAboutOtherRegions) {
  for (const Str& name : {Str("mars-north-1"), Str(""), Str(lazyOf([] { return Str("us-east-1"); }))}) {
    const RegionInfo info = RegionInfo::get(name);
    EXPECT_FALSE(info.partition().isSet());
    EXPECT_FALSE(info.isOptInRegion());
  }
  EXPECT_FALSE(Fact::find("us-east-1", "no-such-fact").isSet());
  EXPECT_FALSE(RegionInfo::get("me-central-1").elbv2Account().isSet());
}

TEST(RegionInfo, MapsAFactOverTheRegions) {
  EXPECT_EQ(RegionInfo::regions().size(), 47u);
  const Map<Str> accounts = RegionInfo::regionMap(FactName::ELBV2_ACCOUNT);
  EXPECT_EQ(accounts.size(), 31u);
  EXPECT_TRUE(accounts.get("us-east-1").is("127311923021"));
  EXPECT_EQ(RegionInfo::regionMap(FactName::SAML_SIGN_ON_URL).size(), 43u);  // four regions have an empty one
  EXPECT_EQ(RegionInfo::limitedRegionMap(FactName::PARTITION, {"aws", "aws-cn"}).size(), 37u);
  const Map<Str> chinese = RegionInfo::limitedRegionMap(FactName::ELBV2_ACCOUNT, {"aws-cn"});
  ASSERT_EQ(chinese.size(), 2u);
  EXPECT_TRUE(chinese.contains("cn-north-1"));
}

TEST(RegionInfo, NamesServicePrincipals) {
  EXPECT_TRUE(RegionInfo::get("cn-north-1").servicePrincipal("s3").is("s3.amazonaws.com"));
  EXPECT_TRUE(RegionInfo::get("cn-north-1").servicePrincipal("s3.amazonaws.com.cn").is("s3.amazonaws.com"));
  EXPECT_TRUE(RegionInfo::get("cn-north-1").servicePrincipal("a.b").is("a.b.amazonaws.com"));
}

TEST(Fact, EveryNameIsKnownSomewhere) {
  const List<Str> names = Fact::names();
  EXPECT_EQ(names.size(), 14u);
  EXPECT_EQ(Fact::regions().size(), 47u);
  for (const Str& name : names) EXPECT_GT(RegionInfo::regionMap(name.text()).size(), 20u) << name.text();
  EXPECT_TRUE(Fact::find("us-gov-west-1", FactName::PARTITION).is("aws-us-gov"));
  EXPECT_TRUE(Fact::find("eusc-de-east-1", FactName::DOMAIN_SUFFIX).is("amazonaws.eu"));
  EXPECT_TRUE(Fact::find("us-east-1", FactName::LATEST_NODE_RUNTIME).is("nodejs24.x"));
}

TEST(Fact, RaisesAnErrorForARequiredFactThatIsUnknown) {
  EXPECT_TRUE(Fact::requireFact("us-east-1", FactName::PARTITION).is("aws"));
  try {
    Fact::requireFact("me-central-1", FactName::ELBV2_ACCOUNT);
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "no fact 'elbv2Account' is known about region 'me-central-1'; give the value yourself");
  }
}

TEST(Default, NamesServicePrincipalsByTheOlderRules) {
  struct Row {
    const char *service, *region, *principal;
  };
  static constexpr Row rows[] = {
      {"s3", "us-east-1", "s3.amazonaws.com"},
      {"codedeploy", "us-east-1", "codedeploy.us-east-1.amazonaws.com"},
      {"logs.amazonaws.com", "us-east-1", "logs.us-east-1.SUFFIX"},
      {"states", "us-east-1", "states.us-east-1.amazonaws.com"},
      {"elasticmapreduce", "us-east-1", "elasticmapreduce.amazonaws.com"},
      {"cloudhsm.c2s.ic.gov", "us-east-1", "cloudhsm.amazonaws.com"},
      {"dms", "us-east-1", "dms.amazonaws.com"},
      {"config", "us-east-1", "config.amazonaws.com"},
      {"s3", "cn-north-1", "s3.amazonaws.com"},
      {"codedeploy", "cn-north-1", "codedeploy.cn-north-1.SUFFIX"},
      {"logs.amazonaws.com", "cn-north-1", "logs.cn-north-1.SUFFIX"},
      {"states", "cn-north-1", "states.cn-north-1.amazonaws.com"},
      {"elasticmapreduce", "cn-north-1", "elasticmapreduce.SUFFIX"},
      {"cloudhsm.c2s.ic.gov", "cn-north-1", "cloudhsm.amazonaws.com"},
      {"dms", "cn-north-1", "dms.amazonaws.com"},
      {"config", "cn-north-1", "config.amazonaws.com"},
      {"s3", "us-iso-east-1", "s3.amazonaws.com"},
      {"codedeploy", "us-iso-east-1", "codedeploy.amazonaws.com"},
      {"logs.amazonaws.com", "us-iso-east-1", "logs.us-iso-east-1.SUFFIX"},
      {"states", "us-iso-east-1", "states.amazonaws.com"},
      {"elasticmapreduce", "us-iso-east-1", "elasticmapreduce.amazonaws.com"},
      {"cloudhsm.c2s.ic.gov", "us-iso-east-1", "cloudhsm.SUFFIX"},
      {"dms", "us-iso-east-1", "dms.amazonaws.com"},
      {"config", "us-iso-east-1", "config.SUFFIX"},
      {"s3", "us-isob-east-1", "s3.amazonaws.com"},
      {"codedeploy", "us-isob-east-1", "codedeploy.amazonaws.com"},
      {"logs.amazonaws.com", "us-isob-east-1", "logs.us-isob-east-1.SUFFIX"},
      {"states", "us-isob-east-1", "states.amazonaws.com"},
      {"elasticmapreduce", "us-isob-east-1", "elasticmapreduce.amazonaws.com"},
      {"cloudhsm.c2s.ic.gov", "us-isob-east-1", "cloudhsm.amazonaws.com"},
      {"dms", "us-isob-east-1", "dms.SUFFIX"},
      {"config", "us-isob-east-1", "config.amazonaws.com"},
      {"a.b", "us-east-1", "a.b"},
      {"x.amazonaws.com.cn", "us-east-1", "x.amazonaws.com"},
      {"", "us-east-1", ""},
      {"my.service.amazonaws.com", "us-east-1", "my.service.amazonaws.com"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Default::servicePrincipal(row.service, row.region, "SUFFIX").text(), row.principal) << row.service << " " << row.region;
  }
  EXPECT_TRUE(Default::servicePrincipal("logs", lazyOf([] { return Str("cn-north-1"); }), "SUFFIX").isToken());
  EXPECT_TRUE(Default::servicePrincipal("s3", lazyOf([] { return Str("cn-north-1"); }), "SUFFIX").is("s3.amazonaws.com"));
}

}  // namespace
}  // namespace cdk::region_info
