// expect: g++: no matching function for call to 'cdk::Stack::add<cdk::iam::IRole>\( ||| clang: no matching member function for call to 'add'
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  cdk::iam::Role::fromRoleArn(stack, "R", "arn:aws:iam::111111111111:role/r");
#else
  stack.add<cdk::iam::IRole>("R");
#endif
}
