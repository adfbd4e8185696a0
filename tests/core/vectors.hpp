#pragma once
// Rows of vectors/*.json: what aws-cdk-lib answered, recorded. A row is an element of a list or an entry of an object at the top
// of a file; each one that a test compares is counted.
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/stack.hpp>

#include "core/compared.hpp"
#include "core/file_sets.hpp"
#include "core/raised.hpp"

namespace core_test {

/// A section of a file, kept until the tests end.
const json& rowsOf(const std::string& file, const std::string& section);

/// A program of a row, told again in C++. `code` is that of the error it must raise.
struct Told {
  const char* row;
  std::function<json()> run;
  const char* code = "";
};

/// What a program gives that does not compile here, where the CDK raises an error at run time.
inline constexpr const char* kDoesNotCompile = "does-not-compile";
inline json doesNotCompile() {
  return {{"error", "does not compile"}, {"code", kDoesNotCompile}};
}

/// Runs the programs of a section whose rows have names, and compares.
void compareTold(const std::string& file, const std::string& section, const std::vector<Told>& told);

/// An app like that of the recorded programs: with the feature flags of a profile ("lib" or "init") and the row's own context.
cdk::AppProps propsOf(const std::string& profile, const json& context, const std::string& outdir);

/// What a program of a `cases` row works on.
struct Sample {
  cdk::App& app;
  json value;  ///< set by programs whose row has a value instead of templates
  json extra;  ///< set after synthesis by `after`
};
struct Case {
  const char* row;
  void (*build)(Sample& sample);
  const char* code = "";                    ///< of the error it must raise
  void (*after)(Sample& sample) = nullptr;  ///< fills `extra` after synthesis
};
/// The cases of a file, told again; at namespace scope, so that every test finds them.
class CasesOf {
 public:
  CasesOf(const std::string& file, const std::vector<Case>& cases);
};
/// All cases told, by file and row.
std::map<std::string, std::map<std::string, Case>>& toldCases();

/// What a case gives under a profile of feature flags: `{value}`, `{templates, extra}` or `{error, code}`.
json outcome(const Case& one, const std::string& profile, const json& context);
/// Runs the cases of a file under both profiles of feature flags, and compares values or templates.
void compareCases(const std::string& file);

/// A value as plain JSON, as it would stand in the stack's template.
json resolved(cdk::Stack& stack, const cdk::Json& value);
json plain(const cdk::Json& value);
cdk::Json fromJson(const json& value);
/// `{error: ...}` where `run` raises an error, else what it returns.
json attempted(const std::function<json()>& run);

/// A stack named S and a resource with free properties, as in the recorded programs.
inline cdk::Stack& stackS(cdk::App& app, const cdk::StackProps& props = {}) {
  return app.add<cdk::Stack>("S", props);
}
inline cdk::CfnResource& R(cdk::Construct& scope, std::string_view id, const cdk::Map<cdk::Json>& properties = {},
                           const char* type = "My::Test::Res") {
  return scope.add<cdk::CfnResource>(id, cdk::CfnResourceProps{.properties = properties, .type = type});
}

}  // namespace core_test
