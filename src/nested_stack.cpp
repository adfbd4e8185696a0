#include <cdk/nested_stack.hpp>

#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/fn.hpp>
#include <cdk/names.hpp>
#include <cdk/stack_synthesizer.hpp>
#include <cdk/tags.hpp>

#include "detail/app_data.hpp"
#include "detail/assembly.hpp"
#include "detail/asset_metadata.hpp"
#include "detail/tree.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr PropInfo kProps[] = {{"NotificationARNs", nullptr, 0, 0, PropKind::StrList, 0},
                               {"Parameters", nullptr, 1, 0, PropKind::StrMap, 0},
                               {"Tags", nullptr, 2, 0, PropKind::Tags, 0},
                               {"TemplateURL", nullptr, 3, 0, PropKind::Str, PropInfo::kRequired},
                               {"TimeoutInMinutes", nullptr, 4, 0, PropKind::Int, 0}};
constexpr TypeInfo kType{"NestedStackResource", kProps, 5};
constexpr ResourceInfo kInfo{"AWS::CloudFormation::Stack", &kType, TagKind::Standard, 2};

/// The resource of a nested stack in its parent.
class StackResource final : public CfnResource {
 public:
  struct Props {
    List<Str> notificationArns = {};
    Map<Str> parameters = {};
    List<CfnTag> tags = {};
    Str templateUrl = {};
    Num timeoutInMinutes = {};
  };
  StackResource(Scope scope, std::string_view id, const Props& props) : CfnResource(scope, id, kInfo, &props) {}
};

/// Assets of a nested stack are those of its parent.
class Synthesizer final : public IStackSynthesizer {
 public:
  Synthesizer(NestedStack& stack, IStackSynthesizer& parent) : stack_(stack), parent_(parent) {}
  void bind(Stack&) override {}
  Use<IStackSynthesizer> reusableBind(Stack&) override { return Use<IStackSynthesizer>::of(*this); }
  FileAssetLocation addFileAsset(const FileAssetSource& asset) override { return parent_.addFileAsset(asset); }
  DockerImageAssetLocation addDockerImageAsset(const DockerImageAssetSource& asset) override { return parent_.addDockerImageAsset(asset); }
  void synthesize(AssemblyBuilder& assembly) override { writeTemplate(assembly, stack_); }
  Str bootstrapQualifier() const override { return parent_.bootstrapQualifier(); }
  Str lookupRole() const override { return parent_.lookupRole(); }
  Str cloudFormationExecutionRole() const override { return parent_.cloudFormationExecutionRole(); }

 private:
  NestedStack& stack_;
  IStackSynthesizer& parent_;
};

Stack& parentOf(const Scope& scope) {
  if (Stack* parent = TreeAccess::stack(scope.parent())) return *parent;
  throw Error(scope.parent(), scope.location(), "a nested stack must be added to a stack or below one", "no-stack");
}

/// The path below the parent's stack, as the CLI shows it.
std::string relativePath(const Construct& nested, const Stack& top) {
  const std::string_view path = nested.node().path();
  const std::string_view prefix = top.node().path();
  return std::string(path.substr(prefix.empty() ? 0 : prefix.size() + 1));
}

}  // namespace

NestedStack::NestedStack(Scope scope, std::string_view id, const NestedStackProps& props)
    : Stack(scope, id, Nested{}, parentOf(scope), {.description = props.description, .suppressTemplateIndentation = props.suppressTemplateIndentation}) {
  Stack& parent = *data().nestedParent;
  data().synthesizer = make<Synthesizer>(*this, parent.synthesizer());
  auto& holder = scope.parent().add<Construct>(std::string(id) + ".NestedStack", location());
  resource_ = &holder.add<StackResource>(std::string(id) + ".NestedStackResource",
                                         StackResource::Props{.notificationArns = props.notificationArns,
                                                              .parameters = lazy<&NestedStack::renderParameters>(this),
                                                              .templateUrl = lazy<&NestedStack::renderTemplateUrl>(this),
                                                              .timeoutInMinutes = props.timeout ? props.timeout->toMinutes() : Num()},
                                         location());
  resource_->applyRemovalPolicy(props.removalPolicy.valueOr(RemovalPolicy::DESTROY));
  data().nestedResource = resource_;
  node().setDefaultChild(*resource_);
  data().templateFile = keep(std::string(Names::uniqueId(*this)) + ".nested.template.json");
  data().name = contextual(Aws::STACK_NAME, Fn::select(1, Fn::split("/", resource_->ref())));
  data().id = contextual(Aws::STACK_ID, resource_->ref());
  for (std::size_t i = 0; i < props.parameters.size(); ++i) setParameter(props.parameters.at(i).key, props.parameters.at(i).value);
}

bool NestedStack::isNestedStack(const Construct& construct) { return TreeAccess::is(construct, TreeAccess::Trait::NestedStack); }

void NestedStack::setParameter(const Str& name, const Str& value) {
  for (Parameter& known : parameters_) {
    if (known.name == name) {
      known.value = value;
      return;
    }
  }
  parameters_.push({name, value});
}

Map<Str> NestedStack::renderParameters() {
  if (parameters_.empty()) return {};
  std::vector<Map<Str>::Entry> entries;
  for (const Parameter& one : parameters_) entries.push_back({one.name, one.value});
  return Map<Str>(entries);
}

Str NestedStack::renderTemplateUrl() { return templateUrl_ ? templateUrl_ : Str("<unresolved>"); }

namespace {

/// A value that is another one inside the stack than outside.
struct Contextual {
  const Stack* stack;
  const Val* inside;
  const Val* outside;
  static const Val* produce(void* context, const ResolveContext& resolve) {
    const auto& self = *static_cast<Contextual*>(context);
    return resolve.stack == self.stack ? self.inside : self.outside;
  }
};

}  // namespace

Str NestedStack::contextual(const Str& inside, const Str& outside) {
  auto* both = new (allocate(sizeof(Contextual))) Contextual{this, inside.val(), outside.val()};
  return Str(makeLazy(&Contextual::produce, both, false));
}

void NestedStack::prepareTemplateAsset() {
  if (templateUrl_) return;
  const Map<Str> own = tags().tagValues();
  for (std::size_t i = 0; i < own.size(); ++i) resource_->tags()->setTag(own.at(i).key, own.at(i).value);
  Stack& parent = *data().nestedParent;
  const Stack* top = &parent;
  while (top->nestedStackParent()) top = top->nestedStackParent();
  const FileAssetLocation location = parent.synthesizer().addFileAsset({.displayName = relativePath(*this, *top) + " Nested Stack Template",
                                                                        .fileName = templateFile(),
                                                                        .packaging = FileAssetPackaging::FILE,
                                                                        .sourceHash = templateHash(*this)});
  addAssetMetadata(*resource_, templateFile(), "TemplateURL");
  templateUrl_ = format("https://s3.{}.{}/{}/{}", parent.region(), parent.urlSuffix(), location.bucketName, location.objectKey);
}

}  // namespace cdk
