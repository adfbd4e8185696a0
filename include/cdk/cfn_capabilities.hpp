#pragma once

namespace cdk {

/// What a template may do beyond the ordinary, to be acknowledged when it is deployed.
enum class CfnCapabilities {
  NONE,           ///< nothing
  ANONYMOUS_IAM,  ///< makes resources of IAM without names
  NAMED_IAM,      ///< makes resources of IAM with names
  AUTO_EXPAND,    ///< uses macros
};

}  // namespace cdk
