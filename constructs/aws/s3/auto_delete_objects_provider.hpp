#pragma once
#include <cdk/custom_resource_provider_base.hpp>

namespace cdk::s3 {

/// The function, one a stack, that empties buckets before they are deleted.
class AutoDeleteObjectsProvider : public CustomResourceProviderBase {
 public:
  using Props = CustomResourceProviderOptions;
  AutoDeleteObjectsProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props);

  /// The service token of the stack's provider `<uniqueid>CustomResourceProvider`, which is made when it is not there yet.
  static Str getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props = {},
                         cdk::Location at = cdk::Location::current());
  /// The stack's provider itself.
  static AutoDeleteObjectsProvider& getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                        const CustomResourceProviderOptions& props = {},
                                                        cdk::Location at = cdk::Location::current());
};

}  // namespace cdk::s3
