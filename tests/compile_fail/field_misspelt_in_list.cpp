// expect: g++: no non-static data member named 'expires' ||| clang: field designator 'expires' does not refer to any field
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.lifecycleRules = {cdk::s3::LifecycleRule{.expiration = cdk::Duration::days(30)}}});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.lifecycleRules = {cdk::s3::LifecycleRule{.expires = cdk::Duration::days(30)}}});
#endif
}
