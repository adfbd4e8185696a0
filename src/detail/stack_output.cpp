#include <string>
#include <vector>

#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/stack_synthesizer.hpp>

#include "reference_parts.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kScope = "Publish";
constexpr int kMaxRoleName = 64;
constexpr int kMaxPolicyName = 128;

bool otherAccount(const Stack& a, const Stack& b) {
  return !(a.account() == b.account()) && !(a.account().isToken() && b.account().isToken());
}

/// The role by which other accounts read the outputs of a stack. It trusts what CloudFormation works with there.
class OutputRole final : public CfnResource {
 public:
  struct Props {};
  OutputRole(Scope scope, std::string_view id, const Props&)
      : CfnResource(scope, id, CfnResourceProps{.properties = {{"AssumeRolePolicyDocument", Json::obj({{"Version", "2012-10-17"}, {"Statement", Json::arr({statement(this)})}})}},
                                                .type = "AWS::IAM::Role"}) {
    name_ = Names::uniqueResourceName(*this, {.maxLength = kMaxRoleName});
    addPropertyOverride("RoleName", name_);
  }

  void trust(const Str& executionRole) {
    if (!consumers_.contains(executionRole)) consumers_.push(executionRole);
  }
  Str name() const { return name_; }

 private:
  static Json statement(OutputRole* role) {
    return Json::obj({{"Effect", "Allow"}, {"Principal", Json::obj({{"AWS", lazy<&OutputRole::renderConsumers>(role)}})}, {"Action", Json::arr({"sts:AssumeRole"})}});
  }
  Json renderConsumers() {
    std::vector<Json> arns;
    for (const Str& consumer : consumers_) arns.push_back(Fn::sub(consumer));
    return arns.size() == 1 ? arns[0] : Json(List<Json>(arns));
  }

  Str name_ = {};
  Vec<Str> consumers_;
};

void addPolicy(Construct& scope, Stack& producer, OutputRole& role) {
  constexpr std::string_view id = "GetStackOutputPolicy";
  if (scope.node().tryFindChild(id)) return;
  const Str stacks = producer.formatArn({.resource = "stack", .resourceName = producer.stackName() + "/*", .service = "cloudformation"});
  const Json statement = Json::obj({{"Effect", "Allow"}, {"Action", "cloudformation:DescribeStacks"}, {"Resource", stacks}});
  auto& policy = scope.add<CfnResource>(id, CfnResourceProps{.properties = {{"Roles", Json::arr({role.ref()})},
                                                                            {"PolicyDocument", Json::obj({{"Version", "2012-10-17"}, {"Statement", Json::arr({statement})}})}},
                                                             .type = "AWS::IAM::Policy"});
  policy.addPropertyOverride("PolicyName", Names::uniqueResourceName(policy, {.maxLength = kMaxPolicyName}));
}

/// ARN of the role by which the consumer reads the producer's outputs.
Str roleFor(Construct& scope, Stack& producer, Stack& consumer) {
  const Str executionRole = executionRoleOf(consumer, producer);
  constexpr std::string_view id = "GetStackOutputRole";
  Construct* known = scope.node().tryFindChild(id);
  auto& role = known ? static_cast<OutputRole&>(*known) : scope.add<OutputRole>(id, {});
  role.trust(executionRole);
  addPolicy(scope, producer, role);
  return producer.formatArn({.region = "", .resource = "role", .resourceName = role.name(), .service = "iam"});
}

}  // namespace

Str executionRoleOf(Stack& consumer, const Stack& producer) {
  const Str role = consumer.synthesizer().cloudFormationExecutionRole();
  if (role) return role;
  throw Error(consumer, "cannot refer to stack '" + std::string(producer.node().path()) +
                            "' of another account: its synthesizer names no CloudFormation execution role; use one that does, such as DefaultStackSynthesizer", "no-execution-role");
}

const Val* stackOutput(Stack& producer, Stack& consumer, const Val* reference) {
  const std::string id = carrierId(producer, reference);
  Construct& scope = carrierScope(producer, kScope);
  Construct* known = scope.node().tryFindChild(id);
  auto& output = known ? static_cast<CfnOutput&>(*known) : scope.add<CfnOutput>(id, CfnOutputProps{.value = carriedValue(reference)});
  const Str role = otherAccount(producer, consumer) ? roleFor(scope, producer, consumer) : Str();
  return consumed(reference, Fn::getStackOutput(producer.stackName(), output.logicalId(), producer.region(), role));
}

}  // namespace cdk::detail
