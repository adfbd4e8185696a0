#pragma once
#include <string_view>

#include <cdk/custom_resource_provider_base.hpp>

namespace cdk::detail {

/// Function of a custom resource of the library, whose code is at hand.
class HandlerProvider final : public CustomResourceProviderBase {
 public:
  struct Props {
    CustomResourceProviderOptions options;
    std::string_view code;
  };
  HandlerProvider(Scope scope, std::string_view id, const Props& props)
      : CustomResourceProviderBase(
            scope, id, withCode(props.options, {{.name = "index.js", .text = props.code}}, determineLatestNodeRuntimeName(scope.parent()))) {
    node().addMetadata("aws:cdk:is-custom-resource-handler-customResourceProvider", true);
  }
};

}  // namespace cdk::detail
