#include <constructs/aws/elasticloadbalancingv2/attributes.hpp>

namespace cdk::elasticloadbalancingv2 {

void Attributes::set(const Str& key, const Str& value) {
  for (Entry& entry : entries_) {
    if (entry.key == key) {
      entry.value = value;
      return;
    }
  }
  entries_.push({key, value});
}

}  // namespace cdk::elasticloadbalancingv2
