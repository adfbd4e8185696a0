#include <cdk/app.hpp>
#include <cdk/cfn/sns/topic.hpp>
#include <cdk/cfn/sns/topic_policy.hpp>
#include <cdk/cfn_parameter.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>

using namespace cdk;

namespace {

using Kind = s3::BucketNotificationDestinationType;

class Target final : public s3::IBucketNotificationDestination {
 public:
  Target(Kind kind, const Str& arn, Construct* dependency = nullptr) : kind_(kind), arn_(arn), dependency_(dependency) {}
  s3::BucketNotificationDestinationConfig bind(Construct&, s3::IBucket&) override {
    return {.arn = arn_, .dependencies = dependency_ ? List<Dependable>{*dependency_} : List<Dependable>(), .type = kind_};
  }

 private:
  Kind kind_;
  Str arn_;
  Construct* dependency_;
};

void own(Stack& stack) {
  Tags::of(stack).add("team", "blue");
  auto& topic = stack.add<sns::CfnTopic>("Topic");
  const Json nothing{{"Version", "2012-10-17"}, {"Statement", Json::arr()}};
  auto& policy =
      stack.add<sns::CfnTopicPolicy>("TopicPolicy", sns::CfnTopicPolicy::Props{.policyDocument = nothing, .topics = {topic.ref()}});
  auto& bucket = stack.add<s3::Bucket>("Bucket", s3::BucketProps{.notificationsSkipDestinationValidation = true});
  bucket.addEventNotification(s3::EventType::OBJECT_CREATED_PUT, make<Target>(Kind::TOPIC, topic.ref(), &policy),
                              {{.prefix = "in/"}, {.suffix = ".txt"}});
  bucket.addObjectCreatedNotification(make<Target>(Kind::QUEUE, "arn:aws:sqs:us-east-1:123456789012:queue"),
                                      {{.prefix = "q/", .suffix = ".q"}});
  bucket.addObjectRemovedNotification(make<Target>(Kind::LAMBDA, "arn:aws:lambda:us-east-1:123456789012:function:f"));
  bucket.addEventNotification(s3::EventType::REPLICATION, make<Target>(Kind::LAMBDA, "arn:aws:lambda:us-east-1:123456789012:function:g"));
  bucket.addToResourcePolicy(iam::PolicyStatement(
      {.actions = {"s3:GetObject"}, .principals = {iam::AccountPrincipal("123456789012")}, .resources = {bucket.arnForObjects("*")}}));
  stack.add<s3::Bucket>("Bridged", s3::BucketProps{.eventBridgeEnabled = true});
  s3::Bucket::fromBucketName(stack, "Imported", "imported").enableEventBridgeNotification();
}

void givenRole(Stack& stack) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
  stack.add<s3::Bucket>("Bucket", s3::BucketProps{.enforceSSL = true, .eventBridgeEnabled = true, .notificationsHandlerRole = role});
}

void foreignRole(Stack& stack) {
  const Str arn = stack.add<CfnParameter>("Arn").valueAsString();
  auto& role = iam::Role::fromRoleArn(stack, "Role", "arn:aws:iam::999999999999:role/handler");
  s3::Bucket::fromBucketAttributes(stack, "Imported", {.bucketArn = arn, .notificationsHandlerRole = role})
      .addObjectCreatedNotification(make<Target>(Kind::QUEUE, "arn:aws:sqs:us-east-1:123456789012:queue"));
}

}  // namespace

int main() {
  return cdk::run([](App& app) {
    const StackProps props{.env = {.account = "123456789012", .region = "us-east-1"}};
    own(app.add<Stack>("Own", props));
    givenRole(app.add<Stack>("GivenRole", props));
    foreignRole(app.add<Stack>("ForeignRole", props));
  });
}
