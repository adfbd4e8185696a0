#include <constructs/aws/events_targets/lambda_function.hpp>

#include <constructs/aws/lambda/function_base.hpp>

#include "target_util.hpp"

namespace cdk::events_targets {
namespace {

class Target final : public events::IRuleTarget {
 public:
  Target(Use<lambda::IFunction> handler, const LambdaFunctionProps& props) : handler_(handler), props_(props) {}

  events::RuleTargetConfig bind(events::IRule& rule, std::string_view) override {
    detail::addLambdaPermission(rule, *handler_);
    detail::permitDeadLetters(rule, props_.deadLetterQueue);
    return {.arn = handler_->functionArn(),
            .deadLetterConfig = detail::deadLetterConfig(props_.deadLetterQueue),
            .input = props_.event,
            .retryPolicy = detail::retryPolicy(detail::base(props_)),
            .targetResource = handler_.get()};
  }

 private:
  Use<lambda::IFunction> handler_;
  LambdaFunctionProps props_;
};

}  // namespace

LambdaFunction::LambdaFunction(Use<lambda::IFunction> handler, const LambdaFunctionProps& props) : Use(make<Target>(handler, props)) {}

}  // namespace cdk::events_targets
