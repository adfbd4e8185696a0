#pragma once
#include <string>
#include <string_view>

namespace l1gen {

/// aws-cdk-lib's name of a property: VpcId is vpcId, DBInstanceARNs is dbInstanceArns.
std::string camelCase(std::string_view name);
/// DBInstance is db_instance.
std::string snakeCase(std::string_view name);
/// camelCase, with `_` behind it where C++ needs that.
std::string memberName(std::string_view name);
/// Arn is attrArn, Endpoint.Address is attrEndpointAddress.
std::string attributeGetter(std::string_view name);

}  // namespace l1gen
