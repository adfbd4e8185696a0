#pragma once
#include <cdk/bundling.hpp>
#include <cdk/stack_synthesizer.hpp>

namespace cdk {

/// What the hash of an asset is made of.
enum class AssetHashType {
  SOURCE,  ///< the source files, and the bundling options when there is bundling
  OUTPUT,  ///< the bundled output
  CUSTOM,  ///< the text given as assetHash
  BUNDLE,  ///< the former name of OUTPUT
};

/// Options of all assets.
struct AssetOptions {
  /// A text of your own to make the hash of; must change whenever the asset does. Default: from the files
  Str assetHash = {};
  /// Default: SOURCE, or CUSTOM when assetHash is given
  Opt<AssetHashType> assetHashType = {};
  /// Makes the asset's files by a command. Default: the source is the asset
  Box<BundlingOptions> bundling = {};
};

/// A file that exists in memory only; an asset made of such files needs no folder on disk.
struct AssetFile {
  /// Path in the asset, parts separated by `/`.
  Req<Str, "name"> name;
  /// The content, any bytes.
  Req<Str, "text"> text;
};

}  // namespace cdk
