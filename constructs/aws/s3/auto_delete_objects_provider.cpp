#include <constructs/aws/s3/auto_delete_objects_provider.hpp>

namespace cdk::s3 {

namespace {

constexpr std::string_view kCode =
#include <handlers/constructs/aws/s3/handlers/auto_delete_objects/index.js.inc>
    ;

}  // namespace

AutoDeleteObjectsProvider::AutoDeleteObjectsProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props)
    : CustomResourceProviderBase(
          scope, id, withCode(props, {{.name = "index.js", .text = kCode}, responseWrapper()}, determineLatestNodeRuntimeName(scope))) {
  node().addMetadata("aws:cdk:is-custom-resource-handler-customResourceProvider", true);
}

Str AutoDeleteObjectsProvider::getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props,
                                           cdk::Location at) {
  return getOrCreateProvider(scope, uniqueid, props, at).serviceToken();
}

AutoDeleteObjectsProvider& AutoDeleteObjectsProvider::getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                                          const CustomResourceProviderOptions& props, cdk::Location at) {
  return obtain<AutoDeleteObjectsProvider>(scope, uniqueid, props, at);
}

}  // namespace cdk::s3
