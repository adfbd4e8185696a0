#include <constructs/aws/secretsmanager/secret_target_attachment.hpp>

#include <cdk/cfn/secretsmanager/secret_target_attachment.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/value/enum_text.hpp>

#include "secret_name.hpp"

namespace cdk::secretsmanager {
namespace {

constexpr std::string_view kTypes[] = {"AWS::RDS::DBInstance",   "AWS::RDS::DBCluster",    "AWS::RDS::DBProxy",
                                       "AWS::Redshift::Cluster", "AWS::DocDB::DBInstance", "AWS::DocDB::DBCluster"};

struct Imported final : ISecretTargetAttachment {
  struct Props {
    Str arn = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props) : ISecretTargetAttachment(scope, id) {
    secretArn_ = secretFullArn_ = props.arn;
    secretName_ = secretNameOf(*this, props.arn);
  }
};

}  // namespace

SecretTargetAttachment::SecretTargetAttachment(Scope scope, std::string_view id, const SecretTargetAttachmentProps& props)
    : ISecretTargetAttachment(scope, id), attached_(props.secret.get()) {
  const SecretAttachmentTargetProps target = props.target->asSecretAttachmentTarget();
  auto& attachment = add<CfnSecretTargetAttachment>(
      "Resource",
      CfnSecretTargetAttachment::Props{
          .secretId = attached_->secretArn(), .targetId = target.targetId, .targetType = detail::enumText(*target.targetType, kTypes)});
  encryptionKey_ = attached_->encryptionKey();
  secretName_ = attached_->secretName();
  secretArn_ = secretFullArn_ = attachment.ref();
  autoCreatePolicy_ = true;
}

ISecretTargetAttachment& SecretTargetAttachment::fromSecretTargetAttachmentSecretArn(Construct& scope, std::string_view id,
                                                                                     const Str& secretTargetAttachmentSecretArn,
                                                                                     Location at) {
  return scope.add<Imported>(id, {secretTargetAttachmentSecretArn}, at);
}

iam::AddToResourcePolicyResult SecretTargetAttachment::addToResourcePolicy(iam::PolicyStatement statement) {
  constexpr const char* kFlag = "@aws-cdk/aws-secretsmanager:useAttachedSecretResourcePolicyForSecretTargetAttachments";
  return FeatureFlags::of(*this).isEnabled(kFlag) ? attached_->addToResourcePolicy(statement) : ISecret::addToResourcePolicy(statement);
}

}  // namespace cdk::secretsmanager
