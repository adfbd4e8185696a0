#include <constructs/aws/secretsmanager/hosted_rotation.hpp>

#include <vector>

#include <cdk/stack.hpp>
#include <constructs/aws/ec2/security_group.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {
namespace {

constexpr std::string_view kTransform = "AWS::SecretsManager-2024-09-16";
constexpr std::string_view kUnwelcome = " %+~`#$&*()|[]{}:;<>?!'/@\"\\";

Str commaList(const std::vector<Str>& texts) {
  Str all = texts.front();
  for (std::size_t i = 1; i < texts.size(); ++i) all = format("{},{}", all, texts[i]);
  return all;
}

Str keyArnOf(const Use<kms::IKey>& key) {
  return key ? key->keyArn() : Str();
}

}  // namespace

class HostedRotation::Body final : public ec2::IConnectable {
 public:
  Body(const HostedRotationType& type, const SingleUserHostedRotationOptions& options, Use<ISecret> masterSecret)
      : type_(type), options_(options), masterSecret_(masterSecret) {}

  CfnRotationSchedule::HostedRotationLambdaProperty bind(ISecret& secret, Construct& scope) {
    Stack::of(scope).addTransform(kTransform);
    if (!options_.vpc && options_.securityGroups) throw Error(secret, "securityGroups go with vpc; give vpc too", "rotation-vpc");
    if (options_.vpc) connect(scope);
    if (masterSecret_) masterSecret_->denyAccountRootDelete();
    const Str usual = secret.excludedCharacters() ? secret.excludedCharacters() : Str(kUnwelcome);
    return {.excludeCharacters = options_.excludeCharacters ? options_.excludeCharacters : usual,
            .kmsKeyArn = keyArnOf(secret.encryptionKey()),
            .masterSecretArn = masterSecretArn(),
            .masterSecretKmsKeyArn = masterSecret_ ? keyArnOf(masterSecret_->encryptionKey()) : Str(),
            .rotationLambdaName = options_.functionName,
            .rotationType = type_.name(),
            .vpcSecurityGroupIds = groupIds(),
            .vpcSubnetIds = subnetIds()};
  }

  ec2::Connections connections() override {
    if (!options_.vpc) throw Error("a hosted rotation has network rules only with vpc", "rotation-vpc");
    if (!bound_)
      throw Error("a hosted rotation has network rules only when a secret uses it; call addRotationSchedule first", "rotation-unbound");
    return connections_;
  }

 private:
  void connect(Construct& scope) {
    List<Use<ec2::ISecurityGroup>> groups = options_.securityGroups;
    if (!groups) groups = {scope.add<ec2::SecurityGroup>("SecurityGroup", ec2::SecurityGroupProps{.vpc = options_.vpc})};
    connections_ = ec2::Connections({.securityGroups = groups});
    bound_ = true;
  }
  Str masterSecretArn() const {
    if (!masterSecret_) return {};
    return masterSecret_->secretFullArn() ? masterSecret_->secretArn() : masterSecret_->secretArn() + "-??????";
  }
  Str groupIds() const {
    if (!bound_) return {};
    std::vector<Str> ids;
    for (const Use<ec2::ISecurityGroup>& group : connections_.securityGroups()) ids.push_back(group->securityGroupId());
    return commaList(ids);
  }
  Str subnetIds() const {
    if (!options_.vpc) return {};
    std::vector<Str> ids;
    for (const Str& id : options_.vpc->selectSubnets(options_.vpcSubnets).subnetIds) ids.push_back(id);
    return commaList(ids);
  }

  HostedRotationType type_;
  SingleUserHostedRotationOptions options_;
  Use<ISecret> masterSecret_;
  ec2::Connections connections_;
  bool bound_ = false;
};

HostedRotation::HostedRotation(const Use<Body>& body) : Use(body) {}

CfnRotationSchedule::HostedRotationLambdaProperty HostedRotation::bind(ISecret& secret, Construct& scope) const {
  return static_cast<Body*>(get())->bind(secret, scope);
}

