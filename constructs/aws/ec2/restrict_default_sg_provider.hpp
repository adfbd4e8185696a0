#pragma once
#include <cdk/custom_resource_provider_base.hpp>

namespace cdk::ec2 {

/// The function, one a stack, that takes the rules of the default security groups of VPCs away.
class RestrictDefaultSgProvider : public CustomResourceProviderBase {
 public:
  using Props = CustomResourceProviderOptions;
  RestrictDefaultSgProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props);

  /// The service token of the stack's provider `<uniqueid>CustomResourceProvider`, which is made when it is not there yet.
  static Str getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props = {},
                         Location at = Location::current());
  /// The stack's provider itself.
  static RestrictDefaultSgProvider& getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                        const CustomResourceProviderOptions& props = {}, Location at = Location::current());
};

}  // namespace cdk::ec2
