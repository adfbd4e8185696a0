#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>

#include <cdk/error.hpp>

#include "assembly.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path, const std::string& why) {
  throw Error("cannot " + what + " '" + path + "': " + why + "; choose another folder with CDK_OUTDIR or --output", "output");
}

void makeFolder(const fs::path& path) {
  if (path.empty()) return;
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

OutputFile::OutputFile(std::string path) : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (file_ < 0) fail("write", path_, std::strerror(errno));
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
}

void OutputFile::flush() {
  writeAll(text_.view());
  text_.clear();
}

void OutputFile::writeAll(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file_, text.data(), text.size());
    if (written < 0 && errno != EINTR) fail("write", path_, std::strerror(errno));
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void OutputFile::close() {
  flush();
  if (::close(std::exchange(file_, -1)) != 0) fail("write", path_, std::strerror(errno));
}

void OutputFile::restart() {
  text_.clear();
  if (::ftruncate(file_, 0) != 0 || ::lseek(file_, 0, SEEK_SET) != 0) fail("write", path_, std::strerror(errno));
}

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

OutputFile OutputFolder::open(const std::string& name) {
  if (const std::size_t slash = name.rfind('/'); slash != std::string::npos) makeFolder(work_ + "/" + name.substr(0, slash));
  files_.push_back(name);
  return OutputFile(work_ + "/" + name);
}

void OutputFolder::write(const std::string& name, std::string_view text) {
  OutputFile file = open(name);
  file.writeAll(text);
  file.close();
}

void OutputFolder::commit() {
  std::error_code code;
  if (!fs::exists(target_, code)) {
    makeFolder(fs::path(target_).parent_path());
    fs::rename(work_, target_, code);
    if (code) fail("write to", target_, code.message());
    return;
  }
  if (::access(target_.c_str(), W_OK | X_OK) != 0) fail("write to", target_, std::strerror(errno));
  const std::unordered_set<std::string> mine(files_.begin(), files_.end());
  std::vector<fs::path> stale;
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
