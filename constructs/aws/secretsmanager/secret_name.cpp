#include "secret_name.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include <cdk/arn.hpp>
#include <cdk/error.hpp>
#include <cdk/fn.hpp>

namespace cdk::secretsmanager {
namespace {

constexpr std::size_t kSuffix = 6;

Str resourceNameOf(const Construct& scope, const Str& secretArn) {
  const Str name = Arn::split(secretArn, ArnFormat::COLON_RESOURCE_NAME).resourceName;
  if (!name || name.is("")) {
    throw Error(scope, "the secret's ARN has no name; it must look like arn:aws:secretsmanager:region:account:secret:name", "secret-arn");
  }
  return name;
}

}  // namespace

Str secretNameOf(const Construct& scope, const Str& secretArn) {
  const Str name = resourceNameOf(scope, secretArn);
  if (name.isToken()) return name;
  const std::string_view text = name.text();
  const std::size_t hyphen = text.rfind('-');
  return hyphen != std::string_view::npos && text.size() - hyphen - 1 == kSuffix ? Str(text.substr(0, hyphen)) : name;
}

Str ownedSecretName(const Construct& secret, const Str& secretArn, const Str& givenName) {
  const Str name = resourceNameOf(secret, secretArn);
  if (givenName.isToken()) return givenName;
  std::size_t parts = 2;
  if (givenName) {
    const std::string_view text = givenName.text();
    parts = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
  }
  std::vector<Str> selected;
  for (std::size_t i = 0; i < parts; ++i) selected.push_back(Fn::select(i, Fn::split("-", name)));
  return Fn::join("-", List<Str>(selected));
}

bool isCompleteArn(const Str& secretArn) {
  if (secretArn.isToken()) return true;
  const std::string_view text = secretArn.text();
  if (text.size() <= kSuffix || text[text.size() - kSuffix - 1] != '-') return false;
  const std::string_view suffix = text.substr(text.size() - kSuffix);
  return std::all_of(suffix.begin(), suffix.end(), [](unsigned char c) { return std::isalnum(c); });
}

}  // namespace cdk::secretsmanager
