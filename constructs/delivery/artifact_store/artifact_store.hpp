#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::kms {
class Key;
}
namespace cdk::s3 {
class Bucket;
}

namespace cdk::delivery {

/// Roles of one account, by name; they need not exist yet.
struct AccountRoles {
  Req<Str, "account"> account;
  List<Str> roleNames = {};
};

struct ArtifactStoreProps {
  /// Days after which an artifact goes away. Default: 30
  int artifactRetentionDays = 30;
  Req<Str, "bucketName"> bucketName;
  /// Alias of the key, without the `alias/` prefix.
  Req<Str, "keyAliasName"> keyAliasName;
  NamingConvention naming;
  /// Roles of other accounts that may read the artifacts.
  List<AccountRoles> readers = {};
  /// Days after which a test or scan report goes away. Default: 365
  int reportRetentionDays = 365;
};

/// The encrypted store of what the pipeline hands from stage to stage, and of its reports.
/// Readers in other accounts are admitted by account and, within it, by the ARN of their role: the condition, unlike
/// a principal, may name a role that does not exist yet.
class ArtifactStore : public Construct {
 public:
  using Props = ArtifactStoreProps;
  ArtifactStore(Scope scope, std::string_view id, const ArtifactStoreProps& props);
  kms::Key& key() const { return *key_; }
  s3::Bucket& bucket() const { return *bucket_; }
  s3::Bucket& reports() const { return *reports_; }
  s3::Bucket& accessLogs() const { return *accessLogs_; }

 private:
  s3::Bucket& encryptedBucket(std::string_view id, const Str& bucketName, const Str& logPrefix, int retentionDays);
  void admit(const AccountRoles& readers);
  kms::Key* key_;
  s3::Bucket* accessLogs_;
  s3::Bucket* bucket_;
  s3::Bucket* reports_;
};

}  // namespace cdk::delivery
