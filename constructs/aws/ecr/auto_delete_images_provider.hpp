#pragma once
#include <cdk/custom_resource_provider_base.hpp>

namespace cdk::ecr {

/// The function, one a stack, that empties repositories before they are deleted.
class AutoDeleteImagesProvider : public CustomResourceProviderBase {
 public:
  using Props = CustomResourceProviderOptions;
  AutoDeleteImagesProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props);

  /// The service token of the stack's provider `<uniqueid>CustomResourceProvider`, which is made when it is not there yet.
  static Str getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props = {},
                         Location at = Location::current());
  /// The stack's provider itself.
  static AutoDeleteImagesProvider& getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                       const CustomResourceProviderOptions& props = {}, Location at = Location::current());
};

}  // namespace cdk::ecr
