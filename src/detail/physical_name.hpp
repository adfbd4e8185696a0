#pragma once
#include "../value/val.hpp"

namespace cdk::detail {

/// Flag of the pseudo value that asks for a generated name.
inline constexpr std::uint8_t kGenerateName = 1;
inline bool isGenerateName(const Val* value) { return value && value->kind == Kind::Pseudo && value->flag == kGenerateName; }

}  // namespace cdk::detail
