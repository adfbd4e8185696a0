#pragma once
#include <concepts>
#include <cstdint>

namespace cdk {

/// What a property of a resource holds; generated tables name it.
enum class PropKind : std::uint8_t {
  Str, Num, Int, Bool, Json, Struct, StrList, NumList, StructList, JsonList, StrMap, NumMap, StructMap, JsonMap, Tags, Other
};

struct TypeInfo;

/// One property of a resource or of a nested type.
struct PropInfo {
  const char* name;       ///< CloudFormation name
  const TypeInfo* type;   ///< of struct kinds, else null
  std::uint16_t slot;     ///< index of the 8-byte field in the C++ struct
  std::uint16_t values;   ///< index into detail::allowedValues, 0 for none
  PropKind kind;
  std::uint8_t flags;

  static constexpr std::uint8_t kRequired = 1;
  static constexpr std::uint8_t kReplace = 2;
  static constexpr std::uint8_t kMaybeReplace = 4;
};

/// A property struct: `props` is sorted by CloudFormation name.
struct TypeInfo {
  const char* name;
  const PropInfo* props;
  std::uint16_t count;
};

enum class TagKind : std::uint8_t { None, Standard, AutoScalingGroup, Map, KeyValue };

/// A resource type of CloudFormation.
struct ResourceInfo {
  const char* type;
  const TypeInfo* props;
  TagKind tagKind;
  std::int16_t tagSlot;  ///< slot of the property that holds tags, -1 when there is none
  const char* transform = nullptr;  ///< what the template must be transformed by; null for most
};

/// A struct of 8-byte values that a constant table describes.
template <class T>
concept PropertyStruct = requires { { T::typeInfo } -> std::convertible_to<const TypeInfo&>; };

namespace detail {
/// A null-terminated list of texts.
struct AllowedValues {
  const char* const* values;
};
extern const AllowedValues allowedValues[];
}  // namespace detail

}  // namespace cdk
