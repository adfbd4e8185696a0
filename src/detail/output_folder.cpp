#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include <cdk/error.hpp>

#include "assembly.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path, const std::string& why) {
  throw Error("cannot " + what + " '" + path + "': " + why + "; choose another folder with CDK_OUTDIR or --output", "output");
}

void makeFolder(const fs::path& path) {
  std::error_code code;
  fs::create_directories(path, code);
  if (code) fail("make the output folder", path.string(), code.message());
}

/// Files that an earlier synthesis of some app left and that would mislead.
bool isStale(const fs::path& relative) {
  const std::string name = relative.filename().string();
  return name.ends_with(".template.json") || name.ends_with(".assets.json") || name.ends_with(".metadata.json") || name == "validation-report.json" ||
         name == "tree.json" || (name == "manifest.json" && relative.has_parent_path());
}

}  // namespace

OutputFolder::OutputFolder(std::string target) : target_(std::move(target)), work_(target_ + ".new-" + std::to_string(::getpid())) {
  while (target_.size() > 1 && target_.back() == '/') target_.pop_back();
  work_ = target_ + ".new-" + std::to_string(::getpid());
  std::error_code code;
  fs::remove_all(work_, code);
  makeFolder(work_);
}

OutputFolder::~OutputFolder() {
  std::error_code code;
  fs::remove_all(work_, code);
}

void OutputFolder::write(const std::string& name, std::string_view text) {
  const fs::path path = fs::path(work_) / name;
  if (name.find('/') != std::string::npos) makeFolder(path.parent_path());
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) fail("write", path.string(), std::strerror(errno));
  const bool ok = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (std::fclose(file) != 0 || !ok) fail("write", path.string(), std::strerror(errno));
  files_.push_back(name);
}

void OutputFolder::commit() {
  makeFolder(target_);
  if (::access(target_.c_str(), W_OK | X_OK) != 0) fail("write to", target_, std::strerror(errno));
  const std::unordered_set<std::string> mine(files_.begin(), files_.end());
  std::vector<fs::path> stale;
  std::error_code code;
  for (auto at = fs::recursive_directory_iterator(target_, code); !code && at != fs::recursive_directory_iterator(); at.increment(code)) {
    const fs::path relative = fs::relative(at->path(), target_);
    const std::string name = relative.string();
    if (at->is_directory() && !name.starts_with("assembly-")) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && isStale(relative) && !mine.contains(name)) {
      stale.push_back(at->path());
    }
  }
  // The manifest is moved last: until then the folder still is the former assembly.
  std::stable_partition(files_.begin(), files_.end(), [](const std::string& name) { return name != "manifest.json"; });
  for (const std::string& name : files_) {
    const fs::path to = fs::path(target_) / name;
    if (name.find('/') != std::string::npos) makeFolder(to.parent_path());
    fs::rename(fs::path(work_) / name, to, code);
    if (code) fail("write", to.string(), code.message());
  }
  for (const fs::path& path : stale) fs::remove(path, code);
}

}  // namespace cdk::detail
