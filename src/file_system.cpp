#include <cdk/file_system.hpp>

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

#include <cdk/error.hpp>

#include "detail/files.hpp"
#include "detail/fingerprint.hpp"
#include "detail/walk.hpp"

namespace cdk {

using namespace detail;
namespace fs = std::filesystem;

namespace {

std::string relativeTo(const std::string& root, const std::string& path) {
  return path == root ? "" : isBelow(root, path) ? path.substr(root.size() + 1) : fs::path(path).lexically_relative(root).string();
}

class Hasher final : public WalkVisitor {
 public:
  Hasher(const std::string& root, Fingerprint& print) : root_(root), print_(print) {}
  void file(const std::string& path, const std::string& real) override { print_.file(relativeTo(root_, path), contentPrintOfFile(real)); }
  void link(const Link& link) override {
    const bool absoluteInside = link.internal && link.text.starts_with('/');
    print_.link(relativeTo(root_, link.path), absoluteInside ? relativeTo(root_, link.resolved) : link.text);
  }
  void special(const std::string& path) override {
    throw Error("cannot hash '" + path + "': it is neither a file nor a folder", "special-file");
  }

 private:
  const std::string& root_;
  Fingerprint& print_;
};

class Copier final : public WalkVisitor {
 public:
  Copier(std::string from, std::string to, SymlinkFollowMode follow)
      : from_(std::move(from)), canonicalFrom_(canonicalPath(from_)), to_(std::move(to)), follow_(follow) {}

  void folder(const std::string& path, bool ignored) override {
    if (!ignored) fs::create_directories(destination(path));
  }
  void file(const std::string& path, const std::string& real) override { fs::copy_file(real, made(path)); }
  void link(const Link& link) override {
    if (follow_ == SymlinkFollowMode::BLOCK_EXTERNAL && !link.internal) {
      throw Error("'" + link.path + "' is a link to '" + link.resolved +
                      "', out of the folder; follow links with EXTERNAL or ALWAYS, or put the file itself there",
                  "BundlingFileSymlinkForbidden");
    }
    const std::string to = made(link.path);
    fs::create_symlink(linkText(link, to), to);
  }

 private:
  std::string destination(const std::string& path) const { return to_ + path.substr(from_.size()); }
  std::string made(const std::string& path) const {
    const std::string to = destination(path);
    fs::create_directories(fs::path(to).parent_path());
    return to;
  }
  /// A link inside the folder becomes one inside the copy.
  std::string linkText(const Link& link, const std::string& to) const {
    if (!isBelow(canonicalFrom_, link.resolved)) return link.text;
    const std::string target = to_ + link.resolved.substr(canonicalFrom_.size());
    return fs::path(target).lexically_relative(fs::path(to).parent_path()).string();
  }

  std::string from_;
  std::string canonicalFrom_;
  std::string to_;
  SymlinkFollowMode follow_;
};

}  // namespace

void FileSystem::copyDirectory(std::string_view srcDir, std::string_view destDir, const CopyOptions& options) {
  const std::string from = absolutePath(srcDir);
  if (!fs::is_directory(from)) throw Error("'" + from + "' is not a folder", "Directory");
  const SymlinkFollowMode follow = options.follow.valueOr(SymlinkFollowMode::EXTERNAL);
  Copier copier(from, absolutePath(destDir), follow);
  try {
    fs::create_directories(absolutePath(destDir));
    walk(from, follow, IgnoreStrategy::fromCopyOptions(options, from), copier);
  } catch (const fs::filesystem_error& error) {
    throw Error("cannot copy the folder '" + from + "': " + error.code().message() + " at '" + error.path1().string() + "'", "file");
  }
}

Str FileSystem::fingerprint(std::string_view fileOrDirectory, const FingerprintOptions& options) {
  std::error_code code;
  const std::string root = fs::canonical(fileOrDirectory, code).string();
  if (code) throw Error("cannot find '" + std::string(fileOrDirectory) + "': " + code.message(), "file");
  const SymlinkFollowMode follow = options.follow.valueOr(SymlinkFollowMode::EXTERNAL);
  Fingerprint print(options.extraHash.textOr(""), follow, options.ignoreMode.valueOr(IgnoreMode::GLOB));
  if (fs::is_directory(root)) {
    Hasher hasher(root, print);
    const CopyOptions ignore{.exclude = options.exclude, .ignoreMode = options.ignoreMode};
    walk(root, follow, IgnoreStrategy::fromCopyOptions(ignore, root), hasher);
  } else {
    print.file("", contentPrintOfFile(root));
  }
  return print.hex();
}

bool FileSystem::isEmpty(std::string_view dir) {
  std::error_code code;
  const bool empty = fs::is_empty(dir, code);
  if (code) throw Error("cannot read the folder '" + std::string(dir) + "': " + code.message(), "file");
  return empty;
}

Str FileSystem::tmpdir() {
  return canonicalPath(fs::temp_directory_path().string());
}

Str FileSystem::mkdtemp(std::string_view prefix) {
  std::string path = std::string(tmpdir().text()) + "/" + std::string(prefix) + "XXXXXX";
  if (!::mkdtemp(path.data())) throw Error("cannot make a folder '" + path + "': " + std::strerror(errno), "file");
  return path;
}

void FileSystem::rmrf(std::string_view dirname) {
  std::error_code code;
  fs::remove_all(dirname, code);
  if (code) throw Error("cannot delete '" + std::string(dirname) + "': " + code.message(), "file");
}

}  // namespace cdk
