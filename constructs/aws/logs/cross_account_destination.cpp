#include <constructs/aws/logs/cross_account_destination.hpp>

#include <cdk/cfn/logs/destination.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>

#include "policy_text.hpp"

namespace cdk::logs {

Str CrossAccountDestination::renderName() {
  return format("{}-{}", stack().stackName(), resource_->logicalId());
}

Str CrossAccountDestination::renderPolicy() {
  return policyDocument_.isEmpty() ? Str("") : policyText(policyDocument_, stack());
}

CrossAccountDestination::CrossAccountDestination(Scope scope, std::string_view id, const CrossAccountDestinationProps& props)
    : Resource(scope, id,
               {.physicalName = props.destinationName ? props.destinationName : lazy<&CrossAccountDestination::renderName>(this)}) {
  resource_ =
      &add<CfnDestination>("Resource", CfnDestination::Props{.destinationName = physicalName(),
                                                             .destinationPolicy = lazy<&CrossAccountDestination::renderPolicy>(this),
                                                             .roleArn = props.role->roleArn(),
                                                             .targetArn = props.targetArn});
  destinationArn_ = getResourceArnAttribute(
      resource_->attrArn(),
      {.arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = "destination", .resourceName = physicalName(), .service = "logs"});
  destinationName_ = getResourceNameAttribute(resource_->ref());
}

LogSubscriptionDestinationConfig CrossAccountDestination::bind(Construct&, ILogGroup&) {
  return {.arn = destinationArn_};
}

}  // namespace cdk::logs
