#pragma once
#include <array>
#include <cstdint>

namespace cdk::detail {

/// Has the processor instructions for SHA-256?
bool hasShaInstructions();
/// One block by those instructions; `constants` are the 64 of the algorithm.
void sha256BlockX86(std::array<std::uint32_t, 8>& state, const std::uint8_t* block, const std::uint32_t* constants);

}  // namespace cdk::detail
