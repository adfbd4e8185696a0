#pragma once
#include <cdk/construct.hpp>

namespace cdk {

struct WarningOptions {
  /// Values by which an acknowledgement can tell warnings of the same id apart.
  Map<Json> context = {};
};

/// Messages on a construct, which the CDK CLI prints; an error makes it stop.
class Annotations {
 public:
  static Annotations of(Construct& scope) { return Annotations(scope); }
  void addError(std::string_view message);
  void addWarning(std::string_view message);
  /// A warning that can be acknowledged by its id.
  void addWarningV2(std::string_view id, std::string_view message);
  void addWarningV2(std::string_view id, std::string_view message, const WarningOptions& options);
  void addInfo(std::string_view message);
  void addInfoV2(std::string_view id, std::string_view message);
  /// Takes a warning off this construct and all below it, now and later.
  void acknowledgeWarning(std::string_view id, std::string_view message = "");
  void acknowledgeInfo(std::string_view id, std::string_view message = "");
  /// For the library: acknowledges only warnings whose context holds these values.
  void acknowledgeWhere(std::string_view id, const Map<Json>& where);
  /// Says that an API is deprecated, or raises an error with CDK_BLOCK_DEPRECATIONS set.
  void addDeprecation(std::string_view api, std::string_view message);

 private:
  explicit Annotations(Construct& scope) : scope_(&scope) {}
  void add(std::string_view level, std::string_view message, const Map<Json>& context = {});
  void acknowledge(std::string_view id, std::string_view level, const Map<Json>& where = {});
  Construct* scope_;
};

}  // namespace cdk
