#pragma once
#include <cdk/value.hpp>

namespace cdk::iam {
class Grant;
class IGrantable;
}  // namespace cdk::iam
namespace cdk::secretsmanager {
class ISecret;
}
namespace cdk::ssm {
class IParameter;
}

namespace cdk::ecs {

/// Which version of a secret; at most one of the two.
struct SecretVersionInfo {
  /// Default: by the stage
  Str versionId = {};
  /// Default: `AWSCURRENT`
  Str versionStage = {};
};

/// A secret that becomes an environment variable when the container starts. Derive from it for a store of your own and pass make<Mine>(...).
class Secret {
 public:
  /// A parameter of Parameter Store.
  static Use<Secret> fromSsmParameter(Use<ssm::IParameter> parameter);
  /// The newest value of a secret, or of one field of it when it is JSON.
  static Use<Secret> fromSecretsManager(Use<secretsmanager::ISecret> secret, const Str& field = {});
  /// A version of a secret, or of one field of it.
  static Use<Secret> fromSecretsManagerVersion(Use<secretsmanager::ISecret> secret, const SecretVersionInfo& versionInfo,
                                               const Str& field = {});

  /// What the task definition names: the ARN, perhaps with field, stage and version.
  virtual Str arn() const = 0;
  /// Is it one field of a JSON value?
  virtual bool hasField() const = 0;
  /// Lets the grantee read it.
  virtual iam::Grant grantRead(Use<iam::IGrantable> grantee) = 0;

 protected:
  ~Secret() = default;
};

}  // namespace cdk::ecs
