#pragma once
#include <cdk/stack.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::codepipeline::detail {

struct RegionSupportProps {
  bool createKmsKey = true;
  Bool enableKeyRotation = {};
};

/// The bucket of a pipeline in another region, with its key.
class RegionSupport : public Construct {
 public:
  using Props = RegionSupportProps;
  RegionSupport(Scope scope, std::string_view id, const RegionSupportProps& props);
  s3::IBucket& replicationBucket() const { return *bucket_; }

 private:
  s3::IBucket* bucket_;
};

struct RegionSupportStackProps {
  bool createKmsKey = true;
  Bool enableKeyRotation = {};
  const Stack* pipelineStack = nullptr;
  Str region = {};
};

/// A stack for the bucket, in the other region.
class RegionSupportStack : public Stack {
 public:
  using Props = RegionSupportStackProps;
  RegionSupportStack(Scope scope, std::string_view id, const RegionSupportStackProps& props);
  s3::IBucket& replicationBucket() const { return support_.replicationBucket(); }

 private:
  RegionSupport& support_;
};

}  // namespace cdk::codepipeline::detail
