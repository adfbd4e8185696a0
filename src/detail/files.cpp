#include "files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <cdk/error.hpp>

namespace cdk::detail {

namespace fs = std::filesystem;

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

[[noreturn]] void fail(const char* what, const std::string& path) {
  throw Error(std::string("cannot ") + what + " '" + path + "': " + std::strerror(errno), "file");
}

}  // namespace

std::string absolutePath(std::string_view path) {
  std::string text = (fs::current_path() / path).lexically_normal().string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::string readFile(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) fail("read", path);
  std::string content;
  char chunk[1 << 16];
  while (const std::size_t got = std::fread(chunk, 1, sizeof chunk, file.get())) content.append(chunk, got);
  if (std::ferror(file.get())) fail("read", path);
  return content;
}

void writeFile(const std::string& path, std::string_view content) {
  File file(std::fopen(path.c_str(), "wb"), &std::fclose);
  if (!file) fail("write", path);
  const bool written = std::fwrite(content.data(), 1, content.size(), file.get()) == content.size();
  if (std::fclose(file.release()) != 0 || !written) fail("write", path);
}

}  // namespace cdk::detail
