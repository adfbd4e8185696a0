#include <constructs/aws/logs/subscription_filter.hpp>

#include <cdk/cfn/logs/subscription_filter.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/logs/filter_pattern.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::logs {
namespace {

constexpr std::string_view kDistributions[] = {"ByLogStream", "Random"};

}  // namespace

SubscriptionFilter::SubscriptionFilter(Scope scope, std::string_view id, const SubscriptionFilterProps& props)
    : Resource(scope, id, {.physicalName = props.filterName}) {
  if (props.distribution && !props.destination->takesDistribution()) {
    throw Error(*this, "distribution goes only with a stream of Kinesis as destination; leave it out", "distribution");
  }
  const LogSubscriptionDestinationConfig destination = props.destination->bind(*this, *props.logGroup);
  add<CfnSubscriptionFilter>("Resource", CfnSubscriptionFilter::Props{.destinationArn = destination.arn,
                                                                      .distribution = detail::enumText(props.distribution, kDistributions),
                                                                      .filterName = physicalName(),
                                                                      .filterPattern = props.filterPattern->logPatternString(),
                                                                      .logGroupName = props.logGroup->logGroupName(),
                                                                      .roleArn = destination.role ? destination.role->roleArn() : Str()});
}

}  // namespace cdk::logs
