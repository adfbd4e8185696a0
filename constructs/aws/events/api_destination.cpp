#include <constructs/aws/events/api_destination.hpp>

#include <cdk/cfn/events/api_destination.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/format.hpp>

#include "http_method.hpp"

namespace cdk::events {
namespace {

class Imported final : public IApiDestination {
 public:
  using Props = ApiDestinationAttributes;
  Imported(Scope scope, std::string_view id, const ApiDestinationAttributes& attrs) : IApiDestination(scope, id) {
    arn_ = attrs.apiDestinationArn;
    arnForPolicy_ = attrs.apiDestinationArnForPolicy;
    connection_ = attrs.connection.get();
    name_ = stack().splitArn(arn_, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
    if (!name_) throw Error(*this, format("the ARN of an API destination must end in a name, got {}", arn_).text(), "destination-arn");
  }
};

}  // namespace

ApiDestination::ApiDestination(Scope scope, std::string_view id, const ApiDestinationProps& props)
    : IApiDestination(scope, id, ResourceProps{.physicalName = props.apiDestinationName}) {
  connection_ = props.connection.get();
  auto& destination = add<CfnApiDestination>(
      "ApiDestination", CfnApiDestination::Props{.connectionArn = connection_->connectionArn(),
                                                 .description = props.description,
                                                 .httpMethod = detail::methodText(props.httpMethod.valueOr(HttpMethod::POST)),
                                                 .invocationEndpoint = props.endpoint,
                                                 .invocationRateLimitPerSecond = props.rateLimitPerSecond,
                                                 .name = physicalName()});
  arn_ = destination.attrArn();
  arnForPolicy_ = destination.attrArnForPolicy();
  name_ = getResourceNameAttribute(destination.ref());
}

IApiDestination& ApiDestination::fromApiDestinationAttributes(Construct& scope, std::string_view id, const ApiDestinationAttributes& attrs,
                                                              Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::events
