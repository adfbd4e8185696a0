#include <constructs/aws/logs/log_stream.hpp>

#include <cdk/cfn/logs/log_stream.hpp>
#include <constructs/aws/logs/log_group.hpp>

namespace cdk::logs {
namespace {

struct Imported final : ILogStream {
  using Props = LogStreamAttributes;
  Imported(Scope scope, std::string_view id, const Props& props) : ILogStream(scope, id) { logStreamName_ = props.logStreamName; }
};

}  // namespace

LogStream::LogStream(Scope scope, std::string_view id, const LogStreamProps& props)
    : ILogStream(scope, id, {.physicalName = props.logStreamName}) {
  auto& stream =
      add<CfnLogStream>("Resource", CfnLogStream::Props{.logGroupName = props.logGroup->logGroupName(), .logStreamName = physicalName()});
  stream.applyRemovalPolicy(props.removalPolicy);
  logStreamName_ = getResourceNameAttribute(stream.ref());
}

ILogStream& LogStream::fromLogStreamName(Construct& scope, std::string_view id, const Str& logStreamName, Location at) {
  return scope.add<Imported>(id, {.logGroupName = Str(), .logStreamName = logStreamName}, at);
}

ILogStream& LogStream::fromLogStreamAttributes(Construct& scope, std::string_view id, const LogStreamAttributes& attrs, Location at) {
  return scope.add<Imported>(id, attrs, at);
}

}  // namespace cdk::logs
