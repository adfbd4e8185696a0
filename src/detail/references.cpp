#include "references.hpp"

#include <optional>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/cfn_resource.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/fn.hpp>
#include <cdk/nested_stack.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "dependencies.hpp"
#include "dependency_cycle.hpp"
#include "reference_parts.hpp"
#include "resolve.hpp"
#include "resource_data.hpp"
#include "template_writer.hpp"
#include "tree.hpp"
#include "unique_id.hpp"

namespace cdk::detail {

bool isReference(const Val* value) {
  if (!value) return false;
  return value->kind == Kind::Ref || value->kind == Kind::Attribute || (value->kind == Kind::Pseudo && as<PseudoVal>(value).owner);
}

const Val* withStrength(const Val* reference, ReferenceStrength strength) {
  const Val* copy = reference->kind == Kind::Ref ? makeRef(*as<RefVal>(reference).target, reference->aux)
                    : reference->kind == Kind::Attribute
                        ? makeAttribute(*as<AttributeVal>(reference).target, textOf(as<AttributeVal>(reference).name), reference->aux)
                        : makePseudo(as<PseudoVal>(reference).name, as<PseudoVal>(reference).owner);
  const_cast<Val*>(copy)->flag = static_cast<std::uint8_t>(1 + static_cast<int>(strength));
  return copy;
}

std::string_view strengthText(ReferenceStrength strength) {
  return strength == ReferenceStrength::WEAK ? "weak" : strength == ReferenceStrength::BOTH ? "both" : "strong";
}

ReferenceKey keyOf(const Val* reference) {
  switch (reference->kind) {
    case Kind::Ref: return {as<RefVal>(reference).target, "", reference->flag};
    case Kind::Attribute:
      return {as<AttributeVal>(reference).target, std::string(Str(as<AttributeVal>(reference).name).text()), reference->flag};
    default: return {reinterpret_cast<const Construct*>(as<PseudoVal>(reference).owner), as<PseudoVal>(reference).name, reference->flag};
  }
}

std::string describe(const Val* reference) {
  const ReferenceKey key = keyOf(reference);
  return std::string(key.target->node().path()) + "." + (key.attribute.empty() ? "Ref" : key.attribute);
}

void lockLogicalId(const Val* reference) {
  const ReferenceKey key = keyOf(reference);
  if (reference->kind != Kind::Pseudo) static_cast<const CfnElement*>(key.target)->lockLogicalId();
}

std::string referenceText(Stack& producer, const Val* reference) {
  TemplateWriter writer(producer, 0);
  writer.value(reference);
  return writer.take();
}

std::string carrierId(Stack& producer, const Val* reference) {
  return "Output" + referenceText(producer, reference);
}

Construct& carrierScope(Stack& stack, std::string_view id) {
  Construct* known = stack.node().tryFindChild(id);
  return known ? *known : stack.add<Construct>(id);
}

Str carriedValue(const Val* reference) {
  return reference->aux == kListHint ? Fn::join(kListDelimiter, List<Str>(reference)) : Str(reference);
}

const Val* consumed(const Val* reference, const Str& text) {
  return reference->aux == kListHint ? Fn::split(kListDelimiter, text).val() : text.val();
}

namespace {

constexpr std::size_t kMaxExportName = 255;

/// A name from the ids below the stack; by an old flag from those below the app's children.
std::string exportNameOf(const Stack& stack, std::string_view scopeId, const std::string& id) {
  const std::string prefix = std::string(stack.stackName().text()) + ":";
  std::vector<std::string_view> ids;
  if (!FeatureFlags::of(stack).isEnabled("@aws-cdk/core:stackRelativeExports")) {
    const List<Use<Construct>> scopes = stack.node().scopes();
    for (std::size_t i = 2; i < scopes.size(); ++i) ids.push_back(scopes[i]->node().id());
  }
  ids.insert(ids.end(), {scopeId, id});
  const std::string local = makeUniqueId(ids);
  const std::size_t room = kMaxExportName - prefix.size();
  return prefix + (local.size() > room ? local.substr(local.size() - room) : local);
}

std::string_view strengthFor(const Stack& consumer) {
  const Json given = consumer.node().tryGetContext(kStrengthContext);
  if (!given) return "";
  const std::string_view text = given.isText() ? given.asStr().text() : "";
  if (text == "strong" || text == "weak" || text == "both") return text;
  throw Error(consumer,
              "context value '@aws-cdk/core:defaultCrossStackReferences' must be strong, weak or both, got '" + std::string(text) + "'",
              "reference-strength");
}

/// The strength of the reference itself, or set on the resource, or else for the consumer.
std::string_view strengthOf(const Stack& consumer, const Val* reference) {
  const ReferenceKey key = keyOf(reference);
  if (key.strength) return strengthText(static_cast<ReferenceStrength>(key.strength - 1));
  if (reference->kind != Kind::Pseudo && CfnResource::isCfnResource(*key.target)) {
    const ResourceData* data = ResourceData::find(static_cast<const CfnResource&>(*key.target));
    if (data && data->strength) {
      return strengthText(*data->strength);
    }
  }
  const std::string_view given = strengthFor(consumer);
  return given.empty() ? strengthText(ReferenceStrength::STRONG) : given;
}

/// The first consumer says that no strength was chosen, or that one was that is meant for a while only.
void warnOnce(Stack& consumer) {
  AppData& app = appOf(consumer).appData();
  if (app.strengthWarned) return;
  const std::string_view given = strengthFor(consumer);
  app.strengthWarned = given.empty() || given == "both";
  if (given == "both") {
    Annotations::of(consumer).addWarningV2("@aws-cdk/core:crossStackReferencesBothTransitional",
                                           "references between stacks are 'both', which is meant for the way from strong to weak; once every "
                                           "stack is deployed, set the context value '@aws-cdk/core:defaultCrossStackReferences' to weak");
  }
  if (!given.empty()) return;
  Annotations::of(consumer).addWarningV2("@aws-cdk/core:crossStackReferencesDefaultStrong",
                                         "no strength is set for references between stacks, 'strong' is taken; set the context value "
                                         "'@aws-cdk/core:defaultCrossStackReferences' to strong, weak or both");
}

bool differs(const Str& a, const Str& b) {
  return !(a == b) && !(a.isToken() && b.isToken());
}

/// The regions must be known where they, or the accounts, are not the same.
void checkRegions(const Stack& consumer, const Stack& producer, const Val* reference) {
  if (!producer.region().isToken() && !consumer.region().isToken()) return;
  throw Error(consumer,
              "cannot refer to " + describe(reference) + " in stack '" + std::string(producer.node().path()) +
                  "': between accounts and regions both stacks need a literal region; give it in env",
              "cross-region");
}

/// A value of another account can be read only.
const Val* fromOtherAccount(Stack& consumer, Stack& producer, const Val* reference, std::string_view strength) {
  if (strength == "strong") {
    Annotations::of(consumer).addWarningV2(
        "@aws-cdk/core:crossAccountRefsAreAlwaysWeak",
        "strong references were asked for, but a value of another account can only be read: acknowledge this, or set "
        "'@aws-cdk/core:defaultCrossStackReferences' to weak");
  }
  executionRoleOf(consumer, producer);
  checkRegions(consumer, producer, reference);
  return stackOutput(producer, consumer, reference);
}

void checkApp(const Stack& consumer, const Stack& producer, const Val* reference) {
  if (&appOf(producer) == &appOf(consumer)) return;
  throw Error(consumer, "cannot refer to " + describe(reference) + " of another app; make both stacks in one app", "cross-app");
}

/// The value of the producer as the consumer sees it; makes the outputs, parameters and exports it takes.
const Val* resolveValue(Stack& consumer, Stack& producer, const Val* reference) {
  if (&consumer == &producer) return reference;
  checkApp(consumer, producer, reference);
  if (isNestedIn(consumer, producer)) {
    const Val* inParent = resolveValue(*consumer.nestedStackParent(), producer, reference);
    return nestedParameter(static_cast<NestedStack&>(consumer), reference, inParent);
  }
  if (producer.nestedStackParent()) {
    const Val* output = nestedOutput(producer, reference);
    return consumed(reference, Str(resolveValue(consumer, *producer.nestedStackParent(), output)));
  }
  warnOnce(consumer);
  const std::string_view strength = strengthOf(consumer, reference);
  if (differs(producer.account(), consumer.account())) return fromOtherAccount(consumer, producer, reference, strength);
  const bool otherRegion = differs(producer.region(), consumer.region());
  if (otherRegion) checkRegions(consumer, producer, reference);
  addReferenceDependency(consumer, producer, std::string(consumer.node().path()) + " -> " + describe(reference));
  if (strength == "weak") return stackOutput(producer, consumer, reference);
  if (otherRegion) {
    if (strength == "strong") return regionExport(producer, consumer, reference);
    regionExportOnly(producer, consumer, reference);
    return stackOutput(producer, consumer, reference);
  }
  const Val* imported = consumed(reference, Str(exportReference(producer, reference)));
  return strength == "both" ? stackOutput(producer, consumer, reference) : imported;
}

class Collector final : public ReferenceSink {
 public:
  void crossStack(const Val* reference, Stack& owner) override { found.push_back({&source->stack(), &owner, reference, source}); }

