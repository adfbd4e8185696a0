#pragma once
#include <cdk/file_system.hpp>
#include <cdk/value/use.hpp>

namespace cdk {

/// Decides which files are left out.
class IIgnoreStrategy {
 public:
  /// Adds a pattern behind the others.
  virtual void add(std::string_view pattern) = 0;
  /// Is the file or folder left out?
  virtual bool ignores(std::string_view absoluteFilePath) const = 0;
  /// Is the folder left out with all below it?
  virtual bool completelyIgnores(std::string_view absoluteDirectoryPath) const { return ignores(absoluteDirectoryPath); }

 protected:
  ~IIgnoreStrategy() = default;
};

/// Which files below a folder are left out, by patterns of one of three syntaxes.
class IgnoreStrategy : public Use<IIgnoreStrategy> {
 public:
  /// Patterns of IgnoreMode::GLOB. Raises an error when the root is no absolute path.
  static IgnoreStrategy glob(std::string_view absoluteRootPath, const List<Str>& patterns = {});
  /// Patterns of IgnoreMode::GIT. Raises an error when the root is no absolute path.
  static IgnoreStrategy git(std::string_view absoluteRootPath, const List<Str>& patterns = {});
  /// Patterns of IgnoreMode::DOCKER. Raises an error when the root is no absolute path.
  static IgnoreStrategy docker(std::string_view absoluteRootPath, const List<Str>& patterns = {});
  /// The strategy that `exclude` and `ignoreMode` of the options ask for.
  static IgnoreStrategy fromCopyOptions(const CopyOptions& options, std::string_view absoluteRootPath);

  /// See IIgnoreStrategy.
  void add(std::string_view pattern) { get()->add(pattern); }
  /// See IIgnoreStrategy.
  bool ignores(std::string_view absoluteFilePath) const { return get()->ignores(absoluteFilePath); }
  /// See IIgnoreStrategy.
  bool completelyIgnores(std::string_view absoluteDirectoryPath) const { return get()->completelyIgnores(absoluteDirectoryPath); }

 private:
  explicit IgnoreStrategy(const Use<IIgnoreStrategy>& strategy) : Use(strategy) {}
};

}  // namespace cdk
