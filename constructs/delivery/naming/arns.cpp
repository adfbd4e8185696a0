#include <constructs/delivery/naming/arns.hpp>

#include <vector>

namespace cdk::delivery {

Str roleArn(const Stack& stack, const Str& account, const Str& roleName) {
  return stack.formatArn({.account = account, .region = "", .resource = "role", .resourceName = roleName, .service = "iam"});
}

Json roleArns(const Stack& stack, const Str& account, const List<Str>& roleNames) {
  std::vector<Str> arns;
  for (Str name : roleNames) arns.push_back(roleArn(stack, account, name));
  return List<Str>(arns);
}

Str regionalArn(const Stack& stack, const Str& service, const Str& account, const Str& resource, const Str& resourceName) {
  return stack.formatArn({.account = account, .resource = resource, .resourceName = resourceName, .service = service});
}

Str colonArn(const Stack& stack, const Str& service, const Str& account, const Str& resource, const Str& resourceName) {
  return stack.formatArn({.account = account, .arnFormat = ArnFormat::COLON_RESOURCE_NAME, .resource = resource, .resourceName = resourceName, .service = service});
}

}  // namespace cdk::delivery
