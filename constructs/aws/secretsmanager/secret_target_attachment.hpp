#pragma once
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {

/// The kind of database that a secret is for.
enum class AttachmentTargetType { RDS_DB_INSTANCE, RDS_DB_CLUSTER, RDS_DB_PROXY, REDSHIFT_CLUSTER, DOCDB_DB_INSTANCE, DOCDB_DB_CLUSTER };

/// A database by its id.
struct SecretAttachmentTargetProps {
  Req<Str, "targetId"> targetId;
  ReqOpt<AttachmentTargetType, "targetType"> targetType;
};

/// A database that a secret can be attached to.
class ISecretAttachmentTarget {
 public:
  virtual SecretAttachmentTargetProps asSecretAttachmentTarget() = 0;

 protected:
  ~ISecretAttachmentTarget() = default;
};

/// A secret that is attached to a database.
class ISecretTargetAttachment : public ISecret {
 public:
  using ISecret::ISecret;
  /// The same as secretArn.
  Str secretTargetAttachmentSecretArn() const { return secretArn_; }

 protected:
  ~ISecretTargetAttachment() = default;
};

struct SecretTargetAttachmentProps {
  Req<Use<ISecret>, "secret"> secret;
  Req<Use<ISecretAttachmentTarget>, "target"> target;
};

/// Attaches a secret to a database; usually made by ISecret::attach.
class SecretTargetAttachment : public ISecretTargetAttachment {
 public:
  using Props = SecretTargetAttachmentProps;
  SecretTargetAttachment(Scope scope, std::string_view id, const SecretTargetAttachmentProps& props);
  static ISecretTargetAttachment& fromSecretTargetAttachmentSecretArn(Construct& scope, std::string_view id,
                                                                      const Str& secretTargetAttachmentSecretArn,
                                                                      Location at = Location::current());
  /// Adds to the policy of the secret that is attached, unless the flag
  /// `@aws-cdk/aws-secretsmanager:useAttachedSecretResourcePolicyForSecretTargetAttachments` is off.
  iam::AddToResourcePolicyResult addToResourcePolicy(iam::PolicyStatement statement) override;

 private:
  ISecret* attached_;
};

}  // namespace cdk::secretsmanager
