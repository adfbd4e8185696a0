#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// A tag as most resources of CloudFormation take it.
struct CfnTag {
  Req<Str, "key"> key;
  Req<Str, "value"> value;
  static const TypeInfo typeInfo;
};

}  // namespace cdk
