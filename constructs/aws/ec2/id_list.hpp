#pragma once
// Private to the module.
#include <cdk/value.hpp>

namespace cdk::ec2 {

/// The ids as a list. A single one that stands for a whole list, known at deployment only, is that list.
inline List<Str> idList(const Vec<Str>& ids) {
  constexpr int kStandsForAList = 2;  // what the core notes on such tokens
  if (ids.size() != 1 || !ids[0].isSet()) return List<Str>(ids);
  const cdk::detail::Val& only = *ids[0].val();
  using cdk::detail::Kind;
  const bool reference = only.kind == Kind::Ref || only.kind == Kind::Attribute || only.kind == Kind::Fn;
  return reference && only.aux == kStandsForAList ? List<Str>(&only) : List<Str>(ids);
}

}  // namespace cdk::ec2
