#pragma once
#include <cdk/value/str.hpp>

namespace cdk {

/// Where CloudFormation looks a dynamic reference up.
enum class CfnDynamicReferenceService {
  SSM,              ///< plain text of Parameter Store
  SSM_SECURE,       ///< secure text of Parameter Store
  SECRETS_MANAGER,  ///< Secrets Manager
};

/// Text that CloudFormation replaces at deployment: `{{resolve:ssm:name:version}}`.
class CfnDynamicReference : public Str {
 public:
  /// `referenceKey` is what follows the service: the name, a colon, the version and so on.
  CfnDynamicReference(CfnDynamicReferenceService service, const Str& referenceKey);
};

}  // namespace cdk
