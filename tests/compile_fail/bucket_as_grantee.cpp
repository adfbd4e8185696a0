// expect: g++: cannot convert 'cdk::s3::Bucket' to 'cdk::Use<cdk::iam::IGrantable>' ||| clang: no viable conversion from 'cdk::s3::Bucket' to '(cdk::)?Use<(cdk::)?iam::IGrantable>'
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::s3::Bucket& bucket, cdk::iam::Role& role) {
  (void)role;
#ifdef WITHOUT_MISTAKE
  bucket.grantRead(role);
#else
  bucket.grantRead(bucket);
#endif
}
