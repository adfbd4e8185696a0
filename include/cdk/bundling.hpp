#pragma once
#include <cdk/value.hpp>

namespace cdk {

struct BundlingOptions;

/// What a bundling command leaves in the output folder.
enum class BundlingOutput {
  ARCHIVED,       ///< one archive, uploaded as it is
  NOT_ARCHIVED,   ///< files, uploaded as one zip
  AUTO_DISCOVER,  ///< ARCHIVED when there is one archive and nothing else, else NOT_ARCHIVED
  SINGLE_FILE,    ///< one file of any kind, uploaded as it is
};

/// How a container would see the files. cdkpp bundles by commands of this machine only; kept for its name.
enum class BundlingFileAccess { VOLUME_COPY, BIND_MOUNT };

/// An image to bundle in. It counts for the asset's hash; cdkpp runs no containers.
class DockerImage {
 public:
  DockerImage() = default;
  /// An image of a registry, by its name.
  static DockerImage fromRegistry(const Str& image) { return DockerImage(image); }
  /// Name of the image; empty when none was given.
  Str image() const { return image_; }

 private:
  explicit DockerImage(const Str& image) : image_(image) {}
  Str image_ = {};
};

/// Bundles on this machine. Derive and pass `make<Mine>(...)`.
class ILocalBundling {
 public:
  /// Writes the bundle into `outputDir`, an existing empty folder; false when it cannot be done here.
  virtual bool tryBundle(std::string_view outputDir, const BundlingOptions& options) = 0;

 protected:
  ~ILocalBundling() = default;
};

/// How the files of an asset are made from its source.
struct BundlingOptions {
  Opt<BundlingFileAccess> bundlingFileAccess = {};
  /// Command for a container.
  List<Str> command = {};
  List<Str> entrypoint = {};
  Map<Str> environment = {};
  DockerImage image = {};
  /// Does the work; the only way of bundling that cdkpp has.
  Use<ILocalBundling> local = {};
  Str network = {};
  /// Default: AUTO_DISCOVER
  Opt<BundlingOutput> outputType = {};
  Str platform = {};
  Str securityOpt = {};
  Str user = {};
  List<Str> volumesFrom = {};
  Str workingDirectory = {};
};

}  // namespace cdk
