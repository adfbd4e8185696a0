#include <constructs/aws/secretsmanager/rotation_schedule.hpp>

#include <cdk/stack.hpp>
#include <constructs/aws/events/schedule.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/kms/via_service_principal.hpp>
#include <constructs/aws/lambda/function_base.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::secretsmanager {

RotationSchedule& ISecret::addRotationSchedule(std::string_view id, const RotationScheduleOptions& options) {
  return add<RotationSchedule>(id, RotationScheduleProps{.automaticallyAfter = options.automaticallyAfter,
                                                         .hostedRotation = options.hostedRotation,
                                                         .rotateImmediatelyOnUpdate = options.rotateImmediatelyOnUpdate,
                                                         .rotationLambda = options.rotationLambda,
                                                         .secret = *this});
}

/// Lets the function read and change the secret, and the service call the function.
void RotationSchedule::permit(lambda::IFunction& function, ISecret& secret) {
  if (!function.permissionsNode().node().defaultChild()) return;
  if (secret.encryptionKey()) {
    const Str service = format("secretsmanager.{}.amazonaws.com", stack().region());
    secret.encryptionKey()->grantEncryptDecrypt(kms::ViaServicePrincipal(service, function.grantPrincipal()));
  }
  function.grantInvoke(iam::ServicePrincipal("secretsmanager.amazonaws.com")).applyBefore(*this);
  const Str arn = secret.secretFullArn() ? secret.secretFullArn() : secret.secretArn() + "-??????";
  function.addToRolePolicy(iam::PolicyStatement({.actions = {"secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue",
                                                             "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"},
                                                 .resources = {arn}}));
  function.addToRolePolicy(iam::PolicyStatement({.actions = {"secretsmanager:GetRandomPassword"}, .resources = {"*"}}));
}

/// Empty when the secret is not to change by itself.
Str RotationSchedule::scheduleExpression(const Opt<Duration>& after) const {
  if (!after) return events::Schedule::rate(Duration::days(30)).expressionString();
  const double millis = after->toMilliseconds().number(this);
  if (millis == 0) return {};
  if (millis < Duration::hours(4).toMilliseconds().number() || millis > Duration::days(1000).toMilliseconds().number()) {
    throw Error(*this, format("automaticallyAfter must be 4 hours to 1000 days, or 0, got {}", after->toHumanString()).text(),
                "rotation-interval");
  }
  return events::Schedule::rate(*after).expressionString();
}

RotationSchedule::RotationSchedule(Scope scope, std::string_view id, const RotationScheduleProps& props) : Resource(scope, id) {
  if (props.rotationLambda.isSet() == props.hostedRotation.isSet()) {
    throw Error(*this, "give exactly one of rotationLambda and hostedRotation", "rotation-way");
  }
  if (props.rotationLambda) permit(*props.rotationLambda, *props.secret);
  const Str expression = scheduleExpression(props.automaticallyAfter);
  using Rules = Box<CfnRotationSchedule::RotationRulesProperty>;
  using Hosted = Box<CfnRotationSchedule::HostedRotationLambdaProperty>;
  const Hosted hosted = props.hostedRotation ? Hosted(props.hostedRotation.bind(*props.secret, *this)) : Hosted();
  add<CfnRotationSchedule>(
      "Resource",
      CfnRotationSchedule::Props{
          .hostedRotationLambda = hosted,
          .rotateImmediatelyOnUpdate = props.rotateImmediatelyOnUpdate,
          .rotationLambdaArn = props.rotationLambda ? props.rotationLambda->functionArn() : Str(),
          .rotationRules = expression ? Rules(CfnRotationSchedule::RotationRulesProperty{.scheduleExpression = expression}) : Rules(),
          .secretId = props.secret->secretArn()});
  props.secret->denyAccountRootDelete();
}

}  // namespace cdk::secretsmanager
