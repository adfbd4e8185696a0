#include <cdk/stack.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/aws.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/context_provider.hpp>
#include <cdk/default_stack_synthesizer.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/fn.hpp>
#include <cdk/legacy_stack_synthesizer.hpp>
#include <cdk/region_info.hpp>
#include <cdk/stage.hpp>
#include <cdk/tags.hpp>

#include "detail/app_data.hpp"
#include "detail/dependencies.hpp"
#include "detail/bundling.hpp"
#include "detail/json_string.hpp"
#include "detail/permissions_boundary.hpp"
#include "detail/references.hpp"
#include "detail/region_lookup.hpp"
#include "detail/resolve.hpp"
#include "detail/tree.hpp"
#include "detail/unique_id.hpp"
#include "detail/yaml_text.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr std::size_t kMaxStackName = 128;
constexpr std::size_t kMaxDescription = 512;

/// Ids from below the nearest stage (or the app) down to the stack.
std::vector<std::string_view> idsBelow(const Stack& stack, bool belowStage) {
  std::vector<std::string_view> ids;
  for (const Construct* c = &stack; c && TreeAccess::parent(*c); c = TreeAccess::parent(*c)) {
    if (belowStage && TreeAccess::is(*c, TreeAccess::Trait::Stage)) break;
    ids.insert(ids.begin(), textOf(TreeAccess::id(*c)));
  }
  return ids;
}

std::string idOf(const std::vector<std::string_view>& ids, std::string_view prefix) {
  if (ids.size() == 1 && prefix.size() + ids[0].size() <= kMaxStackName) return std::string(prefix) + std::string(ids[0]);
  return makeUniqueResourceName(ids, {.prefix = prefix, .maxLength = kMaxStackName});
}

std::string generatedName(const Stack& stack) {
  const Stage* stage = TreeAccess::stage(stack);
  const std::string_view stageName = stage ? stage->stageName() : "";
  const std::string prefix = stageName.empty() ? "" : std::string(stageName) + "-";
  const std::vector<std::string_view> ids = idsBelow(stack, true);
  // By the old way the prefix does not count for the length.
  const bool included = FeatureFlags::of(stack).isEnabled("@aws-cdk/core:includePrefixInUniqueNameGeneration");
  return included ? idOf(ids, prefix) : prefix + idOf(ids, "");
}

void checkStackName(const Stack& stack, std::string_view name) {
  const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
  if (name.size() > kMaxStackName) {
    throw Error(stack, "the stack name has " + std::to_string(name.size()) + " characters, at most 128 are allowed: '" + std::string(name) + "'; give stackName", "stack-name");
  }
  if (name.empty() || !std::isalpha(static_cast<unsigned char>(name[0])) || !std::all_of(name.begin(), name.end(), fits)) {
    throw Error(stack, "a stack name begins with a letter and holds letters, digits and '-', got '" + std::string(name) + "'; give stackName", "stack-name");
  }
}

bool isUtf8Continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

std::string_view artifactIdOf(const Stack& stack) {
  const std::string id = idOf(idsBelow(stack, false), "");
  std::string fitting;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool ascii = byte < 0x80 && (std::isalnum(byte) || c == '_' || c == '-' || c == '.');
    if (ascii) fitting += c;
    // One sign for each UTF-16 code unit, of which a character of four bytes has two.
    else if (!isUtf8Continuation(byte)) fitting.append(byte >= 0xF0 ? 2 : 1, '_');
  }
  return keep(fitting);
}

Str firstGiven(const Str& own, const Str& outer, const Str& otherwise) {
  return own ? own : outer ? outer : otherwise;
}

Use<IStackSynthesizer> synthesizerFor(Stack& stack, Use<IStackSynthesizer> given) {
  if (!given) given = appOf(stack).appData().defaultSynthesizer;
  if (given) return given->reusableBind(stack);
  const bool newStyle = FeatureFlags::of(stack).isEnabled("@aws-cdk/core:newStyleStackSynthesis");
  return newStyle ? DefaultStackSynthesizer()->reusableBind(stack) : LegacyStackSynthesizer()->reusableBind(stack);
}

}  // namespace

