#include <constructs/aws/ec2/vpc_endpoint.hpp>

#include <cdk/aws.hpp>
#include <cdk/cfn/ec2/vpc_endpoint.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/ec2/gateway_vpc_endpoint.hpp>
#include <constructs/aws/ec2/id_list.hpp>
#include <constructs/aws/ec2/interface_vpc_endpoint.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/iam/policy_document.hpp>

namespace cdk::ec2 {
namespace {

constexpr const char* addressTypes[] = {"ipv4", "ipv6", "dualstack"};
constexpr const char* recordTypes[] = {"ipv4", "ipv6", "dualstack", "service-defined"};
constexpr const char* resolverChoices[] = {"AllResolvers", "OnlyInboundResolver"};

/// The text of an enum that was given.
template <class E, std::size_t N>
Str text(const Opt<E>& value, const char* const (&texts)[N]) {
  return value ? Str(texts[static_cast<std::size_t>(*value)]) : Str();
}

struct ImportedGateway final : IVpcEndpoint {
  struct Props {
    Str id;
  };
  ImportedGateway(Scope scope, std::string_view id, const Props& props) : IVpcEndpoint(scope, id) { vpcEndpointId_ = props.id; }
};

struct ImportedInterface final : IInterfaceVpcEndpoint {
  using Props = InterfaceVpcEndpointAttributes;
  ImportedInterface(Scope scope, std::string_view id, const InterfaceVpcEndpointAttributes& attrs) : IInterfaceVpcEndpoint(scope, id) {
    vpcEndpointId_ = attrs.vpcEndpointId;
    connections_ = Connections({.defaultPort = Port::tcp(attrs.port), .securityGroups = attrs.securityGroups});
  }
};

}  // namespace

void VpcEndpoint::addToPolicy(const iam::PolicyStatement& statement) {
  if (!statement.hasPrincipal())
    throw Error(*this, "a statement of an endpoint's policy needs a principal; add one to the statement", "endpoint-policy");
  if (!policy_) {
    policy_ = make<iam::PolicyDocument>().get();
    defaultChildAs<CfnVPCEndpoint>().props().policyDocument = *policy_;
  }
  policy_->addStatements(statement);
}

Str VpcEndpoint::vpcEndpointCreationTimestamp() const {
  return defaultChildAs<CfnVPCEndpoint>().attrCreationTimestamp();
}
List<Str> VpcEndpoint::vpcEndpointDnsEntries() const {
  return defaultChildAs<CfnVPCEndpoint>().attrDnsEntries();
}
List<Str> VpcEndpoint::vpcEndpointNetworkInterfaceIds() const {
  return defaultChildAs<CfnVPCEndpoint>().attrNetworkInterfaceIds();
}

constinit const GatewayVpcEndpointAwsService GatewayVpcEndpointAwsService::DYNAMODB("dynamodb", 0);
constinit const GatewayVpcEndpointAwsService GatewayVpcEndpointAwsService::S3("s3", 0);
constinit const GatewayVpcEndpointAwsService GatewayVpcEndpointAwsService::S3_EXPRESS("s3express", 0);

GatewayVpcEndpointAwsService::GatewayVpcEndpointAwsService(const Str& name, const Str& prefix)
    : name_((prefix ? prefix : Str("com.amazonaws")) + "." + Aws::REGION + "." + name) {}
Str GatewayVpcEndpointAwsService::name() const {
  return known_ ? "com.amazonaws." + Aws::REGION + "." + known_ : name_;
}

GatewayVpcEndpoint::GatewayVpcEndpoint(Scope scope, std::string_view id, const GatewayVpcEndpointProps& props) : VpcEndpoint(scope, id) {
  Vec<Str> tables;
  const auto collect = [&tables](const List<Use<ISubnet>>& subnets) {
    for (Use<ISubnet> subnet : subnets) {
      const Str table = subnet->routeTable().routeTableId();
      if (table && !tables.contains(table)) tables.push(table);
    }
  };
  if (props.subnets.isSet()) {
    for (const SubnetSelection& selection : props.subnets) collect(props.vpc->selectSubnets(selection).subnets);
  } else {
    collect(props.vpc->privateSubnets());
    collect(props.vpc->publicSubnets());
    collect(props.vpc->isolatedSubnets());
  }
  if (tables.empty())
    throw Error(*this, "the network has no route tables for a gateway endpoint; give the ids of the route tables when importing it",
                "endpoint-routes");
  CfnVPCEndpoint::Props made{.ipAddressType = text(props.ipAddressType, addressTypes),
                             .routeTableIds = idList(tables),
                             .serviceName = props.service.name(),
                             .vpcEndpointType = "Gateway",
                             .vpcId = props.vpc->vpcId()};
  if (props.dnsRecordIpType)
    made.dnsOptions = CfnVPCEndpoint::DnsOptionsSpecificationProperty{.dnsRecordIpType = text(props.dnsRecordIpType, recordTypes)};
  vpcEndpointId_ = add<CfnVPCEndpoint>("Resource", made).ref();
}

IGatewayVpcEndpoint& GatewayVpcEndpoint::fromGatewayVpcEndpointId(Construct& scope, std::string_view id, const Str& gatewayVpcEndpointId,
                                                                  Location at) {
  return scope.add<ImportedGateway>(id, {gatewayVpcEndpointId}, at);
}

InterfaceVpcEndpoint::InterfaceVpcEndpoint(Scope scope, std::string_view id, const InterfaceVpcEndpointProps& props)
    : IInterfaceVpcEndpoint(scope, id) {
  List<Use<ISecurityGroup>> groups = props.securityGroups;
  if (!groups.isSet()) groups = {add<SecurityGroup>("SecurityGroup", {.vpc = props.vpc})};
  connections_ = Connections({.defaultPort = Port::tcp(props.service.port()), .securityGroups = groups});
  if (!props.open.isFalse()) connections_.allowDefaultPortFrom(Peer::ipv4(props.vpc->vpcCidrBlock()));
  Vec<Str> groupIds;
  for (Use<ISecurityGroup> group : groups) groupIds.push(group->securityGroupId());
  CfnVPCEndpoint::Props made{
      .ipAddressType = text(props.ipAddressType, addressTypes),
      .privateDnsEnabled = props.privateDnsEnabled.isSet() ? props.privateDnsEnabled : Bool(props.service.privateDnsDefault()),
      .securityGroupIds = List<Str>(groupIds),
      .serviceName = props.service.name(),
      .serviceRegion = props.serviceRegion,
      .subnetIds = endpointSubnets(props),
      .vpcEndpointType = "Interface",
      .vpcId = props.vpc->vpcId()};
  if (props.dnsRecordIpType || props.privateDnsOnlyForInboundResolverEndpoint) {
    made.dnsOptions = CfnVPCEndpoint::DnsOptionsSpecificationProperty{
        .dnsRecordIpType = text(props.dnsRecordIpType, recordTypes),
        .privateDnsOnlyForInboundResolverEndpoint = text(props.privateDnsOnlyForInboundResolverEndpoint, resolverChoices)};
  }
  vpcEndpointId_ = add<CfnVPCEndpoint>("Resource", made).ref();
}

List<Str> InterfaceVpcEndpoint::endpointSubnets(const InterfaceVpcEndpointProps& props) {
  SubnetSelection selection = props.subnets;
  selection.onePerAz = true;
  const SelectedSubnets found = props.vpc->selectSubnets(selection);
  if (!found.isPendingLookup && found.subnets.empty())
    throw Error(*this, "the selection has no subnets; an endpoint needs one at least", "endpoint-subnets");
  if (!props.lookupSupportedAzs.isTrue()) return found.subnetIds;
  const Str name = stack().resolve(props.service.name()).asStr();
  if (env().account.isToken() || env().region.isToken() || name.isToken()) {
    throw Error(*this, "lookupSupportedAzs needs a stack with account and region and a service name that is known now", "endpoint-lookup");
  }
  const Json zones = ContextProvider::getValue(*this, {.dummyValue = stack().availabilityZones(),
                                                       .props = {{"serviceName", name}},
                                                       .provider = "endpoint-service-availability-zones"})
                         .value;
  if (!zones.isArray())
    throw Error(*this, format("the zones found for the endpoint service {} are not a list", name).text(), "endpoint-lookup");
  Vec<Str> ids;
  for (Use<ISubnet> subnet : found.subnets) {
    const Str zone = subnet->availabilityZone();
    if (zone.isToken()) throw Error(*subnet, "lookupSupportedAzs needs subnets whose zones are known now, got a token", "endpoint-lookup");
    for (const Json& supported : zones.asArray()) {
      if (sameValue(supported, zone)) ids.push(subnet->subnetId());
    }
  }
  if (ids.empty())
    throw Error(*this, format("none of the subnets is in a zone where the endpoint service {} is", name).text(), "endpoint-lookup");
  return idList(ids);
}

IInterfaceVpcEndpoint& InterfaceVpcEndpoint::fromInterfaceVpcEndpointAttributes(Construct& scope, std::string_view id,
                                                                                const InterfaceVpcEndpointAttributes& attrs, Location at) {
  return scope.add<ImportedInterface>(id, attrs, at);
}

}  // namespace cdk::ec2
