#include "permission_principal.hpp"

#include <string>

#include <cdk/construct.hpp>
#include <cdk/value/format.hpp>

#include "../../../src/detail/hash.hpp"
#include "../../../src/detail/json_print.hpp"

namespace cdk::lambda::detail {
namespace {

using iam::PrincipalPolicyFragment;

/// The only value of one kind; empty when there are none or several.
Str onlyValue(const PrincipalPolicyFragment& fragment, std::string_view kind) {
  if (!fragment.principalJson.contains(kind)) return {};
  const List<Str> values = fragment.principalJson.get(kind);
  return values.size() == 1 ? values[0] : Str();
}

std::string base64(const cdk::detail::Sha256Digest& bytes) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = bytes.size() - i;
    const unsigned group = static_cast<unsigned>(bytes[i]) << 16 | (left > 1 ? bytes[i + 1] : 0u) << 8 | (left > 2 ? bytes[i + 2] : 0u);
    out += kDigits[group >> 18];
    out += kDigits[group >> 12 & 63];
    out += left > 1 ? kDigits[group >> 6 & 63] : '=';
    out += left > 2 ? kDigits[group & 63] : '=';
  }
  return out;
}

/// Values that are known only later count by their kind alone.
Json literal(const Json& value) {
  if (value.isObject()) {
    Vec<Json::Entry> members;
    for (std::size_t i = 0; i < value.asObject().size(); ++i)
      members.push({value.asObject().at(i).key, literal(value.asObject().at(i).value)});
    return Map<Json>(members);
  }
  if (value.isArray()) {
    Vec<Json> items;
    for (const Json& item : value.asArray()) items.push(literal(item));
    return List<Json>(items);
  }
  return value.isToken() ? Json("${Token}") : value;
}

struct Supported {
  std::string_view operation;
  std::string_view key;
  Str PermissionPrincipal::*field;
};
constexpr Supported kSupported[] = {
    {"ArnLike", "aws:SourceArn", &PermissionPrincipal::sourceArn},
    {"StringEquals", "aws:SourceAccount", &PermissionPrincipal::sourceAccount},
    {"StringEquals", "aws:PrincipalOrgID", &PermissionPrincipal::principalOrgId},
};

void takeConditions(const Construct& function, const iam::Conditions& conditions, PermissionPrincipal& out) {
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    const Map<Json> keys = conditions.at(i).value.asObject();
    for (std::size_t j = 0; j < keys.size(); ++j) {
      const Supported* found = nullptr;
      for (const Supported& one : kSupported) {
        if (conditions.at(i).key.is(one.operation) && keys.at(j).key.is(one.key)) found = &one;
      }
      if (!found) {
        throw Error(function,
                    format("a Lambda permission cannot hold the condition {} {}; only ArnLike aws:SourceArn, StringEquals "
                           "aws:SourceAccount and aws:PrincipalOrgID",
                           conditions.at(i).key, keys.at(j).key)
                        .text(),
                    "permission-condition");
      }
      out.*found->field = keys.at(j).value.asStr();
    }
  }
  if (out.principalOrgId && (out.sourceArn || out.sourceAccount)) {
    throw Error(function, "a Lambda permission for an organization takes no further conditions; leave them out", "permission-condition");
  }
}

}  // namespace

Str describe(iam::IPrincipal& principal) {
  if (const Construct* construct = principal.construct()) return construct->node().path();
  const PrincipalPolicyFragment fragment = principal.policyFragment();
  if (const Str service = onlyValue(fragment, "Service")) return format("ServicePrincipal({})", service);
  if (const Str account = principal.principalAccount())
    return account.isToken() ? Str("AccountRootPrincipal()") : format("AccountPrincipal({})", account);
  const Str arn = onlyValue(fragment, "AWS");
  if (!arn) return Json(fragment.principalJson).isToken() ? Str("principal") : principal.dedupeString();
  const Json organization =
      fragment.conditions.contains("StringEquals") ? fragment.conditions.get("StringEquals")["aws:PrincipalOrgID"] : Json();
  const Str kind = principal.dedupeString();
  if (organization && kind && !kind.isToken() && kind.text().starts_with("OrganizationPrincipal"))
    return format("OrganizationPrincipal({})", organization.asStr());
  return arn.is("*") ? Str("AnyPrincipal()") : format("ArnPrincipal({})", arn);
}

PermissionPrincipal permissionPrincipal(const Construct& function, iam::IPrincipal& principal) {
  const PrincipalPolicyFragment fragment = principal.policyFragment();
  PermissionPrincipal out;
  takeConditions(function, fragment.conditions, out);
  const bool account = !principal.construct() && principal.principalAccount();
  const Str service = onlyValue(fragment, "Service");
  out.principal = account ? principal.principalAccount() : service ? service : onlyValue(fragment, "AWS");
  if (out.principal) return out;
  throw Error(function,
              format("a Lambda permission is for an account, an ARN, a service or an organization, got {}", describe(principal)).text(),
              "permission-principal");
}

Str grantId(std::string_view prefix, iam::IPrincipal& principal, const Str& version) {
  const iam::Conditions conditions = principal.policyFragment().conditions;
  const Json content =
      Json::obj({{"principal", describe(principal)}, {"conditions", conditions ? Json(conditions) : Json::obj()}, {"version", version}});
  std::string text;
  cdk::detail::printJson(text, literal(content).val(), 0);
  return std::string(prefix) + base64(cdk::detail::sha256Bytes(text));
}

}  // namespace cdk::lambda::detail