Stack::Stack(Scope scope, std::string_view id, const StackProps& props) : Construct(scope, id), data_(owned<StackData>()) {
  mark(Trait::Stack);
  setStack(this);
  if (props.propertyInjectors) PropertyInjectors::of(*this).add(props.propertyInjectors);
  const Stage* stage = TreeAccess::stage(*this);
  data_->account = firstGiven(props.env.account, stage ? stage->account() : Str(), Aws::ACCOUNT_ID);
  data_->region = firstGiven(props.env.region, stage ? stage->region() : Str(), Aws::REGION);
  data_->name = props.stackName ? props.stackName : Str(generatedName(*this));
  checkStackName(*this, data_->name.text(this));
  data_->id = ScopedAws(*this).stackId();
  for (Str arn : props.notificationArns) {
    if (arn.isToken()) throw Error(*this, "notification ARNs must be literal, one is known only at deployment", "notification-arn");
  }
  data_->notificationArns = props.notificationArns;
  data_->terminationProtection = props.terminationProtection.isTrue();
  data_->crossRegion = props.crossRegionReferences.isTrue();
  data_->artifactId = artifactIdOf(*this);
  data_->templateFile = keep(std::string(data_->artifactId) + ".template.json");
  describe(props);
  data_->synthesizer = synthesizerFor(*this, props.synthesizer);
  if (props.permissionsBoundary) props.permissionsBoundary->bind(*this);
  addPermissionsBoundary(*this);
}

Stack::Stack(Scope scope, std::string_view id, Nested, Stack& parent, const StackProps& props) : Construct(scope, id), data_(owned<StackData>()) {
  mark(Trait::Stack);
  mark(Trait::NestedStack);
  setStack(this);
  data_->account = parent.account();
  data_->region = parent.region();
  data_->nestedParent = &parent;
  data_->crossRegion = parent.data().crossRegion;
  data_->artifactId = artifactIdOf(*this);
  describe(props);
}

/// What all kinds of stacks have.
void Stack::describe(const StackProps& props) {
  if (props.description) {
    const std::string_view text = props.description.text(this);
    if (text.size() > kMaxDescription) {
      throw Error(*this, "the description has " + std::to_string(text.size()) + " characters, at most 512 are allowed", "description");
    }
    data_->options.description = props.description;
  }
  data_->tags = new (allocate(sizeof(TagManager))) TagManager(TagKind::KeyValue, "aws:cdk:stack", props.tags);
  data_->compact = props.suppressTemplateIndentation.valueOr(node().tryGetContext("@aws-cdk/core:suppressTemplateIndentation").asBool().isTrue());
  data_->app = &appOf(*this).appData();
  data_->app->stacks.push_back(this);
  if (isBelowStack(*this)) data_->app->nests = true;
}

Stack& Stack::of(const Construct& construct) {
  if (Stack* stack = TreeAccess::stack(construct)) return *stack;
  throw Error(construct, "no stack above it; a construct that makes resources must be added to a Stack or below one", "no-stack");
}

bool Stack::isStack(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::Stack);
}

Str Stack::account() const { return data_->account; }
Str Stack::region() const { return data_->region; }
Str Stack::urlSuffix() const { return Aws::URL_SUFFIX; }
Str Stack::stackId() const { return data_->id; }
Str Stack::stackName() const { return data_->name; }
List<Str> Stack::notificationArns() const { return ScopedAws(*this).notificationArns(); }
bool Stack::terminationProtection() const { return data_->terminationProtection; }
void Stack::setTerminationProtection(bool value) { data_->terminationProtection = value; }
bool Stack::nested() const { return data_->nestedParent != nullptr; }
Stack* Stack::nestedStackParent() const { return data_->nestedParent; }
CfnElement* Stack::nestedStackResource() const { return data_->nestedResource; }
std::string_view Stack::artifactId() const { return data_->artifactId; }
std::string_view Stack::templateFile() const { return data_->templateFile; }
TagManager& Stack::tags() { return *data_->tags; }
TemplateOptions& Stack::templateOptions() { return data_->options; }
IStackSynthesizer& Stack::synthesizer() const { return *data_->synthesizer; }

