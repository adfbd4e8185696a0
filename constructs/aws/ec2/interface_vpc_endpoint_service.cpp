#include <constructs/aws/ec2/interface_vpc_endpoint_service.hpp>

#include <cdk/stack.hpp>

#include <string>

namespace cdk::ec2 {
namespace {

/// A region where the names of some services begin otherwise.
struct RegionPrefix {
  std::string_view region;
  std::string_view prefix;
  std::string_view services;  // with blanks around each
};
constexpr RegionPrefix regionPrefixes[] = {
    {"cn-north-1", "cn.com.amazonaws",
     " application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra cloudcontrolapi "
     "cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache elasticbeanstalk "
     "elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data iotsitewise.api "
     "iotsitewise.data kinesis-streams lambda license-manager monitoring rds redshift redshift-data s3 sagemaker.api "
     "sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms sqs states sts sync-states synthetics "
     "transcribe transcribestreaming transfer xray "},
    {"cn-northwest-1", "cn.com.amazonaws",
     " account application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra "
     "cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache "
     "elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data "
     "kinesis-streams lambda license-manager monitoring polly rds redshift redshift-data s3 sagemaker.api "
     "sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms sqs states sts sync-states synthetics "
     "transcribe transcribestreaming transfer workspaces xray "},
    {"eusc-de-east-1", "eu.amazonaws", " ecr.dkr ecr.api execute-api securityhub "},
    {"us-iso-east-1", "gov.ic.c2s",
     " application-autoscaling athena autoscaling comprehend diode-messaging diode-messaging-proxy ebs ec2 ecr.api ecr.dkr "
     "elasticfilesystem elasticfilesystem-fips execute-api sagemaker.api sagemaker.runtime sns sqs textract textract-fips "
     "transcribe workspaces "},
    {"us-iso-west-1", "gov.ic.c2s",
     " autoscaling ebs ec2 ecr.api ecr.dkr elasticfilesystem elasticfilesystem-fips execute-api monitoring sns sqs workspaces "},
    {"us-isob-east-1", "gov.sgov.sc2s",
     " application-autoscaling autoscaling diode-messaging diode-messaging-proxy ebs ec2 ecr.api ecr.dkr elasticfilesystem "
     "elasticfilesystem-fips execute-api sagemaker.api sagemaker.runtime sns sqs workspaces "},
    {"us-isob-west-1", "gov.sgov.sc2s", " ecr.api ecr.dkr elasticfilesystem-fips execute-api "},
    {"us-isof-south-1", "gov.ic.hci.csp", " ebs ecr.api ecr.dkr execute-api "},
    {"us-isof-east-1", "gov.ic.hci.csp", " ebs ecr.api ecr.dkr execute-api "},
    {"eu-isoe-west-1", "uk.adc-e.cloud", " ebs ecr.api ecr.dkr execute-api "},
};

std::string_view prefixIn(const Str& region, std::string_view service) {
  const std::string word = " " + std::string(service) + " ";
  for (const RegionPrefix& row : regionPrefixes) {
    if (region.is(row.region) && row.services.find(word) != std::string_view::npos) return row.prefix;
  }
  return "com.amazonaws";
}

std::string_view suffixIn(const Str& region, std::string_view service) {
  return service == "transcribe" && (region.is("cn-north-1") || region.is("cn-northwest-1")) ? ".cn" : "";
}

/// The name of a service of AWS, which depends on the region of the stack in which it stands.
struct AwsServiceName {
  const char* name;
  const char* prefix;
  bool global;

  Str render(const ResolveContext& context) {
    const Str region = context.stack->region();
    const Str front = prefix ? Str(prefix) : Str(prefixIn(region, name));
    const Str place = global ? Str("") : region + ".";
    return front + "." + place + name + suffixIn(region, name);
  }
};

const char* kept(std::string_view text) {
  char* copy = static_cast<char*>(cdk::detail::allocate(text.size() + 1, 1));
  text.copy(copy, text.size());
  copy[text.size()] = '\0';
  return copy;
}

}  // namespace

Str IInterfaceVpcEndpointService::name() const {
  if (!short_) return name_;
  return lazy<&AwsServiceName::render>(make<AwsServiceName>(AwsServiceName{short_, prefix_, global_}).get());
}

InterfaceVpcEndpointService::InterfaceVpcEndpointService(const Str& name, const Num& port) : IInterfaceVpcEndpointService(name) {
  if (!port) return;
  port_ = 0;
  otherPort_ = port;
}

InterfaceVpcEndpointAwsService::InterfaceVpcEndpointAwsService(std::string_view name, std::string_view prefix, int port,
                                                               const InterfaceVpcEndpointAwsServiceProps& props)
    : IInterfaceVpcEndpointService(kept(name), prefix.empty() ? nullptr : kept(prefix), port, props.global.isTrue()) {}

}  // namespace cdk::ec2
