#pragma once
#include <cdk/value.hpp>

namespace cdk::delivery {

/// The naming convention: `<resource-type>-<environment>-<suffix>`. Every physical name comes from here, so that
/// other accounts can compute the name of a resource they do not own, and two copies of an app fit in one account.
class NamingConvention {
 public:
  /// `environment` is where a resource lives: `tools`, `dev`, `staging` or `prod`.
  /// Error when `suffix` is not 1 to 12 lower-case letters, digits or inner dashes.
  NamingConvention(std::string_view environment, std::string_view suffix);

  std::string_view environment() const { return environment_.text(); }
  std::string_view suffix() const { return suffix_.text(); }
  /// `<type>-<environment>-<suffix>`. Error when it is longer than `maxLength` or the type is not kebab-case.
  Str name(std::string_view resourceType, std::size_t maxLength = 64) const;
  /// As name, with the account as the last part: for names that are unique in the whole partition, such as buckets'.
  Str globalName(std::string_view resourceType, const Str& account, std::size_t maxLength = 63) const;

 private:
  Str environment_;
  Str suffix_;
};

}  // namespace cdk::delivery
