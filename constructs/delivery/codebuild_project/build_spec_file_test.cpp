#include <constructs/delivery/codebuild_project/build_spec_file.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include <cdk/app.hpp>
#include <cdk/error.hpp>

namespace cdk::delivery {
namespace {

class BuildSpecFileTest : public testing::Test {
 protected:
  template <class F>
  static std::string refusal(F&& call) {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  static std::string check(const char* text) {
    return refusal([&] { checkBuildSpec("b.yml", text); });
  }
  static std::string file(const std::string& text) {
    const std::string path = testing::TempDir() + "build_spec_file_test.yml";
    std::ofstream(path) << text;
    return path;
  }

  ArenaScope arena;
  App app;
};

TEST_F(BuildSpecFileTest, isTheTextOfTheFileWithItsValues) {
  const std::string path = file("version: 0.2\nphases:\n  build:\n    commands:\n      - echo {{who}} {{ who }} {{WHO}}\n");
  EXPECT_EQ(BuildSpecFile(path, {{"who", "me"}})->toBuildSpec(app),
            Str("version: 0.2\nphases:\n  build:\n    commands:\n      - echo me {{ who }} {{WHO}}\n"));
}

TEST_F(BuildSpecFileTest, refusesFilesThatCannotBeRead) {
  const std::string message = refusal([&] { BuildSpecFile("no/such.yml")->toBuildSpec(app); });
  EXPECT_TRUE(message.starts_with("<root> (") && message.ends_with("): cannot read the buildspec 'no/such.yml'; give the path of a file"))
      << message;
}

TEST_F(BuildSpecFileTest, refusesToLeaveAValueOpen) {
  const std::string path = file("version: 0.2\nphases:\n  build:\n    commands:\n      - echo {{who}}\n");
  const std::string message = refusal([&] { BuildSpecFile(path, {{"whom", "me"}})->toBuildSpec(app); });
  EXPECT_TRUE(message.ends_with("): " + path + ":5: the buildspec asks for 'who', which has no value")) << message;
}

TEST_F(BuildSpecFileTest, takesBuildSpecs) {
  EXPECT_EQ(check("version: 0.2\nphases:\n  install:\n    runtime-versions:\n      nodejs: 22\n  build:\n    commands:\n      - a\n"), "");
  EXPECT_EQ(check("version: 0.1\nenv: {shell: bash}\nphases: {post_build: {finally: [a]}}\nreports: {}\nartifacts: {}\n"), "");
}

TEST_F(BuildSpecFileTest, namesTheLineAndWhatIsWrong) {
  EXPECT_EQ(check("- a"), "b.yml:1: a buildspec must be a map with version and phases");
  EXPECT_EQ(check("version: 0.3\nphases: {build: {commands: [a]}}"), "b.yml:1: version must be 0.2 or 0.1");
  EXPECT_EQ(check("version: [0.2]\nphases: {build: {commands: [a]}}"), "b.yml:1: version must be 0.2 or 0.1");
  EXPECT_EQ(check("phases: {build: {commands: [a]}}"), "b.yml:1: version must be 0.2 or 0.1");
  EXPECT_EQ(check("version: 0.2\n"), "b.yml:1: a buildspec needs phases");
  EXPECT_EQ(check("version: 0.2\nartefacts: {}\n"), "b.yml:2: a buildspec has no section 'artefacts'");
  EXPECT_EQ(check("version: 0.2\n[phases]: {}\n"), "b.yml:2: a buildspec has no section ''");
  EXPECT_EQ(check("version: 0.2\nphases:\n  compile: {commands: [a]}\n"),
            "b.yml:3: there is no phase 'compile'; phases are install, pre_build, build and post_build");
  EXPECT_EQ(check("version: 0.2\nphases:\n  build: make\n"), "b.yml:3: phase 'build' must be a map with commands");
  EXPECT_EQ(check("version: 0.2\nphases:\n  build: {on-failure: ABORT}\n"), "b.yml:3: phase 'build' has no commands");
  EXPECT_EQ(check("version: 0.2\nphases:\n  build:\n    commands: make\n"), "b.yml:4: the commands of phase 'build' must be a list");
  EXPECT_EQ(check("version: 0.2\nphases:\n  build:\n    commands:\n      - echo: a\n"),
            "b.yml:5: a command of phase 'build' must be a text; quote it when it holds a colon");
}

TEST_F(BuildSpecFileTest, refusesWhatIsNoYaml) {
  EXPECT_EQ(check("version: 0.2\nphases: {build\n").substr(0, 6), "b.yml:");
}

}  // namespace
}  // namespace cdk::delivery
