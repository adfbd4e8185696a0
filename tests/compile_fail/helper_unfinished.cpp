// expect: g++: invalid new-expression of abstract class type 'Mine' ||| clang: allocating an object of abstract class type 'Mine'
#include <cdk/aspects.hpp>
#include <cdk/stack.hpp>

#ifdef WITHOUT_MISTAKE
class Mine : public cdk::IAspect {
 public:
  void visit(cdk::Construct&) override {}
};
#else
class Mine : public cdk::IAspect {
 public:
  void visitAll(cdk::Construct&) {}
};
#endif

void build(cdk::Stack& stack) {
  cdk::Aspects::of(stack).add(cdk::make<Mine>());
}
