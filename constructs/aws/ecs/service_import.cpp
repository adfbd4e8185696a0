#include <string>

#include <cdk/feature_flags.hpp>
#include <cdk/fn.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ecs/ec2_service.hpp>
#include <constructs/aws/ecs/external_service.hpp>
#include <constructs/aws/ecs/fargate_service.hpp>

// Services that exist already.
namespace cdk::ecs {

namespace {

struct Imported final : IBaseService {
  struct Props {
    Str arn;
    ICluster* cluster = nullptr;
    bool hasEnvironment = true;
    Str name = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props)
      : IBaseService(scope, id, {.environmentFromArn = props.hasEnvironment ? props.arn : Str()}) {
    cluster_ = props.cluster;
    serviceArn_ = props.arn;
    serviceName_ = props.name;
  }
};

bool arnsHoldCluster(const Construct& scope) {
  return FeatureFlags::of(scope).isEnabled("@aws-cdk/aws-ecs:arnFormatIncludesClusterName");
}

Str nameFromArn(const Construct& scope, const Str& arn) {
  if (arn.isToken() && arnsHoldCluster(scope)) return Fn::select(2, Fn::split("/", Fn::select(5, Fn::split(":", arn))));
  const Str name = Stack::of(scope).splitArn(arn, ArnFormat::SLASH_RESOURCE_NAME).resourceName;
  if (arn.isToken()) return name;
  const std::string_view text = name.text();
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return name;
  const std::string_view rest = text.substr(slash + 1);
  return rest.substr(0, rest.find('/'));
}

IService& byArn(Construct& scope, std::string_view id, const Str& arn, const Str& name, Location at) {
  return scope.add<Imported>(id, {.arn = arn, .hasEnvironment = false, .name = name}, at);
}

IBaseService& byAttributes(Construct& scope, std::string_view id, const ServiceAttributes& attrs, Location at) {
  if (attrs.serviceArn.isSet() == attrs.serviceName.isSet())
    throw Error(scope, at, "give either serviceArn or serviceName", "service-attributes");
  Str arn = attrs.serviceArn, name = attrs.serviceName;
  if (arn) {
    name = nameFromArn(scope, arn);
  } else {
    const Str resource = arnsHoldCluster(scope) ? attrs.cluster->clusterName() + "/" + name : name;
    arn = Stack::of(scope).formatArn({.resource = "service", .resourceName = resource, .service = "ecs"});
  }
  return scope.add<Imported>(id, {.arn = arn, .cluster = attrs.cluster.get(), .name = name}, at);
}

}  // namespace

IBaseService& BaseService::fromServiceArnWithCluster(Construct& scope, std::string_view id, const Str& serviceArn, Location at) {
  Stack& stack = Stack::of(scope);
  const ArnComponents arn = stack.splitArn(serviceArn, ArnFormat::SLASH_RESOURCE_NAME);
  const Str resource = Arn::extractResourceName(serviceArn, "service");
  Str cluster, service;
  if (resource.isToken()) {
    cluster = Fn::select(0, Fn::split("/", resource));
    service = Fn::select(1, Fn::split("/", resource));
  } else {
    const std::string_view text = resource.text();
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) {
      throw Error(scope, at, "the ARN of a service must end in <cluster>/<service>, got '" + std::string(text) + "'", "service-arn");
    }
    cluster = text.substr(0, slash);
    service = text.substr(slash + 1);
  }
  const Str clusterArn = stack.formatArn({.account = arn.account,
                                          .partition = arn.partition,
                                          .region = arn.region,
                                          .resource = "cluster",
                                          .resourceName = cluster,
                                          .service = "ecs"});
  ICluster& home = Cluster::fromClusterArn(scope, std::string(id) + "Cluster", clusterArn, at);
  return scope.add<Imported>(id, {.arn = serviceArn, .cluster = &home, .name = service}, at);
}

IFargateService& FargateService::fromFargateServiceArn(Construct& scope, std::string_view id, const Str& fargateServiceArn, Location at) {
  return byArn(scope, id, fargateServiceArn, nameFromArn(scope, fargateServiceArn), at);
}

IBaseService& FargateService::fromFargateServiceAttributes(Construct& scope, std::string_view id, const FargateServiceAttributes& attrs,
                                                           Location at) {
  return byAttributes(scope, id, attrs, at);
}

IEc2Service& Ec2Service::fromEc2ServiceArn(Construct& scope, std::string_view id, const Str& ec2ServiceArn, Location at) {
  return byArn(scope, id, ec2ServiceArn, nameFromArn(scope, ec2ServiceArn), at);
}

IBaseService& Ec2Service::fromEc2ServiceAttributes(Construct& scope, std::string_view id, const Ec2ServiceAttributes& attrs, Location at) {
  return byAttributes(scope, id, attrs, at);
}

/// The name is all that comes after `service/`, the cluster included, as in the CDK.
IExternalService& ExternalService::fromExternalServiceArn(Construct& scope, std::string_view id, const Str& externalServiceArn,
                                                          Location at) {
  return byArn(scope, id, externalServiceArn, Stack::of(scope).splitArn(externalServiceArn, ArnFormat::SLASH_RESOURCE_NAME).resourceName,
               at);
}

IBaseService& ExternalService::fromExternalServiceAttributes(Construct& scope, std::string_view id, const ExternalServiceAttributes& attrs,
                                                             Location at) {
  return byAttributes(scope, id, attrs, at);
}

}  // namespace cdk::ecs
