#include "cfn_utils.hpp"

#include <string>

#include <cdk/custom_resource.hpp>
#include <cdk/stack.hpp>

#include "app_data.hpp"
#include "handler_provider.hpp"
#include "json_print.hpp"
#include "unique_id.hpp"

namespace cdk::detail {
namespace {

constexpr std::string_view kCode =
#include <handlers/src/handlers/cfn_utils/index.js.inc>
    ;

}  // namespace

Str cfnUtilsToken(Construct& scope) {
  return CustomResourceProviderBase::obtain<HandlerProvider>(scope, "AWSCDKCfnUtilsProvider", {{}, kCode}, scope.location()).serviceToken();
}

Str stringifiedAtDeployment(Stack& stack, const Val* plain) {
  std::string text;
  printJson(text, plain, 0);
  const std::string id = makeUniqueId({"CdkJsonStringify", text});
  if (Construct* known = stack.node().tryFindChild(id)) return static_cast<CustomResource&>(*known).getAttString("Value");
  ++stack.data().lateResources;
  return stack
      .add<CustomResource>(id, CustomResourceProps{.properties = {{"Value", Json(plain)}},
                                                   .resourceType = "Custom::AWSCDKCfnJsonStringify",
                                                   .serviceToken = cfnUtilsToken(stack)})
      .getAttString("Value");
}

}  // namespace cdk::detail
