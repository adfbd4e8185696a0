#include <constructs/aws/s3/bucket_notifications.hpp>

#include <cdk/aspects.hpp>
#include <cdk/cfn/lambda/function.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/iam/managed_policy.hpp>
#include <constructs/aws/iam/policy.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/bucket_policy.hpp>

namespace cdk::s3 {
namespace {

constexpr const char* kEvents[] = {"s3:ObjectCreated:*",
                                   "s3:ObjectCreated:Put",
                                   "s3:ObjectCreated:Post",
                                   "s3:ObjectCreated:Copy",
                                   "s3:ObjectCreated:CompleteMultipartUpload",
                                   "s3:ObjectRemoved:*",
                                   "s3:ObjectRemoved:Delete",
                                   "s3:ObjectRemoved:DeleteMarkerCreated",
                                   "s3:ObjectRestore:Post",
                                   "s3:ObjectRestore:Completed",
                                   "s3:ObjectRestore:Delete",
                                   "s3:ReducedRedundancyLostObject",
                                   "s3:Replication:OperationFailedReplication",
                                   "s3:Replication:OperationMissedThreshold",
                                   "s3:Replication:OperationReplicatedAfterThreshold",
                                   "s3:Replication:OperationNotTracked",
                                   "s3:LifecycleExpiration:*",
                                   "s3:LifecycleExpiration:Delete",
                                   "s3:LifecycleExpiration:DeleteMarkerCreated",
                                   "s3:LifecycleTransition",
                                   "s3:IntelligentTiering",
                                   "s3:ObjectTagging:*",
                                   "s3:ObjectTagging:Put",
                                   "s3:ObjectTagging:Delete",
                                   "s3:ObjectAcl:Put",
                                   "s3:ObjectRestore:*",
                                   "s3:Replication:*"};
static_assert(std::size(kEvents) == static_cast<std::size_t>(EventType::REPLICATION) + 1);

constexpr std::string_view kNotificationsCode =
#include <handlers/constructs/aws/s3/handlers/bucket_notifications/index.py.inc>
    ;
constexpr std::string_view kHandlerId = "BucketNotificationsHandler050a0587b7544547bf325f094a3db834";

Json filterRules(const Construct& scope, const List<NotificationKeyFilter>& filters) {
  if (filters.empty()) return {};
  Vec<Json> rules;
  int suffixes = 0;
  int prefixes = 0;
  for (const NotificationKeyFilter filter : filters) {
    if (!filter.suffix && !filter.prefix) throw Error(scope, "a filter of notifications needs a prefix or a suffix", "notification-filter");
    if (filter.suffix && ++suffixes) rules.push(Json::obj({{"Name", "suffix"}, {"Value", filter.suffix}}));
    if (filter.prefix && ++prefixes) rules.push(Json::obj({{"Name", "prefix"}, {"Value", filter.prefix}}));
  }
  if (suffixes > 1 || prefixes > 1)
    throw Error(scope, "the filters of one notification can have one prefix and one suffix", "notification-filter");
  return Json::obj({{"Key", Json::obj({{"FilterRules", List<Json>(rules)}})}});
}

Json listOrNothing(const Vec<Json>& items) {
  return items.empty() ? Json() : Json(List<Json>(items));
}

/// The function behind the custom resource, one a stack.
class NotificationsHandler final : public Construct {
 public:
  struct Props {
    Use<iam::IRole> role;
  };
  NotificationsHandler(Scope scope, std::string_view id, const Props& props) : Construct(scope, id), role_(props.role) {
    if (!role_) role_ = add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("lambda.amazonaws.com")});
    role_->addManagedPolicy(iam::ManagedPolicy::fromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole"));
    function_ = &add<lambda::CfnFunction>(
        "Resource", lambda::CfnFunction::Props{
                        .code = {{.zipFile = kNotificationsCode}},
                        .description = "AWS CloudFormation handler for \"Custom::S3BucketNotifications\" resources (@aws-cdk/aws-s3)",
                        .handler = "index.handler",
                        .role = role_->roleArn(),
                        .runtime = "python3.13",
                        .timeout = 300,
                    });
    function_->node().addDependency(*role_);
  }

