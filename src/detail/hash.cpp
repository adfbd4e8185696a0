#include "hash.hpp"

#include <bit>

#include "sha256_x86.hpp"

namespace cdk::detail {
namespace {

using std::rotl;
using std::rotr;
using Word = std::uint32_t;

template <bool bigEndian>
Word load(const std::uint8_t* bytes) {
  Word word = 0;
  for (unsigned i = 0; i < 4; ++i) word |= static_cast<Word>(bytes[i]) << (bigEndian ? 24 - 8 * i : 8 * i);
  return word;
}

template <bool bigEndian, std::size_t N>
std::array<std::uint8_t, N * 4> store(const std::array<Word, N>& words) {
  std::array<std::uint8_t, N * 4> bytes;
  for (unsigned i = 0; i < bytes.size(); ++i) {
    const unsigned byte = i % 4;
    bytes[i] = static_cast<std::uint8_t>(words[i / 4] >> (bigEndian ? 24 - 8 * byte : 8 * byte));
  }
  return bytes;
}

// RFC 1321: floor(2^32 * |sin(i + 1)|).
constexpr Word kMd5[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1,
    0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453,
    0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942,
    0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05,
    0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d,
    0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
constexpr int kMd5Shift[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

void md5Block(std::array<Word, 4>& state, const std::uint8_t* block) {
  Word m[16];
  for (unsigned i = 0; i < 16; ++i) m[i] = load<false>(block + 4 * i);
  auto [a, b, c, d] = state;
  for (unsigned i = 0; i < 64; ++i) {
    const unsigned round = i / 16;
    const Word mixed = round == 0 ? (b & c) | (~b & d) : round == 1 ? (d & b) | (~d & c) : round == 2 ? b ^ c ^ d : c ^ (b | ~d);
    const unsigned pick = (round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i) % 16;
    const Word next = b + rotl(a + mixed + kMd5[i] + m[pick], kMd5Shift[round][i % 4]);
    a = d;
    d = c;
    c = b;
    b = next;
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

void sha1Block(std::array<Word, 5>& state, const std::uint8_t* block) {
  static constexpr Word kSha1[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
  Word w[80];
  for (unsigned i = 0; i < 16; ++i) w[i] = load<true>(block + 4 * i);
  for (unsigned i = 16; i < 80; ++i) w[i] = rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  auto [a, b, c, d, e] = state;
  for (unsigned i = 0; i < 80; ++i) {
    const unsigned round = i / 20;
    const Word mixed = round == 0 ? (b & c) | (~b & d) : round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const Word next = rotl(a, 5) + mixed + e + kSha1[round] + w[i];
    e = d;
    d = c;
    c = rotl(b, 30);
    b = a;
    a = next;
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e};
}

// FIPS 180-4: fractions of the cube roots of the first 64 primes.
constexpr Word kSha256[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

void sha256Block(std::array<Word, 8>& state, const std::uint8_t* block) {
  if (hasShaInstructions()) return sha256BlockX86(state, block, kSha256);
  Word w[64];
  for (unsigned i = 0; i < 16; ++i) w[i] = load<true>(block + 4 * i);
  for (unsigned i = 16; i < 64; ++i) {
    const Word s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
    const Word s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (unsigned i = 0; i < 64; ++i) {
    const Word s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
    const Word next = h + s1 + ((e & f) ^ (~e & g)) + kSha256[i] + w[i];
    const Word s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
    const Word major = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = d + next;
    d = c;
    c = b;
    b = a;
    a = next + s0 + major;
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e, state[5] + f, state[6] + g, state[7] + h};
}

}  // namespace

Md5Digest md5Bytes(std::string_view data) {
  std::array<Word, 4> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  const auto compress = [&](const std::uint8_t* block) { md5Block(state, block); };
  BlockBuffer buffer;
  buffer.add(data, compress);
  buffer.finish(false, compress);
  return store<false>(state);
}

Sha1Digest sha1Bytes(std::string_view data) {
  std::array<Word, 5> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  const auto compress = [&](const std::uint8_t* block) { sha1Block(state, block); };
  BlockBuffer buffer;
  buffer.add(data, compress);
  buffer.finish(true, compress);
  return store<true>(state);
}

void Sha256::update(std::string_view data) {
  buffer_.add(data, [this](const std::uint8_t* block) { sha256Block(state_, block); });
}

Sha256Digest Sha256::digest() {
  buffer_.finish(true, [this](const std::uint8_t* block) { sha256Block(state_, block); });
  return store<true>(state_);
}

std::string Sha256::hexDigest() {
  const Sha256Digest bytes = digest();
  return hex(bytes.data(), bytes.size());
}

Sha256Digest sha256Bytes(std::string_view data) {
  Sha256 hash;
  hash.update(data);
  return hash.digest();
}

std::string hex(const std::uint8_t* bytes, std::size_t count) {
  std::string text(count * 2, '\0');
  for (std::size_t i = 0; i < count; ++i) {
    text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
    text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
  }
  return text;
}

std::string md5(std::string_view data) {
  const Md5Digest bytes = md5Bytes(data);
  return hex(bytes.data(), bytes.size());
}

std::string sha1(std::string_view data) {
  const Sha1Digest bytes = sha1Bytes(data);
  return hex(bytes.data(), bytes.size());
}

std::string sha256(std::string_view data) {
  const Sha256Digest bytes = sha256Bytes(data);
  return hex(bytes.data(), bytes.size());
}

}  // namespace cdk::detail
