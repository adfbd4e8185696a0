#pragma once
#include <filesystem>
#include <set>
#include <string_view>

namespace l1gen {

/// The output folder. Files whose text stays the same are left alone, so that a rebuild stays short.
class Output {
public:
  explicit Output(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void write(const std::filesystem::path& name, std::string_view text);
  /// Removes earlier files below `subfolder` that were not written this time.
  void prune(const std::filesystem::path& subfolder);
  std::size_t changed() const { return changed_; }

private:
  std::filesystem::path folder_;
  std::set<std::filesystem::path> written_ = {};
  std::size_t changed_ = 0;
};

}  // namespace l1gen
