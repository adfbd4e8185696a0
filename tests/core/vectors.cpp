// The machinery behind tests on vectors.
#include "core/vectors.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include <cdk/value/json.hpp>

#include "detail/json_print.hpp"

namespace core_test {
namespace {

namespace fs = std::filesystem;

bool isError(const json& out) {
  return out.is_object() && out.contains("error");
}

/// Drops what every stack has for the bootstrap version: the vectors leave it out.
json withoutBootstrap(json t) {
  const auto drop = [&](const char* section, const char* id) {
    if (!t.contains(section)) return;
    t[section].erase(id);
    if (t[section].empty()) t.erase(section);
  };
  drop("Parameters", "BootstrapVersion");
  drop("Rules", "CheckBootstrapVersion");
  return t;
}

json templatesOf(const std::string& folder) {
  std::map<std::string, json> sorted;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(".template.json")) continue;
    std::ifstream in(entry.path());
    sorted[name] = withoutBootstrap(json::parse(in));
  }
  json all = json::object();
  for (const auto& [name, content] : sorted) all[name] = content;
  return all;
}

/// As text, where the code of Lambda functions has no hash: the handlers are other ones.
std::string withoutCodeHashes(const json& value) {
  static const std::regex hash("[0-9a-f]{64}\\.zip");
  return std::regex_replace(value.dump(), hash, "<hash>.zip");
}

/// Where two values differ, path by path.
std::string difference(const json& got, const json& wanted) {
  const json a = got.flatten(), b = wanted.flatten();
  std::string out;
  for (const auto& [path, value] : a.items()) {
    if (!b.contains(path) || b[path] != value) out += "\n  is     " + path + ": " + value.dump();
  }
  for (const auto& [path, value] : b.items()) {
    if (!a.contains(path) || a[path] != value) out += "\n  wanted " + path + ": " + value.dump();
  }
  return out.empty() ? "the order of keys: " + got.dump() + "\n instead of " + wanted.dump() : out;
}

/// The handlers of custom resources are our own: puts the keys of the recorded ones in their place.
void takeHandlerKeys(json& got, const json& wanted) {
  for (auto& [name, ours] : got.items()) {
    if (!wanted.contains(name) || !ours.contains("Resources")) continue;
    for (auto& [id, resource] : ours["Resources"].items()) {
      const bool provider = id.starts_with("Custom") || id.starts_with("AWS") || id.starts_with("Pframework");
      for (const char* key : {provider ? "/Properties/Code/S3Key" : "/Properties/CodeHash", "/Metadata/aws:asset:path"}) {
        const json::json_pointer at("/Resources/" + id + key);
        if (ours.contains(at) && wanted[name].contains(at)) ours[at] = wanted[name][at];
      }
    }
  }
}

void compareCase(const Case& one, const json& row, const std::string& profile, const json& expected) {
  SCOPED_TRACE(std::string(one.row) + ", flags " + profile);
  json got = outcome(one, profile, row.value("context", json::object()));
  if (isError(expected)) {
    ASSERT_TRUE(isError(got)) << "no error: " << got.dump();
    EXPECT_EQ(got["code"], one.code) << got["error"];
    return;
  }
  ASSERT_FALSE(isError(got)) << got.dump();
  json wanted = expected;
  if (got.contains("templates") && wanted.contains("templates")) takeHandlerKeys(got["templates"], wanted["templates"]);
  if (!one.after && wanted.contains("extra")) {
    EXPECT_TRUE(wanted["extra"].empty()) << "nothing compares the extra " << wanted["extra"].dump();
    wanted.erase("extra");
  }
  if (withoutCodeHashes(got) != withoutCodeHashes(wanted)) ADD_FAILURE() << difference(got, wanted);
}

}  // namespace

const json& rowsOf(const std::string& file, const std::string& section) {
  static std::map<std::string, json> files;
  const auto at = files.try_emplace(file).first;
  if (at->second.is_null()) at->second = readVectors(file);
  const json& rows = at->second.at(section);
  EXPECT_FALSE(rows.empty()) << file << "/" << section;
  return rows;
}

cdk::Json fromJson(const json& value) {
  return cdk::Json::parse(value.dump());
}

cdk::AppProps propsOf(const std::string& profile, const json& context, const std::string& outdir) {
  json all = rowsOf("flags-" + profile, "context");
  all.update(context);
  return {.context = fromJson(all).asObject(), .outdir = outdir, .treeMetadata = false};
}

json plain(const cdk::Json& value) {
  if (!value) return {{"undefined", true}};
  std::string text;
  cdk::detail::printJson(text, value.val(), 0);
  return json::parse(text);
}

json resolved(cdk::Stack& stack, const cdk::Json& value) {
  return plain(stack.resolve(value));
}

json attempted(const std::function<json()>& run) {
  try {
    return run();
  } catch (const cdk::Error& error) {
    return {{"error", error.what()}, {"code", error.code()}};
  }
}

void compareTold(const std::string& file, const std::string& section, const std::vector<Told>& told) {
  const json& all = rowsOf(file, section);
  std::set<std::string> open;
  for (const Told& one : told) open.insert(one.row);
  for (const auto& [key, row] : all.items()) {
    const std::string name = all.is_object() ? key : rowName(row);
    const auto known = std::find_if(told.begin(), told.end(), [&](const Told& one) { return name == one.row; });
    if (known == told.end()) continue;
    open.erase(name);
    SCOPED_TRACE(file + "/" + section + "/" + name);
    cdk::ArenaScope arena;
    const json got = attempted(known->run);
    compared(file, section, name);
    if (isError(row)) {
      ASSERT_TRUE(isError(got)) << got.dump() << " instead of " << row.dump();
      EXPECT_EQ(got["code"], known->code) << got["error"];
    } else {
      EXPECT_EQ(got.dump(), row.dump());
    }
  }
  EXPECT_TRUE(open.empty()) << "not recorded in " << file << "/" << section << ": " << json(open).dump();
}

CasesOf::CasesOf(const std::string& file, const std::vector<Case>& cases) {
  for (const Case& one : cases) toldCases()[file].emplace(one.row, one);
}

std::map<std::string, std::map<std::string, Case>>& toldCases() {
  static std::map<std::string, std::map<std::string, Case>> all;
  return all;
}

json outcome(const Case& one, const std::string& profile, const json& context) {
  cdk::ArenaScope arena;
  TemporaryFolder folder;
  cdk::App app(propsOf(profile, context, folder.path()));
  Sample sample{app, {}, {}};
  try {
    one.build(sample);
    if (!sample.value.is_null()) return {{"value", sample.value}};
    app.synth();
    if (one.after) one.after(sample);
  } catch (const cdk::Error& error) {
    return {{"error", error.what()}, {"code", error.code()}};
  }
  json out = {{"templates", templatesOf(folder.path())}};
  if (one.after) out["extra"] = sample.extra;
  return out;
}

void compareCases(const std::string& file) {
  const auto& told = toldCases()[file];
  std::set<std::string> open;
  for (const auto& [name, one] : told) open.insert(name);
  for (const json& row : rowsOf(file, "cases")) {
    const std::string name = row["name"];
    if (!told.contains(name)) continue;
    open.erase(name);
    compared(file, "cases", name);
    compareCase(told.at(name), row, "init", row["out"]);
    compareCase(told.at(name), row, "lib", row.contains("out_lib_flags") ? row["out_lib_flags"] : row["out"]);
  }
  EXPECT_TRUE(open.empty()) << "not recorded in " << file << ": " << json(open).dump();
}

}  // namespace core_test
