// expect: g++: 'cdk::Scope::Scope\(.*' is private within this context ||| clang: calling a private constructor of class 'cdk::Scope'
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  app.add<cdk::Stack>("S");
#else
  cdk::Stack stack(cdk::Scope(&app, cdk::Location::current(), nullptr, 0), "S");
#endif
}
