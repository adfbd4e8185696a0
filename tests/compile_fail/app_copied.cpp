// expect: g++: use of deleted function 'cdk::App::App\(const cdk::App&\)' ||| clang: call to deleted constructor of 'cdk::App'
#include <cdk/app.hpp>

void build(cdk::App& app) {
#ifdef WITHOUT_MISTAKE
  cdk::App& same = app;
  same.synth();
#else
  cdk::App same = app;
  same.synth();
#endif
}
