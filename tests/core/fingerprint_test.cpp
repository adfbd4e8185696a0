// The hash of files, against hashes that aws-cdk-lib made.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include <cdk/error.hpp>
#include <cdk/file_system.hpp>

#include "detail/fingerprint.hpp"
#include "core/compared.hpp"
#include "core/file_sets.hpp"

namespace cdk {
namespace {

using core_test::json;

const json& vectors() {
  static const json all = core_test::readVectors("assets");
  return all["fingerprints"];
}

std::string hashOf(const std::string& path, const FingerprintOptions& options = {}) {
  return std::string(FileSystem::fingerprint(path, options).text());
}

FingerprintOptions optionsOf(const json& given) {
  FingerprintOptions options;
  std::vector<Str> exclude;
  for (const std::string pattern : given["exclude"]) exclude.emplace_back(pattern);
  options.exclude = exclude;
  if (given.contains("ignoreMode")) options.ignoreMode = given["ignoreMode"] == "git" ? IgnoreMode::GIT : IgnoreMode::DOCKER;
  return options;
}

TEST(Fingerprint, FoldersAndFilesHashAsInTheCdk) {
  ASSERT_GT(vectors().size(), 15u);
  for (const json& row : vectors()) {
    SCOPED_TRACE(row["about"]);
    core_test::TemporaryFolder folder;
    core_test::makeFiles(folder.path(), row["files"]);
    EXPECT_EQ(hashOf(folder.path()), row["dir"]["v"]);
    core_test::compared("assets", "fingerprints", row["about"].get<std::string>());
    if (row.contains("file")) {
      EXPECT_EQ(hashOf(folder.path() + "/" + row["files"].begin().key()), row["file"]["v"]);
    }
    if (row.contains("extraHash")) {
      EXPECT_EQ(hashOf(folder.path(), {.extraHash = "x"}), row["extraHash"]["v"]);
    }
  }
}

TEST(Fingerprint, ExcludedFilesDoNotCount) {
  int seen = 0;
  for (const json& row : vectors()) {
    if (!row.contains("variants")) continue;
    core_test::TemporaryFolder folder;
    core_test::makeFiles(folder.path(), row["files"]);
    for (const json& variant : row["variants"]) {
      EXPECT_EQ(hashOf(folder.path(), optionsOf(variant["options"])), variant["out"]["v"]) << row["about"] << variant["options"];
      ++seen;
    }
  }
  EXPECT_GT(seen, 10);
}

TEST(Fingerprint, LinksCountAsTheFollowModeSays) {
  const std::map<std::string, SymlinkFollowMode> modes = {{"always", SymlinkFollowMode::ALWAYS},
                                                          {"never", SymlinkFollowMode::NEVER},
                                                          {"external", SymlinkFollowMode::EXTERNAL},
                                                          {"internal-only", SymlinkFollowMode::BLOCK_EXTERNAL}};
  int seen = 0;
  for (const json& row : vectors()) {
    if (!row.contains("follow")) continue;
    core_test::TemporaryFolder folder;
    core_test::makeFiles(folder.path(), row["files"]);
    for (const auto& [mode, expected] : row["follow"].items()) {
      EXPECT_EQ(hashOf(folder.path(), {.follow = modes.at(mode)}), expected["v"]) << row["about"] << mode;
      ++seen;
    }
  }
  EXPECT_EQ(seen, 8);
}

TEST(Fingerprint, FilesInMemoryHashLikeAFolderOfThem) {
  for (const json& row : vectors()) {
    if (row.contains("follow")) continue;
    std::vector<AssetFile> files;
    for (const auto& [name, content] : row["files"].items()) files.push_back({.name = name, .text = core_test::fileContent(content)});
    EXPECT_EQ(detail::fingerprintOf(List<AssetFile>(files), ""), row["dir"]["v"]) << row["about"];
  }
}

TEST(Fingerprint, ALinkToAFolderItIsInEnds) {
  core_test::TemporaryFolder folder;
  core_test::makeFiles(folder.path(), {{"a", "x"}, {"loop", {{"link", "."}}}});
  EXPECT_NE(hashOf(folder.path(), {.follow = SymlinkFollowMode::ALWAYS}), hashOf(folder.path(), {.follow = SymlinkFollowMode::NEVER}));
}

TEST(Fingerprint, AMissingSourceIsAnError) {
  try {
    FileSystem::fingerprint("/does/not/exist");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string_view(error.what()).find("cannot find '/does/not/exist'"), std::string_view::npos) << error.what();
  }
}

}  // namespace
}  // namespace cdk
