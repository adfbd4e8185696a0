#include "output.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace l1gen {
namespace fs = std::filesystem;

namespace {
bool holds(const fs::path& file, std::string_view text) {
  std::error_code missing;
  if (fs::file_size(file, missing) != text.size() || missing) return false;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream held;
  held << in.rdbuf();
  return held.view() == text;
}
}  // namespace

void Output::write(const fs::path& name, std::string_view text) {
  const fs::path file = folder_ / name;
  if (!written_.insert(file).second) throw std::runtime_error("two files named " + file.string());
  if (holds(file, text)) return;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  ++changed_;
}

void Output::prune(const fs::path& subfolder) {
  std::vector<fs::path> stale;
  for (const auto& entry : fs::recursive_directory_iterator(folder_ / subfolder)) {
    if (entry.is_regular_file() && !written_.contains(entry.path())) stale.push_back(entry.path());
  }
  for (const fs::path& file : stale) fs::remove(file);
  changed_ += stale.size();
}

}  // namespace l1gen
