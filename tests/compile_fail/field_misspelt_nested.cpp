// expect: g++: no non-static data member named 'statuss' ||| clang: field designator 'statuss' does not refer to any field.*did you mean 'status'
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>(
      "B", cdk::s3::CfnBucket::Props{.versioningConfiguration = cdk::s3::CfnBucket::VersioningConfigurationProperty{.status = "Enabled"}});
#else
  stack.add<cdk::s3::CfnBucket>(
      "B", cdk::s3::CfnBucket::Props{.versioningConfiguration = cdk::s3::CfnBucket::VersioningConfigurationProperty{.statuss = "Enabled"}});
#endif
}
