#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/asset_staging.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/file_system.hpp>
#include <cdk/stack.hpp>

using namespace cdk;
namespace fs = std::filesystem;

namespace {

using Entries = std::vector<Map<Json>::Entry>;
using Files = std::vector<std::pair<std::string, std::string>>;

Files contents() {
  std::string digits;
  for (int i = 0; i < 511; ++i) digits += "0123456789abcdef";
  const auto repeat = [](std::size_t count, char c) { return std::string(count, c); };
  return {{"kinds/binary.bin", std::string("\0\r\n\x01", 4)},
          {"kinds/bom.txt", "\ufefftext\r\n"},
          {"kinds/border.txt", repeat(8191, 'x') + "€" + repeat(8190, 'y') + "\r\n"},
          {"kinds/broken.txt", "a\xff\xfe\r\n\xc3"},
          {"kinds/empty", ""},
          {"kinds/ends.txt", repeat(8191, 'x') + "\r"},
          {"kinds/late.bin", repeat(9000, 'x') + std::string("\0\r\n", 3)},
          {"kinds/long.txt", digits + "0123456789abcde\r\nafter the border"},
          {"kinds/mac.txt", "a\rb\r"},
          {"kinds/mixed.txt", "\r\n\n\r\r\n\n\r"},
          {"kinds/unicode.txt", "ß€𝄞\r\n"},
          {"kinds/unix.txt", "a\nb\n"},
          {"kinds/windows.txt", "a\r\nb\r\n"},
          {"links/file", "content"},
          {"links/folder/deep/er", "deeper"},
          {"links/folder/inner", "inner"},
          {"links/more/empty", ""},
          {"names/10", "6"},
          {"names/9", "7"},
          {"names/B", "1"},
          {"names/_", "3"},
          {"names/a b", "8"},
          {"names/a.b", "4"},
          {"names/a/c", ""},
          {"names/ü", "5"},
          {"outside/file", "outside"},
          {"outside/folder/x", "x"}};
}

void makeLinks(const std::string& root) {
  fs::create_directories(root + "/links/nothing/in/it");
  const auto link = [&](const char* target, const char* name) { fs::create_symlink(target, root + "/links/" + name); };
  link("file", "to-file");
  link("folder", "to-folder");
  link("../file", "folder/up");
  link("../outside/file", "out-file");
  link("../outside/folder", "out-folder");
  link("./folder/../file", "crooked");
  link("to-file", "to-link");
}

std::vector<std::string> list(const fs::path& folder, const std::string& root) {
  std::vector<fs::path> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  std::vector<std::string> all;
  for (const fs::path& name : names) {
    const fs::path path = folder / name;
    if (fs::is_symlink(path)) {
      std::string target = fs::read_symlink(path);
      if (target.starts_with(root)) target.replace(0, root.size(), "<root>");
      all.push_back(name.string() + " -> " + target);
    } else if (fs::is_directory(path)) {
      for (const std::string& inner : list(path, root)) all.push_back(name.string() + "/" + inner);
    } else {
      std::ostringstream text;
      text << std::ifstream(path).rdbuf();
      all.push_back(name.string() + ": " + text.str().substr(0, 10));
    }
  }
  return all;
}

Entries linkModes(const std::string& root) {
  Entries all;
  for (const auto& [name, follow] :
       {std::pair{"Never", SymlinkFollowMode::NEVER}, {"Always", SymlinkFollowMode::ALWAYS}, {"External", SymlinkFollowMode::EXTERNAL}}) {
    all.push_back({name, FileSystem::fingerprint(root + "/links", {.follow = follow})});
    const std::string target = root + "/copy-" + name;
    FileSystem::copyDirectory(root + "/links", target, {.exclude = {"more"}, .follow = follow});
    std::vector<Json> lines;
    for (const std::string& line : list(target, root)) lines.push_back(line);
    all.push_back({std::string(name) + "Copy", List<Json>(lines)});
  }
  fs::remove(root + "/links/out-file");
  fs::remove(root + "/links/out-folder");
  all.push_back({"Blocked", FileSystem::fingerprint(root + "/links", {.follow = SymlinkFollowMode::BLOCK_EXTERNAL})});
  return all;
}

std::vector<std::pair<std::string, FingerprintOptions>> allOptions() {
  return {{"extra", {.extraHash = "more"}},
          {"glob", {.exclude = {"*.txt"}}},
          {"globSame", {.exclude = {"nothing-like-it"}}},
          {"git", {.exclude = {"*.txt", "!bom.txt"}, .ignoreMode = IgnoreMode::GIT}},
          {"docker", {.exclude = {"*.txt"}, .ignoreMode = IgnoreMode::DOCKER}},
          {"ordered", {.exclude = {"b", "a"}}},
          {"reordered", {.exclude = {"a", "b"}}},
          {"all", {.exclude = {"**"}}}};
}

void build(App& app) {
  const std::string root(FileSystem::mkdtemp("parity-").text());
  for (const auto& [name, content] : contents()) {
    fs::create_directories(fs::path(root + "/" + name).parent_path());
    std::ofstream(root + "/" + name, std::ios::binary) << content;
  }
  makeLinks(root);
  auto& stack = app.add<Stack>("Hashes");
  const auto show = [&](std::string_view id, const Map<Json>& properties) {
    stack.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Files"});
  };
  Entries files;
  for (const auto& [name, content] : contents()) files.push_back({name, FileSystem::fingerprint(root + "/" + name)});
  show("Files", files);
  Entries folders;
  for (const char* name : {"kinds", "names", "outside", "links/folder", "links/nothing"}) {
    folders.push_back({name, FileSystem::fingerprint(root + "/" + name)});
  }
  show("Folders", folders);
  show("Links", linkModes(root));
  Entries options;
  Entries staged;
  for (const auto& [name, one] : allOptions()) {
    options.push_back({name, FileSystem::fingerprint(root + "/kinds", one)});
    auto& staging = stack.add<AssetStaging>(
        "Staged-" + name,
        AssetStagingProps{.exclude = one.exclude, .extraHash = one.extraHash, .ignoreMode = one.ignoreMode, .sourcePath = root + "/kinds"});
    staged.push_back({name, staging.assetHash()});
  }
  show("Options", options);
  show("Staged", staged);
  show("Empty", {{"Yes", FileSystem::isEmpty(root + "/links/nothing/in/it")}, {"No", FileSystem::isEmpty(root + "/links/nothing")}});
  FileSystem::rmrf(root);
}

}  // namespace

int main() {
  return run(build);
}