  const CfnElement* source = nullptr;
  std::vector<CrossReference> found;
};

/// Lets messages tell all values that cross stacks.
class Crossing {
 public:
  Crossing(AppData& app, const std::vector<CrossReference>& all) : app_(app) { app.crossing = &all; }
  ~Crossing() { app_.crossing = nullptr; }
  Crossing(const Crossing&) = delete;

 private:
  AppData& app_;
};

}  // namespace

const Val* importedValue(Stack& consumer, const Val* reference) {
  const auto& imports = consumer.data().imports;
  const auto at = imports.find(keyOf(reference));
  if (at != imports.end()) return at->second;
  checkApp(consumer, *ownerOf(reference), reference);
  throw Error(consumer,
              "refers to " + describe(reference) +
                  " of another stack by a value that came up only while templates were written; "
                  "make it known earlier",
              "late-reference");
}

const Val* exportReference(Stack& producer, const Val* reference, const Str& description) {
  lockLogicalId(reference);
  const Val* own = seenFrom(producer, reference);
  const std::string id = carrierId(producer, own);
  Construct& scope = carrierScope(producer, "Exports");
  const std::string name = exportNameOf(producer, "Exports", id);
  const Str value = reference->aux == kListHint ? Fn::join(kListDelimiter, List<Str>(own)) : Str(own);
  if (!scope.node().tryFindChild(id))
    scope.add<CfnOutput>(id, CfnOutputProps{.description = description, .exportName = name, .value = value});
  return Fn::importValue(name).val();
}

void resolveReferences(Construct& scope) {
  if (appOf(scope).appData().stacks.size() < 2) return;  // nothing to cross to
  appOf(scope).appData().searched = true;
  Collector collector;
  std::optional<TemplateWriter> finder;
  preorderWhile(scope, [&](Construct& c) {
    if (&c != &scope && TreeAccess::is(c, TreeAccess::Trait::Stage)) return false;
    if (CfnElement::isCfnElement(c)) {
      auto& element = static_cast<CfnElement&>(c);
      collector.source = &element;
      if (!finder || &finder->stack() != &element.stack()) finder.emplace(element.stack(), collector);
      renderElement(element, *finder);
    }
    return true;
  });
  const Crossing crossing(appOf(scope).appData(), collector.found);
  // Those with a strength of their own come last, as in the CDK.
  for (const bool own : {false, true}) {
    for (const CrossReference& f : collector.found) {
      if ((f.reference->flag != 0) != own) continue;
      auto& imports = f.consumer->data().imports;
      const ReferenceKey key = keyOf(f.reference);
      if (!imports.contains(key)) imports.emplace(key, resolveValue(*f.consumer, *f.producer, f.reference));
    }
  }
}

}  // namespace cdk::detail
