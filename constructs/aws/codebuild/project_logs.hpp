#pragma once
#include <cdk/value.hpp>

namespace cdk::logs {
class ILogGroup;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

/// Logs in CloudWatch. Given as soon as one field is.
struct CloudWatchLoggingOptions {
  /// Default: true; then logGroup must be given
  Bool enabled = {};
  Use<logs::ILogGroup> logGroup = {};
  /// Prefix of the stream's name.
  Str prefix = {};
};

/// Logs in a bucket.
struct S3LoggingOptions {
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// Default: true
  Bool enabled = {};
  /// Default: true
  Bool encrypted = {};
  /// Folder in the bucket.
  Str prefix = {};
};

/// Where the output of builds goes. Default: CodeBuild's own log group
struct LoggingOptions {
  CloudWatchLoggingOptions cloudWatch = {};
  Box<S3LoggingOptions> s3 = {};
};

}  // namespace cdk::codebuild
