// expect: g++: use of deleted function 'cdk::Req<.*\"value\" ||| clang: implicit initialization of field 'value'
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::CfnOutput>("O", cdk::CfnOutputProps{.exportName = "name", .value = "v"});
#else
  stack.add<cdk::CfnOutput>("O", cdk::CfnOutputProps{.exportName = "name"});
#endif
}
