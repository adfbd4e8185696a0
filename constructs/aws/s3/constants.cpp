// The constants of the classes that are like enums, in read-only memory.
#include <cdk/value/constant.hpp>
#include <constructs/aws/s3/block_public_access.hpp>
#include <constructs/aws/s3/encryption.hpp>
#include <constructs/aws/s3/replication.hpp>

namespace cdk::s3 {
namespace {

constexpr detail::Val kYes{detail::Kind::Bool, 0, 1, 0};
constexpr detail::Val kNo{detail::Kind::Bool, 0, 0, 0};

constexpr BlockPublicAccess blocks(const Bool& acls, const Bool& policies) {
  return BlockPublicAccess(
      {.blockPublicAcls = acls, .blockPublicPolicy = policies, .ignorePublicAcls = acls, .restrictPublicBuckets = policies});
}

}  // namespace

constinit const BlockPublicAccess BlockPublicAccess::BLOCK_ALL = blocks(Bool(&kYes), Bool(&kYes));
constinit const BlockPublicAccess BlockPublicAccess::BLOCK_ACLS = blocks(Bool(&kYes), Bool());
constinit const BlockPublicAccess BlockPublicAccess::BLOCK_ACLS_ONLY = blocks(Bool(&kYes), Bool(&kNo));

constinit const StorageClass StorageClass::INFREQUENT_ACCESS{detail::constant<"STANDARD_IA">};
constinit const StorageClass StorageClass::ONE_ZONE_INFREQUENT_ACCESS{detail::constant<"ONEZONE_IA">};
constinit const StorageClass StorageClass::GLACIER{detail::constant<"GLACIER">};
constinit const StorageClass StorageClass::GLACIER_INSTANT_RETRIEVAL{detail::constant<"GLACIER_IR">};
constinit const StorageClass StorageClass::DEEP_ARCHIVE{detail::constant<"DEEP_ARCHIVE">};
constinit const StorageClass StorageClass::INTELLIGENT_TIERING{detail::constant<"INTELLIGENT_TIERING">};

constinit const BlockedEncryptionType BlockedEncryptionType::NONE{detail::constant<"NONE">};
constinit const BlockedEncryptionType BlockedEncryptionType::SSE_C{detail::constant<"SSE-C">};

constinit const ReplicationTimeValue ReplicationTimeValue::FIFTEEN_MINUTES{15};

}  // namespace cdk::s3