std::string_view Stack::environment() const {
  const std::string account(data_->account.isToken() ? "unknown-account" : data_->account.text());
  return keep("aws://" + account + "/" + std::string(data_->region.isToken() ? "unknown-region" : data_->region.text()));
}

Str Stack::partition() const {
  if (data_->region.isToken() || !FeatureFlags::of(*this).isEnabled("@aws-cdk/core:enablePartitionLiterals")) return Aws::PARTITION;
  const Str known = region_info::RegionInfo::get(data_->region).partition();
  return known ? known : Aws::PARTITION;
}

List<Str> Stack::availabilityZones() const {
  if (data_->account.isToken() || data_->region.isToken()) return {Fn::select(0, Fn::getAzs()), Fn::select(1, Fn::getAzs())};
  const Json value = ContextProvider::getValue(*this, {.dummyValue = Json::arr({"dummy1a", "dummy1b", "dummy1c"}), .provider = "availability-zones"}).value;
  if (!value.isArray()) throw Error(*this, "the context provider availability-zones should give a list", "context-value");
  return List<Str>(value.val());
}

bool Stack::bundlingRequired() const {
  if (data_->nestedParent) return data_->nestedParent->bundlingRequired();
  const Json patterns = node().tryGetContext("aws:cdk:bundling-stacks");
  if (!patterns.isArray()) return true;
  return bundlingMatches(*this, patterns);
}

void Stack::addStackDependency(Stack& target, std::string_view reason) {
  const std::string given = reason.empty() ? "<" + std::string(node().path()) + ">.addStackDependency(<" + std::string(target.node().path()) + ">)" : std::string(reason);
  changeConstructDependency(*this, target, given, DependencyChange::ADD);
}

List<Use<Stack>> Stack::dependencies() const {
  std::vector<Use<Stack>> all;
  for (const StackDependency& d : data_->dependencies) all.push_back(Use<Stack>::of(*d.target));
  return List<Use<Stack>>(all);
}

namespace {

/// Leaves references as they are.
class Ignored final : public ReferenceSink {
 public:
  void crossStack(const Val*, Stack&) override {}
};

const Val* exported(Stack& stack, const Val* value, const ExportValueOptions& options) {
  Ignored ignored;
  value = Resolver(stack, &ignored).force(value);
  if (isReference(value)) return exportReference(stack, value, options.description);
  throw Error(stack, "a value without a name can be exported only when it is that of a resource; give it a name, or export an attribute", "export-value");
}

}  // namespace

Str Stack::exportValue(const Str& exportedValue, const ExportValueOptions& options) {
  if (!options.name) {
    if (exportedValue.val() && exportedValue.val()->aux == kListHint) throw Error(*this, "the value to export is a list; use exportStringListValue", "export-value");
    return Str(exported(*this, exportedValue.val(), options));
  }
  add<CfnOutput>("Export" + std::string(options.name.text(this)),
                 CfnOutputProps{.description = options.description, .exportName = options.name, .value = exportedValue});
  return Fn::importValue(options.name);
}

List<Str> Stack::exportStringListValue(const List<Str>& exportedValue, const ExportValueOptions& options) {
  if (!options.name) {
    if (isReference(exportedValue.val()) && exportedValue.val()->aux != kListHint) throw Error(*this, "the value to export is no list; use exportValue", "export-value");
    return Fn::split(kListDelimiter, Str(exported(*this, exportedValue.val(), options)));
  }
  add<CfnOutput>("Export" + std::string(options.name.text(this)),
                 CfnOutputProps{.description = options.description, .exportName = options.name, .value = Fn::join(kListDelimiter, exportedValue)});
  return Fn::split(kListDelimiter, Fn::importValue(options.name));
}

