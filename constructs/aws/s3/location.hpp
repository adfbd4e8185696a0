#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {

/// Where an object is.
struct Location {
  Req<Str, "bucketName"> bucketName;
  Req<Str, "objectKey"> objectKey;
  Str objectVersion = {};
};

}  // namespace cdk::s3
