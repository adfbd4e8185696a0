// expect: g++: no matching function for call to 'cdk::Stack::add<Plain>\( ||| clang: no matching member function for call to 'add'
#include <cdk/stack.hpp>

class Part : public cdk::Construct {
 public:
  Part(cdk::Scope scope, std::string_view id) : Construct(scope, id) {}
};
class Plain {};

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<Part>("P");
#else
  stack.add<Plain>("P");
#endif
}
