#pragma once

namespace cdk::s3 {

/// The older kind of access rules. Prefer policies.
enum class BucketAccessControl {
  PRIVATE,
  PUBLIC_READ,
  PUBLIC_READ_WRITE,
  AUTHENTICATED_READ,
  LOG_DELIVERY_WRITE,
  BUCKET_OWNER_READ,
  BUCKET_OWNER_FULL_CONTROL,
  AWS_EXEC_READ
};

/// Who owns objects that others upload.
enum class ObjectOwnership {
  BUCKET_OWNER_ENFORCED,   ///< the bucket's owner; ACLs have no effect
  BUCKET_OWNER_PREFERRED,  ///< the bucket's owner, when the uploader says so by an ACL
  OBJECT_WRITER,           ///< the uploader
};

/// Among whom the name must be unique.
enum class BucketNamespace { GLOBAL, ACCOUNT_REGIONAL };

}  // namespace cdk::s3
