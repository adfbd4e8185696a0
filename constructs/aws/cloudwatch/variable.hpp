#pragma once
#include <cdk/value.hpp>

namespace cdk::cloudwatch {

enum class VariableInputType { INPUT, RADIO, SELECT };
/// Whether it replaces a property of the widgets or a text in them.
enum class VariableType { PROPERTY, PATTERN };

/// A choice at the top of a dashboard.
class IVariable {
 public:
  virtual Json toJson() const = 0;

 protected:
  ~IVariable() = default;
};

struct VariableValue {
  /// Default: the value
  Str label = {};
  Req<Str, "value"> value;
};

struct SearchComponents {
  /// At least one.
  Req<List<Str>, "dimensions"> dimensions;
  Req<Str, "metricName"> metricName;
  /// Named `namespace` in the CDK.
  Req<Str, "namespace_"> namespace_;
  /// One of the dimensions.
  Req<Str, "populateFrom"> populateFrom;
};

/// What can be chosen.
class Values {
 public:
  static Values fromSearchComponents(const SearchComponents& components);
  /// What a search expression finds for a dimension.
  static Values fromSearch(const Str& expression, const Str& populateFrom);
  /// At least one.
  static Values fromValues(const List<VariableValue>& values);
  constexpr Values() = default;
  bool isSet() const { return members_.isSet(); }
  Map<Json> toJson() const { return members_; }

 private:
  explicit Values(const Map<Json>& members) : members_(members) {}
  Map<Json> members_ = {};
};

/// What is chosen at first.
class DefaultValue {
 public:
  /// The first of the values found.
  static const DefaultValue FIRST;
  static DefaultValue value(const Json& value) { return DefaultValue(value); }
  constexpr DefaultValue() = default;
  Json val() const { return first_ ? Json("__FIRST") : value_; }

 private:
  explicit DefaultValue(const Json& value) : value_(value) {}
  constexpr explicit DefaultValue(bool first) : first_(first) {}
  Json value_ = {};
  bool first_ = false;
};

struct DashboardVariableOptions {
  DefaultValue defaultValue = {};
  Req<Str, "id"> id;
  ReqOpt<VariableInputType, "inputType"> inputType;
  /// Default: the value
  Str label = {};
  ReqOpt<VariableType, "type"> type;
  /// The property or text that is replaced.
  Req<Str, "value"> value;
  /// Required for RADIO and SELECT, not for INPUT.
  Values values = {};
  /// Default: true
  Bool visible = {};
};

struct DashboardVariable : Use<IVariable> {
  explicit DashboardVariable(const DashboardVariableOptions& options);
  Json toJson() const { return get()->toJson(); }
};

}  // namespace cdk::cloudwatch
