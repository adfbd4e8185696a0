#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>
#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/iam/policy_document.hpp>
#include <constructs/aws/kms/key_grants.hpp>

namespace cdk::kms {

class Alias;
class CfnKey;

/// A key, made here or imported.
class IKey : public Resource, public iam::IResourceWithPolicy {
 public:
  IKey(Scope scope, std::string_view id, const ResourceProps& props = {});

  Str keyArn() const { return keyArn_; }
  Str keyId() const { return keyId_; }
  /// Grants under the names of the CDK's KeyGrants: `key.grants().decrypt(role)`.
  KeyGrants grants() { return KeyGrants(*this); }
  /// A name for the key; `alias/` is put before it. Error on a key imported by its alias.
  virtual Alias& addAlias(std::string_view aliasName);
  /// Adds to the key's policy; imported keys leave the statement out.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override {
    return addToResourcePolicy(statement, true);
  }
  /// With allowNoOp false it is an error when the key's policy cannot be changed.
  virtual iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement, bool allowNoOp);
  Resource& policyResource() override { return *this; }

  /// Lets the grantee do the actions, such as `kms:Decrypt`, with this key.
  virtual iam::Grant grant(Use<iam::IGrantable> grantee, const List<Str>& actions);
  template <std::convertible_to<Str>... S>
  iam::Grant grant(Use<iam::IGrantable> grantee, const S&... actions) {
    return grant(grantee, List<Str>{Str(actions)...});
  }
  iam::Grant grantDecrypt(Use<iam::IGrantable> grantee);
  iam::Grant grantEncrypt(Use<iam::IGrantable> grantee);
  iam::Grant grantEncryptDecrypt(Use<iam::IGrantable> grantee);
  iam::Grant grantSign(Use<iam::IGrantable> grantee);
  iam::Grant grantVerify(Use<iam::IGrantable> grantee);
  iam::Grant grantSignVerify(Use<iam::IGrantable> grantee);
  iam::Grant grantGenerateMac(Use<iam::IGrantable> grantee);
  iam::Grant grantVerifyMac(Use<iam::IGrantable> grantee);

 protected:
  ~IKey() = default;
  Str keyArn_ = {};
  Str keyId_ = {};
  /// Null where the policy is not the app's to change.
  Opt<iam::PolicyDocument> policy_ = {};
  /// Does the key's policy leave permissions to the account's own policies?
  bool trustAccountIdentities_ = false;

 private:
  friend class KeyGrants;
  class PolicyCheck;
  unsigned aliasCount_ = 0;
};

/// What kind of key material it has.
enum class KeySpec {
  SYMMETRIC_DEFAULT,
  RSA_2048,
  RSA_3072,
  RSA_4096,
  ECC_NIST_P256,
  ECC_NIST_P384,
  ECC_NIST_P521,
  ECC_SECG_P256K1,
  HMAC_224,
  HMAC_256,
  HMAC_384,
  HMAC_512,
  SM2,
  ML_DSA_44,
  ML_DSA_65,
  ML_DSA_87,
  ECC_NIST_EDWARDS25519
};

/// What a key is for.
enum class KeyUsage { ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC, KEY_AGREEMENT };

struct KeyProps {
  /// Principals that may administer the key, but not use it.
  List<Use<iam::IPrincipal>> admins = {};
  /// A name for the key; `alias/` is put before it. Default: none
  Str alias = {};
  Str description = {};
  /// New key material at intervals; symmetric keys only. Default: false
  Bool enableKeyRotation = {};
  /// Default: true
  Bool enabled = {};
  /// Default: SYMMETRIC_DEFAULT
  Opt<KeySpec> keySpec = {};
  /// Default: ENCRYPT_DECRYPT
  Opt<KeyUsage> keyUsage = {};
  /// Can have copies in other regions. Default: false
  Bool multiRegion = {};
  /// 7 to 30 days between the deletion and its effect. Default: 30 days
  Opt<Duration> pendingWindow = {};
  /// Replaces the default policy, which lets the account's root do everything.
  Opt<iam::PolicyDocument> policy = {};
  /// Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
  /// 90 to 2560 days; turns rotation on. Default: 365 days
  Opt<Duration> rotationPeriod = {};
};

struct KeyLookupOptions {
  /// Such as `alias/name`.
  Req<Str, "aliasName"> aliasName;
  /// Goes on with a dummy key when there is none of this name. Default: false
  Bool returnDummyKeyOnMissing = {};
};

/// A key of this app.
class Key : public IKey {
 public:
  using Props = KeyProps;
  /// The id of a key that has not been looked up.
  static constexpr std::string_view DEFAULT_DUMMY_KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab";

  Key(Scope scope, std::string_view id, const KeyProps& props = {});
  /// A key of another app; the ARN must end in `key/<id>`.
  static IKey& fromKeyArn(Construct& scope, std::string_view id, const Str& keyArn, Location at = Location::current());
  /// The L2 of an L1; grants change the L1's policy, which must be without intrinsics.
  static IKey& fromCfnKey(CfnKey& cfnKey, Location at = Location::current());
  /// A key that the CLI looks up by its alias.
  static IKey& fromLookup(Construct& scope, std::string_view id, const KeyLookupOptions& options, Location at = Location::current());
  static bool isLookupDummy(const IKey& key) { return key.keyId().is(DEFAULT_DUMMY_KEY_ID); }

  iam::Grant grantAdmin(Use<iam::IGrantable> grantee) { return grants().admin(grantee); }
};

}  // namespace cdk::kms
