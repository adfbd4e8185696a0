#pragma once
#include <cdk/value.hpp>

namespace cdk::secretsmanager {

struct SecretRotationApplicationOptions {
  /// Partitions, such as `aws-cn`, to versions there. Default: none
  Map<Str> additionalSemanticVersions = {};
  /// Does another user than the secret's own change the password? Default: the name ends in `MultiUser`
  Bool isMultiUser = {};
};

/// An application of the serverless repository that makes new passwords.
class SecretRotationApplication {
 public:
  static const SecretRotationApplication MARIADB_ROTATION_SINGLE_USER;
  static const SecretRotationApplication MARIADB_ROTATION_MULTI_USER;
  static const SecretRotationApplication MYSQL_ROTATION_SINGLE_USER;
  static const SecretRotationApplication MYSQL_ROTATION_MULTI_USER;
  static const SecretRotationApplication ORACLE_ROTATION_SINGLE_USER;
  static const SecretRotationApplication ORACLE_ROTATION_MULTI_USER;
  static const SecretRotationApplication POSTGRES_ROTATION_SINGLE_USER;
  static const SecretRotationApplication POSTGRES_ROTATION_MULTI_USER;
  static const SecretRotationApplication SQLSERVER_ROTATION_SINGLE_USER;
  static const SecretRotationApplication SQLSERVER_ROTATION_MULTI_USER;
  static const SecretRotationApplication REDSHIFT_ROTATION_SINGLE_USER;
  static const SecretRotationApplication REDSHIFT_ROTATION_MULTI_USER;
  static const SecretRotationApplication MONGODB_ROTATION_SINGLE_USER;
  static const SecretRotationApplication MONGODB_ROTATION_MULTI_USER;
  static const SecretRotationApplication DB2_ROTATION_SINGLE_USER;
  static const SecretRotationApplication DB2_ROTATION_MULTI_USER;

  /// One that is not listed here: its name, and its version in the partition `aws`.
  SecretRotationApplication(const Str& applicationName, const Str& awsSemanticVersion,
                            const SecretRotationApplicationOptions& options = {});
  /// Does another user than the secret's own change the password?
  bool isMultiUser() const { return isMultiUser_; }
  /// Error for another partition than `aws`, `aws-cn` and `aws-us-gov`.
  Str applicationArnForPartition(std::string_view partition) const;
  /// Error for a partition that no version is known of.
  Str semanticVersionForPartition(std::string_view partition) const;

 private:
  constexpr SecretRotationApplication(bool isMultiUser, const detail::Val* name, const detail::Val* aws, const detail::Val* china,
                                      const detail::Val* government)
      : name_(name), aws_(aws), china_(china), government_(government), isMultiUser_(isMultiUser) {}
  Str name_ = {};
  Str aws_ = {};
  Str china_ = {};
  Str government_ = {};
  bool isMultiUser_ = false;
};

}  // namespace cdk::secretsmanager
