#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cdk::detail {

using Md5Digest = std::array<std::uint8_t, 16>;
using Sha1Digest = std::array<std::uint8_t, 20>;
using Sha256Digest = std::array<std::uint8_t, 32>;

/// Digests as raw bytes.
Md5Digest md5Bytes(std::string_view data);
Sha1Digest sha1Bytes(std::string_view data);
Sha256Digest sha256Bytes(std::string_view data);

/// Digests as lower-case hexadecimal text.
std::string md5(std::string_view data);
std::string sha1(std::string_view data);
std::string sha256(std::string_view data);

/// Bytes as lower-case hexadecimal text.
std::string hex(const std::uint8_t* bytes, std::size_t count);

/// Cuts a stream into the 64-byte blocks that all three hash functions work on.
class BlockBuffer {
 public:
  /// Calls `compress(block)` for each full block of the stream; the rest waits for more.
  template <class F>
  void add(std::string_view data, F compress) {
    total_ += data.size();
    while (!data.empty()) {
      if (used_ == 0 && data.size() >= kBlock) {
        compress(reinterpret_cast<const std::uint8_t*>(data.data()));
        data.remove_prefix(kBlock);
        continue;
      }
      const std::size_t take = data.size() < kBlock - used_ ? data.size() : kBlock - used_;
      data.copy(reinterpret_cast<char*>(block_) + used_, take);
      data.remove_prefix(take);
      used_ += take;
      if (used_ == kBlock) {
        compress(block_);
        used_ = 0;
      }
    }
  }
  /// Adds the closing bit, zeros and the length in bits.
  template <class F>
  void finish(bool bigEndian, F compress) {
    const std::uint64_t bits = total_ * 8;
    char tail[kBlock + 8] = {'\x80'};
    const std::size_t zeros = (used_ < kBlock - 8 ? kBlock : 2 * kBlock) - 8 - used_;
    for (unsigned i = 0; i < 8; ++i) tail[zeros + i] = static_cast<char>(bits >> (bigEndian ? 56 - 8 * i : 8 * i));
    add({tail, zeros + 8}, compress);
  }

 private:
  static constexpr std::size_t kBlock = 64;
  std::uint8_t block_[kBlock] = {};
  std::size_t used_ = 0;
  std::uint64_t total_ = 0;
};

/// SHA-256 of data that arrives in pieces, such as a file.
class Sha256 {
 public:
  void update(std::string_view data);
  /// The digest of everything so far; the object is used up.
  Sha256Digest digest();
  /// The same as lower-case hexadecimal text.
  std::string hexDigest();

 private:
  BlockBuffer buffer_;
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
};

}  // namespace cdk::detail
