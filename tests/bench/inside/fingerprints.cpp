// Hashes: of plain bytes, of a file's content as it counts in an asset, and of a folder.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <cdk/file_system.hpp>

#include "detail/fingerprint.hpp"
#include "detail/hash.hpp"
#include "inside.hpp"

namespace {

void fingerprintBytes(benchmark::State& state) {
  const std::string bytes(1 << 20, 'x');
  for (auto _ : state) benchmark::DoNotOptimize(cdk::detail::sha256(bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(fingerprintBytes);

void fingerprintText(benchmark::State& state) {
  std::string text;
  while (text.size() < (1 << 20)) text += "a line of text that ends as on the other system\r\n";
  for (auto _ : state) benchmark::DoNotOptimize(cdk::detail::contentPrint(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(fingerprintText);

/// A hundred files of ten KiB below the temporary directory, gone at the end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / "cdkpp-inside") {
    std::filesystem::create_directories(path_);
    for (int i = 0; i < kFiles; ++i) std::ofstream(path_ / ("file" + std::to_string(i))) << std::string(10 << 10, 'x');
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  std::string path() const { return path_.string(); }

  static constexpr int kFiles = 100;

 private:
  std::filesystem::path path_;
};

void fingerprintFolder(benchmark::State& state) {
  const Folder folder;
  for (auto _ : state) {
    const cdk::ArenaScope arena;
    benchmark::DoNotOptimize(cdk::FileSystem::fingerprint(folder.path()).val());
  }
  state.SetItemsProcessed(state.iterations() * Folder::kFiles);
}
BENCHMARK(fingerprintFolder);

}  // namespace
