// expect: g++: use of deleted function 'MyStack::MyStack\(const MyStack&\)' ||| clang: call to implicitly-deleted copy constructor of 'MyStack'
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

class MyStack : public cdk::Stack {
 public:
  MyStack(cdk::Scope scope, std::string_view id) : Stack(scope, id) {}
};

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  MyStack& stack = app.add<MyStack>("S");
  stack.addMetadata("key", "value");
#else
  MyStack stack = app.add<MyStack>("S");
  stack.addMetadata("key", "value");
#endif
}
