#include <cdk/custom_resource_provider.hpp>

namespace cdk {

namespace {

Str runtimeName(CustomResourceProviderRuntime runtime) {
  switch (runtime) {
    case CustomResourceProviderRuntime::NODEJS_12:
    case CustomResourceProviderRuntime::NODEJS_12_X: return "nodejs12.x";
    case CustomResourceProviderRuntime::NODEJS_14_X: return "nodejs14.x";
    case CustomResourceProviderRuntime::NODEJS_16_X: return "nodejs16.x";
    case CustomResourceProviderRuntime::NODEJS_18_X: return "nodejs18.x";
    case CustomResourceProviderRuntime::NODEJS_20_X: return "nodejs20.x";
    case CustomResourceProviderRuntime::NODEJS_22_X: return "nodejs22.x";
    default: return "nodejs24.x";
  }
}

}  // namespace

CustomResourceProvider::CustomResourceProvider(Scope scope, std::string_view id, const CustomResourceProviderProps& props)
    : CustomResourceProviderBase(scope, id,
                                 {.codeDirectory = props.codeDirectory,
                                  .codeFiles = props.codeFiles,
                                  .description = props.description,
                                  .environment = props.environment,
                                  .memorySize = props.memorySize,
                                  .policyStatements = props.policyStatements,
                                  .runtimeName = runtimeName(props.runtime),
                                  .timeout = props.timeout,
                                  .useCfnResponseWrapper = props.useCfnResponseWrapper}) {}

Str CustomResourceProvider::getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderProps& props,
                                        Location at) {
  return getOrCreateProvider(scope, uniqueid, props, at).serviceToken();
}

CustomResourceProvider& CustomResourceProvider::getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                                    const CustomResourceProviderProps& props, Location at) {
  return obtain<CustomResourceProvider>(scope, uniqueid, props, at);
}

}  // namespace cdk
