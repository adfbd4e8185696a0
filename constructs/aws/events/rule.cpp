#include <constructs/aws/events/rule.hpp>

#include <cctype>
#include <string>

#include <cdk/cfn/events/rule.hpp>
#include <cdk/names.hpp>
#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <cdk/value/format.hpp>
#include <cdk/value/lazy.hpp>
#include <constructs/aws/events/event_bus.hpp>
#include <constructs/aws/iam/role.hpp>

#include "pattern_json.hpp"

namespace cdk::events {
namespace {

constexpr std::size_t kMaxTargets = 5;

bool sameEnvironment(const Str& a, const Str& b) {
  const TokenComparison comparison = Token::compareStrings(a, b);
  return comparison == TokenComparison::SAME || comparison == TokenComparison::BOTH_UNRESOLVED;
}

/// Where the rule is to be made.
Construct& scopeFor(Construct& scope, const RuleProps& props) {
  if (!props.crossStackScope) return scope;
  const Stack& own = Stack::of(scope);
  const Stack& other = Stack::of(*props.crossStackScope);
  const bool elsewhere = &own != &other && sameEnvironment(own.region(), other.region()) && sameEnvironment(own.account(), other.account());
  return elsewhere ? *props.crossStackScope : scope;
}

bool isRuleName(std::string_view name) {
  for (char c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '-' && c != '_') return false;
  }
  return !name.empty();
}

class Imported final : public IRule {
 public:
  struct Props {
    Str arn;
  };
  Imported(Scope scope, std::string_view id, const Props& props) : IRule(scope, id, ResourceProps{.environmentFromArn = props.arn}) {
    ruleArn_ = props.arn;
    ruleName_ = stack().splitArn(props.arn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  }
};

}  // namespace

struct Rule::Pattern {
  Json json = {};
};

class Rule::Checks final : public IValidation {
 public:
  explicit Checks(Rule& rule) : rule_(&rule) {}
  List<Str> validate() override { return rule_->validateRule(); }

 private:
  Rule* rule_;
};

RuleProps ruleProps(const OnEventOptions& o) {
  return {.crossStackScope = o.crossStackScope, .description = o.description, .eventPattern = o.eventPattern, .ruleName = o.ruleName};
}

Rule::Rule(Scope scope, std::string_view id, const RuleProps& props)
    : IRule(scope, id, ResourceProps{.physicalName = props.ruleName}), pattern_(make<Pattern>().get()), description_(props.description) {
  if (&scopeFor(scope.parent(), props) != &scope.parent()) {
    throw Error(*this, "crossStackScope names another stack; make the rule with Rule::in, or add it to that scope", "rule-scope");
  }
  if (props.eventBus && props.schedule)
    throw Error(*this, "a rule on a schedule runs on the default bus only; leave out eventBus or schedule", "rule-bus");
  if (props.schedule) {
    schedule_ = props.schedule->expressionString();
    props.schedule->bind(*this);
  }
  auto& resource =
      add<CfnRule>("Resource", CfnRule::Props{.description = description_,
                                              .eventBusName = props.eventBus ? props.eventBus->eventBusName() : Str(),
                                              .eventPattern = lazy<&Rule::renderEventPattern>(this),
                                              .name = physicalName(),
                                              .roleArn = props.role ? props.role->roleArn() : Str(),
                                              .scheduleExpression = schedule_,
                                              .state = props.enabled.valueOr(true) ? "ENABLED" : "DISABLED",
                                              .targets = List<CfnRule::TargetProperty>(lazy<&Rule::renderTargets>(this).val())});
  ruleArn_ = getResourceArnAttribute(resource.attrArn(), {.resource = "rule", .resourceName = physicalName(), .service = "events"});
  ruleName_ = getResourceNameAttribute(resource.ref());
  addEventPattern(props.eventPattern);
  for (Use<IRuleTarget> target : props.targets) addTarget(target);
  node().addValidation(make<Checks>(*this));
}

Rule& Rule::in(Construct& scope, std::string_view id, const RuleProps& props, Location at) {
  RuleProps own = props;
  own.crossStackScope = nullptr;
  return scopeFor(scope, props).add<Rule>(id, own, at);
}

IRule& Rule::fromEventRuleArn(Construct& scope, std::string_view id, const Str& eventRuleArn, Location at) {
  return scope.add<Imported>(id, {eventRuleArn}, at);
}

void Rule::addEventPattern(const EventPattern& pattern) {
  const Json added = detail::patternJson(pattern);
  if (added) pattern_->json = detail::mergePatterns(pattern_->json ? pattern_->json : Json::obj(), added);
}

void Rule::addTarget(Use<IRuleTarget> target) {
  if (!target) return;
  const Str generated = format("Target{}", Num(targets_.size()));
  const RuleTargetConfig config = target->bind(*this, generated.text());
  const RuleTargetInputProperties input = config.input ? config.input->bind(*this) : RuleTargetInputProperties{};
  const Str id = config.id ? config.id : generated;
  if (config.targetResource && addRemotely(target, config, id.text())) return;
  CfnRule::TargetProperty rendered{
      .appSyncParameters = Box<CfnRule::AppSyncParametersProperty>(config.appSyncParameters.val()),
      .arn = config.arn,
      .batchParameters = Box<CfnRule::BatchParametersProperty>(config.batchParameters.val()),
      .deadLetterConfig = Box<CfnRule::DeadLetterConfigProperty>(config.deadLetterConfig.val()),
      .ecsParameters = Box<CfnRule::EcsParametersProperty>(config.ecsParameters.val()),
      .httpParameters = Box<CfnRule::HttpParametersProperty>(config.httpParameters.val()),
      .id = id,
      .input = input.input,
      .inputPath = input.inputPath,
      .kinesisParameters = Box<CfnRule::KinesisParametersProperty>(config.kinesisParameters.val()),
      .redshiftDataParameters = Box<CfnRule::RedshiftDataParametersProperty>(config.redshiftDataParameters.val()),
      .retryPolicy = Box<CfnRule::RetryPolicyProperty>(config.retryPolicy.val()),
      .roleArn = config.role ? config.role->roleArn() : Str(),
      .runCommandParameters = Box<CfnRule::RunCommandParametersProperty>(config.runCommandParameters.val()),
      .sqsParameters = Box<CfnRule::SqsParametersProperty>(config.sqsParameters.val())};
  if (input.inputTemplate) {
    rendered.inputTransformer =
        CfnRule::InputTransformerProperty{.inputPathsMap = input.inputPathsMap, .inputTemplate = input.inputTemplate};
  }
  targets_.push(rendered);
}

Json Rule::renderEventPattern() const {
  return pattern_->json;
}
Json Rule::renderTargets() const {
  return targets_.empty() ? Json() : Json(List<Json>(targets_));
}

List<Str> Rule::validateRule() {
  if (mirror_) return {};
  Vec<Str> errors;
  const Str name = physicalName();
  if (name && !name.isToken()) {
    if (name.text().empty() || name.text().size() > 64) errors.push(format("ruleName must have 1 to 64 characters, got {}", name));
    if (!isRuleName(name.text())) errors.push(format("ruleName may hold letters, digits, '.', '-' and '_' only, got {}", name));
  }
  if (!pattern_->json && !schedule_) errors.push("a rule needs an eventPattern or a schedule; set one of them");
  if (targets_.size() > kMaxTargets) errors.push(format("a rule takes at most {} targets, got {}", Num(kMaxTargets), Num(targets_.size())));
  return List<Str>(errors);
}

}  // namespace cdk::events
