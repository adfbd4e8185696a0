#include <constructs/aws/kms/key_grants.hpp>

#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::kms {
namespace {

/// The stack of a principal that this app makes, or null.
Stack* stackOf(const Use<iam::IPrincipal>& principal) {
  const Construct* construct = principal->construct();
  return construct && Resource::isOwnedResource(*construct) ? &Stack::of(*construct) : nullptr;
}

bool dependsOn(const Stack& stack, const Stack& other) {
  for (const auto dependency : stack.dependencies()) {
    if (dependency.get() == &other) return true;
  }
  return false;
}

/// Is the grantee in another account or region than the key?
bool isCrossEnvironment(IKey& key, const Stack& identityStack) {
  const Stack& keyStack = key.stack();
  const bool alsoOfKey = FeatureFlags::of(key).isEnabled("@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope");
  const ResourceEnvironment env = key.env();
  const auto differs = [&](const Str& ofStack, const Str& ofKey, const Str& ofIdentity) {
    return !(ofStack == ofIdentity) && !(alsoOfKey && ofKey == ofIdentity);
  };
  return differs(keyStack.account(), env.account, identityStack.account()) ||
         differs(keyStack.region(), env.region, identityStack.region());
}

List<Str> adminActions() {
  return {"kms:Create*",
          "kms:Describe*",
          "kms:Enable*",
          "kms:List*",
          "kms:Put*",
          "kms:Update*",
          "kms:Revoke*",
          "kms:Disable*",
          "kms:Get*",
          "kms:Delete*",
          "kms:TagResource",
          "kms:UntagResource",
          "kms:ScheduleKeyDeletion",
          "kms:CancelKeyDeletion"};
}

}  // namespace

iam::Grant KeyGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions) const {
  return key_->grant(grantee, actions);
}

iam::Grant KeyGrants::onKey(Use<iam::IGrantable> grantee, const List<Str>& actions) const {
  const Use<iam::IPrincipal> principal = grantee->grantPrincipal();
  Stack* const identityStack = stackOf(principal);
  const bool crossEnvironment = identityStack && isCrossEnvironment(*key_, *identityStack);
  const List<Str> keyArn{key_->keyArn()};
  const List<Str> selfArns = crossEnvironment ? List<Str>() : List<Str>{"*"};
  if (key_->trustAccountIdentities_ && !crossEnvironment) {
    return iam::Grant::addToPrincipalOrResource(
        {.actions = actions, .grantee = grantee, .resource = *key_, .resourceArns = keyArn, .resourceSelfArns = selfArns});
  }
  // The key's policy cannot name a role of a stack that is deployed after it.
  const bool granteeIsLater = identityStack && identityStack != &key_->stack() && dependsOn(*identityStack, key_->stack());
  return iam::Grant::addToPrincipalAndResource({
      .actions = actions,
      .grantee = grantee,
      .resource = *key_,
      .resourceArns = crossEnvironment ? List<Str>{"*"} : keyArn,
      .resourcePolicyPrincipal = granteeIsLater ? Use<iam::IPrincipal>(iam::AccountPrincipal(identityStack->account())) : principal,
      .resourceSelfArns = selfArns,
  });
}

iam::Grant KeyGrants::admin(Use<iam::IGrantable> grantee) const {
  return actions(grantee, adminActions());
}

iam::Grant KeyGrants::decrypt(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Decrypt");
}

iam::Grant KeyGrants::encrypt(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*");
}

iam::Grant KeyGrants::encryptDecrypt(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*");
}

iam::Grant KeyGrants::generateMac(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:GenerateMac");
}

iam::Grant KeyGrants::sign(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Sign");
}

iam::Grant KeyGrants::signVerify(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Sign", "kms:Verify");
}

iam::Grant KeyGrants::verify(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:Verify");
}

iam::Grant KeyGrants::verifyMac(Use<iam::IGrantable> grantee) const {
  return actions(grantee, "kms:VerifyMac");
}

}  // namespace cdk::kms
