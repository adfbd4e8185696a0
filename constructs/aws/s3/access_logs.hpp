#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {

/// Which time the folders of access logs are named after.
enum class PartitionDateSource { EVENT_TIME, DELIVERY_TIME };

/// How the keys of access logs are built.
class TargetObjectKeyFormat {
 public:
  TargetObjectKeyFormat() = default;
  /// Folders by account, region, bucket and date.
  static TargetObjectKeyFormat partitionedPrefix(Opt<PartitionDateSource> dateSource = {}) {
    return TargetObjectKeyFormat(true, dateSource);
  }
  /// The prefix and the time.
  static TargetObjectKeyFormat simplePrefix() { return TargetObjectKeyFormat(false, {}); }
  bool isPartitioned() const { return partitioned_; }
  Opt<PartitionDateSource> dateSource() const { return dateSource_; }

 private:
  TargetObjectKeyFormat(bool partitioned, Opt<PartitionDateSource> dateSource) : partitioned_(partitioned), dateSource_(dateSource) {}
  bool partitioned_ = false;
  Opt<PartitionDateSource> dateSource_ = {};
};

}  // namespace cdk::s3
