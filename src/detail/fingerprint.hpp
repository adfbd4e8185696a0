#pragma once
// The CDK's hash of files: over names and content, not over times, modes and owners.
#include <string>
#include <string_view>

#include <cdk/assets.hpp>
#include <cdk/file_system.hpp>

#include "hash.hpp"

namespace cdk::detail {

/// Content of one file as it counts: `<size>:<sha256>`. Text counts with LF line ends.
class ContentPrint {
 public:
  /// How much is looked at in one go; the result depends on it.
  static constexpr std::size_t kChunk = 8192;
  /// The next chunk: kChunk bytes, fewer at the end.
  void add(std::string_view chunk);
  std::string text();

 private:
  Sha256 hash_;
  std::string held_;  // chunks that end in CR wait for what follows
  std::size_t size_ = 0;
  bool binary_ = false;
};

std::string contentPrint(std::string_view content);
std::string contentPrintOfFile(const std::string& path);

/// Hash of a set of files, which must come in order.
class Fingerprint {
 public:
  Fingerprint(std::string_view extraHash, SymlinkFollowMode follow, IgnoreMode ignoreMode);
  void file(std::string_view name, std::string_view contentPrint) { field("file:" + std::string(name), contentPrint); }
  void link(std::string_view name, std::string_view target) { field("link:" + std::string(name), target); }
  std::string hex() { return hash_.hexDigest(); }

 private:
  void field(std::string_view name, std::string_view value);
  Sha256 hash_;
};

/// The order of names in a folder.
bool comesBefore(std::string_view name, std::string_view other);
/// The hash a folder with these files has.
std::string fingerprintOf(const List<AssetFile>& files, std::string_view extraHash);

}  // namespace cdk::detail
