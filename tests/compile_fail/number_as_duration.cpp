// expect: g++: could not convert '30' from 'int' to 'cdk::Opt<cdk::Duration>' ||| clang: no viable conversion from 'int' to '(cdk::)?Opt<cdk::Duration>'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.lifecycleRules = {cdk::s3::LifecycleRule{.expiration = cdk::Duration::days(30)}}});
#else
  stack.add<cdk::s3::Bucket>("B", cdk::s3::BucketProps{.lifecycleRules = {cdk::s3::LifecycleRule{.expiration = 30}}});
#endif
}
