#pragma once
#include <cdk/stack.hpp>

namespace cdk::delivery {

/// ARN of a role by its name, in any account.
Str roleArn(const Stack& stack, const Str& account, const Str& roleName);
/// ARNs of several roles of one account.
Json roleArns(const Stack& stack, const Str& account, const List<Str>& roleNames);
/// ARN of a resource `service:region:account:type/name` in the stack's region.
Str regionalArn(const Stack& stack, const Str& service, const Str& account, const Str& resource, const Str& resourceName);
/// ARN of a resource of the form `type:name`.
Str colonArn(const Stack& stack, const Str& service, const Str& account, const Str& resource, const Str& resourceName);

}  // namespace cdk::delivery
