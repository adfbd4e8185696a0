#pragma once
#include <constructs/aws/s3/bucket.hpp>

namespace own_construct {

struct ArchiveBucketProps {
  /// How long an object cannot be deleted: at least a day.
  cdk::Req<cdk::Duration, "keepFor"> keepFor;
};

/// A bucket whose objects are kept: versioned, encrypted, TLS only, locked for a time, and no policy statement may delete.
class ArchiveBucket : public cdk::s3::Bucket {
 public:
  using Props = ArchiveBucketProps;
  ArchiveBucket(cdk::Scope scope, std::string_view id, const ArchiveBucketProps& props);

  /// As in Bucket, but refuses a statement that allows to delete objects or versions.
  cdk::iam::AddToResourcePolicyResult addToResourcePolicy(cdk::iam::PolicyStatement permission) override;
};

}  // namespace own_construct
