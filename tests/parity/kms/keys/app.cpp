#include <cdk/app.hpp>
#include <cdk/cfn/kms/key.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/alias.hpp>
#include <constructs/aws/kms/via_service_principal.hpp>

using namespace cdk;

namespace {

iam::IRole& role(Stack& stack, const char* id, const char* name = nullptr) {
  return stack.add<iam::Role>(
      id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com"), .roleName = name ? Str(name) : Str()});
}

void keys(Stack& stack) {
  stack.add<kms::Key>("Plain");
  auto& admin = stack.add<iam::Role>("Admin", iam::RoleProps{.assumedBy = iam::AccountRootPrincipal()});
  auto& full = stack.add<kms::Key>("Full", kms::KeyProps{
                                               .admins = {admin},
                                               .alias = "full",
                                               .description = "all of it",
                                               .enableKeyRotation = true,
                                               .enabled = false,
                                               .keySpec = kms::KeySpec::SYMMETRIC_DEFAULT,
                                               .keyUsage = kms::KeyUsage::ENCRYPT_DECRYPT,
                                               .multiRegion = true,
                                               .pendingWindow = Duration::days(7),
                                               .removalPolicy = RemovalPolicy::DESTROY,
                                               .rotationPeriod = Duration::days(180),
                                           });
  full.addAlias("second");
  full.addAlias("alias/third");
  full.addToResourcePolicy(
      iam::PolicyStatement({.actions = {"kms:Decrypt"}, .principals = {iam::ServicePrincipal("sns.amazonaws.com")}, .resources = {"*"}}));
  stack.add<kms::Key>("Rotating", kms::KeyProps{.rotationPeriod = Duration::days(90)});
  stack.add<kms::Key>("Hmac", kms::KeyProps{.keySpec = kms::KeySpec::HMAC_512, .keyUsage = kms::KeyUsage::GENERATE_VERIFY_MAC});
  stack.add<kms::Key>("Sign", kms::KeyProps{.keySpec = kms::KeySpec::ECC_NIST_EDWARDS25519, .keyUsage = kms::KeyUsage::SIGN_VERIFY});
  stack.add<kms::Key>("Agree", kms::KeyProps{.keySpec = kms::KeySpec::ECC_NIST_P384, .keyUsage = kms::KeyUsage::KEY_AGREEMENT});
  stack.add<kms::Key>("Own",
                      kms::KeyProps{
                          .policy = iam::PolicyDocument(
                              {.statements = {iam::PolicyStatement(
                                   {.actions = {"kms:*"}, .principals = {iam::AccountPrincipal("123456789012")}, .resources = {"*"}})}}),
                      });
  stack.add<kms::Key>("Via").addToResourcePolicy(iam::PolicyStatement({
      .actions = {"kms:Decrypt"},
      .principals = {kms::ViaServicePrincipal("sqs.us-east-1.amazonaws.com", iam::AccountPrincipal("123456789012"))},
      .resources = {"*"},
  }));
}

void grants(Stack& stack) {
  auto& key = stack.add<kms::Key>("Key");
  auto& user = role(stack, "Role");
  key.grant(user, "kms:CreateGrant", "kms:DescribeKey");
  key.grantDecrypt(user);
  key.grantEncrypt(user);
  key.grantEncryptDecrypt(iam::ServicePrincipal("s3.amazonaws.com"));
  key.grantSign(iam::AccountPrincipal("210987654321"));
  key.grantVerify(user);
  key.grantSignVerify(user);
  key.grantGenerateMac(user);
  key.grantVerifyMac(user);
  key.grantAdmin(iam::ArnPrincipal("arn:aws:iam::123456789012:user/bob"));
  auto& other = iam::Role::fromRoleArn(stack, "Other", "arn:aws:iam::999999999999:role/other");
  key.grantDecrypt(other);
  auto& same = iam::Role::fromRoleArn(stack, "Same", "arn:aws:iam::123456789012:role/same");
  key.grantDecrypt(same);
}

void imports(Stack& stack) {
  auto& user = role(stack, "ImportRole");
  auto& imported = kms::Key::fromKeyArn(stack, "Imported", "arn:aws:kms:us-east-1:123456789012:key/1234-abcd");
  imported.grantEncryptDecrypt(user);
  imported.addAlias("imported");
  auto& late = kms::Key::fromKeyArn(stack, "Late", stack.add<CfnParameter>("KeyArn").valueAsString());
  late.grantDecrypt(user);
  stack.add<CfnOutput>("LateId", CfnOutputProps{.value = late.keyId()});
  stack.add<CfnOutput>("ImportedId", CfnOutputProps{.value = imported.keyId()});
  auto& named = kms::Alias::fromAliasName(stack, "Named", "alias/named");
  named.grantEncrypt(user);
  named.grantSignVerify(user);
  stack.add<CfnOutput>("NamedArn", CfnOutputProps{.value = named.keyArn()});
  auto& attributes = kms::Alias::fromAliasAttributes(stack, "Attributes", {.aliasName = "alias/attributes", .aliasTargetKey = imported});
  attributes.grantDecrypt(role(stack, "AttributesRole"));
  stack.add<CfnOutput>("AttributesArn", CfnOutputProps{.value = attributes.keyArn()});
  auto& key = stack.add<kms::Key>("AliasTarget");
  auto& alias =
      stack.add<kms::Alias>("Alias", kms::AliasProps{.aliasName = "own", .removalPolicy = RemovalPolicy::RETAIN, .targetKey = key});
  alias.grantDecrypt(user);
  alias.addAlias("more");
  stack.add<CfnOutput>("AliasName", CfnOutputProps{.value = alias.aliasName()});
  stack.add<CfnOutput>("AliasArn", CfnOutputProps{.value = alias.keyArn()});
  stack.add<kms::Alias>("TokenAlias", kms::AliasProps{.aliasName = "pre-" + stack.stackId(), .targetKey = key});
  stack.add<kms::Alias>("AllTokenAlias",
                        kms::AliasProps{.aliasName = stack.add<CfnParameter>("AliasText").valueAsString(), .targetKey = key});
  auto& cfn = stack.add<kms::CfnKey>(
      "L1",
      kms::CfnKey::Props{.keyPolicy = Json::obj({
                             {"Version", "2012-10-17"},
                             {"Statement", Json::arr({Json::obj({{"Effect", "Allow"},
                                                                 {"Action", Json::arr({"kms:Z", "kms:A"})},
                                                                 {"Resource", "*"},
                                                                 {"Principal", Json::obj({{"AWS", "arn:aws:iam::123456789012:root"}})}})})},
                         })});
  auto& wrapped = kms::Key::fromCfnKey(cfn);
  wrapped.grantDecrypt(role(stack, "WrappedRole"));
  kms::Key::fromCfnKey(cfn).grantEncrypt(iam::ServicePrincipal("s3.amazonaws.com"));
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    const Environment env{.account = "123456789012", .region = "us-east-1"};
    auto& home = app.add<Stack>("Home", StackProps{.env = env});
    keys(home);
    grants(home);
    imports(home);
    auto& anywhere = app.add<Stack>("Anywhere");
    keys(anywhere);
    grants(anywhere);

    auto& shared = home.add<kms::Key>("Shared", kms::KeyProps{.alias = "shared"});
    auto& later = app.add<Stack>("Later", StackProps{.env = env});
    shared.grantDecrypt(role(later, "LaterRole"));
    auto& after = app.add<Stack>("After", StackProps{.env = env});
    after.addDependency(home);
    shared.grantEncrypt(role(after, "AfterRole"));
    auto& abroad = app.add<Stack>("Abroad", StackProps{.env = {.account = "123456789012", .region = "eu-west-1"}});
    shared.grantDecrypt(role(abroad, "AbroadRole", "abroad"));
    auto& foreign = app.add<Stack>("Foreign", StackProps{.env = {.account = "999999999999", .region = "us-east-1"}});
    shared.grantDecrypt(role(foreign, "ForeignRole", "foreign"));
    later.add<sns::CfnTopic>("Topic", sns::CfnTopic::Props{.kmsMasterKeyId = shared.keyArn()});
  });
}
