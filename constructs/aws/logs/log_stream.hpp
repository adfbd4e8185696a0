#pragma once
#include <cdk/resource.hpp>

namespace cdk::logs {

class ILogGroup;

/// A stream of a log group, made here or imported.
class ILogStream : public Resource {
 public:
  using Resource::Resource;
  Str logStreamName() const { return logStreamName_; }

 protected:
  ~ILogStream() = default;
  Str logStreamName_ = {};
};

struct StreamOptions {
  /// Unique in the group. Default: chosen by CloudFormation
  Str logStreamName = {};
};

struct LogStreamProps {
  Req<Use<ILogGroup>, "logGroup"> logGroup;
  /// Unique in the group. Default: chosen by CloudFormation
  Str logStreamName = {};
  /// What happens to the stream when it leaves the app. Default: RETAIN
  Opt<RemovalPolicy> removalPolicy = {};
};

struct LogStreamAttributes {
  Req<Str, "logGroupName"> logGroupName;
  Req<Str, "logStreamName"> logStreamName;
};

/// A stream of a log group.
class LogStream : public ILogStream {
 public:
  using Props = LogStreamProps;
  LogStream(Scope scope, std::string_view id, const LogStreamProps& props);
  static ILogStream& fromLogStreamName(Construct& scope, std::string_view id, const Str& logStreamName, Location at = Location::current());
  static ILogStream& fromLogStreamAttributes(Construct& scope, std::string_view id, const LogStreamAttributes& attrs,
                                             Location at = Location::current());
};

}  // namespace cdk::logs
