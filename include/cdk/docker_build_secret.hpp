#pragma once
#include <cdk/value/str.hpp>

namespace cdk {

/// Secrets for the build of an image, as its buildSecrets take them.
struct DockerBuildSecret {
  /// A file, by its path where the image is built.
  static Str fromSrc(std::string_view src) { return Str("src=") + src; }
};

}  // namespace cdk
