#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/cfn_tag.hpp>
#include <cdk/environment.hpp>
#include <cdk/reference_strength.hpp>
#include <cdk/removal_policy.hpp>
#include <cdk/value.hpp>

namespace cdk {

class CfnCondition;
class TagManager;
namespace detail {
struct ResourceData;
}

/// How CloudFormation treats a resource beside its properties. Fields are values and can be set at any time.
struct ICfnResourceOptions {
  CfnCondition* condition = nullptr;
  Json creationPolicy = {};
  Opt<CfnDeletionPolicy> deletionPolicy = {};
  Str description = {};
  Map<Json> metadata = {};
  Json updatePolicy = {};
  Opt<CfnDeletionPolicy> updateReplacePolicy = {};
  Str version = {};
};

struct CfnResourceProps {
  /// As they stand in the template; keys are CloudFormation names.
  Map<Json> properties = {};
  /// Type of the resource, such as `AWS::S3::Bucket`.
  Req<Str, "type"> type;
};

/// A resource of CloudFormation; the generated classes (L1) derive from it, and it can be used alone for any type.
class CfnResource : public CfnRefElement {
 public:
  using Props = CfnResourceProps;
  CfnResource(Scope scope, std::string_view id, const CfnResourceProps& props);
  /// For generated classes: copies the slots that `info` describes.
  CfnResource(Scope scope, std::string_view id, const ResourceInfo& info, const void* props);

  static bool isCfnResource(const Construct& construct);
  /// The construct as a resource, or null.
  static CfnResource* from(Construct& construct);

  std::string_view cfnResourceType() const;
  /// Account and region of the stack.
  ResourceEnvironment env() const;
  /// Options beside the properties: condition, policies, metadata.
  ICfnResourceOptions& cfnOptions();

  /// The value of an attribute, such as `getAtt("Arn")`.
  Str getAtt(std::string_view attributeName) const;
  Num getAttNum(std::string_view attributeName) const;
  List<Str> getAttList(std::string_view attributeName) const;
  Json getAttJson(std::string_view attributeName) const { return getAtt(attributeName); }

  /// Sets the deletion and replacement policies.
  void applyRemovalPolicy(Opt<RemovalPolicy> policy, const RemovalPolicyOptions& options = {});
  /// Changes the rendered resource at a path such as `Metadata.Key`; `\.` is a literal dot, an empty value deletes.
  void addOverride(std::string_view path, const Json& value);
  void addDeletionOverride(std::string_view path) { addOverride(path, Json()); }
  /// As addOverride below `Properties`.
  void addPropertyOverride(std::string_view propertyPath, const Json& value);
  void addPropertyDeletionOverride(std::string_view propertyPath) { addPropertyOverride(propertyPath, Json()); }

  /// Is deployed after the other resource.
  void addDependency(CfnResource& target);
  void addDependsOn(CfnResource& target) { addDependency(target); }
  void addResourceDependency(CfnResource& target) { addDependency(target); }
  void removeDependency(CfnResource& target);
  void removeResourceDependency(CfnResource& target) { removeDependency(target); }
  void replaceDependency(CfnResource& target, CfnResource& newTarget);
  List<Use<CfnResource>> obtainDependencies() const;
  /// How other stacks take the values of this resource.
  void applyCrossStackReferenceStrength(ReferenceStrength strength);
  void addMetadata(std::string_view key, const Json& value);
  Json getMetadata(std::string_view key) const;

  /// Its tags, or null where the type takes none.
  TagManager* tags();

  const char* section() const override { return "Resources"; }
  bool render(detail::TemplateWriter& out) override;
  /// False keeps the resource out of the template; a subclass decides when the template is written.
  virtual bool shouldSynthesize() { return true; }

  /// For the library: the table behind a generated class, or null.
  const ResourceInfo* info() const { return info_; }
  /// For the library: the live property values of a generated class.
  const detail::Val** values() const { return slots_; }

 protected:
  ~CfnResource() = default;
  void* slots() { return slots_; }

 private:
  friend struct detail::ResourceData;
  detail::ResourceData& data();

  const ResourceInfo* info_ = nullptr;
  const detail::Val** slots_ = nullptr;        // of a generated class
  const CfnResourceProps* generic_ = nullptr;  // of any other
  TagManager* tags_ = nullptr;
  detail::ResourceData* data_ = nullptr;
};

}  // namespace cdk
