#pragma once
#include <cdk/value/req.hpp>
#include <cdk/value/str.hpp>

namespace cdk::detail {

/// The text of an enum's member, from a table in the order of the members.
template <class E, std::size_t N>
Str enumText(E member, const std::string_view (&texts)[N]) {
  return texts[static_cast<std::size_t>(member)];
}
/// As above; empty when nothing was given.
template <class E, std::size_t N>
Str enumText(const Opt<E>& member, const std::string_view (&texts)[N]) {
  return member ? enumText(*member, texts) : Str();
}

}  // namespace cdk::detail
