#pragma once
#include <cdk/construct.hpp>

namespace cdk::kms {
class Key;
}

namespace cdk::delivery {

struct EncryptionKeyProps {
  /// Name of the alias, without the `alias/` prefix.
  Req<Str, "aliasName"> aliasName;
  Req<Str, "description"> description;
  /// Lets CloudWatch Logs of this account and region use the key for its log groups. Default: false
  bool forLogs = false;
  /// Service principals that publish to encrypted topics and queues of this account.
  List<Str> publishers = {};
};

/// A customer managed key: rotated, destroyable, open to named services of its own account only.
class EncryptionKey : public Construct {
 public:
  using Props = EncryptionKeyProps;
  EncryptionKey(Scope scope, std::string_view id, const EncryptionKeyProps& props);
  kms::Key& key() const { return *key_; }

 private:
  void allowLogs();
  void allowPublishers(const List<Str>& publishers);
  kms::Key* key_;
};

}  // namespace cdk::delivery
