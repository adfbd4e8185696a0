#pragma once
#include <cdk/construct.hpp>

namespace cdk {

struct GetContextKeyOptions {
  /// Tells two lookups of the same thing apart, so that each has a cached value of its own. Default: none
  Str additionalCacheKey = {};
  /// Adds account and region to the query. Default: true
  Bool includeEnvironment = {};
  Map<Json> props = {};
  Req<Str, "provider"> provider;
};

struct GetContextKeyResult {
  Str key = {};
  Map<Json> props = {};
};

struct GetContextValueOptions {
  /// Tells two lookups of the same thing apart, so that each has a cached value of its own. Default: none
  Str additionalCacheKey = {};
  /// Given as long as the CLI has not looked the value up.
  Json dummyValue = {};
  /// The opposite of mustExist; error when both are given.
  Bool ignoreErrorOnMissingContext = {};
  Bool includeEnvironment = {};
  /// A lookup that finds nothing is no error.
  Bool mustExist = {};
  Map<Json> props = {};
  Req<Str, "provider"> provider;
};

struct GetContextValueResult {
  Json value = {};
};

/// Values that the CLI looks up in the account, such as availability zones.
class ContextProvider {
 public:
  static GetContextKeyResult getKey(const Construct& scope, const GetContextKeyOptions& options);
  static GetContextValueResult getValue(const Construct& scope, const GetContextValueOptions& options);
};

}  // namespace cdk
