// expect: g++: use of deleted function 'cdk::Str::Str\(int\)' ||| clang: conversion function from 'int' to 'cdk::Str' invokes a deleted function
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = "5"});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = 0});
#endif
}
