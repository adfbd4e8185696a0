#pragma once

namespace cdk {
class Construct;
}

namespace cdk::sqs {

struct QueueProps;

/// Error that names everything out of range.
void validateQueueProps(const Construct& queue, const QueueProps& props);

}  // namespace cdk::sqs
