#include <cdk/cfn_resource.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/cfn_condition.hpp>
#include <cdk/feature_flags.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>

#include "detail/app_data.hpp"
#include "detail/asset_metadata.hpp"
#include "detail/collation.hpp"
#include "detail/dependencies.hpp"
#include "detail/overrides.hpp"
#include "detail/resource_data.hpp"
#include "detail/template_writer.hpp"

namespace cdk {

using namespace detail;

namespace {

void checkRequired(const CfnResource& resource, const ResourceInfo& info, const Val* const* slots) {
  for (std::size_t i = 0; i < info.props->count; ++i) {
    const PropInfo& prop = info.props->props[i];
    if ((prop.flags & PropInfo::kRequired) && !slots[prop.slot]) {
      throw Error(resource, std::string(info.type) + " is missing the required property " + prop.name + "; give it a value",
                  "missing-property");
    }
  }
}

const char* policyText(CfnDeletionPolicy policy) {
  switch (policy) {
    case CfnDeletionPolicy::DELETE_: return "Delete";
    case CfnDeletionPolicy::RETAIN: return "Retain";
    case CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE: return "RetainExceptOnCreate";
    default: return "Snapshot";
  }
}

constexpr std::string_view kSnapshotTypes[] = {"AWS::EC2::Volume",
                                               "AWS::ElastiCache::CacheCluster",
                                               "AWS::ElastiCache::ReplicationGroup",
                                               "AWS::Neptune::DBCluster",
                                               "AWS::RDS::DBCluster",
                                               "AWS::RDS::DBInstance",
                                               "AWS::Redshift::Cluster",
                                               "AWS::DocDB::DBCluster"};

}  // namespace

CfnResource::CfnResource(Scope scope, std::string_view id, const CfnResourceProps& props)
    : CfnRefElement(scope, id), generic_(new (allocate(sizeof(CfnResourceProps))) CfnResourceProps(props)) {
  mark(Trait::CfnResource);
  if (Str(props.type).textOr("").empty())
    throw Error(*this, "the type of the resource is empty; give one such as AWS::S3::Bucket", "no-type");
}

CfnResource::CfnResource(Scope scope, std::string_view id, const ResourceInfo& info, const void* props)
    : CfnRefElement(scope, id), info_(&info) {
  mark(Trait::CfnResource);
  const std::size_t bytes = info.props->count * sizeof(const Val*);
  slots_ = static_cast<const Val**>(allocate(bytes));
  if (bytes) std::memcpy(slots_, props, bytes);
  checkRequired(*this, info, slots_);
  if (info.transform) stack().addTransform(info.transform);
}

bool CfnResource::isCfnResource(const Construct& construct) {
  return TreeAccess::is(construct, TreeAccess::Trait::CfnResource);
}

CfnResource* CfnResource::from(Construct& construct) {
  return isCfnResource(construct) ? static_cast<CfnResource*>(&construct) : nullptr;
}

std::string_view CfnResource::cfnResourceType() const {
  return info_ ? std::string_view(info_->type) : Str(generic_->type).text();
}

ResourceEnvironment CfnResource::env() const {
  return stack().env();
}

ResourceData& CfnResource::data() {
  if (!data_) data_ = new (allocate(sizeof(ResourceData))) ResourceData;
  return *data_;
}

ICfnResourceOptions& CfnResource::cfnOptions() {
  return data().options;
}

Str CfnResource::getAtt(std::string_view attributeName) const {
  return Str(makeAttribute(const_cast<CfnResource&>(*this), attributeName));
}

Num CfnResource::getAttNum(std::string_view attributeName) const {
  return Num(makeAttribute(const_cast<CfnResource&>(*this), attributeName, kNumberHint));
}

List<Str> CfnResource::getAttList(std::string_view attributeName) const {
  return List<Str>(makeAttribute(const_cast<CfnResource&>(*this), attributeName, kListHint));
}

namespace {

void checkSnapshots(CfnResource& resource) {
  const std::string type(resource.cfnResourceType());
  if (std::find(std::begin(kSnapshotTypes), std::end(kSnapshotTypes), type) != std::end(kSnapshotTypes)) return;
  const std::string message = type + " has no snapshots; take DESTROY or RETAIN as its removal policy";
  if (FeatureFlags::of(resource).isEnabled("@aws-cdk/core:validateSnapshotRemovalPolicy")) throw Error(resource, message, "no-snapshot");
  Annotations::of(resource).addWarningV2("@aws-cdk/core:" + type + "SnapshotRemovalPolicyIgnored", message);
}

}  // namespace

void CfnResource::applyRemovalPolicy(Opt<RemovalPolicy> policy, const RemovalPolicyOptions& options) {
  CfnDeletionPolicy deletion = CfnDeletionPolicy::RETAIN;
  CfnDeletionPolicy replacement = CfnDeletionPolicy::RETAIN;
  switch (policy.valueOr(options.default_.valueOr(RemovalPolicy::RETAIN))) {
    case RemovalPolicy::DESTROY: deletion = replacement = CfnDeletionPolicy::DELETE_; break;
    case RemovalPolicy::RETAIN: break;
    case RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE: deletion = CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE; break;
    case RemovalPolicy::SNAPSHOT:
      checkSnapshots(*this);
      deletion = replacement = CfnDeletionPolicy::SNAPSHOT;
      break;
  }
  cfnOptions().deletionPolicy = deletion;
  if (options.applyToUpdateReplacePolicy) cfnOptions().updateReplacePolicy = replacement;
}

void CfnResource::addOverride(std::string_view path, const Json& value) {
  data().overrides.push({keep(path), value});
}

void CfnResource::addPropertyOverride(std::string_view propertyPath, const Json& value) {
  addOverride("Properties." + std::string(propertyPath), value);
}

void CfnResource::addDependency(CfnResource& target) {
  if (target.shouldSynthesize()) changeResourceDependency(*this, target, DependencyChange::ADD);
}

void CfnResource::removeDependency(CfnResource& target) {
  if (target.shouldSynthesize()) changeResourceDependency(*this, target, DependencyChange::REMOVE);
}

void CfnResource::replaceDependency(CfnResource& target, CfnResource& newTarget) {
  bool depends = false;
  for (Use<CfnResource> one : obtainDependencies()) depends = depends || one.get() == &target;
  if (!depends)
    throw Error(*this, "does not depend on '" + std::string(target.toString()) + "', which was to be replaced", "no-dependency");
  removeDependency(target);
  addDependency(newTarget);
}

List<Use<CfnResource>> CfnResource::obtainDependencies() const {
  std::vector<Use<CfnResource>> all;
  if (data_) {
    for (CfnResource* one : data_->dependsOn) all.push_back(Use<CfnResource>::of(*one));
  }
  for (CfnResource* one : dependenciesElsewhere(*this)) all.push_back(Use<CfnResource>::of(*one));
  return List<Use<CfnResource>>(all);
}

void CfnResource::applyCrossStackReferenceStrength(ReferenceStrength strength) {
  data().strength = strength;
}

void CfnResource::addMetadata(std::string_view key, const Json& value) {
  const Map<Json>& old = cfnOptions().metadata;
  std::vector<MapEntry> entries;
  std::size_t count = 0;
  if (old) {
    const MapEntry* first = entriesOf(old.val(), count);
    entries.assign(first, first + count);
  }
  entries.push_back({makeText(key), value.val()});
  const bool replaced = data().metadataReplaced();
  cfnOptions().metadata = Map<Json>(makeMap(entries.data(), entries.size()));
  if (!replaced) data().addedMetadata = cfnOptions().metadata.val();
}

Json CfnResource::getMetadata(std::string_view key) const {
  return data_ && data_->options.metadata ? Json(findEntry(data_->options.metadata.val(), key)) : Json();
}

TagManager* CfnResource::tags() {
  if (!info_ || info_->tagKind == TagKind::None) return nullptr;
  if (!tags_) tags_ = new (allocate(sizeof(TagManager))) TagManager(*info_, info_->tagSlot >= 0 ? Value(slots_[info_->tagSlot]) : Value());
  return tags_;
}

namespace {

bool isTags(const ResourceInfo& info, const PropInfo& prop) {
  return prop.slot == info.tagSlot && info.tagKind != TagKind::None;
}

/// Looks for values of other stacks: plain ones are none.
void searchProperties(CfnResource& resource, const ResourceInfo& info, TemplateWriter& out) {
  for (std::size_t i = 0; i < info.props->count; ++i) {
    const PropInfo& prop = info.props->props[i];
    const Val* value = resource.values()[prop.slot];
    if (isTags(info, prop)) {
      const TagManager* tags = ResourceData::tagsOf(resource);
      value = tags && tags->hasTokens() ? tags->renderTags().val() : nullptr;
    }
    if (hasTokens(value)) out.member(prop.name, value);
  }
}

void writeTags(CfnResource& resource, const char* name, TemplateWriter& out) {
  const TagManager* tags = ResourceData::tagsOf(resource);
  if (!tags) return;
  const Val* value = out.tags().of(*tags);
  if (hasTokens(value)) {
    out.member(name, value);
  } else {
    out.repeated(name, value);
  }
}

void writeProperties(CfnResource& resource, const ResourceInfo& info, TemplateWriter& out) {
  ResourceNeeds* needs = out.needs();
  for (std::size_t i = 0; i < info.props->count; ++i) {
    const PropInfo& prop = info.props->props[i];
    const bool tags = isTags(info, prop);
    const bool required = (prop.flags & PropInfo::kRequired) != 0;
    const Val* const value = resource.values()[prop.slot];
    if (!value && !tags && !required) continue;
    if (needs) needs->property(prop.name);
    if (tags) {
      writeTags(resource, prop.name, out);
    } else if (!out.member(prop.name, value) && required) {
      throw Error(
          resource,
          std::string(info.type) + " is missing the required property " + prop.name + ": its value came out as nothing; give it a value",
          "missing-property");
    }
  }
}

void renderProperties(CfnResource& resource, TemplateWriter& out, const CfnResourceProps* generic) {
  ResourceNeeds* needs = out.needs();
  if (needs) needs->begin(resource);
  out.key("Properties");
  out.beginLater();
  if (const ResourceInfo* info = resource.info()) {
    out.resolver().preparing() ? searchProperties(resource, *info, out) : writeProperties(resource, *info, out);
  } else if (generic->properties) {
    std::size_t count = 0;
    const MapEntry* entries = entriesOf(generic->properties.val(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view name = textOf(out.resolver().resolveKey(entries[i].key));
      if (needs) needs->property(name);
      out.member(name, entries[i].value);
    }
  }
  out.end();
  if (needs) needs->end();
}

void renderDependsOn(const ResourceData& data, const CfnResource& self, TemplateWriter& out) {
  std::vector<std::pair<std::string_view, CfnResource*>> targets;
  for (const auto* list : {&data.dependsOn, &data.derivedDependsOn}) {
    for (CfnResource* target : *list) {
      if (target == &self || !target->shouldSynthesize()) continue;
      const bool known = std::any_of(targets.begin(), targets.end(), [&](const auto& t) { return t.second == target; });
      if (!known) targets.emplace_back(target->node().path(), target);
    }
  }
  if (targets.empty()) return;
  std::stable_sort(targets.begin(), targets.end(), [](const auto& a, const auto& b) { return localeCompare(a.first, b.first) < 0; });
  out.key("DependsOn");
  out.beginArray();
  for (const auto& [path, target] : targets) out.text(target->logicalIdText());
  out.end();
  if (ResourceNeeds* needs = out.needs()) {
    needs->begin(self);
    for (const auto& [path, target] : targets) needs->add(*target, nullptr);
    needs->end();
  }
}

/// Path of the construct, where the CLI asks for it, and the resource's own metadata.
void renderMetadata(const CfnResource& resource, const Map<Json>& own, TemplateWriter& out) {
  out.key("Metadata");
  out.beginLater();
  const ResourceData* data = ResourceData::find(resource);
  if (!out.resolver().preparing() && !(data && data->metadataReplaced()) && wantsPathMetadata(*out.stack().data().app, resource)) {
    pathInto(out.scratch(), resource);
    out.key("aws:cdk:path");
    out.text(out.scratch());
  }
  if (own) {
    std::size_t count = 0;
    const MapEntry* entries = entriesOf(own.val(), count);
    for (std::size_t i = 0; i < count; ++i) out.member(textOf(entries[i].key), entries[i].value);
  }
  out.end();
}

void renderOptions(const CfnResource& resource, const ICfnResourceOptions& options, TemplateWriter& out) {
  out.member("CreationPolicy", options.creationPolicy);
  out.member("UpdatePolicy", options.updatePolicy);
  if (options.updateReplacePolicy) out.member("UpdateReplacePolicy", Str(policyText(*options.updateReplacePolicy)));
  if (options.deletionPolicy) out.member("DeletionPolicy", Str(policyText(*options.deletionPolicy)));
  out.member("Version", options.version);
  out.member("Description", options.description);
  renderMetadata(resource, options.metadata, out);
  if (options.condition) out.member("Condition", Str(options.condition->logicalIdText()));
}

}  // namespace

bool CfnResource::render(TemplateWriter& out) {
  if (!shouldSynthesize()) return false;
  if (info_ && !data_ && out.resolver().preparing()) {
    searchProperties(*this, *info_, out);
    return true;
  }
  if (data_ && !data_->overrides.empty() && !out.raw()) return renderOverridden(*this, *data_, out);
  out.beginObject();
  out.key("Type");
  out.text(cfnResourceType());
  renderProperties(*this, out, generic_);
  if (data_) {
    renderDependsOn(*data_, *this, out);
    renderOptions(*this, data_->options, out);
  } else {
    renderMetadata(*this, Map<Json>(), out);
  }
  out.end();
  return true;
}

}  // namespace cdk
