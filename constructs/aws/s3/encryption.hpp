#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {

/// How S3 encrypts objects by default.
enum class BucketEncryption {
  UNENCRYPTED,   ///< nothing said: S3 uses keys of its own
  KMS_MANAGED,   ///< KMS, with the key that AWS keeps for the account
  S3_MANAGED,    ///< keys of S3
  KMS,           ///< KMS, with a key of yours or one made for the bucket
  DSSE_MANAGED,  ///< two layers, with the key that AWS keeps for the account
  DSSE,          ///< two layers, with a key of yours or one made for the bucket
};

/// A kind of encryption that uploads may not use.
struct BlockedEncryptionType : Str {
  constexpr explicit BlockedEncryptionType(const detail::Val* val) : Str(val) {}
  /// Nothing is blocked; only alone.
  static const BlockedEncryptionType NONE;
  /// Keys that the uploader gives.
  static const BlockedEncryptionType SSE_C;
  static BlockedEncryptionType custom(const Str& name) { return BlockedEncryptionType(name.val()); }
  Str name() const { return *this; }
};

}  // namespace cdk::s3
