#include <constructs/aws/ecs/secret.hpp>

#include <constructs/aws/iam/grant.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ecs {

namespace {

/// A secret in whichever store: `store` grants reading it.
template <class Store>
struct Stored final : Secret {
  Use<Store> store;
  Str name;
  bool field;
  Stored(Use<Store> where, const Str& arn, bool isField) : store(where), name(arn), field(isField) {}
  Str arn() const override { return name; }
  bool hasField() const override { return field; }
  iam::Grant grantRead(Use<iam::IGrantable> grantee) override { return store->grantRead(grantee); }
};

bool isGiven(const Str& text) {
  return text && !text.is("");
}
Str orEmpty(const Str& text) {
  return text ? text : Str("");
}

}  // namespace

Use<Secret> Secret::fromSsmParameter(Use<ssm::IParameter> parameter) {
  return make<Stored<ssm::IParameter>>(parameter, parameter->parameterArn(), false);
}

Use<Secret> Secret::fromSecretsManager(Use<secretsmanager::ISecret> secret, const Str& field) {
  const Str arn = isGiven(field) ? format("{}:{}::", secret->secretArn(), field) : secret->secretArn();
  return make<Stored<secretsmanager::ISecret>>(secret, arn, isGiven(field));
}

Use<Secret> Secret::fromSecretsManagerVersion(Use<secretsmanager::ISecret> secret, const SecretVersionInfo& versionInfo, const Str& field) {
  const Str arn =
      format("{}:{}:{}:{}", secret->secretArn(), orEmpty(field), orEmpty(versionInfo.versionStage), orEmpty(versionInfo.versionId));
  return make<Stored<secretsmanager::ISecret>>(secret, arn, isGiven(field));
}

}  // namespace cdk::ecs
