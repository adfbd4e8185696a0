#include <string>
#include <vector>

#include <cdk/app.hpp>
#include <cdk/aspects.hpp>
#include <cdk/cfn/ecr/repository.hpp>
#include <cdk/cfn/sqs/queue.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/mixins.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/property_injectors.hpp>
#include <cdk/resource_mixin.hpp>
#include <cdk/stack.hpp>
#include <cdk/stage.hpp>
#include <constructs/aws/ecr/mixins.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/cluster.hpp>
#include <constructs/aws/ecs/mixins.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/lambda/function.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/s3/mixins.hpp>
#include <constructs/aws/sqs/queue.hpp>

using namespace cdk;

namespace {

CfnResource& thing(Construct& scope, std::string_view id, const char* type = "My::Test::Thing") {
  return scope.add<CfnResource>(id, CfnResourceProps{.type = type});
}

class Named final : public Mixin {
 public:
  explicit Named(const char* key) : key_(key) {}
  bool supports(Construct& c) override { return CfnResource::isCfnResource(c); }
  void applyTo(Construct& c) override { CfnResource::from(c)->addMetadata(key_, c.node().path()); }

 private:
  const char* key_;
};

class Queues final : public ResourceMixin<sqs::CfnQueue> {
  void change(sqs::CfnQueue& queue) override {
    Str& name = queue.props().queueName;
    name = "mixed-" + (name ? name : Str("in"));
  }
};

class Delays final : public IAspect {
 public:
  void visit(Construct& node) override {
    if (auto* queue = dynamic_cast<sqs::CfnQueue*>(&node)) queue->props().delaySeconds = 5;
  }
};

class Ending final : public IConstructSelector {
 public:
  explicit Ending(const char* text) : text_(text) {}
  List<Use<Construct>> select(Construct& scope) override {
    std::vector<Use<Construct>> found;
    for (Use<Construct> c : scope.node().findAll()) {
      if (c->node().id().ends_with(text_)) found.push_back(c);
    }
    return found;
  }

 private:
  const char* text_;
};

void library(Stack& stack) {
  const s3::mixins::BucketVersioning versions;
  auto& bucket = stack.add<s3::Bucket>("Bucket", s3::BucketProps{.removalPolicy = RemovalPolicy::DESTROY, .versioned = false});
  bucket.with(
      {versions, s3::mixins::BucketBlockPublicAccess(s3::BlockPublicAccess::BLOCK_ACLS_ONLY), s3::mixins::BucketAutoDeleteObjects()});
  stack.add<ecr::Repository>("Repository", ecr::RepositoryProps{.removalPolicy = RemovalPolicy::DESTROY})
      .with({ecr::mixins::RepositoryAutoDeleteImages()});
  stack.add<ecr::CfnRepository>("Raw").with({ecr::mixins::RepositoryAutoDeleteImages(), versions});
  const ecs::mixins::ClusterSettings settings({{.name = "containerInsights", .value = "enhanced"}, {.name = "other", .value = "x"}});
  const ecs::CfnCluster::Props known = {
      .clusterSettings = {{.name = "first", .value = "1"}, {.name = "containerInsights", .value = "disabled"}}};
  stack.add<ecs::CfnCluster>("Cluster", known).with({settings});
  stack.add<ecs::CfnCluster>("Empty").with({settings, ecs::mixins::ClusterSettings({{.name = "other", .value = "y"}})});
  stack.add<ecs::Cluster>("Whole", ecs::ClusterProps{.containerInsightsV2 = ecs::ContainerInsights::ENABLED}).with({settings});
}

void fill(Construct& scope) {
  scope.add<sqs::Queue>("Queue", sqs::QueueProps{.queueName = scope.node().id()});
  scope.add<s3::Bucket>("Bucket");
  thing(scope, "Thing-One");
  thing(scope, "ThingTwo", "My::Test::Other");
}

void show(Stack& stack, std::string_view id, const MixinApplicator& applicator) {
  std::string text;
  for (Use<Construct> c : applicator.selectedConstructs()) text += (text.empty() ? "" : " ") + std::string(c->node().path());
  std::string report;
  for (const MixinApplication& one : applicator.report()) {
    report += (report.empty() ? "" : " ") + std::string(one.construct->node().path());
  }
  stack.add<CfnOutput>(id, CfnOutputProps{.value = text + " | " + report});
}

void trees(Stack& stack) {
  auto& left = stack.add<Construct>("Left");
  auto& right = stack.add<Construct>("Right");
  auto& inner = left.add<Construct>("Inner");
  fill(left);
  fill(right);
  fill(inner);
  const auto named = [](const char* key) { return make<Named>(key); };
  const s3::mixins::BucketVersioning versions;
  left.with({make<Queues>(), named("left")});
  using Select = ConstructSelector;
  show(stack, "All", Mixins::of(right).apply({named("all")}));
  show(stack, "ById", Mixins::of(stack, Select::byId("Thing?One")).requireAll().apply({named("id")}));
  show(stack, "ByIds", Mixins::of(stack, Select::byId("{Queue,Thing*}")).requireAny().apply({named("ids")}));
  show(stack, "ByPath", Mixins::of(stack, Select::byPath("Trees/*/Bucket/*")).apply({named("path")}));
  show(stack, "Deep", Mixins::of(stack, Select::byPath("**/Inner/**")).apply({named("deep"), versions}));
  show(stack, "Types", Mixins::of(stack, Select::resourcesOfType({"AWS::SQS::Queue", "My::Test::Other"})).apply({named("types")}));
  show(stack, "Own", Mixins::of(left.node().findChild("Bucket"), Select::cfnResource()).apply({versions}));
  show(stack, "Itself", Mixins::of(right, Select::onlyItself()).apply({named("never")}));
  show(stack, "Mine", Mixins::of(stack, make<Ending>("Two")).apply({named("mine")}).apply({named("again")}));
  show(stack, "None", Mixins::of(stack, Select::byId("Nothing")).apply({named("none")}));
  Mixins::of(right).apply({Shims::asMixin(make<Delays>())});
  Aspects::of(stack).add(Shims::asAspect(named("aspect")));
  thing(left.add<NestedStack>("Nested"), "Late");
}

class Sized final : public PropertyInjector<lambda::Function> {
 public:
  explicit Sized(int memory) : memory_(memory) {}
  Props inject(const Props& original, const InjectionContext& context) override {
    Props props = original;
    if (!props.memorySize) props.memorySize = memory_;
    props.description = std::string(context.id) + " in " + std::string(context.scope.node().path());
    return props;
  }

