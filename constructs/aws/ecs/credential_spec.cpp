#include <constructs/aws/ecs/credential_spec.hpp>

#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/ssm/parameter.hpp>

namespace cdk::ecs {

Str CredentialSpec::arnForS3Object(s3::IBucket& bucket, const Str& key) {
  if (!key || key.is("")) throw Error(bucket, "the key of a credential spec must not be empty", "no-key");
  return bucket.arnForObjects(key);
}

Str CredentialSpec::arnForSsmParameter(const ssm::IParameter& parameter) {
  return parameter.parameterArn();
}

}  // namespace cdk::ecs
