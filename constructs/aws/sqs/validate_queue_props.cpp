#include "validate_queue_props.hpp"

#include <string>

#include <cdk/error.hpp>
#include <constructs/aws/sqs/queue.hpp>

namespace cdk::sqs {
namespace {

struct Range {
  const char* what;
  Num value;
  double min;
  double max;
  const char* allowed;
};

Num secondsOf(const Opt<Duration>& duration) {
  return duration ? duration->toSeconds() : Num();
}

void note(std::string& problems, const Str& problem) {
  if (!problems.empty()) problems += "; ";
  problems += problem.text();
}

void noteRange(std::string& problems, const Range& range) {
  if (!range.value.isSet() || range.value.isToken()) return;
  const double value = range.value.number();
  if (value < range.min || value > range.max)
    note(problems, format("{} must be {}, got {}", Str(range.what), Str(range.allowed), range.value));
}

void noteRedrive(std::string& problems, const RedriveAllowPolicy& policy) {
  const std::size_t sources = policy.sourceQueues.size();
  if (policy.redrivePermission == RedrivePermission::BY_QUEUE) {
    if (sources == 0) note(problems, "redrivePermission BY_QUEUE needs sourceQueues");
    if (sources > 10) note(problems, format("sourceQueues takes at most 10 queues, got {}; ALLOW_ALL takes all", Num(sources)));
  } else if (policy.redrivePermission && policy.sourceQueues) {
    note(problems, "sourceQueues go with redrivePermission BY_QUEUE only");
  }
}

}  // namespace

void validateQueueProps(const Construct& queue, const QueueProps& props) {
  constexpr double kMaxCount = 9007199254740991;
  const Range ranges[] = {
      {"deliveryDelay", secondsOf(props.deliveryDelay), 0, 900, "0 to 900 seconds"},
      {"maxMessageSizeBytes", props.maxMessageSizeBytes, 1024, 1048576, "1024 to 1048576"},
      {"retentionPeriod", secondsOf(props.retentionPeriod), 60, 1209600, "60 to 1209600 seconds"},
      {"receiveMessageWaitTime", secondsOf(props.receiveMessageWaitTime), 0, 20, "0 to 20 seconds"},
      {"visibilityTimeout", secondsOf(props.visibilityTimeout), 0, 43200, "0 to 43200 seconds"},
      {"maxReceiveCount", props.deadLetterQueue ? Num(props.deadLetterQueue->maxReceiveCount) : Num(), 1, kMaxCount, "1 or more"},
  };
  std::string problems;
  for (const Range& range : ranges) noteRange(problems, range);
  noteRedrive(problems, props.redriveAllowPolicy);
  if (!problems.empty()) throw Error(queue, problems, "queue-props");
}

}  // namespace cdk::sqs
