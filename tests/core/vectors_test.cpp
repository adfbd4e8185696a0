// The machinery behind tests on vectors, and the summary: how many of the recorded rows were compared.
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

/// Files that hold settings, or rows that do not belong to the recorded 1263.
const std::set<std::string> kNotCounted = {"flags-init.json", "flags-lib.json", "ignore.json"};

/// Rows by file.
std::map<std::string, std::size_t> recordedRows() {
  std::map<std::string, std::size_t> rows;
  for (const auto& entry : fs::directory_iterator(CDKPP_SOURCE_DIR "/tests/core/vectors")) {
    if (entry.path().extension() != ".json" || kNotCounted.contains(entry.path().filename())) continue;
    const json all = readVectors(entry.path().stem());
    for (const auto& [key, section] : all.items()) {
      if (key != "about" && key != "generated_with") rows[entry.path().stem()] += section.is_structured() ? section.size() : 1;
    }
  }
  return rows;
}

/// `vectors: 3 of 5 (ids 1 of 3)`: how many rows were compared, and the files of which some were not.
class Summary : public testing::Environment {
 public:
  void TearDown() override {
    if (comparedRows().empty()) return;
    std::map<std::string, std::size_t> seen;
    for (const std::string& row : comparedRows()) ++seen[row.substr(0, row.find('/'))];
    std::size_t total = 0;
    std::string open;
    for (const auto& [file, rows] : recordedRows()) {
      total += rows;
      if (seen[file] != rows) open += (open.empty() ? "" : ", ") + file + " " + std::to_string(seen[file]) + " of " + std::to_string(rows);
    }
    std::printf("vectors: %zu of %zu%s\n", comparedRows().size(), total, open.empty() ? "" : (" (" + open + ")").c_str());
  }
};
[[maybe_unused]] const auto* const kSummary = testing::AddGlobalTestEnvironment(new Summary);

const std::string& nameOf(const json& row) {
  return (row.contains("name") && !row.contains("error") ? row["name"] : row["about"]).get_ref<const std::string&>();
}

bool isError(const json& out) {
  return out.is_object() && out.contains("error");
}

bool hasReason(const std::vector<NotTold>& notTold, const std::string& row) {
  for (const NotTold& one : notTold) {
    if (one.row == row) return true;
  }
  return false;
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

/// What a case gives under a profile of feature flags: `{value}`, `{templates, extra}` or `{error, code}`.
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

/// Long texts were recorded up to some length only.
bool isBeginning(const json& part, const json& whole) {
  return part.is_string() && whole.is_string() && whole.get<std::string>().starts_with(part.get<std::string>());
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
      const json::json_pointer at("/Resources/" + id + "/Properties/" + (provider ? "Code/S3Key" : "CodeHash"));
      if (ours.contains(at) && wanted[name].contains(at)) ours[at] = wanted[name][at];
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
  if (!one.after) wanted.erase("extra");
  if (one.after && isBeginning(wanted["extra"], got["extra"])) wanted["extra"] = got["extra"];
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

void compareTold(const std::string& file, const std::string& section, const std::vector<Told>& told, const std::vector<NotTold>& notTold) {
  const json& all = rowsOf(file, section);
  for (const auto& [key, row] : all.items()) {
    const std::string name = all.is_object() ? key : nameOf(row);
    const auto known = std::find_if(told.begin(), told.end(), [&](const Told& one) { return name == one.row; });
    if (known == told.end()) {
      EXPECT_TRUE(hasReason(notTold, name)) << "nothing compares " << file << "/" << section << "/" << name << ": " << row.dump();
      continue;
    }
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
}

void compareCases(const std::string& file, const std::vector<Case>& cases, const std::vector<NotTold>& notTold) {
  for (const json& row : rowsOf(file, "cases")) {
    const std::string name = row["name"];
    const auto known = std::find_if(cases.begin(), cases.end(), [&](const Case& one) { return name == one.row; });
    if (known == cases.end()) {
      EXPECT_TRUE(hasReason(notTold, name)) << "nothing compares " << file << "/" << name;
      continue;
    }
    compared(file, "cases", name);
    const json& lib = row.contains("out_lib_flags") ? row["out_lib_flags"] : row["out"];
    compareCase(*known, row, "lib", lib);
    if (row.contains("out_lib_flags")) compareCase(*known, row, "init", row["out"]);
  }
}

}  // namespace core_test
