#include "synthesis.hpp"

#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stack_synthesizer.hpp>

#include "app_data.hpp"
#include "aspects.hpp"
#include "assembly.hpp"
#include "dependencies.hpp"
#include "references.hpp"
#include "synth_text.hpp"
#include "tree.hpp"

namespace cdk::detail {
namespace {

/// Calls `visit` with each stage directly below.
template <class F>
void eachStageBelow(Stage& stage, F&& visit) {
  const bool nests = appOf(stage).appData().nests;
  preorderWhile(stage, [&](Construct& c) {
    if (&c == &stage || !TreeAccess::is(c, TreeAccess::Trait::Stage)) return nests || !TreeAccess::is(c, TreeAccess::Trait::Stack);
    visit(static_cast<Stage&>(c));
    return false;
  });
}

template <class F>
void eachStack(Stage& stage, F&& visit) {
  const bool nests = appOf(stage).appData().nests;
  preorderWhile(stage, [&](Construct& c) {
    if (&c != &stage && TreeAccess::is(c, TreeAccess::Trait::Stage)) return false;
    if (!TreeAccess::is(c, TreeAccess::Trait::Stack)) return true;
    visit(static_cast<Stack&>(c));
    return nests;
  });
}

std::string located(const Construct& construct, std::string_view message) {
  return Error(construct, message).what();
}

[[noreturn]] void throwAll(const std::vector<std::string>& messages, std::string_view head, std::string_view code) {
  if (messages.size() == 1) throw Error(std::string_view(messages[0]), code);
  std::string text(head);
  for (const std::string& message : messages) text += "\n  " + message;
  throw Error(std::string_view(text), code);
}

}  // namespace

void prepareStage(Stage& stage) {
  eachStageBelow(stage, [](Stage& inner) { prepareStage(inner); });
  invokeAspects(stage);
  reifyDependencies(stage);
  resolveReferences(stage);
  // Inner ones first: the hash of an outer template holds the inner one's.
  std::vector<NestedStack*> nested;
  if (appOf(stage).appData().nests)
    postorder(stage, [&](Construct& c) {
      if (TreeAccess::is(c, TreeAccess::Trait::NestedStack) && Stage::of(c) == &stage) nested.push_back(static_cast<NestedStack*>(&c));
    });
  for (NestedStack* stack : nested) stack->prepareTemplateAsset();
  eachStack(stage, [](Stack& stack) { stack.synthesizer().prepare(); });
}

void validateTree(Stage& stage) {
  if (!appOf(stage).appData().validates) return;
  std::vector<std::string> messages;
  preorder(stage, [&](Construct& c) {
    for (Str message : c.node().validate()) messages.push_back(located(c, message.text()));
  });
  if (!messages.empty()) throwAll(messages, "validation failed with the following errors:", "validation");
}

void failOnErrors(Stage& stage) {
  if (!appOf(stage).appData().annotated) return;
  std::vector<std::string> messages;
  preorder(stage, [&](Construct& c) {
    const NodeData* data = TreeAccess::data(c);
    if (!data) return;
    for (const StoredMetadata& entry : data->metadata) {
      if (textOf(entry.type) == "aws:cdk:error" && isText(entry.data)) messages.push_back(located(c, textOf(entry.data)));
    }
  });
  if (!messages.empty()) throwAll(messages, "the app has errors:", "annotation");
}

void writeStage(Stage& stage, OutputFolder& folder, const std::string& prefix) {
  AssemblyBuilder assembly(folder, prefix);
  eachStageBelow(stage, [&](Stage& inner) {
    const std::string directory(inner.artifactId());
    writeStage(inner, folder, prefix + directory + "/");
    assembly.addArtifact({directory,
                          {{makeText("type"), makeText("cdk:cloud-assembly")},
                           {makeText("properties"), Json::obj({{"directoryName", directory}, {"displayName", inner.node().path()}}).val()}},
                          nullptr});
  });
  eachStack(stage, [&](Stack& stack) { stack.synthesizer().synthesize(assembly); });
  AppData& app = appOf(stage).appData();
  if (prefix.empty() && app.treeMetadata) {
    OutputFile tree = folder.open("tree.json");
    app.constructs = writeTree(stage, tree);
    tree.close();
    assembly.addArtifact(
        {"Tree", {{makeText("type"), makeText("cdk:tree")}, {makeText("properties"), Json::obj({{"file", "tree.json"}}).val()}}, nullptr});
  }
  for (const Val* missing : app.missing) assembly.addMissing(missing);
  assembly.finish();
}

std::string templateText(Stack& stack) {
  App& app = appOf(stack);
  if (!app.appData().prepared) {
    prepareStage(app);
    validateTree(app);
    app.appData().prepared = true;
  }
  class Text final : public TextSink {
   public:
    void write(std::string_view piece) override { text += piece; }
    void restart() override { text.clear(); }
    std::string text;
  };
  Text whole;
  renderTemplate(stack, whole);
  return std::move(whole.text);
}

}  // namespace cdk::detail
