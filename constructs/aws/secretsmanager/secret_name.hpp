#pragma once
#include <cdk/value/str.hpp>

namespace cdk {
class Construct;
}

namespace cdk::secretsmanager {

/// The name in the ARN of a secret, without the six characters at its end. Error when there is none.
Str secretNameOf(const Construct& scope, const Str& secretArn);
/// The name of a secret made here, which has as many parts between hyphens as the name it was given, or else two.
Str ownedSecretName(const Construct& secret, const Str& secretArn, const Str& givenName);
/// Does a literal ARN end in a hyphen and six characters?
bool isCompleteArn(const Str& secretArn);

}  // namespace cdk::secretsmanager
