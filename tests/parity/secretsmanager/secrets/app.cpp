#include <cdk/app.hpp>
#include <cdk/cfn/iam/user.hpp>
#include <cdk/cfn/rds/db_instance.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/secretsmanager/rotation_schedule.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/secretsmanager/secret_target_attachment.hpp>

using namespace cdk;
using namespace cdk::secretsmanager;

namespace {

class Database final : public ISecretAttachmentTarget {
 public:
  Database(const Str& id, AttachmentTargetType type) : id_(id), type_(type) {}
  SecretAttachmentTargetProps asSecretAttachmentTarget() override { return {.targetId = id_, .targetType = type_}; }

 private:
  Str id_;
  AttachmentTargetType type_;
};

Str joined(std::initializer_list<Str> texts) {
  Str all("");
  for (const Str& text : texts) all = all.is("") ? text : format("{} {}", all, text);
  return all;
}

iam::PolicyStatement allow(const char* action, const char* account) {
  return iam::PolicyStatement({.actions = {action}, .principals = {iam::AccountPrincipal(account)}, .resources = {"*"}});
}

void secrets(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& key = stack.add<kms::Key>("Key");
  auto& plain = stack.add<Secret>("Plain");
  auto& all = stack.add<Secret>("All", SecretProps{.description = "all of it",
                                                   .encryptionKey = key,
                                                   .generateSecretString = {.excludeCharacters = "\"@/",
                                                                            .excludeLowercase = false,
                                                                            .excludeNumbers = true,
                                                                            .excludePunctuation = true,
                                                                            .excludeUppercase = false,
                                                                            .generateStringKey = "password",
                                                                            .includeSpace = false,
                                                                            .passwordLength = 20,
                                                                            .requireEachIncludedType = true,
                                                                            .secretStringTemplate = R"({"username":"admin"})"},
                                                   .removalPolicy = RemovalPolicy::RETAIN,
                                                   .replicaRegions = {ReplicaRegion{.region = "us-east-2"},
                                                                      ReplicaRegion{.encryptionKey = key, .region = "us-west-2"}},
                                                   .secretName = "all-of-it"});
  all.addReplicaRegion("ap-southeast-2");
  auto& text = stack.add<Secret>("Text", SecretProps{.secretStringValue = SecretValue::unsafePlainText("not secret")});
  stack.add<Secret>("Object", SecretProps{.secretObjectValue = {{"user", SecretValue::unsafePlainText("na\"me")},
                                                                {"password", SecretValue::secretsManager("other", {.jsonField = "field"})},
                                                                {"role", SecretValue::unsafePlainText(role.roleArn())}}});

  plain.grantRead(role);
  plain.grantRead(role, {"AWSCURRENT"});
  all.grantRead(role, {"AWSPREVIOUS"});
  all.grantWrite(role);
  all.grantRead(iam::AccountPrincipal("222222222222"));
  text.addToResourcePolicy(allow("secretsmanager:GetSecretValue", "333333333333"));
  text.denyAccountRootDelete();

  auto& complete = Secret::fromSecretCompleteArn(stack, "Complete", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:whole-f3gDy9");
  auto& partial = Secret::fromSecretPartialArn(stack, "Partial", "arn:aws:secretsmanager:us-east-1:444444444444:secret:part/of-it");
  auto& named = Secret::fromSecretNameV2(stack, "Named", "by/name");
  auto& attrs = Secret::fromSecretAttributes(
      stack, "Attrs", {.encryptionKey = key, .secretPartialArn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:attrs"});
  auto& token = Secret::fromSecretCompleteArn(stack, "Token", plain.secretArn());
  for (ISecret* secret : {&complete, &partial, &named, &attrs, &token}) secret->grantRead(role);
  named.grantWrite(role);

  auto& db = stack.add<rds::CfnDBInstance>("Db");
  auto& attached = all.attach(make<Database>(db.ref(), AttachmentTargetType::RDS_DB_INSTANCE));
  attached.grantRead(role);
  attached.addToResourcePolicy(allow("secretsmanager:DescribeSecret", "555555555555"));
  stack.add<SecretTargetAttachment>(
      "Attachment",
      SecretTargetAttachmentProps{.secret = text, .target = make<Database>("cluster", AttachmentTargetType::DOCDB_DB_CLUSTER)});
  auto& importedAttachment = SecretTargetAttachment::fromSecretTargetAttachmentSecretArn(
      stack, "ImportedAttachment", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:att-abcdef");

  all.addRotationSchedule(
      "Rotation",
      {.automaticallyAfter = Duration::days(7), .hostedRotation = HostedRotation::mysqlSingleUser(), .rotateImmediatelyOnUpdate = false});

  auto& rotator =
      stack.add<lambda::Function>("Rotator", lambda::FunctionProps{.code = lambda::Code::fromInline("def handler(event, context): pass"),
                                                                   .handler = "index.handler",
                                                                   .runtime = lambda::Runtime::PYTHON_3_14});
  plain.addRotationSchedule("Rotation", {.rotationLambda = rotator});
  auto& keyed = stack.add<Secret>("Keyed", SecretProps{.encryptionKey = key});
  keyed.addRotationSchedule("Rotation", {.automaticallyAfter = Duration::hours(24), .rotationLambda = rotator});

  stack.add<iam::CfnUser>("User", iam::CfnUser::Props{.loginProfile = iam::CfnUser::LoginProfileProperty{
                                                          .password = all.secretValueFromJson("password").unsafeUnwrap()}});
  const auto out = [&](const char* name, const Str& value) { stack.add<CfnOutput>(name, CfnOutputProps{.value = value}); };
  out("Names",
      joined({plain.secretName(), all.secretName(), text.secretName(), complete.secretName(), partial.secretName(), named.secretName(),
              attrs.secretName(), token.secretName(), attached.secretName(), importedAttachment.secretName()}));
  out("Arns", joined({plain.secretArn(), all.secretArn(), complete.secretArn(), partial.secretArn(), named.secretArn(),
                      attached.secretArn(), importedAttachment.secretArn()}));
  const auto fullArn = [](const ISecret& secret) { return secret.secretFullArn() ? secret.secretFullArn() : Str("-"); };
  out("FullArns", joined({fullArn(plain), fullArn(all), fullArn(complete), fullArn(partial), fullArn(named), fullArn(attached)}));
  out("Reference", joined({plain.cfnDynamicReferenceKey(), all.cfnDynamicReferenceKey({.jsonField = "user", .versionStage = "AWSPREVIOUS"}),
                           complete.secretValue().unsafeUnwrap()}));
}

void rotations(App& app, Stack& owner) {
  auto& master = Secret::fromSecretNameV2(owner, "Master", "by/name");
  auto& other = owner.add<Secret>("OtherMaster", SecretProps{.generateSecretString = {.excludeCharacters = "x"}});
  const RotationScheduleOptions options[] = {
      {.hostedRotation =
           HostedRotation::postgreSqlMultiUser({.excludeCharacters = "-", .functionName = "rotator", .masterSecret = master})},
      {.automaticallyAfter = Duration::hours(6), .hostedRotation = HostedRotation::mongoDbMultiUser({.masterSecret = other})},
  };
  for (const bool second : {false, true}) {
    auto& stack = app.add<Stack>(second ? "Rotation1" : "Rotation0", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}});
    auto& secret = stack.add<Secret>("Secret", SecretProps{.generateSecretString = {.excludeCharacters = second ? "" : "abc"}});
    secret.addRotationSchedule("Rotation", options[second]);
  }
  owner.add<Secret>("Still").addRotationSchedule(
      "Never", {.automaticallyAfter = Duration::millis(0), .hostedRotation = HostedRotation::oracleSingleUser()});
}

iam::Role& roleOf(Stack& stack, const char* id, const Str& name = {}) {
  return stack.add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com"), .roleName = name});
}

}  // namespace

int main() {
  return run([](App& app) {
    const StackProps ours{.env = {.account = "111111111111", .region = "eu-west-1"}};
    secrets(app.add<Stack>("Open"));
    secrets(app.add<Stack>("Fixed", ours));
    auto& reader = app.add<Stack>("Reader", StackProps{.env = {.account = "666666666666", .region = "eu-west-1"}});
    auto& far = roleOf(reader, "Far", "far");
    auto& owner = app.add<Stack>("Owner", ours);
    auto& sharedKey = owner.add<kms::Key>("SharedKey");
    auto& shared = owner.add<Secret>("Shared", SecretProps{.encryptionKey = sharedKey, .secretName = "shared"});
    shared.grantRead(far);
    owner.add<Secret>("Near").grantRead(roleOf(app.add<Stack>("NearReader", ours), "Near"));
    rotations(app, owner);
  });
}
