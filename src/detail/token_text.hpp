#pragma once
#include <string>
#include <string_view>

namespace cdk {
class Construct;
}

namespace cdk::detail {

struct Val;

/// What a value is that is known only at deployment, for messages: `Ref of S/Data (file.cpp:42)`, `AWS::Region`,
/// `a text with Arn of S/Data (file.cpp:42)`.
std::string tokenText(const Val* token);
/// Raises `what: the token; advice`, at the construct whose value the token is or holds, where there is one and no other is given.
[[noreturn]] void throwForToken(const Val* token, const std::string& what, const std::string& advice, std::string_view code,
                                const Construct* where = nullptr);

}  // namespace cdk::detail
