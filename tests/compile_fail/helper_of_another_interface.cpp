// expect: g++: cannot convert 'Use<Check>' to 'Use<cdk::IAspect>' ||| clang: no viable conversion from 'Use<Check>' to 'Use<cdk::IAspect>'
#include <cdk/aspects.hpp>
#include <cdk/stack.hpp>

class Check : public cdk::IValidation {
 public:
  cdk::List<cdk::Str> validate() override { return {}; }
};

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.node().addValidation(cdk::make<Check>());
#else
  cdk::Aspects::of(stack).add(cdk::make<Check>());
#endif
}
