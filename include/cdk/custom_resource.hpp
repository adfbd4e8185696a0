#pragma once
#include <cdk/duration.hpp>
#include <cdk/resource.hpp>

namespace cdk {

struct CustomResourceProps {
  /// Writes the first letter of each key of properties in upper case. Default: false
  Bool pascalCaseProperties = {};
  /// What the provider gets, by keys of its own. Default: nothing
  Map<Json> properties = {};
  /// Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// `Custom::` and up to 52 letters, digits and `_@-`. Default: `AWS::CloudFormation::CustomResource`
  Str resourceType = {};
  /// How long CloudFormation waits for an answer, 1 second to 1 hour. Default: 1 hour
  Opt<Duration> serviceTimeout = {};
  /// ARN of the provider: a function or a topic.
  Req<Str, "serviceToken"> serviceToken;
};

/// A resource that a provider of your own creates, updates and deletes.
class CustomResource : public Resource {
 public:
  using Props = CustomResourceProps;
  CustomResource(Scope scope, std::string_view id, const CustomResourceProps& props);

  /// The physical id that the provider gave.
  Str ref() const;
  /// A value of the provider's answer.
  Json getAtt(std::string_view attributeName) const;
  /// A value of the provider's answer that is a text.
  Str getAttString(std::string_view attributeName) const;

 private:
  CfnResource* resource_;
};

}  // namespace cdk
