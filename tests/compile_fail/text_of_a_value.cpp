// expect: g++: could not convert .* from 'cdk::Str' to 'std::string_view' ||| clang: no viable conversion from returned value of type 'cdk::Str' to function return type 'std::string_view'
#include <cdk/cfn/s3/bucket.hpp>

std::string_view build(cdk::s3::CfnBucket& bucket) {
#ifdef WITHOUT_MISTAKE
  return bucket.attrArn().text();
#else
  return bucket.attrArn();
#endif
}
