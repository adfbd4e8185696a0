#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::s3 {

class IBucket;

/// A tag of an object.
struct Tag {
  Req<Str, "key"> key;
  Req<Str, "value"> value;
};

/// Objects whose requests are counted by a metric of their own.
struct BucketMetrics {
  Req<Str, "id"> id;
  Str prefix = {};
  Map<Json> tagFilters = {};
};

enum class InventoryFormat { CSV, PARQUET, ORC };
enum class InventoryFrequency { DAILY, WEEKLY };
enum class InventoryObjectVersion { ALL, CURRENT };

/// Where an inventory is written.
struct InventoryDestination {
  Req<Use<IBucket>, "bucket"> bucket;
  /// Account that owns the bucket; S3 checks it.
  Str bucketOwner = {};
  Str prefix = {};
};

/// A list of a bucket's objects, written at intervals.
struct Inventory {
  Req<Box<InventoryDestination>, "destination"> destination;
  /// Default: true
  Bool enabled = {};
  /// Default: CSV
  Opt<InventoryFormat> format = {};
  /// Default: WEEKLY
  Opt<InventoryFrequency> frequency = {};
  /// Default: ALL
  Opt<InventoryObjectVersion> includeObjectVersions = {};
  /// At most 64 of letters, digits, `_`, `.` and `-`. Default: from the bucket's id and a number
  Str inventoryId = {};
  /// Only keys that begin so. Default: all
  Str objectsPrefix = {};
  /// Further columns.
  List<Str> optionalFields = {};
};

/// Moves objects that are seldom read to cheaper tiers.
struct IntelligentTieringConfiguration {
  /// 90 to 730 days.
  Opt<Duration> archiveAccessTierTime = {};
  /// 180 to 730 days.
  Opt<Duration> deepArchiveAccessTierTime = {};
  Req<Str, "name"> name;
  Str prefix = {};
  List<Tag> tags = {};
};

}  // namespace cdk::s3
