// expect: g++: no matching function for call to 'formatPart\(const cdk::SecretValue&\)' ||| clang: no matching function for call to 'formatPart'
#include <cdk/secret_value.hpp>
#include <cdk/value.hpp>

cdk::Str build(cdk::SecretValue secret) {
#ifdef WITHOUT_MISTAKE
  return cdk::format("password={}", secret.unsafeUnwrap());
#else
  return cdk::format("password={}", secret);
#endif
}
