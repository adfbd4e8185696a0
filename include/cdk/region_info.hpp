#pragma once
#include <string_view>

#include <cdk/value/map.hpp>

namespace cdk::region_info {

/// Names of the facts that are known about regions.
struct FactName {
  static constexpr std::string_view PARTITION = "partition";
  static constexpr std::string_view DOMAIN_SUFFIX = "domainSuffix";
  static constexpr std::string_view CDK_METADATA_RESOURCE_AVAILABLE = "cdk:metadata-resource:available";  ///< YES or NO
  static constexpr std::string_view IS_OPT_IN_REGION = "aws:is-opt-in-region";                            ///< YES or NO
  static constexpr std::string_view S3_STATIC_WEBSITE_ENDPOINT = "s3-static-website:endpoint";
  static constexpr std::string_view S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID = "s3-static-website:route-53-hosted-zone-id";
  static constexpr std::string_view EBS_ENV_ENDPOINT_HOSTED_ZONE_ID = "ebs-environment:route-53-hosted-zone-id";
  static constexpr std::string_view VPC_ENDPOINT_SERVICE_NAME_PREFIX = "vpcEndpointServiceNamePrefix";
  static constexpr std::string_view ELBV2_ACCOUNT = "elbv2Account";
  static constexpr std::string_view DLC_REPOSITORY_ACCOUNT = "dlcRepositoryAccount";
  static constexpr std::string_view APPMESH_ECR_ACCOUNT = "appMeshRepositoryAccount";
  static constexpr std::string_view FIREHOSE_CIDR_BLOCK = "firehoseCidrBlock";
  static constexpr std::string_view SAML_SIGN_ON_URL = "samlSignOnUrl";
  static constexpr std::string_view LATEST_NODE_RUNTIME = "latestNodeRuntime";
};

/// The facts themselves. They are constant: the CDK's register and unregister do not exist.
class Fact {
 public:
  /// The known regions, sorted.
  static List<Str> regions();
  /// The names of all facts, sorted.
  static List<Str> names();
  /// A fact about a region; empty when it is unknown or the region is a token.
  static Str find(const Str& region, std::string_view name);
  /// A fact about a region. Raises an error when it is unknown.
  static Str requireFact(const Str& region, std::string_view name);
};

/// What is known about one region. A fact that is unknown is an empty value; a few are known to be the empty text.
class RegionInfo {
 public:
  /// Any name will do, a token too; nothing is known about other regions than those of `regions()`.
  static RegionInfo get(const Str& name) { return RegionInfo(name); }
  /// The known regions, sorted by name.
  static List<RegionInfo> regions();
  /// The values of a fact by region; regions without the fact are left out.
  static Map<Str> regionMap(std::string_view factName);
  /// The same for the regions of some partitions, such as `{"aws", "aws-cn"}`.
  static Map<Str> limitedRegionMap(std::string_view factName, const List<Str>& partitions);

  /// Name of the region, such as `us-east-1`.
  const Str& name() const { return name_; }
  /// Does the region know the resource type AWS::CDK::Metadata?
  bool cdkMetadataResourceAvailable() const { return fact(FactName::CDK_METADATA_RESOURCE_AVAILABLE).is("YES"); }
  /// Must an account switch the region on before it can use it?
  bool isOptInRegion() const { return fact(FactName::IS_OPT_IN_REGION).is("YES"); }
  /// `amazonaws.com` and the like.
  Str domainSuffix() const { return fact(FactName::DOMAIN_SUFFIX); }
  /// `aws`, `aws-cn` and the like.
  Str partition() const { return fact(FactName::PARTITION); }
  /// Domain of websites in buckets.
  Str s3StaticWebsiteEndpoint() const { return fact(FactName::S3_STATIC_WEBSITE_ENDPOINT); }
  /// Zone of Route 53 for aliases of websites in buckets.
  Str s3StaticWebsiteHostedZoneId() const { return fact(FactName::S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID); }
  /// Zone of Route 53 for aliases of Elastic Beanstalk environments.
  Str ebsEnvEndpointHostedZoneId() const { return fact(FactName::EBS_ENV_ENDPOINT_HOSTED_ZONE_ID); }
  /// `com.amazonaws.vpce` and the like.
  Str vpcEndpointServiceNamePrefix() const { return fact(FactName::VPC_ENDPOINT_SERVICE_NAME_PREFIX); }
  /// Principal of a service: `s3` and `s3.amazonaws.com.cn` give `s3.amazonaws.com`.
  Str servicePrincipal(std::string_view service) const;
  /// Account that writes the access logs of load balancers; new regions have none.
  Str elbv2Account() const { return fact(FactName::ELBV2_ACCOUNT); }
  /// Account that owns the images of AWS Deep Learning Containers.
  Str dlcRepositoryAccount() const { return fact(FactName::DLC_REPOSITORY_ACCOUNT); }
  /// Account that owns the Envoy images of App Mesh.
  Str appMeshRepositoryAccount() const { return fact(FactName::APPMESH_ECR_ACCOUNT); }
  /// Addresses from which Amazon Data Firehose delivers.
  Str firehoseCidrBlock() const { return fact(FactName::FIREHOSE_CIDR_BLOCK); }
  /// Address where SAML users sign on.
  Str samlSignOnUrl() const { return fact(FactName::SAML_SIGN_ON_URL); }

 private:
  explicit RegionInfo(const Str& name) : name_(name) {}
  Str fact(std::string_view name) const { return Fact::find(name_, name); }

  Str name_;
};

/// What holds where the region is unknown.
class Default {
 public:
  static constexpr std::string_view VPC_ENDPOINT_SERVICE_NAME_PREFIX = "com.amazonaws.vpce";
  /// Principal of a service by the older rules, under which some services had one for each region or partition; names that are
  /// no service are returned as they are. The iam module's ServicePrincipal is what new code needs.
  static Str servicePrincipal(std::string_view serviceFqn, const Str& region, const Str& urlSuffix);
};

}  // namespace cdk::region_info
