#include <cdk/custom_resource.hpp>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include <cdk/annotations.hpp>
#include <cdk/cfn_resource.hpp>

#include "value/val.hpp"

namespace cdk {

using namespace detail;

namespace {

constexpr std::string_view kCustom = "Custom::";
constexpr std::size_t kMaxTypeLength = 60;
constexpr double kMaxServiceTimeout = 3600;

Str checkedType(const Construct& owner, const Str& type) {
  if (type.is("") || !type) return "AWS::CloudFormation::CustomResource";
  const std::string_view text = type.text(&owner);
  const std::string got = ", got '" + std::string(text) + "'";
  if (!text.starts_with(kCustom))
    throw Error(owner, "the type of a custom resource begins with Custom::" + got, "MustBeCustomResourceType");
  if (text.size() > kMaxTypeLength)
    throw Error(owner, "the type of a custom resource has at most 60 characters" + got, "CustomResourceTypeLength");
  const std::string_view name = text.substr(kCustom.size());
  const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '@' || c == '-'; };
  if (name.empty() || !std::all_of(name.begin(), name.end(), fits)) {
    throw Error(owner, "the type of a custom resource holds letters, digits and _@- after Custom::" + got, "CustomResourceTypeNameInclude");
  }
  return type;
}

Str checkedTimeout(const Construct& owner, const Opt<Duration>& timeout) {
  if (!timeout) return Str();
  const Num seconds = timeout->toSeconds();
  if (!seconds.isToken() && (seconds.number() < 1 || seconds.number() > kMaxServiceTimeout)) {
    throw Error(owner, "serviceTimeout must be from 1 to 3600 seconds, got " + std::string(seconds.str().text()), "ServiceTimeoutSeconds");
  }
  return seconds.str();
}

/// The given properties after those that CloudFormation reads; a given one of the same name wins.
Map<Json> allProperties(Construct& owner, const CustomResourceProps& props) {
  std::vector<MapEntry> all{{makeText("ServiceToken"), props.serviceToken.val()}};
  if (const Str timeout = checkedTimeout(owner, props.serviceTimeout)) all.push_back({makeText("ServiceTimeout"), timeout.val()});
  std::size_t count = 0;
  const MapEntry* given = props.properties ? entriesOf(props.properties.val(), count) : nullptr;
  std::string clashes;
  for (std::size_t i = 0; i < count; ++i) {
    std::string key(textOf(given[i].key));
    if (props.pascalCaseProperties.isTrue() && !key.empty()) key[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(key[0])));
    if (key == "ServiceToken" || key == "ServiceTimeout") clashes += (clashes.empty() ? "" : ",") + key;
    all.push_back({makeText(key), given[i].value});
  }
  if (!clashes.empty()) {
    Annotations::of(owner).addWarningV2("@aws-cdk/core:customResourcePropConflict",
                                        "properties hold keys that belong to CloudFormation and replace its values: " + clashes);
  }
  return Map<Json>(makeMap(all.data(), all.size()));
}

}  // namespace

CustomResource::CustomResource(Scope scope, std::string_view id, const CustomResourceProps& props) : Resource(scope, id) {
  const Str type = checkedType(*this, props.resourceType);
  resource_ = &add<CfnResource>("Default", CfnResourceProps{.properties = allProperties(*this, props), .type = type});
  resource_->applyRemovalPolicy(props.removalPolicy, {.default_ = RemovalPolicy::DESTROY});
}

Str CustomResource::ref() const {
  return resource_->ref();
}

Json CustomResource::getAtt(std::string_view attributeName) const {
  return resource_->getAttJson(attributeName);
}

Str CustomResource::getAttString(std::string_view attributeName) const {
  return resource_->getAtt(attributeName);
}

}  // namespace cdk
