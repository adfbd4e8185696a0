#include <constructs/aws/ecr/auto_delete_images_provider.hpp>

namespace cdk::ecr {
namespace {

constexpr std::string_view kHandlerCode =
#include <handlers/constructs/aws/ecr/handlers/auto_delete_images/index.js.inc>
    ;

}  // namespace

AutoDeleteImagesProvider::AutoDeleteImagesProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props)
    : CustomResourceProviderBase(
          scope, id,
          withCode(props, {{.name = "index.js", .text = kHandlerCode}, responseWrapper()}, determineLatestNodeRuntimeName(scope))) {
  node().addMetadata("aws:cdk:is-custom-resource-handler-customResourceProvider", true);
}

Str AutoDeleteImagesProvider::getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props,
                                          Location at) {
  return getOrCreateProvider(scope, uniqueid, props, at).serviceToken();
}

AutoDeleteImagesProvider& AutoDeleteImagesProvider::getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                                        const CustomResourceProviderOptions& props, Location at) {
  return obtain<AutoDeleteImagesProvider>(scope, uniqueid, props, at);
}

}  // namespace cdk::ecr
