#include <constructs/aws/ec2/restrict_default_sg_provider.hpp>

namespace cdk::ec2 {

namespace {

constexpr std::string_view kCode =
#include <handlers/constructs/aws/ec2/handlers/restrict_default_security_group/index.js.inc>
    ;

}  // namespace

RestrictDefaultSgProvider::RestrictDefaultSgProvider(Scope scope, std::string_view id, const CustomResourceProviderOptions& props)
    : CustomResourceProviderBase(scope, id, withCode(props, {{.name = "index.js", .text = kCode}}, determineLatestNodeRuntimeName(scope))) {
  node().addMetadata("aws:cdk:is-custom-resource-handler-customResourceProvider", true);
}

Str RestrictDefaultSgProvider::getOrCreate(Construct& scope, std::string_view uniqueid, const CustomResourceProviderOptions& props,
                                           Location at) {
  return getOrCreateProvider(scope, uniqueid, props, at).serviceToken();
}

RestrictDefaultSgProvider& RestrictDefaultSgProvider::getOrCreateProvider(Construct& scope, std::string_view uniqueid,
                                                                          const CustomResourceProviderOptions& props, Location at) {
  return obtain<RestrictDefaultSgProvider>(scope, uniqueid, props, at);
}

}  // namespace cdk::ec2
