#pragma once

namespace cdk {

/// What a deployment must be told to allow.
enum class CfnCapabilities {
  NONE,           ///< nothing
  ANONYMOUS_IAM,  ///< IAM resources without names of their own
  NAMED_IAM,      ///< IAM resources with names
  AUTO_EXPAND,    ///< macros and nested stacks
};

}  // namespace cdk
