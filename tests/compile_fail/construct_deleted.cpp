// expect: g++: '(constexpr )?cdk::Stack::~Stack\(\)' is protected within this context ||| clang: calling a protected destructor of class 'cdk::Stack'
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  (void)stack;
#else
  delete &stack;
#endif
}
