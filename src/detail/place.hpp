#pragma once
#include <string>
#include <string_view>
#include <typeinfo>

namespace cdk {
class Construct;
}

namespace cdk::detail {

/// A construct as messages name it, with the line of the user's code that made it: `Stack/Path (file.cpp:42)`.
std::string placeOf(const Construct& construct);
/// The name of a class as users write it, without our own namespace: `s3::Bucket`.
std::string_view typeName(const std::type_info& type);

}  // namespace cdk::detail
