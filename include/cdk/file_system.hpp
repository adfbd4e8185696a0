#pragma once
#include <cdk/value.hpp>

namespace cdk {

/// Which symbolic links are replaced by what they point to; the others stay links.
enum class SymlinkFollowMode {
  NEVER,           ///< none
  ALWAYS,          ///< all
  EXTERNAL,        ///< those that point out of the folder
  BLOCK_EXTERNAL,  ///< those that stay in the folder; one that points out of it is an error
};

/// Syntax of exclude patterns.
enum class IgnoreMode {
  GLOB,    ///< shell patterns; one without a slash matches names in any folder
  GIT,     ///< as in .gitignore
  DOCKER,  ///< as in .dockerignore
};

/// How a folder is copied.
struct CopyOptions {
  /// Patterns of files to leave out; `!` brings back what an earlier pattern left out. Default: none
  List<Str> exclude = {};
  /// Default: EXTERNAL
  Opt<SymlinkFollowMode> follow = {};
  /// Default: GLOB
  Opt<IgnoreMode> ignoreMode = {};
};

/// How files are hashed.
struct FingerprintOptions {
  /// As in CopyOptions.
  List<Str> exclude = {};
  /// Any text that is to change the hash.
  Str extraHash = {};
  /// Default: EXTERNAL
  Opt<SymlinkFollowMode> follow = {};
  /// Default: GLOB
  Opt<IgnoreMode> ignoreMode = {};
};

/// Work on files and folders.
class FileSystem {
 public:
  /// Copies a folder into `destDir`, which is made. Raises an error when it cannot be read or written.
  static void copyDirectory(std::string_view srcDir, std::string_view destDir, const CopyOptions& options = {});
  /// Hash of a file or folder over names and content: the CDK's, hexadecimal. Raises an error when it cannot be read.
  static Str fingerprint(std::string_view fileOrDirectory, const FingerprintOptions& options = {});
  /// Is there nothing in the folder?
  static bool isEmpty(std::string_view dir);
  /// Folder for temporary files, links resolved.
  static Str tmpdir();
  /// Makes a new folder below tmpdir, its name beginning with `prefix`.
  static Str mkdtemp(std::string_view prefix);
  /// Deletes a file or a folder with all in it; no error when it is not there.
  static void rmrf(std::string_view dirname);
};

}  // namespace cdk
