#include <constructs/aws/kms/key.hpp>

#include <cstdint>
#include <string>

#include <cdk/cfn/kms/key.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/alias.hpp>

namespace cdk::kms {
namespace {

constexpr const char* kSpecNames[] = {"SYMMETRIC_DEFAULT",
                                      "RSA_2048",
                                      "RSA_3072",
                                      "RSA_4096",
                                      "ECC_NIST_P256",
                                      "ECC_NIST_P384",
                                      "ECC_NIST_P521",
                                      "ECC_SECG_P256K1",
                                      "HMAC_224",
                                      "HMAC_256",
                                      "HMAC_384",
                                      "HMAC_512",
                                      "SM2",
                                      "ML_DSA_44",
                                      "ML_DSA_65",
                                      "ML_DSA_87",
                                      "ECC_NIST_EDWARDS25519"};
constexpr const char* kUsageNames[] = {"ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"};

const char* nameOf(KeySpec spec) {
  return kSpecNames[static_cast<int>(spec)];
}

const char* nameOf(KeyUsage usage) {
  return kUsageNames[static_cast<int>(usage)];
}

constexpr std::uint32_t range(KeySpec first, KeySpec last) {
  return (2u << static_cast<unsigned>(last)) - (1u << static_cast<unsigned>(first));
}

constexpr std::uint32_t one(KeySpec spec) {
  return range(spec, spec);
}

constexpr std::uint32_t kSymmetric = one(KeySpec::SYMMETRIC_DEFAULT);
constexpr std::uint32_t kRsa = range(KeySpec::RSA_2048, KeySpec::RSA_4096);
constexpr std::uint32_t kNist = range(KeySpec::ECC_NIST_P256, KeySpec::ECC_NIST_P521);
constexpr std::uint32_t kSecg = one(KeySpec::ECC_SECG_P256K1);
constexpr std::uint32_t kHmac = range(KeySpec::HMAC_224, KeySpec::HMAC_512);
constexpr std::uint32_t kSm2 = one(KeySpec::SM2);
constexpr std::uint32_t kMlDsa = range(KeySpec::ML_DSA_44, KeySpec::ML_DSA_87);

/// By usage: the specs that cannot be used so.
constexpr std::uint32_t kRefused[] = {
    kNist | kSecg | kHmac | kMlDsa,
    kSymmetric | kHmac,
    kRsa | kNist | kSecg | kSymmetric | kSm2 | kMlDsa,
    kSymmetric | kRsa | kSecg | kHmac | kMlDsa,
};

bool in(KeySpec spec, std::uint32_t set) {
  return (set & one(spec)) != 0;
}

void checkSpec(const Construct& key, const KeyProps& props) {
  const KeySpec spec = props.keySpec.valueOr(KeySpec::SYMMETRIC_DEFAULT);
  const KeyUsage usage = props.keyUsage.valueOr(KeyUsage::ENCRYPT_DECRYPT);
  if (in(spec, kRefused[static_cast<int>(usage)])) {
    throw Error(key,
                std::string("a key of keySpec ") + nameOf(spec) + " cannot have keyUsage " + nameOf(usage) + "; choose another of the two",
                "key-spec");
  }
  if (spec != KeySpec::SYMMETRIC_DEFAULT && props.enableKeyRotation.isTrue()) {
    throw Error(key,
                std::string("keys of keySpec ") + nameOf(spec) + " cannot rotate: only symmetric ones can; leave out enableKeyRotation",
                "key-rotation");
  }
}

/// The length in whole days, checked to be in a range.
Num days(const Construct& key, const Opt<Duration>& length, const char* property, int least, int most) {
  if (!length) return {};
  const Num days = length->toDays();
  if (days.isToken()) return days;
  if (days.number() < least || days.number() > most) {
    throw Error(key,
                std::string(property) + " must be " + std::to_string(least) + " to " + std::to_string(most) + " days, got " +
                    std::string(days.str().text()),
                "key-duration");
  }
  return days;
}

/// A key that is managed elsewhere.
struct ImportedKey final : IKey {
  struct Props {
    Str arn;
    Str id;
    /// Account and region come from the ARN.
    bool environmentFromArn;
  };
  ImportedKey(Scope scope, std::string_view id, const Props& props)
      : IKey(scope, id, {.environmentFromArn = props.environmentFromArn ? props.arn : Str()}) {
    keyArn_ = props.arn;
    keyId_ = props.id;
    trustAccountIdentities_ = true;
  }
};

/// The L2 of an L1.
struct WrappedKey final : IKey {
  struct Props {
    CfnKey* key;
    iam::PolicyDocument policy;
  };
  WrappedKey(Scope scope, std::string_view id, const Props& props) : IKey(scope, id) {
    keyArn_ = props.key->attrArn();
    keyId_ = props.key->ref();
    policy_ = props.policy;
  }
};

constexpr std::string_view kWrappedId = "@FromCfnKey";

}  // namespace

class IKey::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const IKey& key) : key_(&key) {}
  List<Str> validate() override { return key_->policy_ ? key_->policy_->validateForResourcePolicy() : List<Str>(); }

 private:
  const IKey* key_;
};

IKey::IKey(Scope scope, std::string_view id, const ResourceProps& props) : Resource(scope, id, props) {
  node().addValidation(make<PolicyCheck>(*this));
}

Alias& IKey::addAlias(std::string_view aliasName) {
  const std::string id = aliasCount_++ ? "Alias" + std::string(aliasName) : "Alias";
  return add<Alias>(id, AliasProps{.aliasName = aliasName, .targetKey = *this});
}

