#pragma once
// The file sets of vectors/assets.json, made on disk.
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

#include <cdk/file_system.hpp>

namespace core_test {

using json = nlohmann::ordered_json;

inline json readVectors(const std::string& name) {
  std::ifstream in(std::string(CDKPP_SOURCE_DIR "/tests/core/vectors/") + name + ".json");
  return json::parse(in);
}

/// A folder that is gone at the end of the test; in memory where it can be, since the tests write thousands of small assemblies.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code code;
    const std::filesystem::path memory = "/dev/shm";
    path_ = (std::filesystem::is_directory(memory, code) ? memory : std::filesystem::temp_directory_path()) / "cdkpp-test-XXXXXX";
    if (!::mkdtemp(path_.data())) throw std::runtime_error("cannot make the folder " + path_);
  }
  ~TemporaryFolder() { cdk::FileSystem::rmrf(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline std::string fileContent(const json& file) {
  if (file.is_string()) return file.get<std::string>();
  std::string content;
  if (file.contains("hex")) {
    const std::string hex = file["hex"];
    for (std::size_t i = 0; i < hex.size(); i += 2) content += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  } else {
    for (const json& part : file["parts"]) {
      for (int i = 0; i < part[1].get<int>(); ++i) content += part[0].get<std::string>();
    }
  }
  return content;
}

/// Makes `files` (name to content) below a folder.
inline void makeFiles(const std::string& folder, const json& files) {
  namespace fs = std::filesystem;
  for (const auto& [name, file] : files.items()) {
    const fs::path path = fs::path(folder) / name;
    fs::create_directories(path.parent_path());
    if (file.is_object() && file.contains("link")) {
      fs::create_symlink(file["link"].get<std::string>(), path);
    } else {
      std::ofstream(path, std::ios::binary) << fileContent(file);
    }
  }
}

}  // namespace core_test
