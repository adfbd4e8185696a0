#include <string>

#include <cdk/app.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/names.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

using namespace cdk;

namespace {

Stack& stack(Construct& scope, std::string_view id, const StackProps& props = {}) {
  auto& made = scope.add<Stack>(id, props);
  auto& inner = made.add<Construct>("Part").add<CfnResource>("R", CfnResourceProps{.type = "AWS::Test::Thing"});
  made.add<CfnResource>(
      "Names",
      CfnResourceProps{.properties = {{"Stack", made.stackName()},
                                      {"Artifact", made.artifactId()},
                                      {"File", made.templateFile()},
                                      {"Unique", Names::uniqueId(inner)},
                                      {"Resource", Names::uniqueResourceName(inner, {.maxLength = 40, .separator = "-"})},
                                      {"Special", Names::uniqueResourceName(inner, {.allowedSpecialCharacters = "._", .maxLength = 20})},
                                      {"Relative", Names::stackRelativeConstructPath(inner)},
                                      {"Path", inner.node().path()},
                                      {"Address", inner.node().addr()}},
                       .type = "AWS::Test::Names"});
  return made;
}

std::string many(std::size_t count, char c) {
  return std::string(count, c);
}

void inStages(App& app) {
  auto& stage = app.add<Stage>("Stage");
  stack(stage, "Plain");
  stack(stage, many(122, 'L'));
  stack(stage, many(123, 'L'));
  stack(stage.add<Construct>("Part"), "Inner");
  stack(stage, "Named", {.stackName = "own-name"});
  auto& longOne = stage.add<Stage>(many(70, 'S'), StageProps{.stageName = many(70, 'T')});
  stack(longOne, many(60, 'U'));
  stack(longOne, "V");
  stack(longOne.add<Construct>(many(40, 'W')), "X");
}

void build(App& app) {
  stack(app, "Plain");
  stack(app, "With-Dash");
  stack(app, many(128, 'L'));
  stack(app, many(127, 'M') + "x");
  stack(app, "under_score", {.stackName = "no-underscore"});
  stack(app, "Dot.ted/Slashed", {.stackName = "dotted"});
  stack(app, "Space and ü", {.stackName = "space"});
  stack(app, "1Numeric", {.stackName = "numeric"});
  auto& part = app.add<Construct>("Part");
  stack(part, "Inner");
  stack(part.add<Construct>("Deeper_Part.x"), "Inner");
  stack(app.add<Construct>(many(90, 'P')).add<Construct>(many(90, 'Q')), "Inner");
  stack(app.add<Construct>("Default"), "Below");
  stack(app.add<Construct>("Holder"), "Default");
  stack(app.add<Construct>("Repeat"), "Repeat");
  auto& outer = stack(app, "Outer");
  auto& below = stack(outer, "Below");
  stack(below, "Deep", {.stackName = "below-below"});
  auto& nested = below.add<NestedStack>("Nested-Stack.1");
  nested.add<NestedStack>(many(200, 'N'))
      .add<CfnResource>("R", CfnResourceProps{.properties = {{"Unique", Names::uniqueId(nested)}}, .type = "AWS::Test::Thing"});
  inStages(app);
}

}  // namespace

int main() {
  return run(build);
}
