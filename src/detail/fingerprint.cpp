#include "fingerprint.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <cdk/error.hpp>

#include "utf8.hpp"

namespace cdk::detail {

namespace {

const char* followText(SymlinkFollowMode follow) {
  switch (follow) {
    case SymlinkFollowMode::NEVER: return "never";
    case SymlinkFollowMode::ALWAYS: return "always";
    case SymlinkFollowMode::EXTERNAL: return "external";
    default: return "internal-only";
  }
}

void crlfToLf(std::string& text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from];
  }
  text.resize(to);
}

}  // namespace

void ContentPrint::add(std::string_view chunk) {
  if (size_ == 0) binary_ = chunk.find('\0') != std::string_view::npos;
  if (binary_) {
    size_ += chunk.size();
    return hash_.update(chunk);
  }
  appendUtf8Repaired(held_, chunk);
  if (chunk.ends_with('\r')) return;
  crlfToLf(held_);
  size_ += held_.size();
  hash_.update(held_);
  held_.clear();
}

std::string ContentPrint::text() {
  // What still waits ends in CR: it counts as it is, and not for the size.
  hash_.update(held_);
  return std::to_string(size_) + ":" + hash_.hexDigest();
}

std::string contentPrint(std::string_view content) {
  ContentPrint print;
  for (std::size_t at = 0; at < content.size(); at += ContentPrint::kChunk) print.add(content.substr(at, ContentPrint::kChunk));
  return print.text();
}

std::string contentPrintOfFile(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  ContentPrint print;
  char chunk[ContentPrint::kChunk];
  while (file) {
    const std::size_t got = std::fread(chunk, 1, sizeof chunk, file.get());
    if (got == 0) break;
    print.add({chunk, got});
  }
  if (!file || std::ferror(file.get())) throw Error("cannot read '" + path + "': " + std::strerror(errno), "file");
  return print.text();
}

Fingerprint::Fingerprint(std::string_view extraHash, SymlinkFollowMode follow, IgnoreMode ignoreMode) {
  field("options.extra", extraHash);
  field("options.follow", followText(follow));
  if (ignoreMode != IgnoreMode::GLOB) field("options.ignoreMode", ignoreMode == IgnoreMode::GIT ? "git" : "docker");
}

void Fingerprint::field(std::string_view name, std::string_view value) {
  hash_.update("\x01");
  hash_.update(name);
  hash_.update("\x02");
  hash_.update(value);
  hash_.update("\x03");
}

bool comesBefore(std::string_view name, std::string_view other) {
  return utf8CompareUtf16(name, other) < 0;
}

namespace {

/// Does a path come before another when folders are walked?
bool pathBefore(std::string_view a, std::string_view b) {
  while (true) {
    const std::string_view x = a.substr(0, a.find('/'));
    const std::string_view y = b.substr(0, b.find('/'));
    if (x != y || x.size() == a.size() || y.size() == b.size()) return comesBefore(x, y);
    a.remove_prefix(x.size() + 1);
    b.remove_prefix(y.size() + 1);
  }
}

}  // namespace

std::string fingerprintOf(const List<AssetFile>& files, std::string_view extraHash) {
  std::vector<std::pair<std::string_view, std::string_view>> sorted;
  for (const AssetFile& file : files) sorted.emplace_back(file.name.text(), file.text.text());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return pathBefore(a.first, b.first); });
  Fingerprint print(extraHash, SymlinkFollowMode::EXTERNAL, IgnoreMode::GLOB);
  for (const auto& [name, text] : sorted) print.file(name, contentPrint(text));
  return print.hex();
}

}  // namespace cdk::detail
