// expect: g++: use of deleted function 'cdk::Stack::Stack\(const cdk::Stack&\)' ||| clang: call to implicitly-deleted copy constructor of 'cdk::Stack'
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  auto& stack = app.add<cdk::Stack>("S");
  stack.addMetadata("key", "value");
#else
  auto stack = app.add<cdk::Stack>("S");
  stack.addMetadata("key", "value");
#endif
}
