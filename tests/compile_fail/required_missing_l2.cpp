// expect: g++: use of deleted function 'cdk::Req<.*\"storageClass\" ||| clang: implicit initialization of field 'storageClass'
#include <cdk/stack.hpp>
#include <constructs/aws/s3/bucket.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  (void)stack, (void)cdk::s3::Transition{.storageClass = cdk::s3::StorageClass::GLACIER, .transitionAfter = cdk::Duration::days(30)};
#else
  (void)stack, (void)cdk::s3::Transition{.transitionAfter = cdk::Duration::days(30)};
#endif
}
