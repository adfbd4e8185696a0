#include "handler_code.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <cdk/error.hpp>

#include "files.hpp"

namespace cdk::detail {

namespace fs = std::filesystem;

List<AssetFile> handlerFolder(const Construct& owner, const Str& folder) {
  if (!folder) throw Error(owner, "a provider needs code; give codeDirectory or codeFiles", "no-code");
  const fs::path root = absolutePath(folder.text(&owner));
  if (!fs::exists(root / "index.js")) {
    throw Error(owner, "cannot find '" + (root / "index.js").string() + "'; give a codeDirectory that holds the handler", "CannotFind");
  }
  std::vector<AssetFile> files;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    if (at->path().extension() == ".ts") {
      at.disable_recursion_pending();
    } else if (at->is_regular_file()) {
      files.push_back({.name = fs::relative(at->path(), root).generic_string(), .text = readFile(at->path().string())});
    }
  }
  return List<AssetFile>(files);
}

}  // namespace cdk::detail
