// expect: g++: use of deleted function 'cdk::Str::Str\(int\)' ||| clang: no matching constructor for initialization of 'Map<cdk::Str>'
#include <cdk/app.hpp>
#include <cdk/stack.hpp>

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  app.add<cdk::Stack>("S", cdk::StackProps{.tags = {{"team", "5"}}});
#else
  app.add<cdk::Stack>("S", cdk::StackProps{.tags = {{"team", 5}}});
#endif
}
