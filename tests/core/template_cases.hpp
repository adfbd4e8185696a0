#pragma once
// The cases of vectors/template.json, told in two files.
#include <cdk/fn.hpp>

#include "core/vectors.hpp"

namespace cdk::template_cases {

using core_test::json;
using core_test::R;
using core_test::Sample;

inline Stack& S(Sample& sample, const StackProps& props = {}) {
  return sample.app.add<Stack>("S", props);
}
inline Stack& T(Sample& sample) {
  return sample.app.add<Stack>("T");
}

}  // namespace cdk::template_cases
