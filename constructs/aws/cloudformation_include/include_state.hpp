// Private to this folder.
#pragma once
// Private to this module: the elements that an included template became.
#include <string>

#include <cdk/cfn_resource.hpp>
#include <constructs/aws/cloudformation_include/cfn_include.hpp>

#include "template_parser.hpp"

namespace cdk::cloudformation_include {

/// Elements by their names in the template.
template <class T>
class Table {
 public:
  T* find(std::string_view name) const {
    for (const Entry& entry : entries_) {
      if (entry.name.is(name)) return entry.element;
    }
    return nullptr;
  }
  void put(std::string_view name, T& element) {
    remove(name);
    entries_.push({Str(name), &element});
  }
  void remove(std::string_view name) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].name.is(name)) return entries_.erase(i);
    }
  }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    Str name;
    T* element;
  };
  Vec<Entry> entries_;
};

struct NestedInclude {
  NestedStack* stack;
  CfnInclude* include;
};

/// Resources that are being made, for one another: the last one named is what the others wait for.
struct Chain {
  const Chain* before;
  std::string_view logicalId;
};

struct IncludeState {
  IncludeState(CfnInclude& owner, const CfnIncludeProps& props, const Json& content);

  void createAll();
  /// What the template has besides elements.
  Json fragment();
  /// The condition, which is made when it is in the template; null when it is not.
  CfnCondition* condition(std::string_view name);
  /// The resource, which is made when it is in the template; null when it is not.
  CfnResource* resource(std::string_view logicalId, const Chain* chain);
  CfnElement* refTarget(std::string_view name, const Chain* chain);
  void loadNested(std::string_view logicalId, const CfnIncludeProps& props);

  CfnInclude& include;
  CfnIncludeProps given;
  Json content;  // of the template
  Table<CfnCondition> conditions;
  Table<CfnHook> hooks;
  Table<CfnMapping> mappings;
  Table<CfnOutput> outputs;
  Table<CfnParameter> parameters;
  Table<CfnResource> resources;
  Table<CfnRule> rules;
  Table<NestedInclude> nested;

 private:
  Map<Json> section(const char* name) const;
  void checkNames();
  void createMapping(Construct& scope, std::string_view name, const Json& value);
  void createParameter(std::string_view name, const Json& value);
  void createRule(Construct& scope, std::string_view name, const Json& value);
  void createHook(Construct& scope, std::string_view name, const Json& value);
  void createOutput(Construct& scope, std::string_view name, const Json& value);
  bool isDehydrated(std::string_view logicalId) const;
  CfnResource* placeholder(std::string_view logicalId, const Chain& chain);
  CfnResource& createResource(std::string_view logicalId, const Json& attributes, TemplateParser& parser);
  CfnResource& createDehydrated(std::string_view logicalId, const Json& attributes);
  CfnResource& createNested(std::string_view logicalId, const Json& attributes, const CfnIncludeProps& props, TemplateParser& parser);
  void setOptions(CfnResource& resource, std::string_view logicalId, const Json& attributes, TemplateParser& parser);
  void setPolicies(CfnResource& resource, const Json& attributes, TemplateParser& parser);
  void setDeletionPolicies(CfnResource& resource, const Json& attributes, TemplateParser& parser);
  void keepId(CfnElement& element, std::string_view name);

  Construct* conditionScope_ = nullptr;
  Table<CfnResource> placeholders_;
  Map<Box<CfnIncludeProps>> nestedProps_;
};

/// Finds elements of the whole template.
class StateFinder : public ElementFinder {
 public:
  explicit StateFinder(IncludeState& state, const Chain* chain = nullptr) : state_(state), chain_(chain) {}
  CfnElement* refTarget(std::string_view name) override { return state_.refTarget(name, chain_); }
  CfnResource* resource(std::string_view logicalId) override { return state_.resource(logicalId, chain_); }
  CfnCondition* condition(std::string_view name) override { return state_.conditions.find(name); }
  CfnMapping* mapping(std::string_view name) override { return state_.mappings.find(name); }

 protected:
  IncludeState& state_;

 private:
  const Chain* chain_;
};

}  // namespace cdk::cloudformation_include
