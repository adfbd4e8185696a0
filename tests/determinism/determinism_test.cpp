// The same app gives the same assembly, byte for byte: in every thread, whatever lies where in memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/value/arena.hpp>

#include "core/file_sets.hpp"
#include "detail/hash.hpp"
#include "determinism/sample_app.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int kSynths = 1000;
constexpr int kThreads = 4;

/// The files of a folder, by name.
std::map<std::string, std::string> filesOf(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), folder).string()] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

/// One synthesis into an empty folder, in an arena of its own.
std::map<std::string, std::string> synthesized(const std::string& outdir) {
  fs::remove_all(outdir);
  const cdk::ArenaScope arena;
  cdk::App app(cdk::AppProps{.outdir = outdir});
  determinism::buildSample(app);
  app.synth();
  return filesOf(outdir);
}

TEST(Determinism, TheSampleHasSomethingOfEverything) {
  const core_test::TemporaryFolder folder;
  const auto files = synthesized(folder.path() + "/cdk.out");
  for (const char* name : {"manifest.json", "tree.json", "Base.template.json", "Same.template.json", "Elsewhere.template.json",
                           "Base.assets.json", "assembly-Prod/manifest.json"}) {
    EXPECT_TRUE(files.contains(name)) << name;
  }
  const auto has = [&](std::string_view part) {
    return std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.first.find(part) != std::string::npos; });
  };
  EXPECT_TRUE(has("assembly-Prod/ProdService"));
  EXPECT_TRUE(has(".nested.template.json"));
  EXPECT_TRUE(has("/sample_app.cpp"));
  EXPECT_TRUE(has("/a/a.txt"));
  EXPECT_NE(files.at("manifest.json").find("\"missing\""), std::string::npos);
}

TEST(Determinism, AThousandSynthsOnFourThreadsAreTheSame) {
  const core_test::TemporaryFolder folder;
  const auto first = synthesized(folder.path() + "/first");
  std::atomic<int> next = 0, different = 0;
  const auto work = [&](int thread) {
    while (next++ < kSynths) different += synthesized(folder.path() + "/thread-" + std::to_string(thread)) != first;
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(work, i);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, 0) << "of " << kSynths << " assemblies";
}

}  // namespace
