#include <cdk/secret_value.hpp>

#include <string>

#include <cdk/cfn_parameter.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/error.hpp>

#include "value/val.hpp"

namespace cdk {
namespace {

const char* nameOf(CfnDynamicReferenceService service) {
  static constexpr const char* names[] = {"ssm", "ssm-secure", "secretsmanager"};
  return names[static_cast<int>(service)];
}

bool isGiven(const Str& text) {
  return text.isSet() && !text.is("");
}

/// The element a reference points to, or null.
const CfnElement* targetOf(const detail::Val* val) {
  if (!val) return nullptr;
  if (val->kind == detail::Kind::Ref) return detail::as<detail::RefVal>(val).target;
  return val->kind == detail::Kind::Attribute ? detail::as<detail::AttributeVal>(val).target : nullptr;
}

}  // namespace

CfnDynamicReference::CfnDynamicReference(CfnDynamicReferenceService service, const Str& referenceKey)
    : Str("{{resolve:" + std::string(nameOf(service)) + ":" + referenceKey + "}}") {}

Str SecretValue::cfnDynamicReferenceKey(const Str& secretId, const SecretsManagerSecretOptions& options) {
  if (!isGiven(secretId)) throw Error("the secret id is empty; give the name or the complete ARN of a secret", "empty-secret-id");
  if (!secretId.isToken()) {
    const std::string id(secretId.text());
    if (!id.starts_with("arn:") && id.find(':') != id.npos) {
      throw Error("the secret id '" + id + "' has a colon but is no ARN; give a name without colons, or the complete ARN", "secret-id-colon");
    }
  }
  if (isGiven(options.versionStage) && isGiven(options.versionId)) {
    const auto shown = [](const Str& text) { return text.isToken() ? std::string("<token>") : std::string(text.text()); };
    throw Error("both versionStage '" + shown(options.versionStage) + "' and versionId '" + shown(options.versionId) +
                    "' were given; leave one out",
                "secret-version");
  }
  return secretId + ":SecretString:" + options.jsonField + ":" + options.versionStage + ":" + options.versionId;
}

SecretValue SecretValue::secretsManager(const Str& secretId, const SecretsManagerSecretOptions& options) {
  return SecretValue(CfnDynamicReference(CfnDynamicReferenceService::SECRETS_MANAGER, cfnDynamicReferenceKey(secretId, options)));
}

SecretValue SecretValue::ssmSecure(const Str& parameterName, const Str& version) {
  const Str key = isGiven(version) ? parameterName + ":" + version : parameterName;
  return SecretValue(CfnDynamicReference(CfnDynamicReferenceService::SSM_SECURE, key));
}

SecretValue SecretValue::cfnParameter(const CfnParameter& param) {
  if (!param.noEcho().isTrue()) {
    throw Error(param, "a parameter that holds a secret must hide it; declare it with noEcho = true", "secret-echo");
  }
  return SecretValue(param.ref());
}

SecretValue SecretValue::resourceAttribute(const Str& attr) {
  const CfnElement* target = targetOf(attr.val());
  if (!target || !CfnResource::isCfnResource(*target)) {
    throw Error("a secret attribute must be an attribute of a resource, such as getAtt(\"SecretAccessKey\")", "secret-attribute");
  }
  return SecretValue(attr);
}

}  // namespace cdk
