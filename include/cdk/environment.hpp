#pragma once
#include <cdk/value/str.hpp>

namespace cdk {

/// An account and a region; what is left out is decided at deployment.
struct Environment {
  Str account = {};
  Str region = {};
};

/// Where a resource is: both always have a value, possibly a token.
struct ResourceEnvironment {
  Str account = {};
  Str region = {};
};

}  // namespace cdk
