#pragma once
#include <cdk/value.hpp>

namespace cdk {
class Construct;
}
namespace cdk::iam {
class IPrincipal;
}

namespace cdk::lambda {

/// Who may call a function URL.
enum class FunctionUrlAuthType { AWS_IAM, NONE };

/// Who may do what with a function.
struct Permission {
  /// Default: `lambda:InvokeFunction`
  Str action = {};
  Str eventSourceToken = {};
  Opt<FunctionUrlAuthType> functionUrlAuthType = {};
  Bool invokedViaFunctionUrl = {};
  Str organizationId = {};
  /// An account, an ARN, a service or an organization; its only conditions may be on source account, source ARN and organization.
  Req<Use<iam::IPrincipal>, "principal"> principal;
  /// Where the permission is made. Default: below the function
  Construct* scope = nullptr;
  Str sourceAccount = {};
  Str sourceArn = {};
};

}  // namespace cdk::lambda
