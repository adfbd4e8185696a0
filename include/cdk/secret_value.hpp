#pragma once
#include <concepts>

#include <cdk/cfn_dynamic_reference.hpp>

namespace cdk {

class CfnParameter;

/// Which part and which version of a secret of Secrets Manager is meant.
struct SecretsManagerSecretOptions {
  Str jsonField = {};     ///< a field of a secret that is a JSON object; default: the whole secret
  Str versionId = {};     ///< default: the version that `versionStage` names
  Str versionStage = {};  ///< default: AWSCURRENT; not together with `versionId`
};

/// A secret, to be handed on but not to be shown. Only properties of type SecretValue take it: it converts to no text and no JSON
/// value, so a secret in the wrong place does not compile, where the CDK raises an error at synthesis.
class SecretValue {
 public:
  constexpr SecretValue() = default;

  /// A text that will stand in the template, readable for everybody who can read the template.
  static SecretValue unsafePlainText(const Str& secret) { return SecretValue(secret); }
  /// A secret of Secrets Manager by its name or complete ARN. Raises an error for an empty id, for a name with a colon, and for a
  /// version stage together with a version id.
  static SecretValue secretsManager(const Str& secretId, const SecretsManagerSecretOptions& options = {});
  /// The key of the dynamic reference behind secretsManager: `id:SecretString:field:stage:version`. Raises the same errors.
  static Str cfnDynamicReferenceKey(const Str& secretId, const SecretsManagerSecretOptions& options = {});
  /// A secure parameter of Parameter Store; default version: the latest.
  static SecretValue ssmSecure(const Str& parameterName, const Str& version = {});
  /// Any dynamic reference.
  static SecretValue cfnDynamicReference(const CfnDynamicReference& ref) { return SecretValue(ref); }
  /// A parameter of the stack. Raises an error unless it is declared with `noEcho`.
  static SecretValue cfnParameter(const CfnParameter& param);
  /// An attribute that is secret, such as that of an access key. Raises an error for anything but an attribute of a resource.
  static SecretValue resourceAttribute(const Str& attr);

  /// Is it a secret? Types tell here; the CDK asks at run time.
  template <class T>
  static constexpr bool isSecretValue(const T&) {
    return std::derived_from<T, SecretValue>;
  }

  /// The text behind it, for a property that is safe for secrets although its type does not say so.
  const Str& unsafeUnwrap() const { return value_; }
  /// Was a secret given?
  constexpr bool isSet() const { return value_.isSet(); }
  constexpr explicit operator bool() const { return value_.isSet(); }

 private:
  explicit SecretValue(const Str& value) : value_(value) {}

  Str value_ = {};
};

}  // namespace cdk