namespace {

const Val* consumedWith(const Val* value, ReferenceStrength strength) {
  if (isReference(value)) return withStrength(value, strength);
  throw Error("consumeReference takes a value of a resource, such as an attribute, got something else", "consume-reference");
}

}  // namespace

Str Stack::consumeReference(const Str& value, ReferenceStrength strength) {
  return Str(consumedWith(value.val(), strength));
}

List<Str> Stack::consumeListReference(const List<Str>& value, ReferenceStrength strength) {
  return List<Str>(consumedWith(value.val(), strength));
}

void Stack::addStackTag(std::string_view tagName, const Str& tagValue) { tags().setTag(tagName, tagValue); }
void Stack::removeStackTag(std::string_view tagName) { tags().removeTag(tagName, 0); }

void Stack::addTransform(std::string_view transform) {
  std::vector<Str> all;
  for (Str one : data_->options.transforms) all.push_back(one);
  all.emplace_back(transform);
  data_->options.transforms = List<Str>(all);
}

void Stack::addMetadata(std::string_view key, const Json& value) {
  std::vector<MapEntry> entries;
  if (const Map<Json>& old = data_->options.metadata) {
    std::size_t count = 0;
    const MapEntry* first = entriesOf(old.val(), count);
    entries.assign(first, first + count);
  }
  entries.push_back({makeText(key), value.val()});
  data_->options.metadata = Map<Json>(makeMap(entries.data(), entries.size()));
}

void Stack::renameLogicalId(std::string_view oldId, std::string_view newId) {
  for (const auto& [from, to] : data_->renames) {
    if (from == oldId) throw Error(*this, "the logical id '" + std::string(oldId) + "' is renamed twice, to '" + to + "' and '" + std::string(newId) + "'", "rename");
  }
  data_->renames.emplace_back(oldId, newId);
  data_->renameUsed.push_back(false);
}

std::string_view Stack::getLogicalId(const CfnElement& element) {
  const std::string_view own = allocateLogicalId(element).text(&element);
  std::string_view id = own;
  for (std::size_t i = 0; i < data_->renames.size(); ++i) {
    if (data_->renames[i].first != id) continue;
    data_->renameUsed[i] = true;
    id = data_->renames[i].second;
    break;
  }
  for (const auto& [from, to] : data_->renames) {
    if (to == id && from != own) {
      throw Error(element, "the logical id '" + std::string(id) + "' is its own and that of '" + from + "', which is renamed to it; rename one of them to another", "rename");
    }
  }
  if (!isLogicalId(id)) {
    throw Error(element, "a logical id has 1 to 255 letters and digits, got '" + std::string(id) + "'", "logical-id");
  }
  return id.data() == own.data() ? own : keep(id);
}

Str Stack::allocateLogicalId(const CfnElement& element) {
  const Val* const id = TreeAccess::id(element);
  if (TreeAccess::parent(element) == this && textOf(id) != "Default" && isLogicalId(textOf(id))) return Str(id);
  std::vector<std::string_view> ids;
  for (const Construct* c = &element; c && c != this; c = TreeAccess::parent(*c)) ids.push_back(textOf(TreeAccess::id(*c)));
  std::reverse(ids.begin(), ids.end());
  return makeUniqueId(ids);
}

Str Stack::toJsonString(const Json& object, int space) const {
  return jsonString(object, space);
}

Str Stack::toYamlString(const Json& object) const {
  return yamlString(object);
}

Json Stack::resolve(const Json& value) {
  Resolver resolver(*this);
  return Json(resolver.deep(value.val()));
}

Str Stack::regionalFact(std::string_view factName, const Str& defaultValue) {
  if (data_->region.isToken()) return regionLookup(*this, factName, defaultValue);
  const Str found = region_info::Fact::find(data_->region, factName);
  if (found) return found;
  if (defaultValue) return defaultValue;
  throw Error(*this, "region-info: nothing is known of " + std::string(factName) + " for region " + std::string(data_->region.text()), "region-fact");
}

void Stack::reportMissingContext(const Json& report) {
  appOf(*this).appData().missing.push_back(report.val());
}

}  // namespace cdk
