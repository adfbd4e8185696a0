#include <constructs/aws/iam/access_key.hpp>

#include <cdk/cfn/iam/access_key.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/iam/user.hpp>

namespace cdk::iam {

namespace {

constexpr std::string_view kStatus[] = {"Active", "Inactive", "Expired"};

}  // namespace

AccessKey::AccessKey(Scope scope, std::string_view id, const AccessKeyProps& props) : IAccessKey(scope, id) {
  auto& resource = add<CfnAccessKey>(
      "Resource", CfnAccessKey::Props{
                      .serial = props.serial, .status = cdk::detail::enumText(props.status, kStatus), .userName = props.user->userName()});
  accessKeyId_ = resource.ref();
  secretAccessKey_ = SecretValue::resourceAttribute(resource.attrSecretAccessKey());
}

}  // namespace cdk::iam
