#pragma once
#include <cdk/cfn/secretsmanager/rotation_schedule.hpp>
#include <constructs/aws/ec2/connections.hpp>
#include <constructs/aws/ec2/subnet_selection.hpp>

namespace cdk::ec2 {
class IVpc;
}

namespace cdk::secretsmanager {

class ISecret;

struct SingleUserHostedRotationOptions {
  /// Characters left out of new passwords. Default: those that the secret leaves out, or else signs that databases trip over
  Str excludeCharacters = {};
  /// Default: chosen by CloudFormation
  Str functionName = {};
  /// Groups of the function; only with vpc. Default: one is made
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// The network of the function. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Default: the network's private subnets
  ec2::SubnetSelection vpcSubnets = {};
};

struct MultiUserHostedRotationOptions {
  /// Characters left out of new passwords. Default: those that the secret leaves out, or else signs that databases trip over
  Str excludeCharacters = {};
  /// Default: chosen by CloudFormation
  Str functionName = {};
  /// The secret of a user who may change the passwords of others.
  Req<Use<ISecret>, "masterSecret"> masterSecret;
  /// Groups of the function; only with vpc. Default: one is made
  List<Use<ec2::ISecurityGroup>> securityGroups = {};
  /// The network of the function. Default: none
  Use<ec2::IVpc> vpc = {};
  /// Default: the network's private subnets
  ec2::SubnetSelection vpcSubnets = {};
};

/// The database and the way of a rotation.
class HostedRotationType {
 public:
  static const HostedRotationType MYSQL_SINGLE_USER;
  static const HostedRotationType MYSQL_MULTI_USER;
  static const HostedRotationType POSTGRESQL_SINGLE_USER;
  static const HostedRotationType POSTGRESQL_MULTI_USER;
  static const HostedRotationType ORACLE_SINGLE_USER;
  static const HostedRotationType ORACLE_MULTI_USER;
  static const HostedRotationType MARIADB_SINGLE_USER;
  static const HostedRotationType MARIADB_MULTI_USER;
  static const HostedRotationType SQLSERVER_SINGLE_USER;
  static const HostedRotationType SQLSERVER_MULTI_USER;
  static const HostedRotationType REDSHIFT_SINGLE_USER;
  static const HostedRotationType REDSHIFT_MULTI_USER;
  static const HostedRotationType MONGODB_SINGLE_USER;
  static const HostedRotationType MONGODB_MULTI_USER;

  /// As the service names it, such as `MySQLSingleUser`.
  std::string_view name() const { return name_; }
  /// Does another user than the secret's own change the password?
  bool isMultiUser() const { return isMultiUser_; }

 private:
  constexpr HostedRotationType(const char* name, bool isMultiUser) : name_(name), isMultiUser_(isMultiUser) {}
  const char* name_;
  bool isMultiUser_;
};

/// A rotation by a function that the service makes. A copy is the same rotation.
class HostedRotation : public Use<ec2::IConnectable> {
 public:
  constexpr HostedRotation() = default;
  static HostedRotation mysqlSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation mysqlMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation postgreSqlSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation postgreSqlMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation oracleSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation oracleMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation mariaDbSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation mariaDbMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation sqlServerSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation sqlServerMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation redshiftSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation redshiftMultiUser(const MultiUserHostedRotationOptions& options);
  static HostedRotation mongoDbSingleUser(const SingleUserHostedRotationOptions& options = {});
  static HostedRotation mongoDbMultiUser(const MultiUserHostedRotationOptions& options);

  /// What the schedule of the secret says about the function.
  CfnRotationSchedule::HostedRotationLambdaProperty bind(ISecret& secret, Construct& scope) const;
  /// The network rules of the function. Error without a network, and before the rotation belongs to a secret.
  ec2::Connections connections() const { return get()->connections(); }

 private:
  class Body;
  explicit HostedRotation(const Use<Body>& body);
  static HostedRotation single(const HostedRotationType& type, const SingleUserHostedRotationOptions& options);
  static HostedRotation multi(const HostedRotationType& type, const MultiUserHostedRotationOptions& options);
};

}  // namespace cdk::secretsmanager
