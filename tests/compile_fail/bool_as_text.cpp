// expect: g++: use of deleted function 'cdk::Str::Str\(bool\)' ||| clang: conversion function from 'bool' to 'cdk::Str' invokes a deleted function
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/stack.hpp>

void build(cdk::Stack& stack) {
#ifdef WITHOUT_MISTAKE
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = "5"});
#else
  stack.add<cdk::s3::CfnBucket>("B", cdk::s3::CfnBucket::Props{.bucketName = true});
#endif
}
