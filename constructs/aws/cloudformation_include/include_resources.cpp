// The resources of an included template.
#include <algorithm>
#include <vector>

#include <cdk/cfn/registry.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/nested_stack.hpp>

#include "from_cloudformation.hpp"
#include "include_state.hpp"

namespace cdk::cloudformation_include {

namespace {

constexpr std::string_view kNestedStack = "AWS::CloudFormation::Stack";
constexpr std::string_view kKnownAttributes[] = {
    "Condition", "DependsOn",      "Description",    "Metadata",     "Properties",         "Type",
    "Version",   "CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy"};

const cdk::detail::ResourceClass* classOf(std::string_view type) {
  if (type == "AWS::CloudFormation::CustomResource") return nullptr;
  const auto* end = cdk::detail::allResourceClasses + cdk::detail::allResourceClassCount;
  const auto* at = std::find_if(cdk::detail::allResourceClasses, end, [&](const auto& one) { return one.info->type == type; });
  return at == end ? nullptr : at;
}

bool inChain(const Chain* chain, std::string_view id) {
  for (; chain; chain = chain->before) {
    if (chain->logicalId == id) return true;
  }
  return false;
}

std::string described(const Chain* chain) {
  std::string text;
  for (; chain; chain = chain->before) text.insert(0, std::string(chain->logicalId) + (text.empty() ? "" : " depends on "));
  return text;
}

std::string_view typeOf(const Json& attributes) {
  const Json type = attributes["Type"];
  if (!type.isText()) throw Error("has no Type", "template-value");
  return type.asStr().text();
}

Opt<CfnDeletionPolicy> policyOf(const Json& value) {
  struct Named {
    std::string_view name;
    CfnDeletionPolicy policy;
  };
  constexpr Named all[] = {{"Delete", CfnDeletionPolicy::DELETE_},
                           {"Retain", CfnDeletionPolicy::RETAIN},
                           {"RetainExceptOnCreate", CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE},
                           {"Snapshot", CfnDeletionPolicy::SNAPSHOT}};
  const std::string_view name = value.isText() ? value.asStr().text() : std::string_view();
  const auto* at = std::find_if(std::begin(all), std::end(all), [&](const Named& one) { return one.name == name; });
  if (at == std::end(all))
    throw Error("the deletion policy '" + std::string(name) + "' is not Delete, Retain, RetainExceptOnCreate or Snapshot",
                "template-value");
  return at->policy;
}

Json withDefaultMap(const Json& value) {
  return value.isObject() ? value : Json::obj();
}

}  // namespace

CfnResource* IncludeState::resource(std::string_view logicalId, const Chain* before) {
  const Map<Json> all = section("Resources");
  const Chain chain{before, logicalId};
  if (inChain(before, logicalId)) return placeholder(logicalId, chain);
  if (CfnResource* known = resources.find(logicalId)) return known;
  if (!all.contains(logicalId)) return nullptr;
  const Json attributes = all.get(logicalId);
  if (isDehydrated(logicalId)) return &createDehydrated(logicalId, attributes);
  StateFinder finder(*this, &chain);
  TemplateParser parser(finder, given.parameters);
  CfnResource& made = createResource(logicalId, attributes, parser);
  if (CfnResource* standIn = placeholders_.find(logicalId)) {
    standIn->overrideLogicalId(logicalId);
    include.node().tryRemoveChild(standIn->node().id());
  }
  keepId(made, logicalId);
  resources.put(logicalId, made);
  for (std::size_t i = 0; i < attributes.asObject().size(); ++i) {
    const auto entry = attributes.asObject().at(i);
    const bool known = std::find(std::begin(kKnownAttributes), std::end(kKnownAttributes), entry.key.text()) != std::end(kKnownAttributes);
    if (!known) made.addOverride(entry.key.text(), parser.parse(entry.value));
  }
  return &made;
}

bool IncludeState::isDehydrated(std::string_view logicalId) const {
  bool found = false;
  for (Str id : given.dehydratedResources) found = found || id.is(logicalId);
  if (found && nestedProps_ && nestedProps_.contains(logicalId)) {
    throw Error(include, "nested stack '" + std::string(logicalId) + "' cannot be dehydrated and have its template read", "template-value");
  }
  return found;
}

/// Stands for a resource that is being made, in what it is made of.
CfnResource* IncludeState::placeholder(std::string_view logicalId, const Chain& chain) {
  if (!given.allowCyclicalReferences.isTrue()) {
    throw Error(include, "its resources refer to each other in a circle: " + described(&chain) + "; set allowCyclicalReferences",
                "template-cycle");
  }
  if (CfnResource* known = placeholders_.find(logicalId)) return known;
  const std::string id = "Placeholder" + std::to_string(placeholders_.size());
  auto& made = include.add<CfnResource>(id, CfnResourceProps{.type = typeOf(section("Resources").get(logicalId))}, include.location());
  made.overrideLogicalId(id);
  placeholders_.put(logicalId, made);
  return &made;
}

CfnResource& IncludeState::createResource(std::string_view logicalId, const Json& attributes, TemplateParser& parser) {
  if (nestedProps_ && nestedProps_.contains(logicalId)) return createNested(logicalId, attributes, *nestedProps_.get(logicalId), parser);
  const std::string_view type = typeOf(attributes);
  const Json properties = parser.parse(attributes["Properties"]);
  CfnResource* made = nullptr;
  if (const auto* known = classOf(type)) {
    const TypedProperties typed = typedProperties(*known->info->props, withDefaultMap(properties));
    made = &known->add(include, logicalId, typed.slots.data(), include.location());
    for (const auto& [path, value] : typed.extra) made->addPropertyOverride(path, value);
  } else {
    made = &include.add<CfnResource>(
        logicalId, CfnResourceProps{.properties = properties ? properties.asObject() : Map<Json>(), .type = type}, include.location());
  }
  setOptions(*made, logicalId, attributes, parser);
  return *made;
}

/// As in the CDK it gets another logical id, and no condition and dependencies.
CfnResource& IncludeState::createDehydrated(std::string_view logicalId, const Json& attributes) {
  const Json properties = attributes["Properties"];
  auto& made = include.add<CfnResource>(
      logicalId, CfnResourceProps{.properties = properties ? properties.asObject() : Map<Json>(), .type = typeOf(attributes)},
      include.location());
  ICfnResourceOptions& options = made.cfnOptions();
  options.creationPolicy = attributes["CreationPolicy"];
  options.updatePolicy = attributes["UpdatePolicy"];
  options.version = attributes["Version"].asStr();
  options.description = attributes["Description"].asStr();
  options.metadata = attributes["Metadata"].isObject() ? attributes["Metadata"].asObject() : Map<Json>({});
  for (const char* name : {"DeletionPolicy", "UpdateReplacePolicy"}) {
    if (const Json value = attributes[name]) made.addOverride(name, value);
  }
  resources.put(logicalId, made);
  return made;
}

void IncludeState::setOptions(CfnResource& resource, std::string_view logicalId, const Json& attributes, TemplateParser& parser) {
  ICfnResourceOptions& options = resource.cfnOptions();
  setPolicies(resource, attributes, parser);
  setDeletionPolicies(resource, attributes, parser);
  options.version = parser.parse(attributes["Version"]).asStr();
  options.description = parser.parse(attributes["Description"]).asStr();
  // As in the CDK, the template's own metadata takes the place of all other.
  const Json metadata = parser.parse(attributes["Metadata"]);
  options.metadata = metadata ? metadata.asObject() : Map<Json>({});
  if (const Json condition = attributes["Condition"]) {
    options.condition = condition.isText() ? conditions.find(condition.asStr().text()) : nullptr;
    if (!options.condition)
      throw Error(include, "resource '" + std::string(logicalId) + "' has a condition that is not in the template", "not-in-template");
  }
  const Json dependsOn = attributes["DependsOn"];
  const List<Json> targets = dependsOn.isArray() ? dependsOn.asArray() : dependsOn ? List<Json>{dependsOn} : List<Json>();
  for (Json target : targets) {
    CfnResource* other = target.isText() ? parser.finder().resource(target.asStr().text()) : nullptr;
    if (!other)
      throw Error(include, "resource '" + std::string(logicalId) + "' depends on one that is not in the template", "not-in-template");
    resource.node().addDependency(*other);
  }
}

namespace {

/// Parts of policies that are objects themselves.
constexpr std::string_view kPolicyObjects[] = {
    "AutoScalingCreationPolicy",  "ResourceSignal", "AutoScalingReplacingUpdate", "AutoScalingRollingUpdate",
    "AutoScalingInstanceRefresh", "Preferences",    "AlarmSpecification",         "AutoScalingScheduledAction",
    "CodeDeployLambdaAliasUpdate"};

void refuseFunctions(const TemplateParser& parser, const Json& policy) {
  if (!policy.isObject()) return;
  if (!parser.functionOf(policy).empty()) {
    throw Error("a function in place of a creation or update policy cannot be read; name the resource in dehydratedResources",
                "template-policy");
  }
  for (std::size_t i = 0; i < policy.asObject().size(); ++i) {
    const auto entry = policy.asObject().at(i);
    const bool object = std::find(std::begin(kPolicyObjects), std::end(kPolicyObjects), entry.key.text()) != std::end(kPolicyObjects);
    if (object) refuseFunctions(parser, entry.value);
  }
}

}  // namespace

void IncludeState::setPolicies(CfnResource& resource, const Json& attributes, TemplateParser& parser) {
  const bool strict = FeatureFlags::of(include).isEnabled("@aws-cdk/core:cfnIncludeRejectComplexResourceUpdateCreatePolicyIntrinsics");
  const auto read = [&](const char* name) {
    const Json policy = attributes[name];
    if (!policy.isObject()) return Json();
    if (strict) refuseFunctions(parser, policy);
    return typedPolicy(parser.parse(policy));
  };
  resource.cfnOptions().creationPolicy = read("CreationPolicy");
  resource.cfnOptions().updatePolicy = read("UpdatePolicy");
}

void IncludeState::setDeletionPolicies(CfnResource& resource, const Json& attributes, TemplateParser& parser) {
  ICfnResourceOptions& options = resource.cfnOptions();
  const auto set = [&](const char* name, Opt<CfnDeletionPolicy>& option) {
    const Json value = attributes[name];
    option = {};
    if (!value || value.isNull()) return;
    if (parser.functionOf(value).empty()) {
      option = *policyOf(value);
    } else {
      resource.addOverride(name, parser.parse(value));
    }
  };
  set("DeletionPolicy", options.deletionPolicy);
  set("UpdateReplacePolicy", options.updateReplacePolicy);
}

CfnResource& IncludeState::createNested(std::string_view logicalId, const Json& attributes, const CfnIncludeProps& props,
                                        TemplateParser& parser) {
  if (typeOf(attributes) != kNestedStack)
    throw Error(include, "resource '" + std::string(logicalId) + "' is no nested stack", "no-nested-stack");
  for (const char* name : {"CreationPolicy", "UpdatePolicy"}) {
    if (attributes[name]) throw Error(include, std::string("a nested stack takes no ") + name, "template-value");
  }
  const Json properties = withDefaultMap(parser.parse(attributes["Properties"]));
  std::vector<Map<Str>::Entry> parameters;
  const Map<Json> stated = properties["Parameters"].isObject() ? properties["Parameters"].asObject() : Map<Json>({});
  for (std::size_t i = 0; i < stated.size(); ++i) {
    const auto entry = stated.at(i);
    if (props.parameters && props.parameters.contains(entry.key.text())) continue;
    parameters.push_back({entry.key, entry.value.isNumber() ? entry.value.asNum().str() : entry.value.asStr()});
  }
  const Json timeout = properties["TimeoutInMinutes"];
  auto& stack =
      include.add<NestedStack>(logicalId,
                               NestedStackProps{.notificationArns = List<Str>(properties["NotificationARNs"].val()),
                                                .parameters = properties["Parameters"] ? Map<Str>(parameters) : Map<Str>(),
                                                .timeout = timeout ? Opt<Duration>(Duration::minutes(timeout.asNum())) : Opt<Duration>()},
                               include.location());
  auto& inner = stack.add<CfnInclude>(logicalId, props, include.location());
  nested.put(logicalId, *make<NestedInclude>(NestedInclude{&stack, &inner}));
  auto& resource = static_cast<CfnResource&>(*stack.nestedStackResource());
  setOptions(resource, logicalId, attributes, parser);
  return resource;
}

void IncludeState::loadNested(std::string_view logicalId, const CfnIncludeProps& props) {
  if (nested.find(logicalId))
    throw Error(include, "the template of nested stack '" + std::string(logicalId) + "' was read before", "nested-twice");
  CfnResource* plain = resources.find(logicalId);
  if (!plain) throw Error(include, "the template has no nested stack '" + std::string(logicalId) + "'", "not-in-template");
  if (plain->cfnResourceType() != kNestedStack)
    throw Error(include, "resource '" + std::string(logicalId) + "' is no nested stack", "no-nested-stack");
  include.node().tryRemoveChild(logicalId);
  resources.remove(logicalId);
  std::vector<Map<Box<CfnIncludeProps>>::Entry> all;
  for (std::size_t i = 0; i < nestedProps_.size(); ++i) all.push_back(nestedProps_.at(i));
  all.push_back({logicalId, props});
  nestedProps_ = Map<Box<CfnIncludeProps>>(all);
  resource(logicalId, nullptr);
}

}  // namespace cdk::cloudformation_include
