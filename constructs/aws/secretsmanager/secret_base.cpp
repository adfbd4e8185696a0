#include <cdk/stack.hpp>
#include <cdk/token.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/kms/via_service_principal.hpp>
#include <constructs/aws/secretsmanager/resource_policy.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/secretsmanager/secret_target_attachment.hpp>

namespace cdk::secretsmanager {

class ISecret::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const ISecret& secret) : secret_(&secret) {}
  List<Str> validate() override { return secret_->policy_ ? secret_->policy_->document().validateForResourcePolicy() : List<Str>(); }

 private:
  const ISecret* secret_;
};

ISecret::ISecret(Scope scope, std::string_view id, const ResourceProps& props)
    : Resource(scope, id, props), arnForPolicies_(lazy<&ISecret::arnFor>(this)) {
  node().addValidation(make<PolicyCheck>(*this));
}

/// In another account or region the six characters at the end are not known.
Str ISecret::arnFor(const ResolveContext& resolve) {
  const bool near = stack().account() == resolve.stack->account() && stack().region() == resolve.stack->region();
  return near && secretFullArn_ ? secretFullArn_ : secretArn_ + "-??????";
}

SecretValue ISecret::secretValueFromJson(const Str& key) const {
  return SecretValue::secretsManager(secretArn_, {.jsonField = key});
}

Str ISecret::cfnDynamicReferenceKey(const SecretsManagerSecretOptions& options) const {
  return SecretValue::cfnDynamicReferenceKey(secretArn_, options);
}

Use<iam::IPrincipal> ISecret::viaService(Use<iam::IPrincipal> principal) const {
  return kms::ViaServicePrincipal(format("secretsmanager.{}.amazonaws.com", stack().region()), principal);
}

namespace {

void requireKey(const Construct& secret) {
  throw Error(secret, "grants to other accounts need a secret with a key of KMS; give it an encryptionKey", "cross-account-key");
}

}  // namespace

iam::Grant ISecret::grantRead(Use<iam::IGrantable> grantee, const List<Str>& versionStages) {
  const iam::Grant result =
      iam::Grant::addToPrincipalOrResource({.actions = {"secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"},
                                            .grantee = grantee,
                                            .resource = *this,
                                            .resourceArns = {arnForPolicies_}});
  const List<iam::PolicyStatement> statements =
      result.principalStatements().empty() ? result.resourceStatements() : result.principalStatements();
  if (versionStages && !statements.empty()) {
    iam::PolicyStatement statement = statements[0];
    statement.addCondition("ForAnyValue:StringEquals", Json::obj({{"secretsmanager:VersionStage", versionStages}}));
  }
  const Use<iam::IPrincipal> principal = grantee->grantPrincipal();
  if (encryptionKey_) encryptionKey_->grantDecrypt(viaService(principal));
  const Str account = principal->principalAccount();
  const bool elsewhere = Token::compareStrings(stack().account(), account ? account : Str("")) == TokenComparison::DIFFERENT;
  if (isOwned_ && !result.resourceStatements().empty() && !encryptionKey_ && elsewhere) requireKey(*this);
  return result;
}

iam::Grant ISecret::grantWrite(Use<iam::IGrantable> grantee) {
  const iam::Grant result = iam::Grant::addToPrincipalOrResource(
      {.actions = {"secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret", "secretsmanager:UpdateSecretVersionStage"},
       .grantee = grantee,
       .resource = *this,
       .resourceArns = {arnForPolicies_}});
  if (encryptionKey_) encryptionKey_->grantEncrypt(viaService(grantee->grantPrincipal()));
  if (isOwned_ && !result.resourceStatements().empty() && !encryptionKey_) requireKey(*this);
  return result;
}

iam::AddToResourcePolicyResult ISecret::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!policy_ && autoCreatePolicy_) policy_ = &add<ResourcePolicy>("Policy", ResourcePolicyProps{.secret = *this});
  if (!policy_) return {};
  policy_->document().addStatements(statement);
  return {.policyDependable = *policy_, .statementAdded = true};
}

void ISecret::denyAccountRootDelete() {
  addToResourcePolicy(iam::PolicyStatement({.actions = {"secretsmanager:DeleteSecret"},
                                            .effect = iam::Effect::DENY,
                                            .principals = {iam::AccountRootPrincipal()},
                                            .resources = {"*"}}));
}

ISecret& ISecret::attach(Use<ISecretAttachmentTarget> target) {
  if (node().tryFindChild("Attachment")) throw Error(*this, "the secret is attached already; a secret is for one database", "attached");
  return add<SecretTargetAttachment>("Attachment", SecretTargetAttachmentProps{.secret = *this, .target = target});
}

}  // namespace cdk::secretsmanager
