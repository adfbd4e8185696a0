#include "attached_policies.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <constructs/aws/iam/managed_policy.hpp>

namespace cdk::iam {

void attachPolicy(Vec<Policy*>& attached, Policy& policy, const Construct& identity) {
  if (attached.contains(&policy)) return;
  for (Policy* other : attached) {
    if (other->givenName() && other->givenName() == policy.givenName()) {
      throw Error(identity,
                  "a policy named '" + std::string(policy.givenName().textOr("")) + "' is already attached; give one of them another name",
                  "policy-name");
    }
  }
  attached.push(&policy);
}

List<Str> managedPolicyArns(const Vec<Use<IManagedPolicy>>& policies) {
  std::vector<Str> arns;
  for (const Use<IManagedPolicy>& policy : policies) {
    const Str arn = policy->managedPolicyArn();
    if (std::find(arns.begin(), arns.end(), arn) == arns.end()) arns.push_back(arn);
  }
  return arns.empty() ? List<Str>() : List<Str>(arns);
}

Str pathInArn(const Str& path) {
  if (!path || path.isToken()) return "";
  const std::string_view text = path.text();
  return text.starts_with('/') ? Str(text.substr(1)) : Str(text);
}

}  // namespace cdk::iam
