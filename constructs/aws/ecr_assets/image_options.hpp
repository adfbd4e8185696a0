#pragma once
#include <cdk/value.hpp>

namespace cdk::ecr_assets {

/// Network of the commands that a build runs.
class NetworkMode {
 public:
  static const NetworkMode DEFAULT;  ///< the bridge
  static const NetworkMode HOST;     ///< that of the machine
  static const NetworkMode NONE;     ///< no network
  /// That of a running container.
  static NetworkMode fromContainer(std::string_view containerId) { return NetworkMode(("container:" + Str(containerId)).text()); }
  /// Any other, as docker names it.
  static NetworkMode custom(std::string_view mode) { return NetworkMode(Str(mode).text()); }
  constexpr NetworkMode() = default;
  /// As docker names it.
  constexpr std::string_view mode() const { return mode_; }

 private:
  explicit constexpr NetworkMode(std::string_view mode) : mode_(mode) {}
  std::string_view mode_ = "default";
};

inline constexpr NetworkMode NetworkMode::DEFAULT{"default"};
inline constexpr NetworkMode NetworkMode::HOST{"host"};
inline constexpr NetworkMode NetworkMode::NONE{"none"};

/// System and processor that an image is for.
class Platform {
 public:
  static const Platform LINUX_AMD64;  ///< linux/amd64
  static const Platform LINUX_ARM64;  ///< linux/arm64
  /// Any other, as docker names it.
  static Platform custom(std::string_view platform) { return Platform(Str(platform).text()); }
  constexpr Platform() = default;
  /// As docker names it.
  constexpr std::string_view platform() const { return platform_; }

 private:
  explicit constexpr Platform(std::string_view platform) : platform_(platform) {}
  std::string_view platform_ = "linux/amd64";
};

inline constexpr Platform Platform::LINUX_AMD64{"linux/amd64"};
inline constexpr Platform Platform::LINUX_ARM64{"linux/arm64"};

/// Which options change the hash of an image; all do unless they are false here.
struct DockerImageAssetInvalidationOptions {
  /// Default of each: true
  Bool buildArgs = {};
  Bool buildContexts = {};
  Bool buildSecrets = {};
  Bool buildSsh = {};
  Bool extraHash = {};
  Bool file = {};
  Bool networkMode = {};
  Bool outputs = {};
  Bool platform = {};
  Bool target = {};
};

}  // namespace cdk::ecr_assets
