#pragma once
#include <cdk/value.hpp>

namespace cdk::logs {

struct FieldIndexPolicyProps {
  /// Names of the fields to index, at most 20.
  Req<List<Str>, "fields"> fields;
};

/// Fields of a log group that queries find by an index.
class FieldIndexPolicy {
 public:
  explicit FieldIndexPolicy(const FieldIndexPolicyProps& props);
  List<Str> fields() const { return fields_; }

 private:
  List<Str> fields_;
};

}  // namespace cdk::logs
