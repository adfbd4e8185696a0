#include <constructs/aws/events_targets/api_destination.hpp>

#include <cdk/cfn/events/rule.hpp>
#include <constructs/aws/events/api_destination.hpp>
#include <constructs/aws/iam/role.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<events::IApiDestination> destination, const ApiDestinationProps& props) : destination_(destination), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    Use<iam::IRole> role = props_.eventRole ? props_.eventRole : Use<iam::IRole>(detail::singletonEventRole(*destination_));
    role->addToPrincipalPolicy(
        iam::PolicyStatement({.actions = {"events:InvokeApiDestination"}, .resources = {destination_->apiDestinationArn()}}));
    return {.arn = destination_->apiDestinationArn(),
            .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue),
            .httpParameters = httpParameters(),
            .input = props_.event,
            .retryPolicy = detail::retryPolicy(detail::base(props_)),
            .role = role,
            .targetResource = destination_.get()};
  }

 private:
  Json httpParameters() const {
    if (!props_.headerParameters && !props_.pathParameterValues && !props_.queryStringParameters) return {};
    return events::CfnRule::HttpParametersProperty{.headerParameters = props_.headerParameters,
                                                   .pathParameterValues = props_.pathParameterValues,
                                                   .queryStringParameters = props_.queryStringParameters};
  }
  Use<events::IApiDestination> destination_;
  ApiDestinationProps props_;
};

}  // namespace

ApiDestination::ApiDestination(Use<events::IApiDestination> apiDestination, const ApiDestinationProps& props)
    : Use(make<Target>(apiDestination, props)) {}

}  // namespace cdk::events_targets
