#include <cdk/cfn_json.hpp>

#include <cdk/custom_resource.hpp>
#include <cdk/stack.hpp>

#include "detail/cfn_utils.hpp"

namespace cdk {

CfnJson::CfnJson(Scope scope, std::string_view id, const CfnJsonProps& props)
    : Construct(scope, id), text_(Stack::of(*this).toJsonString(props.value)) {
  auto& resource = add<CustomResource>("Resource", CustomResourceProps{.properties = {{"Value", text_}},
                                                                       .resourceType = "Custom::AWSCDKCfnJson",
                                                                       .serviceToken = detail::cfnUtilsToken(*this)});
  value_ = resource.getAtt("Value");
}

}  // namespace cdk
