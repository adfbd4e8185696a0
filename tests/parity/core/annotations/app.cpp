#include <string>

#include <cdk/annotations.hpp>
#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>
#include <cdk/validation.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id) {
  return scope.add<CfnResource>(id, CfnResourceProps{.type = "My::Test::Thing"});
}

void say(Construct& scope) {
  Annotations notes = Annotations::of(scope);
  notes.addInfo("an info");
  notes.addInfoV2("my:info", "an info with an id");
  notes.addWarning("a warning");
  notes.addWarningV2("my:warning", "a warning with an id");
  notes.addError("an error");
}

void plain(Stack& stack) {
  say(stack);
  say(thing(stack, "Resource"));
  say(stack.add<Construct>("Bare"));
  auto& repeated = thing(stack, "Repeated");
  say(repeated);
  say(repeated);
  Annotations notes = Annotations::of(repeated);
  notes.addError("a warning");
  notes.addWarning("an error");
  notes.addWarningV2("my:warning", "another message with the same id");
  notes.addWarningV2("my:other", "a warning with an id");
  notes.addWarning("a message (rules::named)");
  notes.addInfo("");
  Annotations::of(thing(stack, "Deprecated")).addDeprecation("my.Api#method", "use another one");
}

void contexts(Construct& scope) {
  const char* const all[][3] = {{"A", "kind", "x"}, {"B", "kind", "y"}, {"C", "other", "x"}};
  for (const auto& [id, key, value] : all) {
    const Map<Json> context = {{key, value}, {"deep", Json::obj({{"list", Json::arr({1, value})}})}};
    Annotations::of(thing(scope, id)).addWarningV2("my:context", std::string("about ") + key + " " + value, {.context = context});
  }
  Validations::of(scope).acknowledge({{.id = "my:context", .reason = "only x", .where = {{"kind", "x"}}}});
}

void acknowledged(Stack& stack) {
  auto& before = stack.add<Construct>("Before");
  Annotations::of(before).acknowledgeWarning("my:warning", "known");
  Annotations::of(before).acknowledgeInfo("my:info");
  say(thing(before, "Resource"));
  auto& after = stack.add<Construct>("After");
  say(thing(after, "Resource"));
  say(after);
  Annotations::of(after).acknowledgeWarning("my:warning");
  Annotations::of(after).acknowledgeInfo("my:info", "known");
  auto& below = stack.add<Construct>("Below");
  say(below);
  Annotations::of(thing(below, "Resource")).acknowledgeWarning("my:warning");
  auto& some = thing(stack, "Some");
  say(some);
  Annotations::of(some).acknowledgeWarning("my:nothing");
  Annotations::of(some).acknowledgeWarning("a warning");
  Annotations::of(stack).acknowledgeInfo("my:warning");
  contexts(stack.add<Construct>("Context"));

  auto& validated = thing(stack, "Validated");
  Validations::of(validated).addWarning("my:validation", "a warning by Validations");
  Validations::of(validated).addError("my:validation-error", "an error by Validations");
  Validations::of(thing(stack, "ValidatedToo")).addWarning("my:validation", "a warning by Validations");
  Validations::of(validated).acknowledge({{.id = "my:validation", .reason = "it is fine"}});
  Validations::of(stack).acknowledge({{.id = "Construct-Annotations::my:validation-error", .reason = "errors can be accepted"}});
}

class Warns final : public IAspect {
 public:
  void visit(Construct& node) override {
    const CfnResource* resource = CfnResource::from(node);
    if (resource) Annotations::of(node).addWarningV2("by-aspect", std::string(resource->cfnResourceType()) + " was visited");
  }
};

void aspects(Stack& stack) {
  thing(stack, "One");
  Annotations::of(thing(stack, "Two")).acknowledgeWarning("by-aspect");
  Aspects::of(stack).add(make<Warns>());
  auto& nested = stack.add<NestedStack>("Nested");
  say(nested);
  say(thing(nested, "Resource"));
}

void metadata(Stack& stack) {
  auto& marked = thing(stack, "Marked");
  marked.node().addMetadata("my:text", "text");
  marked.node().addMetadata("my:text", "text");
  marked.node().addMetadata("my:object", Json::obj({{"a", Json::arr({1, Json::obj({{"b", true}})})}, {"ref", Aws::REGION}}));
  marked.node().addMetadata("my:nothing", Json());
  marked.node().addMetadata("my:zero", 0);
  stack.node().addMetadata("on:stack", Json::arr({"list"}));
  Tags::of(stack).add("a", "b", {.includeResourceTypes = {"aws:cdk:stack"}});
}

}  // namespace

int main() {
  return run([](App& app) {
    plain(app.add<Stack>("Plain"));
    acknowledged(app.add<Stack>("Acknowledged"));
    aspects(app.add<Stack>("Aspects"));
    auto& stage = app.add<Stage>("Stage");
    say(stage);
    say(stage.add<Stack>("Stack"));
    Annotations::of(stage).acknowledgeWarning("my:warning");
    Annotations::of(app).addInfo("of the app");
    metadata(app.add<Stack>("Metadata"));
  });
}
