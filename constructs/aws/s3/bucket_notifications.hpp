#pragma once
// Private to this folder.
#include <cdk/construct.hpp>
#include <constructs/aws/s3/notifications.hpp>

namespace cdk {
class CfnResource;
}
namespace cdk::iam {
class IRole;
class Policy;
}  // namespace cdk::iam

namespace cdk::s3 {

/// The custom resource that sets the notifications of one bucket.
class BucketNotifications : public Construct {
 public:
  struct Props {
    Use<IBucket> bucket;
    Use<iam::IRole> handlerRole;
    bool skipDestinationValidation;
  };
  BucketNotifications(Scope scope, std::string_view id, const Props& props) : Construct(scope, id), props_(props) {}

  void addNotification(EventType event, Use<IBucketNotificationDestination> destination, const List<NotificationKeyFilter>& filters);
  void enableEventBridge();

 private:
  class PolicyFirst;
  CfnResource& resource();
  iam::Policy& handlerPolicy(iam::IRole& role, bool managed);
  Json renderConfiguration();

  Props props_;
  CfnResource* resource_ = nullptr;
  bool eventBridge_ = false;
  Vec<Json> lambdas_;
  Vec<Json> queues_;
  Vec<Json> topics_;
};

}  // namespace cdk::s3
