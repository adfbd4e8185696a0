#pragma once
#include <cdk/cfn_element.hpp>
#include <cdk/value.hpp>

namespace cdk {

struct CfnMappingProps {
  /// Written only when a key is not known before deployment. Default: false
  Bool lazy = {};
  /// First-level key to second-level key to value.
  Map<Map<Json>> mapping = {};
};

/// A table of constants in the template.
class CfnMapping : public CfnElement {
 public:
  using Props = CfnMappingProps;
  CfnMapping(Scope scope, std::string_view id, const CfnMappingProps& props = {});

  void setValue(const Str& key1, const Str& key2, const Json& value);
  /// The value of two keys: a literal where a lazy mapping knows both, else `Fn::FindInMap`.
  Str findInMap(const Str& key1, const Str& key2, const Str& defaultValue = {});

  const char* section() const override { return "Mappings"; }
  bool render(detail::TemplateWriter& out) override;

 private:
  /// The logical id for a template; other stacks get a copy of the mapping.
  Str nameIn(const ResolveContext& resolve);
  Map<Map<Json>> mapping_;
  Bool lazy_;
  bool needed_;
  bool advises_;  // says that it could be lazy: the last lookup did not need it
};

}  // namespace cdk
