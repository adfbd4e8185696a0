#pragma once
#include <string>
#include <string_view>

namespace cdk::detail {

/// The path made absolute and without `.` and `..`, links kept.
std::string absolutePath(std::string_view path);
/// The whole content of a file; an error when it cannot be read.
std::string readFile(const std::string& path);
/// Writes a file; an error when that fails.
void writeFile(const std::string& path, std::string_view content);

}  // namespace cdk::detail
