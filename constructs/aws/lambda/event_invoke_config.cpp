#include <constructs/aws/lambda/event_invoke_config.hpp>

#include <cdk/cfn/lambda/event_invoke_config.hpp>
#include <cdk/value/format.hpp>
#include <constructs/aws/lambda/function_base.hpp>

namespace cdk::lambda {
namespace {

using Destinations = CfnEventInvokeConfig::DestinationConfigProperty;

void check(const EventInvokeConfig& config, const EventInvokeConfigProps& p) {
  if (p.maxEventAge && !p.maxEventAge->isUnresolved()) {
    const double seconds = p.maxEventAge->toSeconds().number();
    if (seconds < 60 || seconds > 21600)
      throw Error(config, format("maxEventAge must be from 60 to 21600 seconds, got {}", Num(seconds)).text(), "invoke-age");
  }
  if (p.retryAttempts && !p.retryAttempts.isToken() && (p.retryAttempts.number() < 0 || p.retryAttempts.number() > 2)) {
    throw Error(config, format("retryAttempts must be from 0 to 2, got {}", p.retryAttempts).text(), "invoke-retries");
  }
}

Box<Destinations> destinations(EventInvokeConfig& config, const EventInvokeConfigProps& p) {
  if (!p.onFailure && !p.onSuccess) return {};
  Destinations out;
  if (p.onFailure) {
    out.onFailure = CfnEventInvokeConfig::OnFailureProperty{
        .destination = p.onFailure->bind(config, *p.function, {.type = DestinationType::FAILURE}).destination};
  }
  if (p.onSuccess) {
    out.onSuccess = CfnEventInvokeConfig::OnSuccessProperty{
        .destination = p.onSuccess->bind(config, *p.function, {.type = DestinationType::SUCCESS}).destination};
  }
  return out;
}

}  // namespace

EventInvokeConfig::EventInvokeConfig(Scope scope, std::string_view id, const EventInvokeConfigProps& props) : Resource(scope, id) {
  check(*this, props);
  const Box<Destinations> config = destinations(*this, props);
  add<CfnEventInvokeConfig>("Resource", {.destinationConfig = config,
                                         .functionName = props.function->functionName(),
                                         .maximumEventAgeInSeconds = props.maxEventAge ? props.maxEventAge->toSeconds() : Num(),
                                         .maximumRetryAttempts = props.retryAttempts,
                                         .qualifier = props.qualifier ? props.qualifier : Str("$LATEST")});
}

}  // namespace cdk::lambda
