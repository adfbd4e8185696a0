// expect: g++: no matching function for call to 'cdk::Stack::Stack\(cdk::App&, const char ||| clang: no matching constructor for initialization of 'cdk::Stack'
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  app.add<cdk::Stack>("S");
#else
  new cdk::Stack(app, "S");
#endif
}
