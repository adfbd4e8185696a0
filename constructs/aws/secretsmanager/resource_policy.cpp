#include <constructs/aws/secretsmanager/resource_policy.hpp>

#include <cdk/cfn/secretsmanager/resource_policy.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {

ResourcePolicy::ResourcePolicy(Scope scope, std::string_view id, const ResourcePolicyProps& props) : Resource(scope, id) {
  add<CfnResourcePolicy>("Resource", CfnResourcePolicy::Props{.resourcePolicy = document_, .secretId = props.secret->secretArn()});
}

}  // namespace cdk::secretsmanager
