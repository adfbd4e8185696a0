// expect: g++: no match for 'operator\+' \(operand types are 'const char \[10\]' and 'cdk::SecretValue'\) ||| clang: invalid operands to binary expression
#include <cdk/secret_value.hpp>

cdk::Str build(cdk::SecretValue secret) {
#ifdef WITHOUT_MISTAKE
  return "password=" + secret.unsafeUnwrap();
#else
  return "password=" + secret;
#endif
}
