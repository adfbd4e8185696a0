#pragma once
#include <cdk/secret_value.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::secretsmanager {

class ISecretAttachmentTarget;
class ResourcePolicy;
class RotationSchedule;
struct RotationScheduleOptions;

/// A secret, made here or imported.
class ISecret : public Resource, public iam::IResourceWithPolicy {
 public:
  ISecret(Scope scope, std::string_view id, const ResourceProps& props = {});

  /// The key that encrypts it; empty when it is the service's own or not known.
  Use<kms::IKey> encryptionKey() const { return encryptionKey_; }
  /// The ARN, or what is known of it.
  Str secretArn() const { return secretArn_; }
  /// The ARN with the six characters at its end; empty when they are not known.
  Str secretFullArn() const { return secretFullArn_; }
  Str secretName() const { return secretName_; }
  /// All of the secret, as a reference that CloudFormation resolves.
  SecretValue secretValue() const { return secretValueFromJson(""); }
  /// A field of a secret that is a JSON object, as a reference that CloudFormation resolves.
  SecretValue secretValueFromJson(const Str& key) const;
  /// What stands between `{{resolve:secretsmanager:` and `}}`.
  Str cfnDynamicReferenceKey(const SecretsManagerSecretOptions& options = {}) const;

  /// Lets the grantee read the secret, or only versions at these stages, and decrypt it. Error for another account without a key of KMS.
  iam::Grant grantRead(Use<iam::IGrantable> grantee, const List<Str>& versionStages = {});
  /// Lets the grantee change the secret, and encrypt it. Error for another account without a key of KMS.
  iam::Grant grantWrite(Use<iam::IGrantable> grantee);
  /// Adds to the policy of the secret, which is made on the first call; an imported secret has none.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;
  Resource& policyResource() override { return *this; }
  /// Refuses everybody to delete the secret.
  void denyAccountRootDelete();
  /// Gives the secret new values at intervals.
  RotationSchedule& addRotationSchedule(std::string_view id, const RotationScheduleOptions& options);
  /// Links the secret to a database, whose connection it then holds too; use the secret returned. Error the second time.
  ISecret& attach(Use<ISecretAttachmentTarget> target);
  /// For the library: characters left out of generated values; empty when nothing was said.
  Str excludedCharacters() const { return excludeCharacters_; }

 protected:
  ~ISecret() = default;
  Use<kms::IKey> encryptionKey_ = {};
  Str secretArn_ = {};
  Str secretFullArn_ = {};
  Str secretName_ = {};
  /// How policies name it.
  Str arnForPolicies_ = {};
  Str excludeCharacters_ = {};
  bool autoCreatePolicy_ = false;
  bool isOwned_ = false;

 private:
  class PolicyCheck;
  Str arnFor(const ResolveContext& resolve);
  Use<iam::IPrincipal> viaService(Use<iam::IPrincipal> principal) const;
  ResourcePolicy* policy_ = nullptr;
};

/// How a value is generated.
struct SecretStringGenerator {
  Str excludeCharacters = {};
  /// Default: false
  Bool excludeLowercase = {};
  /// Default: false
  Bool excludeNumbers = {};
  /// Default: false
  Bool excludePunctuation = {};
  /// Default: false
  Bool excludeUppercase = {};
  /// Key under which the value is put into secretStringTemplate; goes with it.
  Str generateStringKey = {};
  /// Default: false
  Bool includeSpace = {};
  /// Default: 32
  Num passwordLength = {};
  /// At least one character of each kind. Default: true
  Bool requireEachIncludedType = {};
  /// JSON text of an object that gets the value; goes with generateStringKey. Default: the value alone is the secret
  Str secretStringTemplate = {};
};

/// A copy of a secret in another region.
struct ReplicaRegion {
  /// A key of that region. Default: the key of the service
  Use<kms::IKey> encryptionKey = {};
  Req<Str, "region"> region;
};

struct SecretProps {
  Str description = {};
  /// Default: the key of the service
  Use<kms::IKey> encryptionKey = {};
  /// At most one of this, secretObjectValue and secretStringValue is given. Default: 32 characters without more rules
  SecretStringGenerator generateSecretString = {};
  /// What happens to the secret when it leaves the app. Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// Copies in other regions. Default: none
  List<ReplicaRegion> replicaRegions = {};
  /// Default: chosen by CloudFormation
  Str secretName = {};
  /// Fields of a JSON object; those that are plain text stand in the template.
  Map<SecretValue> secretObjectValue = {};
  /// A given value; plain text stands in the template.
  SecretValue secretStringValue = {};
};

struct SecretAttributes {
  Use<kms::IKey> encryptionKey = {};
  /// With the six characters at its end. One of this and secretPartialArn is given.
  Str secretCompleteArn = {};
  /// Without the six characters.
  Str secretPartialArn = {};
};

/// A secret of this app.
class Secret : public ISecret {
 public:
  using Props = SecretProps;
  /// Error for more than one value, and for a template without its key.
  Secret(Scope scope, std::string_view id, const SecretProps& props = {});
  static bool isSecret(const Construct& construct);
  /// By its ARN with the six characters at its end. Error for a literal without them.
  static ISecret& fromSecretCompleteArn(Construct& scope, std::string_view id, const Str& secretCompleteArn,
                                        Location at = Location::current());
  /// By its ARN without the six characters.
  static ISecret& fromSecretPartialArn(Construct& scope, std::string_view id, const Str& secretPartialArn,
                                       Location at = Location::current());
  /// By its name, in the account and region of the stack.
  static ISecret& fromSecretNameV2(Construct& scope, std::string_view id, const Str& secretName, Location at = Location::current());
  /// Error unless exactly one of the ARNs is given.
  static ISecret& fromSecretAttributes(Construct& scope, std::string_view id, const SecretAttributes& attrs,
                                       Location at = Location::current());

  /// Characters left out of the generated value; empty when nothing was said.
  Str excludeCharacters() const { return excludeCharacters_; }
  /// Adds a copy in another region. Error for the stack's own.
  void addReplicaRegion(const Str& region, Use<kms::IKey> encryptionKey = {});

 private:
  Str givenValue(const SecretProps& props);
  void grantToService();
  Vec<ReplicaRegion> replicaRegions_;
};

}  // namespace cdk::secretsmanager