  static NotificationsHandler& of(Construct& context, const Use<iam::IRole>& role, cdk::Location at) {
    Stack& stack = Stack::of(context);
    if (Construct* known = stack.node().tryFindChild(kHandlerId)) return dynamic_cast<NotificationsHandler&>(*known);
    return stack.add<NotificationsHandler>(kHandlerId, {role}, at);
  }
  iam::IRole& role() const { return *role_; }
  Str functionArn() const { return function_->attrArn(); }

 private:
  Use<iam::IRole> role_;
  lambda::CfnFunction* function_ = nullptr;
};

}  // namespace

/// CloudFormation checks destinations when the notifications are set: the bucket's policy must stand by then.
class BucketNotifications::PolicyFirst final : public IAspect {
 public:
  explicit PolicyFirst(BucketNotifications& notifications) : notifications_(&notifications) {}
  void visit(Construct& node) override {
    BucketPolicy* const policy = notifications_->props_.bucket->policy();
    if (policy && &node == notifications_->resource_) node.node().addDependency(*policy);
  }

 private:
  BucketNotifications* notifications_;
};

void BucketNotifications::addNotification(EventType event, Use<IBucketNotificationDestination> destination,
                                          const List<NotificationKeyFilter>& filters) {
  CfnResource& target = resource();
  const BucketNotificationDestinationConfig config = destination->bind(*this, *props_.bucket);
  const Json filter = filterRules(*this, filters);
  for (const Dependable dependency : config.dependencies) target.node().addDependency(dependency);
  struct Kind {
    Vec<Json>* list;
    const char* arn;
  };
  const Kind kinds[] = {{&lambdas_, "LambdaFunctionArn"}, {&queues_, "QueueArn"}, {&topics_, "TopicArn"}};
  const Kind& kind = kinds[static_cast<int>(*config.type)];
  kind.list->push(Json::obj({{"Events", Json::arr({kEvents[static_cast<int>(event)]})}, {"Filter", filter}, {kind.arn, config.arn}}));
}

void BucketNotifications::enableEventBridge() {
  resource();
  eventBridge_ = true;
}

CfnResource& BucketNotifications::resource() {
  if (resource_) return *resource_;
  auto& handler = NotificationsHandler::of(*this, props_.handlerRole, location());
  const bool keepsOthers = FeatureFlags::of(*this).isEnabled("@aws-cdk/aws-s3:keepNotificationInImportedBucket");
  const bool managed = !keepsOthers && dynamic_cast<Bucket*>(props_.bucket.get());
  iam::Policy& policy = handlerPolicy(handler.role(), managed);
  resource_ =
      &add<CfnResource>("Resource", CfnResourceProps{
                                        .properties = {{"ServiceToken", handler.functionArn()},
                                                       {"BucketName", props_.bucket->bucketName()},
                                                       {"NotificationConfiguration", lazy<&BucketNotifications::renderConfiguration>(this)},
                                                       {"Managed", managed},
                                                       {"SkipDestinationValidation", props_.skipDestinationValidation}},
                                        .type = "Custom::S3BucketNotifications",
                                    });
  resource_->node().addDependency(policy);
  Aspects::of(*this).add(make<PolicyFirst>(*this));
  return *resource_;
}

iam::Policy& BucketNotifications::handlerPolicy(iam::IRole& role, bool managed) {
  const auto allow = [&](const char* action) {
    return iam::PolicyStatement({.actions = {action}, .resources = {props_.bucket->bucketArn()}});
  };
  Vec<iam::PolicyStatement> statements;
  statements.push(allow("s3:PutBucketNotification"));
  if (!managed) statements.push(allow("s3:GetBucketNotification"));
  auto& policy = add<iam::Policy>("HandlerPolicy", iam::PolicyProps{.statements = List<iam::PolicyStatement>(statements)});
  role.attachInlinePolicy(policy);
  return policy;
}

Json BucketNotifications::renderConfiguration() {
  return Json::obj({{"EventBridgeConfiguration", eventBridge_ ? Json::obj() : Json()},
                    {"LambdaFunctionConfigurations", listOrNothing(lambdas_)},
                    {"QueueConfigurations", listOrNothing(queues_)},
                    {"TopicConfigurations", listOrNothing(topics_)}});
}

}  // namespace cdk::s3
