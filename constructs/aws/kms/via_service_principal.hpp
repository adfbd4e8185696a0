#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::kms {

/// A principal, but only when a service such as `sqs.us-east-1.amazonaws.com` calls for it.
struct ViaServicePrincipal : iam::PrincipalBase {
  /// Default base: everyone
  explicit ViaServicePrincipal(const Str& serviceName, Use<iam::IPrincipal> basePrincipal = {});
};

}  // namespace cdk::kms
