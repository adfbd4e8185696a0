#pragma once
// Walking a folder as the CDK does: entries by name, symbolic links followed or not.
#include <string>

#include <cdk/file_system.hpp>
#include <cdk/ignore_strategy.hpp>

namespace cdk::detail {

/// What a walk meets. Paths are absolute; `real` is where the content is, behind a link that was followed.
class WalkVisitor {
 public:
  struct Link {
    std::string path;
    std::string text;      // as it stands in the link
    std::string resolved;  // absolute
    bool internal;         // does it stay below the root?
  };
  virtual void folder(const std::string& path, bool ignored) { (void)path, (void)ignored; }
  virtual void file(const std::string& path, const std::string& real) = 0;
  virtual void link(const Link& link) = 0;
  /// Neither file nor folder behind a followed link.
  virtual void special(const std::string& path) { (void)path; }

 protected:
  ~WalkVisitor() = default;
};

/// Walks `folder`, an absolute path, depth first.
void walk(const std::string& folder, SymlinkFollowMode follow, const IgnoreStrategy& ignore, WalkVisitor& visitor);

/// The path behind all links; the path itself when there is none.
std::string canonicalPath(const std::string& path);
/// Is the path the folder itself or below it?
bool isBelow(const std::string& folder, const std::string& path);

}  // namespace cdk::detail
