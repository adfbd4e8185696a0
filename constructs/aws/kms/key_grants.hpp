#pragma once
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {

class IKey;

/// The grants of a key by the names of its actions. A light handle.
class KeyGrants {
 public:
  explicit KeyGrants(IKey& key) : key_(&key) {}
  static KeyGrants fromKey(IKey& key) { return KeyGrants(key); }

  iam::Grant actions(Use<iam::IGrantable> grantee, const List<Str>& actions) const;
  template <std::convertible_to<Str>... S>
  iam::Grant actions(Use<iam::IGrantable> grantee, const S&... names) const {
    return actions(grantee, List<Str>{Str(names)...});
  }
  iam::Grant admin(Use<iam::IGrantable> grantee) const;
  iam::Grant decrypt(Use<iam::IGrantable> grantee) const;
  iam::Grant encrypt(Use<iam::IGrantable> grantee) const;
  iam::Grant encryptDecrypt(Use<iam::IGrantable> grantee) const;
  iam::Grant generateMac(Use<iam::IGrantable> grantee) const;
  iam::Grant sign(Use<iam::IGrantable> grantee) const;
  iam::Grant signVerify(Use<iam::IGrantable> grantee) const;
  iam::Grant verify(Use<iam::IGrantable> grantee) const;
  iam::Grant verifyMac(Use<iam::IGrantable> grantee) const;

 private:
  friend class IKey;
  iam::Grant onKey(Use<iam::IGrantable> grantee, const List<Str>& actions) const;
  IKey* key_;
};

}  // namespace cdk::kms
