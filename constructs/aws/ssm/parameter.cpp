#include <constructs/aws/ssm/parameter.hpp>

#include <constructs/aws/kms/key.hpp>

namespace cdk::ssm {

iam::Grant IParameter::grantRead(Use<iam::IGrantable> grantee) {
  if (encryptionKey_) encryptionKey_->grantDecrypt(grantee);
  return iam::Grant::addToPrincipal(
      {.actions = {"ssm:DescribeParameters", "ssm:GetParameters", "ssm:GetParameter", "ssm:GetParameterHistory"},
       .grantee = grantee,
       .resourceArns = {parameterArn_},
       .scope = this});
}

iam::Grant IParameter::grantWrite(Use<iam::IGrantable> grantee) {
  if (encryptionKey_) encryptionKey_->grantEncrypt(grantee);
  return iam::Grant::addToPrincipal({.actions = {"ssm:PutParameter"}, .grantee = grantee, .resourceArns = {parameterArn_}, .scope = this});
}

}  // namespace cdk::ssm
