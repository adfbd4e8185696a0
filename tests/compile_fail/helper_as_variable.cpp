// expect: g++: use of deleted function 'cdk::Use<I>::Use\(T&\) \[with T = Mine; I = cdk::IAspect\]'[\s\S]*a local object would dangle: pass make<T> ||| clang: conversion function from 'Mine' to 'Use<cdk::IAspect>' invokes a deleted function[\s\S]*a local object would dangle: pass make<T>
#include <cdk/aspects.hpp>
#include <cdk/stack.hpp>

class Mine : public cdk::IAspect {
 public:
  void visit(cdk::Construct&) override {}
};

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  cdk::Aspects::of(stack).add(cdk::make<Mine>());
#else
  Mine mine;
  cdk::Aspects::of(stack).add(mine);
#endif
}