iam::AddToResourcePolicyResult IKey::addToResourcePolicy(iam::PolicyStatement statement, bool allowNoOp) {
  if (policy_) {
    iam::PolicyDocument policy = *policy_;
    policy.addStatements(statement);
    return {.policyDependable = *this, .statementAdded = true};
  }
  if (!allowNoOp)
    throw Error(*this, "the policy of an imported key cannot be changed; add the statement where the key is made", "imported-key");
  return {};
}

iam::Grant IKey::grant(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  return grants().onKey(grantee, actions);
}

iam::Grant IKey::grantDecrypt(Use<iam::IGrantable> grantee) {
  return grants().decrypt(grantee);
}

iam::Grant IKey::grantEncrypt(Use<iam::IGrantable> grantee) {
  return grants().encrypt(grantee);
}

iam::Grant IKey::grantEncryptDecrypt(Use<iam::IGrantable> grantee) {
  return grants().encryptDecrypt(grantee);
}

iam::Grant IKey::grantSign(Use<iam::IGrantable> grantee) {
  return grants().sign(grantee);
}

iam::Grant IKey::grantVerify(Use<iam::IGrantable> grantee) {
  return grants().verify(grantee);
}

iam::Grant IKey::grantSignVerify(Use<iam::IGrantable> grantee) {
  return grants().signVerify(grantee);
}

iam::Grant IKey::grantGenerateMac(Use<iam::IGrantable> grantee) {
  return grants().generateMac(grantee);
}

iam::Grant IKey::grantVerifyMac(Use<iam::IGrantable> grantee) {
  return grants().verifyMac(grantee);
}

Key::Key(Scope scope, std::string_view id, const KeyProps& props) : IKey(scope, id) {
  checkSpec(*this, props);
  if (props.rotationPeriod && props.enableKeyRotation.isFalse()) {
    throw Error(*this, "rotationPeriod needs rotation; leave out enableKeyRotation or set it to true", "key-rotation");
  }
  const Num rotationDays = days(*this, props.rotationPeriod, "rotationPeriod", 90, 2560);
  trustAccountIdentities_ = true;
  policy_ = props.policy ? *props.policy : iam::PolicyDocument();
  if (!props.policy)
    addToResourcePolicy(iam::PolicyStatement({.actions = {"kms:*"}, .principals = {iam::AccountRootPrincipal()}, .resources = {"*"}}));

  auto& resource = add<CfnKey>(
      "Resource", CfnKey::Props{
                      .description = props.description,
                      .enableKeyRotation = props.rotationPeriod && !props.enableKeyRotation.isSet() ? Bool(true) : props.enableKeyRotation,
                      .enabled = props.enabled,
                      .keyPolicy = *policy_,
                      .keySpec = props.keySpec ? Str(nameOf(*props.keySpec)) : Str(),
                      .keyUsage = props.keyUsage ? Str(nameOf(*props.keyUsage)) : Str(),
                      .multiRegion = props.multiRegion,
                      .pendingWindowInDays = days(*this, props.pendingWindow, "pendingWindow", 7, 30),
                      .rotationPeriodInDays = rotationDays,
                  });
  keyArn_ = resource.attrArn();
  keyId_ = resource.ref();
  resource.applyRemovalPolicy(props.removalPolicy);
  for (const Use<iam::IPrincipal> admin : props.admins) grantAdmin(admin);
  if (props.alias) addAlias(props.alias.text(this));
}

IKey& Key::fromKeyArn(Construct& scope, std::string_view id, const Str& keyArn, Location at) {
  const Str keyId = Arn::split(keyArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  if (!keyId || keyId.is("")) {
    throw Error(scope, at, "the ARN of a key must be arn:<partition>:kms:<region>:<account>:key/<id>, got " + std::string(keyArn.text()),
                "key-arn");
  }
  return scope.add<ImportedKey>(id, {.arn = keyArn, .id = keyId, .environmentFromArn = true}, at);
}

IKey& Key::fromCfnKey(CfnKey& cfnKey, Location at) {
  if (Construct* existing = cfnKey.node().tryFindChild(kWrappedId)) return dynamic_cast<IKey&>(*existing);
  const Json given = cfnKey.props().keyPolicy;
  if (!given.isObject() || given.isToken()) {
    throw Error(cfnKey, at,
                "the keyPolicy is missing or holds intrinsics, so that nothing can be added to it; use Key::fromKeyArn with attrArn()",
                "key-policy");
  }
  iam::PolicyDocument policy({.minimize = false});
  policy.addStatements(iam::PolicyDocument::fromJson(given).statements());
  cfnKey.props().keyPolicy = policy;
  return cfnKey.add<WrappedKey>(kWrappedId, {.key = &cfnKey, .policy = policy}, at);
}

IKey& Key::fromLookup(Construct& scope, std::string_view id, const KeyLookupOptions& options, Location at) {
  if (options.aliasName.isToken()) throw Error(scope, at, "aliasName must be a literal for a lookup", "lookup-token");
  const Json found = ContextProvider::getValue(scope,
                                               {
                                                   .dummyValue = Json::obj({{"keyId", DEFAULT_DUMMY_KEY_ID}}),
                                                   .mustExist = !options.returnDummyKeyOnMissing.isTrue(),
                                                   .props = {{"aliasName", Str(options.aliasName)}},
                                                   .provider = "key-provider",
                                               })
                         .value;
  const Str keyId = found["keyId"].asStr();
  return scope.add<ImportedKey>(id,
                                {.arn = Arn::format({.resource = "key", .resourceName = keyId, .service = "kms"}, &Stack::of(scope)),
                                 .id = keyId,
                                 .environmentFromArn = false},
                                at);
}

}  // namespace cdk::kms
