#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/ignore_strategy.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

void add(Stack& stack, const Str& id, const Map<Json>& properties) {
  stack.add<CfnResource>(id.text(), CfnResourceProps{.properties = properties, .type = "My::Test::Patterns"});
}

std::string at(const Json& name) {
  return "/root/" + std::string(name.asStr().text());
}

void compare(Stack& stack, IgnoreMode mode, const Json& cases) {
  int number = 0;
  for (const Json& patterns : cases["patterns"].asArray()) {
    const List<Str> exclude(patterns.val());
    const IgnoreStrategy strategy = IgnoreStrategy::fromCopyOptions({.exclude = exclude, .ignoreMode = mode}, "/root");
    std::vector<Json> left;
    for (const Json& file : cases["files"].asArray()) {
      if (strategy.ignores(at(file))) left.push_back(file);
    }
    std::vector<Json> whole;
    for (const Json& folder : cases["folders"].asArray()) {
      if (strategy.completelyIgnores(at(folder))) whole.push_back(folder);
    }
    add(stack, format("Case{}", Num(number++)), {{"Patterns", patterns}, {"LeftOut", List<Json>(left)}, {"Whole", List<Json>(whole)}});
  }
  IgnoreStrategy added = IgnoreStrategy::fromCopyOptions({.exclude = {"*.txt"}, .ignoreMode = mode}, "/root");
  added.add("!b.txt");
  added.add("*.md");
  std::vector<Json> left;
  for (const char* file : {"a.txt", "b.txt", "c.md", "d"}) left.push_back(added.ignores(at(file)));
  add(stack, "Added", {{"LeftOut", List<Json>(left)}});
}

}  // namespace

int main() {
  return run([](App& app) {
    std::ostringstream text;
    text << std::ifstream("cases.json").rdbuf();
    const Json cases = Json::parse(text.str());
    compare(app.add<Stack>("Mode-glob"), IgnoreMode::GLOB, cases);
    compare(app.add<Stack>("Mode-git"), IgnoreMode::GIT, cases);
    compare(app.add<Stack>("Mode-docker"), IgnoreMode::DOCKER, cases);
  });
}
