#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>
#include <constructs/aws/secretsmanager/secret_rotation_application.hpp>

namespace cdk::ec2 {
class IConnectable;
class IInterfaceVpcEndpoint;
class ISecurityGroup;
class IVpc;
}  // namespace cdk::ec2

namespace cdk::secretsmanager {

class ISecret;

struct SecretRotationProps {
  ReqOpt<SecretRotationApplication, "application"> application;
  /// 4 hours to 1000 days; 0 for no rotation by itself. Default: 30 days
  Opt<Duration> automaticallyAfter = {};
  /// By which the function reaches the service. Default: the service's usual address
  Use<ec2::IInterfaceVpcEndpoint> endpoint = {};
  /// Characters left out of new passwords. Default: those that the application leaves out
  Str excludeCharacters = {};
  /// The secret of a user who may change the passwords of others; required when the application is for several users.
  Use<ISecret> masterSecret = {};
  /// Also when the schedule changes. Default: true
  Bool rotateImmediatelyOnUpdate = {};
  /// A JSON object with engine, host, username and password; masterarn for several users.
  Req<Use<ISecret>, "secret"> secret;
  /// Group of the function. Default: one is made
  Use<ec2::ISecurityGroup> securityGroup = {};
  /// The database; its connections must have a default port.
  Req<Use<ec2::IConnectable>, "target"> target;
  /// The network of the function.
  Req<Use<ec2::IVpc>, "vpc"> vpc;
  /// Default: the network's private subnets
  ec2::SubnetSelection vpcSubnets = {};
};

/// Gives the secret of a database new passwords, by an application of the serverless repository.
class SecretRotation : public Construct {
 public:
  using Props = SecretRotationProps;
  /// Error for a target without default port, and for a missing master secret.
  SecretRotation(Scope scope, std::string_view id, const SecretRotationProps& props);

 private:
  Map<Str> parameters(const SecretRotationProps& props, const ec2::ISecurityGroup& group) const;
};

}  // namespace cdk::secretsmanager
