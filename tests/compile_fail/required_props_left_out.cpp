// expect: g++: no matching function for call to 'cdk::Stack::add<cdk::iam::Role>\( ||| clang: no matching member function for call to 'add'
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::iam::Role>("R", cdk::iam::RoleProps{.assumedBy = cdk::iam::ServicePrincipal("ecs.amazonaws.com")});
#else
  stack.add<cdk::iam::Role>("R");
#endif
}
