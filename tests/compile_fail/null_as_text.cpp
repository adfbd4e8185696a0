// expect: g++: use of deleted function 'cdk::Str::Str\(std::nullptr_t\)' ||| clang: conversion function from 'std::nullptr_t' to 'cdk::Str' invokes a deleted function
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = "5"});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = nullptr});
#endif
}
