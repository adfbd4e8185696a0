#pragma once
#include <cdk/duration.hpp>
#include <cdk/value.hpp>

namespace cdk::s3 {

/// Where objects are kept: its price and how fast they are read. Others than the constants by name.
struct StorageClass : Str {
  constexpr StorageClass() = default;
  constexpr explicit StorageClass(const detail::Val* val) : Str(val) {}
  explicit StorageClass(const Str& value) : Str(value) {}
  static const StorageClass INFREQUENT_ACCESS;
  static const StorageClass ONE_ZONE_INFREQUENT_ACCESS;
  static const StorageClass GLACIER;
  static const StorageClass GLACIER_INSTANT_RETRIEVAL;
  static const StorageClass DEEP_ARCHIVE;
  static const StorageClass INTELLIGENT_TIERING;
  Str value() const { return *this; }
  Str toString() const { return *this; }
};

/// Moves objects to another storage class. Exactly one of transitionAfter and transitionDate.
struct Transition {
  Req<StorageClass, "storageClass"> storageClass;
  /// Age of an object, in days.
  Opt<Duration> transitionAfter = {};
  /// As `2030-01-31T00:00:00Z`.
  Str transitionDate = {};
};

/// Moves versions that are no longer current.
struct NoncurrentVersionTransition {
  /// This many newer ones stay where they are, up to 100.
  Num noncurrentVersionsToRetain = {};
  Req<StorageClass, "storageClass"> storageClass;
  /// Time since the version was replaced, in days.
  ReqOpt<Duration, "transitionAfter"> transitionAfter;
};

/// What happens to objects as they grow old. At least one of the actions is needed.
struct LifecycleRule {
  Opt<Duration> abortIncompleteMultipartUploadAfter = {};
  /// Default: true
  Bool enabled = {};
  /// Age at which objects are deleted, in days.
  Opt<Duration> expiration = {};
  /// Day on which objects are deleted, as `2030-01-31T00:00:00Z`.
  Str expirationDate = {};
  /// Removes delete markers that have no versions left; not together with expiration or tagFilters.
  Bool expiredObjectDeleteMarker = {};
  Str id = {};
  /// Time since a version was replaced after which it is deleted, in days.
  Opt<Duration> noncurrentVersionExpiration = {};
  List<NoncurrentVersionTransition> noncurrentVersionTransitions = {};
  /// This many replaced versions are kept beyond noncurrentVersionExpiration.
  Num noncurrentVersionsToRetain = {};
  /// Bytes; only larger objects.
  Num objectSizeGreaterThan = {};
  /// Bytes; only smaller objects.
  Num objectSizeLessThan = {};
  /// Only keys that begin so. Default: all
  Str prefix = {};
  /// Only objects with all of these tags.
  Map<Json> tagFilters = {};
  List<Transition> transitions = {};
};

/// Whether transitions leave objects below 128 KiB alone.
enum class TransitionDefaultMinimumObjectSize { ALL_STORAGE_CLASSES_128_K, VARIES_BY_STORAGE_CLASS };

}  // namespace cdk::s3
