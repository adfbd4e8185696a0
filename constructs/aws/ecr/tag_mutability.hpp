#pragma once
#include <cdk/value.hpp>

namespace cdk::ecr {

/// May a tag be moved to another image?
enum class TagMutability {
  MUTABLE,
  IMMUTABLE,
  IMMUTABLE_WITH_EXCLUSION,  ///< no, but tags that a filter matches may
  MUTABLE_WITH_EXCLUSION,    ///< yes, but tags that a filter matches may not
};

/// The tags that are treated the other way.
class ImageTagMutabilityExclusionFilter {
 public:
  /// Tags that match: 1 to 128 of letters, digits and `._*-`, where `*` stands for any characters. Error for others.
  static ImageTagMutabilityExclusionFilter wildcard(std::string_view pattern);
  Str filterType() const { return type_; }
  Str filterValue() const { return value_; }

 private:
  ImageTagMutabilityExclusionFilter(const Str& type, const Str& value) : type_(type), value_(value) {}
  Str type_;
  Str value_;
};

/// How images are encrypted.
struct RepositoryEncryption : Str {
  constexpr RepositoryEncryption() = default;
  constexpr explicit RepositoryEncryption(const detail::Val* val) : Str(val) {}
  static const RepositoryEncryption AES_256;
  static const RepositoryEncryption KMS;
  /// Not accepted by Repository yet, as in the CDK.
  static const RepositoryEncryption KMS_DSSE;
  Str value() const { return *this; }
};

}  // namespace cdk::ecr