namespace {

SingleUserHostedRotationOptions common(const MultiUserHostedRotationOptions& options) {
  return {.excludeCharacters = options.excludeCharacters,
          .functionName = options.functionName,
          .securityGroups = options.securityGroups,
          .vpc = options.vpc,
          .vpcSubnets = options.vpcSubnets};
}

}  // namespace

HostedRotation HostedRotation::single(const HostedRotationType& type, const SingleUserHostedRotationOptions& options) {
  return HostedRotation(make<Body>(type, options, Use<ISecret>()));
}

HostedRotation HostedRotation::multi(const HostedRotationType& type, const MultiUserHostedRotationOptions& options) {
  return HostedRotation(make<Body>(type, common(options), Use<ISecret>(options.masterSecret)));
}

constinit const HostedRotationType HostedRotationType::MYSQL_SINGLE_USER{"MySQLSingleUser", false};
constinit const HostedRotationType HostedRotationType::MYSQL_MULTI_USER{"MySQLMultiUser", true};
constinit const HostedRotationType HostedRotationType::POSTGRESQL_SINGLE_USER{"PostgreSQLSingleUser", false};
constinit const HostedRotationType HostedRotationType::POSTGRESQL_MULTI_USER{"PostgreSQLMultiUser", true};
constinit const HostedRotationType HostedRotationType::ORACLE_SINGLE_USER{"OracleSingleUser", false};
constinit const HostedRotationType HostedRotationType::ORACLE_MULTI_USER{"OracleMultiUser", true};
constinit const HostedRotationType HostedRotationType::MARIADB_SINGLE_USER{"MariaDBSingleUser", false};
constinit const HostedRotationType HostedRotationType::MARIADB_MULTI_USER{"MariaDBMultiUser", true};
constinit const HostedRotationType HostedRotationType::SQLSERVER_SINGLE_USER{"SQLServerSingleUser", false};
constinit const HostedRotationType HostedRotationType::SQLSERVER_MULTI_USER{"SQLServerMultiUser", true};
constinit const HostedRotationType HostedRotationType::REDSHIFT_SINGLE_USER{"RedshiftSingleUser", false};
constinit const HostedRotationType HostedRotationType::REDSHIFT_MULTI_USER{"RedshiftMultiUser", true};
constinit const HostedRotationType HostedRotationType::MONGODB_SINGLE_USER{"MongoDBSingleUser", false};
constinit const HostedRotationType HostedRotationType::MONGODB_MULTI_USER{"MongoDBMultiUser", true};

HostedRotation HostedRotation::mysqlSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::MYSQL_SINGLE_USER, options);
}
HostedRotation HostedRotation::mysqlMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::MYSQL_MULTI_USER, options);
}
HostedRotation HostedRotation::postgreSqlSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::POSTGRESQL_SINGLE_USER, options);
}
HostedRotation HostedRotation::postgreSqlMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::POSTGRESQL_MULTI_USER, options);
}
HostedRotation HostedRotation::oracleSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::ORACLE_SINGLE_USER, options);
}
HostedRotation HostedRotation::oracleMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::ORACLE_MULTI_USER, options);
}
HostedRotation HostedRotation::mariaDbSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::MARIADB_SINGLE_USER, options);
}
HostedRotation HostedRotation::mariaDbMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::MARIADB_MULTI_USER, options);
}
HostedRotation HostedRotation::sqlServerSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::SQLSERVER_SINGLE_USER, options);
}
HostedRotation HostedRotation::sqlServerMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::SQLSERVER_MULTI_USER, options);
}
HostedRotation HostedRotation::redshiftSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::REDSHIFT_SINGLE_USER, options);
}
HostedRotation HostedRotation::redshiftMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::REDSHIFT_MULTI_USER, options);
}
HostedRotation HostedRotation::mongoDbSingleUser(const SingleUserHostedRotationOptions& options) {
  return single(HostedRotationType::MONGODB_SINGLE_USER, options);
}
HostedRotation HostedRotation::mongoDbMultiUser(const MultiUserHostedRotationOptions& options) {
  return multi(HostedRotationType::MONGODB_MULTI_USER, options);
}

}  // namespace cdk::secretsmanager
