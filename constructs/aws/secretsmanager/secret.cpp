#include <constructs/aws/secretsmanager/secret.hpp>

#include <vector>

#include <cdk/cfn/secretsmanager/secret.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/kms/via_service_principal.hpp>

#include "secret_name.hpp"

namespace cdk::secretsmanager {
namespace {

ArnComponents arnOf(const Str& name) {
  return {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "secret", .resourceName = name, .service = "secretsmanager"};
}

bool isGiven(const SecretStringGenerator& generator) {
  return generator.excludeCharacters || generator.excludeLowercase.isSet() || generator.excludeNumbers.isSet() ||
         generator.excludePunctuation.isSet() || generator.excludeUppercase.isSet() || generator.generateStringKey ||
         generator.includeSpace.isSet() || generator.passwordLength || generator.requireEachIncludedType.isSet() ||
         generator.secretStringTemplate;
}

CfnSecret::GenerateSecretStringProperty render(const SecretStringGenerator& generator) {
  return {.excludeCharacters = generator.excludeCharacters,
          .excludeLowercase = generator.excludeLowercase,
          .excludeNumbers = generator.excludeNumbers,
          .excludePunctuation = generator.excludePunctuation,
          .excludeUppercase = generator.excludeUppercase,
          .generateStringKey = generator.generateStringKey,
          .includeSpace = generator.includeSpace,
          .passwordLength = generator.passwordLength,
          .requireEachIncludedType = generator.requireEachIncludedType,
          .secretStringTemplate = generator.secretStringTemplate};
}

void check(const Construct& secret, const SecretProps& props) {
  const SecretStringGenerator& generator = props.generateSecretString;
  if (generator.secretStringTemplate.isSet() != generator.generateStringKey.isSet()) {
    throw Error(secret, "secretStringTemplate and generateStringKey go together; give both or none", "secret-generator");
  }
  if (int(isGiven(generator)) + int(props.secretStringValue.isSet()) + int(props.secretObjectValue.isSet()) > 1) {
    throw Error(secret, "generateSecretString, secretStringValue and secretObjectValue exclude each other; give one of them",
                "secret-value");
  }
}

}  // namespace

Str Secret::givenValue(const SecretProps& props) {
  if (!props.secretObjectValue) return props.secretStringValue.isSet() ? props.secretStringValue.unsafeUnwrap() : Str();
  std::vector<Map<Json>::Entry> fields;
  for (std::size_t i = 0; i < props.secretObjectValue.size(); ++i) {
    const auto field = props.secretObjectValue.at(i);
    fields.push_back({field.key, field.value.unsafeUnwrap()});
  }
  return stack().toJsonString(Map<Json>(fields));
}

void Secret::grantToService() {
  if (!encryptionKey_) return;
  const kms::ViaServicePrincipal service(format("secretsmanager.{}.amazonaws.com", stack().region()),
                                         iam::AccountPrincipal(stack().account()));
  encryptionKey_->grantEncryptDecrypt(service);
  encryptionKey_->grant(service, "kms:CreateGrant", "kms:DescribeKey");
}

Secret::Secret(Scope scope, std::string_view id, const SecretProps& props) : ISecret(scope, id, {.physicalName = props.secretName}) {
  check(*this, props);
  using Replica = CfnSecret::ReplicaRegionProperty;
  const auto replicas = lazyOf([this] {
    std::vector<Replica> all;
    for (const ReplicaRegion& replica : replicaRegions_) {
      all.push_back({.kmsKeyId = replica.encryptionKey ? replica.encryptionKey->keyArn() : Str(), .region = replica.region});
    }
    return all.empty() ? List<Replica>() : List<Replica>(all);
  });
  const Str given = givenValue(props);
  auto& secret = add<CfnSecret>("Resource", CfnSecret::Props{.description = props.description,
                                                             .generateSecretString = given ? Box<CfnSecret::GenerateSecretStringProperty>()
                                                                                           : render(props.generateSecretString),
                                                             .kmsKeyId = props.encryptionKey ? props.encryptionKey->keyArn() : Str(),
                                                             .name = physicalName(),
                                                             .replicaRegions = replicas,
                                                             .secretString = given});
  secret.applyRemovalPolicy(props.removalPolicy, {.default_ = RemovalPolicy::DESTROY});
  secretArn_ = secretFullArn_ = getResourceArnAttribute(secret.ref(), arnOf(physicalName()));
  secretName_ = ownedSecretName(*this, secretArn_, props.secretName);
  encryptionKey_ = props.encryptionKey;
  excludeCharacters_ = props.generateSecretString.excludeCharacters;
  autoCreatePolicy_ = true;
  isOwned_ = true;
  grantToService();
  for (const ReplicaRegion& replica : props.replicaRegions) addReplicaRegion(replica.region, replica.encryptionKey);
}

bool Secret::isSecret(const Construct& construct) {
  return dynamic_cast<const Secret*>(&construct) != nullptr;
}

void Secret::addReplicaRegion(const Str& region, Use<kms::IKey> encryptionKey) {
  const Str own = stack().region();
  if (!own.isToken() && !region.isToken() && own == region) {
    throw Error(*this, format("the secret itself is in '{}'; a replica must be in another region", region).text(), "replica-region");
  }
  replicaRegions_.push({.encryptionKey = encryptionKey, .region = region});
}

namespace {

struct Imported final : ISecret {
  struct Props {
    Str arn = {};
    Use<kms::IKey> encryptionKey = {};
    bool complete = false;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : ISecret(scope, id, {.environmentFromArn = props.arn}) {
    encryptionKey_ = props.encryptionKey;
    secretArn_ = props.arn;
    secretName_ = secretNameOf(*this, props.arn);
    if (props.complete) secretFullArn_ = props.arn;
    arnForPolicies_ = props.complete ? props.arn : props.arn + "-??????";
  }
};

struct ImportedByName final : ISecret {
  struct Props {
    Str name = {};
  };
  ImportedByName(Scope scope, std::string_view id, const Props& props) : ISecret(scope, id) {
    secretName_ = props.name;
    secretArn_ = stack().formatArn(arnOf(props.name));
  }
};

}  // namespace

ISecret& Secret::fromSecretCompleteArn(Construct& scope, std::string_view id, const Str& secretCompleteArn, Location at) {
  return fromSecretAttributes(scope, id, {.secretCompleteArn = secretCompleteArn}, at);
}

ISecret& Secret::fromSecretPartialArn(Construct& scope, std::string_view id, const Str& secretPartialArn, Location at) {
  return fromSecretAttributes(scope, id, {.secretPartialArn = secretPartialArn}, at);
}

ISecret& Secret::fromSecretNameV2(Construct& scope, std::string_view id, const Str& secretName, Location at) {
  return scope.add<ImportedByName>(id, {secretName}, at);
}

ISecret& Secret::fromSecretAttributes(Construct& scope, std::string_view id, const SecretAttributes& attrs, Location at) {
  const bool complete = attrs.secretCompleteArn.isSet();
  if (complete == attrs.secretPartialArn.isSet()) {
    throw Error(scope, "give exactly one of secretCompleteArn and secretPartialArn", "secret-arn");
  }
  if (complete && !isCompleteArn(attrs.secretCompleteArn)) {
    throw Error(scope,
                format("secretCompleteArn must end in a hyphen and six characters, got '{}'; without them use secretPartialArn",
                       attrs.secretCompleteArn)
                    .text(),
                "secret-arn");
  }
  return scope.add<Imported>(
      id, {.arn = complete ? attrs.secretCompleteArn : attrs.secretPartialArn, .encryptionKey = attrs.encryptionKey, .complete = complete},
      at);
}

}  // namespace cdk::secretsmanager
