#pragma once
#include <string>
#include <string_view>

namespace cdk::detail {

/// Appends `text` as a JSON string in quotes. Only quote, backslash and control characters below 0x20 are escaped.
/// Error when it is not UTF-8.
void appendJsonString(std::string& out, std::string_view text);

/// Appends `text` with the escapes of a JSON string, but without the quotes.
void appendJsonEscaped(std::string& out, std::string_view text);

/// Appends an integer.
void appendInteger(std::string& out, long long number);
/// Appends a number as JavaScript prints it: `1.5`, `1e+21`, `1e-7`, `-0` as `0`.
/// What is not finite becomes `NaN` or `Infinity`; see appendJsonNumber.
void appendNumber(std::string& out, double number);

/// Appends a number as JSON.stringify writes it: like appendNumber, but `null` for what is not finite.
void appendJsonNumber(std::string& out, double number);

}  // namespace cdk::detail
