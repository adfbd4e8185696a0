#include <constructs/aws/secretsmanager/secret_rotation_application.hpp>

#include <cdk/error.hpp>
#include <cdk/value/constant.hpp>

namespace cdk::secretsmanager {

using detail::constant;

constinit const SecretRotationApplication SecretRotationApplication::MARIADB_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSMariaDBRotationSingleUser">, constant<"1.1.670">, constant<"1.1.442">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::MARIADB_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSMariaDBRotationMultiUser">, constant<"1.1.670">, constant<"1.1.441">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::MYSQL_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSMySQLRotationSingleUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.384">};
constinit const SecretRotationApplication SecretRotationApplication::MYSQL_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSMySQLRotationMultiUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::ORACLE_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSOracleRotationSingleUser">, constant<"1.1.671">, constant<"1.1.441">, constant<"1.1.382">};
constinit const SecretRotationApplication SecretRotationApplication::ORACLE_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSOracleRotationMultiUser">, constant<"1.1.671">, constant<"1.1.441">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::POSTGRES_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSPostgreSQLRotationSingleUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::POSTGRES_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSPostgreSQLRotationMultiUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::SQLSERVER_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSSQLServerRotationSingleUser">, constant<"1.1.670">, constant<"1.1.441">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::SQLSERVER_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSSQLServerRotationMultiUser">, constant<"1.1.671">, constant<"1.1.441">, constant<"1.1.384">};
constinit const SecretRotationApplication SecretRotationApplication::REDSHIFT_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRedshiftRotationSingleUser">, constant<"1.1.671">, constant<"1.1.441">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::REDSHIFT_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRedshiftRotationMultiUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.383">};
constinit const SecretRotationApplication SecretRotationApplication::MONGODB_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerMongoDBRotationSingleUser">, constant<"1.1.671">, constant<"1.1.440">, constant<"1.1.384">};
constinit const SecretRotationApplication SecretRotationApplication::MONGODB_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerMongoDBRotationMultiUser">, constant<"1.1.671">, constant<"1.1.441">, constant<"1.1.384">};
constinit const SecretRotationApplication SecretRotationApplication::DB2_ROTATION_SINGLE_USER{
    false, constant<"SecretsManagerRDSDb2RotationSingleUser">, constant<"1.1.271">, constant<"1.1.242">, constant<"1.1.222">};
constinit const SecretRotationApplication SecretRotationApplication::DB2_ROTATION_MULTI_USER{
    true, constant<"SecretsManagerRDSDb2RotationMultiUser">, constant<"1.1.272">, constant<"1.1.240">, constant<"1.1.223">};

namespace {

Str versionIn(const Map<Str>& versions, std::string_view partition) {
  return versions.contains(partition) ? versions.get(partition) : Str();
}

[[noreturn]] void refuse(std::string_view partition) {
  throw Error(format("there is no such application in the partition '{}'", Str(partition)).text(), "partition");
}

}  // namespace

SecretRotationApplication::SecretRotationApplication(const Str& applicationName, const Str& awsSemanticVersion,
                                                     const SecretRotationApplicationOptions& options)
    : name_(applicationName),
      aws_(awsSemanticVersion),
      china_(versionIn(options.additionalSemanticVersions, "aws-cn")),
      government_(versionIn(options.additionalSemanticVersions, "aws-us-gov")),
      isMultiUser_(options.isMultiUser.valueOr(applicationName.text().ends_with("MultiUser"))) {}

Str SecretRotationApplication::applicationArnForPartition(std::string_view partition) const {
  if (partition == "aws") return format("arn:aws:serverlessrepo:us-east-1:297356227824:applications/{}", name_);
  if (partition == "aws-cn") return format("arn:aws-cn:serverlessrepo:cn-north-1:193023089310:applications/{}", name_);
  if (partition == "aws-us-gov") return format("arn:aws-us-gov:serverlessrepo:us-gov-west-1:023102451235:applications/{}", name_);
  refuse(partition);
}

Str SecretRotationApplication::semanticVersionForPartition(std::string_view partition) const {
  if (partition == "aws") return aws_;
  if (partition == "aws-cn" && china_) return china_;
  if (partition == "aws-us-gov" && government_) return government_;
  refuse(partition);
}

}  // namespace cdk::secretsmanager
