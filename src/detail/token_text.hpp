#pragma once
#include <string>

namespace cdk {
class Construct;
}

namespace cdk::detail {

struct Val;

/// What a value is that is known only at deployment, for messages: `Ref of S/Data (file.cpp:42)`, `AWS::Region`,
/// `a text with Arn of S/Data (file.cpp:42)`.
std::string tokenText(const Val* token);
/// The construct whose value it is or holds; null when there is none.
const Construct* tokenOrigin(const Val* token);

}  // namespace cdk::detail
