#include <cdk/ignore_strategy.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <cdk/error.hpp>

#include "detail/ignore/docker_pattern.hpp"
#include "detail/ignore/git_pattern.hpp"
#include "detail/ignore/glob_pattern.hpp"

namespace cdk {

using namespace detail;

namespace {

class Strategy : public IIgnoreStrategy {
 public:
  explicit Strategy(std::string_view root) : root_(root) {
    if (!root.starts_with('/')) throw Error("an ignore strategy needs an absolute root, got '" + root_ + "'", "relative-path");
  }

 protected:
  std::string relative(std::string_view path) const {
    if (!path.starts_with('/')) throw Error("an ignore strategy compares absolute paths, got '" + std::string(path) + "'", "relative-path");
    if (path.starts_with(root_) && path.size() > root_.size() && path[root_.size()] == '/')
      return std::string(path.substr(root_.size() + 1));
    return std::filesystem::path(path).lexically_relative(root_).string();
  }

 private:
  std::string root_;
};

class GlobStrategy final : public Strategy {
 public:
  using Strategy::Strategy;
  void add(std::string_view pattern) override { patterns_.emplace_back(pattern); }
  bool ignores(std::string_view path) const override {
    const std::string name = relative(path);
    bool ignored = false;
    for (const GlobPattern& pattern : patterns_) {
      if (pattern.negated() == ignored && pattern.matches(name)) ignored = !pattern.negated();
    }
    return ignored;
  }

 private:
  std::vector<GlobPattern> patterns_;
};

class GitStrategy final : public Strategy {
 public:
  using Strategy::Strategy;
  void add(std::string_view pattern) override {
    if (isGitPattern(pattern)) patterns_.emplace_back(pattern);
  }
  bool ignores(std::string_view path) const override { return ignoresWithin(relative(path)); }
  bool completelyIgnores(std::string_view path) const override { return ignoresWithin(relative(path) + "/"); }

 private:
  /// What is in a folder that is left out cannot be brought back.
  bool ignoresWithin(std::string_view name) const {
    for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1)) {
      if (ignoresAlone(name.substr(0, slash + 1))) return true;
    }
    return ignoresAlone(name);
  }
  bool ignoresAlone(std::string_view name) const {
    bool ignored = false;
    for (const GitPattern& pattern : patterns_) {
      if (pattern.negated() == ignored && pattern.matches(name)) ignored = !pattern.negated();
    }
    return ignored;
  }

  std::vector<GitPattern> patterns_;
};

class DockerStrategy final : public Strategy {
 public:
  using Strategy::Strategy;
  void add(std::string_view pattern) override {
    addTo(patterns_, pattern);
    addTo(folderPatterns_, pattern);
    // A folder that something brought back is in is not left out as a whole.
    const std::size_t start = std::min(pattern.find_first_not_of(" \t"), pattern.size());
    const std::string_view mark = pattern.substr(start).starts_with("/!") ? "/!" : "!";
    if (!pattern.substr(start).starts_with(mark)) return;
    std::filesystem::path folder(pattern.substr(start + mark.size()));
    while (true) {
      folder = folder.parent_path();
      if (folder.empty() || folder == "/" || folder == ".") return;
      addTo(folderPatterns_, std::string(mark) + folder.string());
    }
  }
  bool ignores(std::string_view path) const override { return anyIgnores(patterns_, relative(path)); }
  bool completelyIgnores(std::string_view path) const override {
    const std::string name = relative(path);
    return anyIgnores(patterns_, name) && anyIgnores(folderPatterns_, name);
  }

 private:
  static void addTo(std::vector<DockerPattern>& patterns, std::string_view line) {
    if (line.starts_with('#')) return;
    const DockerPattern pattern(line);
    if (pattern.isSet()) patterns.push_back(pattern);
  }
  static bool anyIgnores(const std::vector<DockerPattern>& patterns, std::string_view name) {
    bool ignored = false;
    for (const DockerPattern& pattern : patterns) {
      if (pattern.negated() == ignored && pattern.matches(name)) ignored = !pattern.negated();
    }
    return ignored;
  }

  std::vector<DockerPattern> patterns_;
  std::vector<DockerPattern> folderPatterns_;
};

template <class S>
Use<IIgnoreStrategy> made(std::string_view root, const List<Str>& patterns) {
  Use<S> strategy = make<S>(root);
  for (Str pattern : patterns) strategy->add(pattern.text());
  return strategy;
}

}  // namespace

IgnoreStrategy IgnoreStrategy::glob(std::string_view absoluteRootPath, const List<Str>& patterns) {
  return IgnoreStrategy(made<GlobStrategy>(absoluteRootPath, patterns));
}

IgnoreStrategy IgnoreStrategy::git(std::string_view absoluteRootPath, const List<Str>& patterns) {
  return IgnoreStrategy(made<GitStrategy>(absoluteRootPath, patterns));
}

IgnoreStrategy IgnoreStrategy::docker(std::string_view absoluteRootPath, const List<Str>& patterns) {
  return IgnoreStrategy(made<DockerStrategy>(absoluteRootPath, patterns));
}

IgnoreStrategy IgnoreStrategy::fromCopyOptions(const CopyOptions& options, std::string_view absoluteRootPath) {
  switch (options.ignoreMode.valueOr(IgnoreMode::GLOB)) {
    case IgnoreMode::GIT: return git(absoluteRootPath, options.exclude);
    case IgnoreMode::DOCKER: return docker(absoluteRootPath, options.exclude);
    default: return glob(absoluteRootPath, options.exclude);
  }
}

}  // namespace cdk
