#include <map>
#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn/s3/bucket.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/lazy.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const Map<Json>& properties = {}) {
  return scope.add<CfnResource>(id, CfnResourceProps{.properties = properties, .type = "My::Test::Thing"});
}

using Trace = std::map<std::string, std::vector<Str>>;

/// Writes down whom it visits.
class Visits final : public IAspect {
 public:
  Visits(Trace& trace, const char* name) : trace_(&trace), name_(name) {}
  void visit(Construct& node) override {
    const std::string path(node.node().path());
    (*trace_)[path.substr(0, path.find('/'))].push_back(name_ + (" " + path));
  }

 private:
  Trace* trace_;
  const char* name_;
};

class Marks final : public IAspect {
 public:
  Marks(const char* key, const Json& value) : key_(key), value_(value) {}
  void visit(Construct& node) override {
    if (CfnResource* resource = CfnResource::from(node)) resource->addPropertyOverride(key_, value_);
  }

 private:
  const char* key_;
  Json value_;
};

class AddsNode final : public IAspect {
 public:
  void visit(Construct& node) override {
    Construct* scope = node.node().scope();
    if (node.node().id() == "Parent" && !scope->node().tryFindChild("Added")) thing(*scope, "Added", {{"By", "aspect"}});
  }
};

class AddsAspect final : public IAspect {
 public:
  void visit(Construct& node) override {
    if (node.node().id() == "Here" && Aspects::of(node).all().empty()) {
      Aspects::of(node).add(make<Marks>("ByAdded", true), {.priority = 900});
    }
  }
};

class Chain final : public IAspect {
 public:
  explicit Chain(int left) : left_(left) {}
  void visit(Construct& node) override {
    if (left_ == 0 || node.node().id() != "Chained") return;
    Construct& scope = *node.node().scope();
    const std::string id = "Link" + std::to_string(left_);
    if (!scope.node().tryFindChild(id)) thing(scope, id);
    Aspects::of(scope).add(make<Chain>(left_ - 1));
  }

 private:
  int left_;
};

class Hardens final : public IAspect {
 public:
  void visit(Construct& node) override {
    if (auto* bucket = dynamic_cast<s3::CfnBucket*>(&node)) {
      s3::CfnBucket::Props& props = bucket->props();
      if (!props.versioningConfiguration) props.versioningConfiguration = {{.status = "Enabled"}};
      props.publicAccessBlockConfiguration = {{.blockPublicAcls = true}};
    }
    if (auto* queue = dynamic_cast<sqs::Queue*>(&node)) queue->applyRemovalPolicy(RemovalPolicy::RETAIN);
    if (auto* output = dynamic_cast<CfnOutput*>(&node)) output->setDescription("described: " + Str(node.node().id()));
  }
};

/// A resource that shows who visited its stack.
void show(Stack& stack, Trace& trace) {
  thing(stack, "Trace", {{"Visits", Lazy::any([&trace, name = std::string(stack.node().id())] { return Json(List<Str>(trace[name])); })}});
}

Stack& order(App& app, Trace& trace) {
  auto& stack = app.add<Stack>("Order");
  auto& inner = stack.add<Construct>("Inner");
  auto& a = thing(inner, "A");
  thing(stack, "B");
  const auto visits = [&](const char* name) { return make<Visits>(trace, name); };
  const auto both = visits("both");
  Aspects::of(stack).add(both);
  Aspects::of(inner).add(both);
  Aspects::of(stack).add(visits("late"), {.priority = 700});
  Aspects::of(inner).add(visits("inner default"));
  Aspects::of(stack).add(visits("mutating"), {.priority = AspectPriority::MUTATING});
  Aspects::of(inner).add(visits("readonly"), {.priority = AspectPriority::READONLY});
  Aspects::of(stack).add(visits("first"), {.priority = 0});
  Aspects::of(a).add(visits("own"), {.priority = 150});
  Aspects::of(stack).add(make<Marks>("Winner", "low"), {.priority = 10});
  Aspects::of(stack).add(make<Marks>("Winner", "high"), {.priority = 20});
  Aspects::of(inner).add(make<Marks>("Inner", 1));
  show(stack, trace);
  return stack;
}

void adding(Stack& stack, Trace& trace) {
  thing(stack.add<Construct>("Group"), "Parent");
  Aspects::of(stack).add(make<AddsNode>(), {.priority = AspectPriority::MUTATING});
  Aspects::of(stack).add(make<Marks>("Seen", "by the later one"), {.priority = 600});
  thing(stack, "Here");
  Aspects::of(stack).add(make<AddsAspect>());
  show(stack, trace);
  Aspects::of(stack).add(make<Visits>(trace, "last"));
}

void chained(Stack& stack, Trace& trace) {
  thing(stack.add<Construct>("Chains"), "Chained");
  Aspects::of(stack).add(make<Chain>(3));
  Aspects::of(stack).add(make<Visits>(trace, "last"));
  show(stack, trace);
}

void library(Stack& stack) {
  stack.add<s3::Bucket>("Bucket", s3::BucketProps{.enforceSSL = true});
  stack.add<s3::CfnBucket>("Raw", s3::CfnBucket::Props{.versioningConfiguration = {{.status = "Suspended"}}});
  stack.add<CfnOutput>("Out", CfnOutputProps{.value = stack.add<sqs::Queue>("Queue").queueArn()});
  Tags::of(stack).add("team", "web");
  Aspects::of(stack).add(make<Hardens>());
  std::string count = std::to_string(Aspects::of(stack).all().size()) + " ";
  for (const AspectApplication& one : Aspects::of(stack).applied()) {
    count += (count.back() == ' ' ? "" : ",") + std::to_string(one.priority);
  }
  stack.add<CfnOutput>("Count", CfnOutputProps{.value = count});
}

}  // namespace

int main() {
  static Trace trace;
  return run([](App& app) {
    auto& first = order(app, trace);
    adding(app.add<Stack>("Adding"), trace);
    chained(app.add<Stack>("Chain"), trace);
    Aspects::of(app).add(make<Marks>("OfApp", true), {.priority = 400});
    auto& stage = app.add<Stage>("Stage");
    Aspects::of(stage).add(make<Marks>("OfStage", true));
    thing(stage.add<Stack>("Staged"), "Thing");
    auto& nested = first.add<NestedStack>("Nested");
    thing(nested, "Thing");
    Aspects::of(nested).add(make<Marks>("OfNested", true));
    library(app.add<Stack>("Library"));
  });
}
