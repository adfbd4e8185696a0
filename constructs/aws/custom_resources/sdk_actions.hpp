// Private to this folder.
#pragma once
// Names of the AWS SDK and what IAM calls them. Private to the module.
#include <string>
#include <string_view>

namespace cdk::custom_resources {

/// The action of IAM that allows a call of the SDK for JavaScript.
std::string awsSdkToIamAction(std::string_view service, std::string_view action);

}  // namespace cdk::custom_resources
