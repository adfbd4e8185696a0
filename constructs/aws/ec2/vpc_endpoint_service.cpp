#include <constructs/aws/ec2/vpc_endpoint_service.hpp>

#include <cdk/aws.hpp>
#include <cdk/cfn/ec2/vpc_endpoint_service.hpp>
#include <cdk/cfn/ec2/vpc_endpoint_service_permissions.hpp>
#include <cdk/fn.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stack.hpp>

namespace cdk::ec2 {

VpcEndpointService::VpcEndpointService(Scope scope, std::string_view id, const VpcEndpointServiceProps& props)
    : IVpcEndpointService(scope, id), props_(props) {
  if (props.vpcEndpointServiceLoadBalancers.empty())
    throw Error(*this, "an endpoint service needs a load balancer; set vpcEndpointServiceLoadBalancers", "endpoint-service");
  Vec<Str> balancers;
  for (Use<IVpcEndpointServiceLoadBalancer> balancer : props.vpcEndpointServiceLoadBalancers) balancers.push(balancer->loadBalancerArn());
  Vec<Str> addressTypes;
  for (const IpAddressType type : props.supportedIpAddressTypes) addressTypes.push(type == IpAddressType::IPV4 ? "ipv4" : "ipv6");
  auto& service = add<CfnVPCEndpointService>(
      id, CfnVPCEndpointService::Props{.acceptanceRequired = acceptanceRequired(),
                                       .contributorInsightsEnabled = props.contributorInsights,
                                       .networkLoadBalancerArns = List<Str>(balancers),
                                       .supportedIpAddressTypes = addressTypes.empty() ? List<Str>() : List<Str>(addressTypes),
                                       .supportedRegions = props.allowedRegions});
  serviceId_ = service.ref();
  const Str prefix = region_info::RegionInfo::get(stack().region()).vpcEndpointServiceNamePrefix();
  serviceName_ = Fn::join(".", {prefix ? prefix : Str(DEFAULT_PREFIX), Aws::REGION, serviceId_});
  Vec<Str> principals;
  for (const iam::ArnPrincipal& principal : props.allowedPrincipals) principals.push(principal.arn());
  if (principals.empty()) return;
  add<CfnVPCEndpointServicePermissions>(
      "Permissions", CfnVPCEndpointServicePermissions::Props{.allowedPrincipals = List<Str>(principals), .serviceId = serviceId_});
}

}  // namespace cdk::ec2
