// expect: g++: cannot convert 'cdk::SecretValue' to 'const cdk::Json&' ||| clang: no viable conversion from 'cdk::SecretValue' to 'const cdk::Json'
#include <cdk/secret_value.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack, cdk::SecretValue secret) {
#ifdef WITHOUT_MISTAKE
  stack.addMetadata("key", secret.unsafeUnwrap());
#else
  stack.addMetadata("key", secret);
#endif
}
