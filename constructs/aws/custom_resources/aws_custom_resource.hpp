#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <cdk/removal_policy.hpp>
#include <constructs/aws/custom_resources/logging.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/iam/policy_statement.hpp>

namespace cdk {
class CustomResource;
}
namespace cdk::ec2 {
class IVpc;
}
namespace cdk::iam {
class IRole;
}
namespace cdk::logs {
class ILogGroup;
}

namespace cdk::custom_resources {

/// Stands for the physical id among the parameters of onUpdate and onDelete.
struct PhysicalResourceIdReference {
  operator Json() const { return "PHYSICAL:RESOURCEID:"; }
};

/// The physical id of the resource that a call creates or updates.
class PhysicalResourceId {
 public:
  /// The value at a path of the answer, such as `User.Arn`.
  static PhysicalResourceId fromResponse(const Str& responsePath) { return PhysicalResourceId(responsePath, Str()); }
  static PhysicalResourceId of(const Str& id) { return PhysicalResourceId(Str(), id); }
  Str responsePath() const { return responsePath_; }
  Str id() const { return id_; }

 private:
  PhysicalResourceId(const Str& responsePath, const Str& id) : responsePath_(responsePath), id_(id) {}
  Str responsePath_;
  Str id_;
};

/// A call of the SDK for JavaScript.
struct AwsSdkCall {
  /// Such as `GetParameter`.
  Req<Str, "action"> action;
  /// Default: the newest
  Str apiVersion = {};
  /// Role that makes the call. Default: that of the function
  Str assumedRoleArn = {};
  /// What the assumed role wants to be told.
  Str externalId = {};
  /// Pattern of the names of errors that count as success. Default: none
  Str ignoreErrorCodesMatching = {};
  /// Default: all
  Opt<Logging> logging = {};
  /// Keeps only these paths of the answer, which may be 4096 bytes long. Default: all
  List<Str> outputPaths = {};
  /// Default: none
  Json parameters = {};
  /// Needed for onCreate, or for onUpdate alone.
  Box<PhysicalResourceId> physicalResourceId = {};
  /// Default: that of the stack
  Str region = {};
  /// Such as `SSM`, `@aws-sdk/client-ssm`.
  Req<Str, "service"> service;
};

struct SdkCallsPolicyOptions {
  /// ARNs of what the calls work on.
  List<Str> resources = {};
};

/// What the function of the calls may do.
class AwsCustomResourcePolicy {
 public:
  /// For SdkCallsPolicyOptions: `*`.
  static List<Str> anyResource() { return {"*"}; }
  static AwsCustomResourcePolicy fromStatements(const List<iam::PolicyStatement>& statements);
  /// The actions whose names are those of the calls.
  static AwsCustomResourcePolicy fromSdkCalls(const SdkCallsPolicyOptions& options);
  List<iam::PolicyStatement> statements() const { return statements_; }
  List<Str> resources() const { return resources_; }

 private:
  AwsCustomResourcePolicy() = default;
  List<iam::PolicyStatement> statements_ = {};
  List<Str> resources_ = {};
};

struct AwsCustomResourceProps {
  /// Only the first of a stack counts. Default: chosen by CloudFormation
  Str functionName = {};
  /// Gets the newest SDK from npm before a call. Default: true, with a warning
  Bool installLatestAwsSdk = {};
  /// Default: one that Lambda makes
  Use<logs::ILogGroup> logGroup = {};
  /// MiB. Default: 512 with installLatestAwsSdk true, else 128
  Num memorySize = {};
  /// Default: onUpdate
  Box<AwsSdkCall> onCreate = {};
  /// Default: no call
  Box<AwsSdkCall> onDelete = {};
  /// Default: no call
  Box<AwsSdkCall> onUpdate = {};
  /// One of policy and role must be given.
  Box<AwsCustomResourcePolicy> policy = {};
  /// Default: DESTROY
  Opt<RemovalPolicy> removalPolicy = {};
  /// `Custom::` and up to 52 characters. Default: `Custom::AWS`
  Str resourceType = {};
  /// Role of the function; only the first of a stack counts. Default: a new role
  Use<iam::IRole> role = {};
  /// How long CloudFormation waits for an answer. Default: 1 hour
  Opt<Duration> serviceTimeout = {};
  /// Of the function. Default: 2 minutes
  Opt<Duration> timeout = {};
  /// Puts the function into a network. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Only with vpc. Default: private subnets
  Box<ec2::SubnetSelection> vpcSubnets = {};
};

/// A custom resource that is a call of the SDK; one function of the stack makes all these calls.
class AwsCustomResource : public Construct, public iam::IGrantable {
 public:
  using Props = AwsCustomResourceProps;
  AwsCustomResource(Scope scope, std::string_view id, const AwsCustomResourceProps& props);

  /// Tells the function from others of the stack.
  static constexpr const char* PROVIDER_FUNCTION_UUID = "679f53fa-c002-430c-b0da-5b7982bd2287";

  Use<iam::IPrincipal> grantPrincipal() override { return grantPrincipal_; }
  /// The value at a path of the answer.
  Json getResponseFieldReference(std::string_view dataPath) const;
  /// The text at a path of the answer.
  Str getResponseField(std::string_view dataPath) const;

 private:
  Use<iam::IPrincipal> grantPrincipal_;
  CustomResource* customResource_ = nullptr;
  bool ignoresErrors_ = false;
};

}  // namespace cdk::custom_resources
