#pragma once
#include <cdk/node.hpp>
#include <cdk/value.hpp>

namespace cdk::s3 {

class IBucket;

/// What happened to an object.
enum class EventType {
  OBJECT_CREATED,
  OBJECT_CREATED_PUT,
  OBJECT_CREATED_POST,
  OBJECT_CREATED_COPY,
  OBJECT_CREATED_COMPLETE_MULTIPART_UPLOAD,
  OBJECT_REMOVED,
  OBJECT_REMOVED_DELETE,
  OBJECT_REMOVED_DELETE_MARKER_CREATED,
  OBJECT_RESTORE_POST,
  OBJECT_RESTORE_COMPLETED,
  OBJECT_RESTORE_DELETE,
  REDUCED_REDUNDANCY_LOST_OBJECT,
  REPLICATION_OPERATION_FAILED_REPLICATION,
  REPLICATION_OPERATION_MISSED_THRESHOLD,
  REPLICATION_OPERATION_REPLICATED_AFTER_THRESHOLD,
  REPLICATION_OPERATION_NOT_TRACKED,
  LIFECYCLE_EXPIRATION,
  LIFECYCLE_EXPIRATION_DELETE,
  LIFECYCLE_EXPIRATION_DELETE_MARKER_CREATED,
  LIFECYCLE_TRANSITION,
  INTELLIGENT_TIERING,
  OBJECT_TAGGING,
  OBJECT_TAGGING_PUT,
  OBJECT_TAGGING_DELETE,
  OBJECT_ACL_PUT,
  OBJECT_RESTORE,
  REPLICATION
};

/// Only keys that begin and end so; at least one of both.
struct NotificationKeyFilter {
  Str prefix = {};
  Str suffix = {};
};

enum class BucketNotificationDestinationType { LAMBDA, QUEUE, TOPIC };

/// What S3 needs to know of a destination.
struct BucketNotificationDestinationConfig {
  Req<Str, "arn"> arn;
  /// Deployed before the notifications, such as a permission.
  List<Dependable> dependencies = {};
  ReqOpt<BucketNotificationDestinationType, "type"> type;
};

/// Where notifications of a bucket go; derive from it for a destination of your own and pass make<Mine>(...).
class IBucketNotificationDestination {
 public:
  /// Gives the bucket the permission to send, and says where to.
  virtual BucketNotificationDestinationConfig bind(Construct& scope, IBucket& bucket) = 0;

 protected:
  ~IBucketNotificationDestination() = default;
};

}  // namespace cdk::s3
