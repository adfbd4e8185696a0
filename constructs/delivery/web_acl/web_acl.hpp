#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::kms {
class IKey;
}
namespace cdk::wafv2 {
class CfnWebACL;
}

namespace cdk::delivery {

struct WebAclProps {
  Req<Use<kms::IKey>, "logsKey"> logsKey;
  NamingConvention naming;
  /// Requests one address may make in five minutes. Default: 2000
  int rateLimit = 2000;
  Req<Str, "resourceArn"> resourceArn;
};

/// A web ACL in front of a load balancer: the common managed rules and a rate limit, logged.
class WebAcl : public Construct {
 public:
  using Props = WebAclProps;
  WebAcl(Scope scope, std::string_view id, const WebAclProps& props);
  wafv2::CfnWebACL& acl() const { return *acl_; }

 private:
  wafv2::CfnWebACL* acl_;
};

}  // namespace cdk::delivery
