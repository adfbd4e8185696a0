#include <constructs/aws/logs/field_index_policy.hpp>

#include <cdk/error.hpp>

namespace cdk::logs {

FieldIndexPolicy::FieldIndexPolicy(const FieldIndexPolicyProps& props) : fields_(props.fields) {
  if (fields_.size() > 20) {
    throw Error(format("a field index policy takes at most 20 fields, got {}; leave some out", Num(fields_.size())).text(), "field-index");
  }
}

}  // namespace cdk::logs
