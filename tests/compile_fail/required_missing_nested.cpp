// expect: g++: use of deleted function 'cdk::Req<.*\"status\" ||| clang: call to deleted constructor of 'Req<cdk::Str, \"status\">'
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>(
      "B", cdk::s3::CfnBucket::Props{.versioningConfiguration = cdk::s3::CfnBucket::VersioningConfigurationProperty{.status = "Enabled"}});
#else
  stack.add<cdk::s3::CfnBucket>(
      "B", cdk::s3::CfnBucket::Props{.versioningConfiguration = cdk::s3::CfnBucket::VersioningConfigurationProperty{}});
#endif
}
