#pragma once
#include <cdk/value.hpp>
#include <constructs/aws/events/rule_target_input.hpp>

namespace cdk {
class Construct;
}
namespace cdk::iam {
class IRole;
}

namespace cdk::events {

class IRule;

/// How a rule calls a target. The parameters are property structs of CfnRule, such as CfnRule::RetryPolicyProperty.
struct RuleTargetConfig {
  Json appSyncParameters = {};
  Req<Str, "arn"> arn;
  Json batchParameters = {};
  Json deadLetterConfig = {};
  Json ecsParameters = {};
  Json httpParameters = {};
  /// Name of the target in the rule. Default: the one that bind was given
  Str id = {};
  /// Default: the whole event
  RuleTargetInput input = {};
  Json kinesisParameters = {};
  Json redshiftDataParameters = {};
  Json retryPolicy = {};
  /// The role by which EventBridge calls the target.
  Use<iam::IRole> role = {};
  Json runCommandParameters = {};
  Json sqsParameters = {};
  /// The construct behind the target; decides whether the rule must cross accounts or regions.
  Construct* targetResource = nullptr;
};

/// What a rule calls; derive to make a target of your own, and pass make<Mine>(...).
class IRuleTarget {
 public:
  /// Called once for each rule; `id` is unique in the rule.
  virtual RuleTargetConfig bind(IRule& rule, std::string_view id) = 0;

 protected:
  ~IRuleTarget() = default;
};

}  // namespace cdk::events