 private:
  int memory_;
};

class Fifo final : public PropertyInjector<sqs::Queue> {
 public:
  Props inject(const Props& original, const InjectionContext&) override {
    Props props = original;
    props.fifo = true;
    if (!props.removalPolicy) props.removalPolicy = RemovalPolicy::RETAIN;
    return props;
  }
};

class Pathed final : public PropertyInjector<iam::Role> {
 public:
  Props inject(const Props& original, const InjectionContext&) override {
    Props props = original;
    props.path = "/injected/";
    return props;
  }
};

void function(Construct& scope, std::string_view id, const Num& memory = {}) {
  scope.add<lambda::Function>(id, lambda::FunctionProps{.code = lambda::Code::fromInline("x"),
                                                        .handler = "index.handler",
                                                        .memorySize = memory,
                                                        .runtime = lambda::Runtime::NODEJS_22_X});
}

void injected(Stack& stack, Construct& other) {
  function(stack, "Function");
  function(stack, "Given", 512);
  stack.add<sqs::Queue>("Queue");
  auto& inner = stack.add<Construct>("Inner");
  PropertyInjectors::of(inner).add({make<Sized>(1024)});
  function(inner, "Function");
  auto& dead = inner.add<sqs::Queue>("Dead");
  inner.add<sqs::Queue>(
      "Queue", sqs::QueueProps{.deadLetterQueue = {{.maxReceiveCount = 3, .queue = dead}}, .removalPolicy = RemovalPolicy::DESTROY});
  PropertyInjectors::of(inner).add({make<Sized>(2048)});
  function(inner.add<Construct>("Deeper"), "Function");
  std::string has;
  for (bool one :
       {PropertyInjectors::hasPropertyInjectors(inner), PropertyInjectors::hasPropertyInjectors(other),
        PropertyInjectors::of(inner).for_<lambda::Function>() != nullptr, PropertyInjectors::of(inner).for_<sqs::Queue>() != nullptr}) {
    has += (has.empty() ? "" : " ") + std::string(one ? "true" : "false");
  }
  stack.add<CfnOutput>("Has", CfnOutputProps{.value = has});
}

}  // namespace

int main() {
  return run([](App& app) {
    library(app.add<Stack>("Library", StackProps{.env = {.account = "111111111111", .region = "us-east-1"}}));
    auto& second = app.add<Stack>("Trees");
    trees(second);
    auto& stage = app.add<Stage>("Stage", StageProps{.propertyInjectors = {make<Sized>(256), make<Pathed>()}});
    injected(stage.add<Stack>("Injected", StackProps{.propertyInjectors = {make<Fifo>()}}), second.node().findChild("Left"));
  });
}
