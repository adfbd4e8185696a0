#include "walk.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include <cdk/error.hpp>

#include "files.hpp"
#include "fingerprint.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

class Walk {
 public:
  Walk(const std::string& root, SymlinkFollowMode follow, const IgnoreStrategy& ignore, WalkVisitor& visitor)
      : root_(canonicalPath(root)), follow_(follow), ignore_(ignore), visitor_(visitor) {}

  /// `shown` is the path as the walk came to it, `real` where it is.
  void folder(const std::string& shown, const std::string& real) {
    const std::string canonical = canonicalPath(real);
    if (!above_.insert(canonical).second) return;  // a link to a folder it is in
    for (const fs::directory_entry& entry : sorted(real)) {
      const std::string name = "/" + entry.path().filename().string();
      if (entry.is_symlink()) {
        link(shown + name, real + name);
      } else if (entry.is_directory()) {
        enter(shown + name, real + name);
      } else if (entry.is_regular_file()) {
        file(shown + name, real + name);
      }
    }
    above_.erase(canonical);
  }

 private:
  static std::vector<fs::directory_entry> sorted(const std::string& folder) {
    std::error_code code;
    std::vector<fs::directory_entry> entries;
    for (auto at = fs::directory_iterator(folder, code); !code && at != fs::directory_iterator(); at.increment(code))
      entries.push_back(*at);
    if (code) throw Error("cannot read the folder '" + folder + "': " + code.message(), "file");
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return comesBefore(a.path().filename().native(), b.path().filename().native()); });
    return entries;
  }

  void enter(const std::string& shown, const std::string& real) {
    if (ignore_.completelyIgnores(shown)) return;
    visitor_.folder(shown, ignore_.ignores(shown));
    folder(shown, real);
  }

  void file(const std::string& shown, const std::string& real) {
    if (!ignore_.ignores(shown)) visitor_.file(shown, real);
  }

  void link(const std::string& shown, const std::string& real) {
    const fs::path text = fs::read_symlink(real);
    const fs::path target = absolutePath((fs::path(real).parent_path() / text).string());
    const std::string resolved = (fs::path(canonicalPath(target.parent_path().string())) / target.filename()).string();
    const bool internal = isBelow(root_, resolved);
    std::error_code code;
    const fs::file_status status = follows(internal) ? fs::status(resolved, code) : fs::file_status();
    if (!fs::exists(status)) {
      if (!ignore_.ignores(shown)) visitor_.link({shown, text.string(), resolved, internal});
    } else if (fs::is_directory(status)) {
      enter(shown, resolved);
    } else if (fs::is_regular_file(status)) {
      file(shown, resolved);
    } else if (!ignore_.ignores(shown)) {
      visitor_.special(shown);
    }
  }

  bool follows(bool internal) const {
    return follow_ == SymlinkFollowMode::ALWAYS || (follow_ == SymlinkFollowMode::EXTERNAL && !internal) ||
           (follow_ == SymlinkFollowMode::BLOCK_EXTERNAL && internal);
  }

  std::string root_;
  SymlinkFollowMode follow_;
  const IgnoreStrategy& ignore_;
  WalkVisitor& visitor_;
  std::set<std::string> above_;
};

}  // namespace

void walk(const std::string& folder, SymlinkFollowMode follow, const IgnoreStrategy& ignore, WalkVisitor& visitor) {
  Walk(folder, follow, ignore, visitor).folder(folder, folder);
}

std::string canonicalPath(const std::string& path) {
  std::error_code code;
  const fs::path canonical = fs::canonical(path, code);
  return code ? path : canonical.string();
}

bool isBelow(const std::string& folder, const std::string& path) {
  return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

}  // namespace cdk::detail
