// Strong references between regions: the producer writes parameters of Parameter Store into the consumer's region, the consumer marks
// those it reads, and the producer refuses to take a marked one away.
#include <algorithm>
#include <string>

#include <cdk/cfn_dynamic_reference.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

#include "handler_provider.hpp"
#include "reference_parts.hpp"
#include "unique_id.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kWriterType = "Custom::CrossRegionExportWriter";
constexpr std::string_view kReaderType = "Custom::CrossRegionExportReader";
constexpr std::string_view kFolder = "cdk/exports/";
constexpr std::size_t kMaxName = 900;

constexpr std::string_view kWriterCode =
#include <handlers/src/handlers/cross_region_writer/index.js.inc>
    ;
constexpr std::string_view kReaderCode =
#include <handlers/src/handlers/cross_region_reader/index.js.inc>
    ;

/// The provider of all writers of a stack, which may write where any of them writes.
struct WriterProvider {
  HandlerProvider* provider;
  Vec<Str> resources;
  List<Str> render() { return List<Str>(resources); }
};

/// Writes values of a stack into one other region.
class Writer final : public Construct {
 public:
  struct Props {
    Str region;
  };
  Writer(Scope scope, std::string_view id, const Props& props) : Construct(scope, id), policy_(make<WriterProvider>().get()) {
    Stack& stack = Stack::of(*this);
    policy_->provider = &CustomResourceProviderBase::obtain<HandlerProvider>(*this, kWriterType, {{}, kWriterCode}, location());
    if (Writer* other = anotherIn(stack)) {
      policy_ = other->policy_;
    } else {
      policy_->provider->addToRolePolicy(
          Json::obj({{"Effect", "Allow"},
                     {"Resource", lazy<&WriterProvider::render>(policy_)},
                     {"Action", Json::arr({"ssm:DeleteParameters", "ssm:ListTagsForResource", "ssm:GetParameters", "ssm:PutParameter"})}}));
    }
    allowRegion(props.region);
    add<CustomResource>(
        "Resource",
        CustomResourceProps{
            .properties = {{"WriterProps", Json::obj({{"region", props.region}, {"exports", lazy<&Writer::renderExports>(this)}})}},
            .resourceType = kWriterType,
            .serviceToken = policy_->provider->serviceToken()},
        location());
  }

  /// Has the value written, and gives the name of the parameter.
  std::string put(const std::string& exportName, const Val* value) {
    const std::string name = "/" + std::string(kFolder) + exportName;
    for (const Entry& known : exports_) {
      if (known.key.is(name)) return name;
    }
    exports_.push({name, Stack::of(*this).resolve(Json(value))});
    return name;
  }

 private:
  using Entry = Map<Json>::Entry;
  Json renderExports() { return Json(Map<Json>(exports_)); }

  Writer* anotherIn(Stack& stack) {
    for (Construct& child : stack.node().children()) {
      auto* other = dynamic_cast<Writer*>(&child);
      if (other && other != this) return other;
    }
    return nullptr;
  }

  void allowRegion(const Str& region) {
    const Str arn = Stack::of(*this).formatArn(
        {.region = region, .resource = "parameter", .resourceName = std::string(kFolder) + "*", .service = "ssm"});
    if (!policy_->resources.contains(arn)) policy_->resources.push(arn);
  }

  WriterProvider* policy_;
  Vec<Entry> exports_;
};

/// Reads values of other regions for one stack.
class Reader final : public Construct {
 public:
  struct Props {};
  Reader(Scope scope, std::string_view id, const Props&) : Construct(scope, id) {
    Stack& stack = Stack::of(*this);
    const Str parameters =
        stack.formatArn({.resource = "parameter", .resourceName = Str(kFolder) + stack.stackName() + "/*", .service = "ssm"});
    const Json statement = Json::obj({{"Effect", "Allow"},
                                      {"Resource", parameters},
                                      {"Action", Json::arr({"ssm:AddTagsToResource", "ssm:RemoveTagsFromResource", "ssm:GetParameters"})}});
    auto& provider =
        CustomResourceProviderBase::obtain<HandlerProvider>(*this, kReaderType, {{.policyStatements = {statement}}, kReaderCode}, location());
    resource_ = &add<CustomResource>(
        "Resource",
        CustomResourceProps{.properties = {{"ReaderProps", Json::obj({{"region", stack.region()},
                                                                      {"prefix", stack.stackName()},
                                                                      {"imports", lazy<&Reader::renderImports>(this)}})}},
                            .resourceType = kReaderType,
                            .serviceToken = provider.serviceToken()},
        location());
  }

  const Val* take(const std::string& name) {
    const bool known = std::any_of(imports_.begin(), imports_.end(), [&](const Entry& one) { return one.key.is(name); });
    if (!known) imports_.push({name, CfnDynamicReference(CfnDynamicReferenceService::SSM, name)});
    return resource_->getAttString(name).val();
  }

 private:
  using Entry = Map<Json>::Entry;
  Json renderImports() { return Json(Map<Json>(imports_)); }

  CustomResource* resource_;
  Vec<Entry> imports_;
};

template <class T>
T& obtain(Stack& stack, const std::string& id, const typename T::Props& props) {
  Construct* known = stack.node().tryFindChild(id);
  return known ? static_cast<T&>(*known) : stack.add<T>(id, props);
}

/// The stack that is deployed: a nested one is part of its parent.
Stack& deployed(Stack& stack) {
  return stack.nestedStackParent() ? *stack.nestedStackParent() : stack;
}

std::string write(Stack& producer, Stack& consumer, const Val* reference) {
  lockLogicalId(reference);
  const std::string prefix = std::string(deployed(consumer).stackName().text()) + "/";
  const std::string local = makeUniqueId({producer.stackName().text(), producer.region().text(), referenceText(producer, reference)});
  const std::size_t room = kMaxName - prefix.size();
  const std::string name = prefix + (local.size() > room ? local.substr(local.size() - room) : local);
  return obtain<Writer>(producer, makeUniqueId({"ExportsWriter", consumer.region().text()}), {consumer.region()}).put(name, reference);
}

}  // namespace

const Val* regionExport(Stack& producer, Stack& consumer, const Val* reference) {
  const std::string name = write(producer, consumer, reference);
  const Val* read = obtain<Reader>(deployed(consumer), makeUniqueId({"ExportsReader"}), {}).take(name);
  return consumer.nestedStackParent() ? nestedParameter(static_cast<NestedStack&>(consumer), read, read) : read;
}

void regionExportOnly(Stack& producer, Stack& consumer, const Val* reference) {
  write(producer, consumer, reference);
}

}  // namespace cdk::detail
