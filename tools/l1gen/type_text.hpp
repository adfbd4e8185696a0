#pragma once
#include <string>
#include <string_view>

#include "model.hpp"

namespace l1gen {

/// Head of every file that is written.
inline constexpr std::string_view kBanner = "// Machine-made by l1gen from spec/; do not edit.\n";

/// Reads the type grammar of the spec: `string #Type X[] map<X> (A|B)`.
Type parseType(std::string_view text);

/// C++ type of a field, such as `List<Str>`.
std::string cppType(const Type& type);
/// Enumerator of cdk::PropKind.
std::string_view kindName(const Type& type);
/// The property type behind a field that the table points to, or null.
const Type* structBehind(const Type& type);
/// Name of a property type in C++.
std::string structName(const Type& type);

}  // namespace l1gen
