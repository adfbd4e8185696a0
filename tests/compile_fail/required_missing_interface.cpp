// expect: g++: use of deleted function 'cdk::Req<.*\"assumedBy\" ||| clang: implicit initialization of field 'assumedBy'
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::iam::Role>("R", cdk::iam::RoleProps{.assumedBy = cdk::iam::ServicePrincipal("ecs.amazonaws.com"), .description = "text"});
#else
  stack.add<cdk::iam::Role>("R", cdk::iam::RoleProps{.description = "text"});
#endif
}
