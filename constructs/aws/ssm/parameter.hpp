#pragma once
#include <cdk/resource.hpp>
#include <constructs/aws/iam/grant.hpp>

namespace cdk::kms {
class IKey;
}

namespace cdk::ssm {

/// What CloudFormation makes of the value of a parameter that it reads.
enum class ParameterValueType {
  STRING,
  AWS_EC2_AVAILABILITYZONE_NAME,
  AWS_EC2_IMAGE_ID,
  AWS_EC2_INSTANCE_ID,
  AWS_EC2_KEYPAIR_KEYNAME,
  AWS_EC2_SECURITYGROUP_GROUPNAME,
  AWS_EC2_SECURITYGROUP_ID,
  AWS_EC2_SUBNET_ID,
  AWS_EC2_VOLUME_ID,
  AWS_EC2_VPC_ID,
  AWS_ROUTE53_HOSTEDZONE_ID,
};

/// What Parameter Store keeps.
enum class ParameterType { STRING, SECURE_STRING, STRING_LIST, AWS_EC2_IMAGE_ID };

/// What Parameter Store checks a value against.
enum class ParameterDataType { TEXT, AWS_EC2_IMAGE };

/// Limits and price of a parameter.
enum class ParameterTier { ADVANCED, INTELLIGENT_TIERING, STANDARD };

/// A parameter, made here or imported.
class IParameter : public Resource {
 public:
  using Resource::Resource;
  Str parameterArn() const { return parameterArn_; }
  Str parameterName() const { return parameterName_; }
  /// Such as `String`.
  Str parameterType() const { return parameterType_; }
  /// The key of a secure parameter; empty when it is not known.
  Use<kms::IKey> encryptionKey() const { return encryptionKey_; }

  /// Lets the grantee read it, and decrypt it when the key is known.
  iam::Grant grantRead(Use<iam::IGrantable> grantee);
  /// Lets the grantee change it, and encrypt it when the key is known.
  iam::Grant grantWrite(Use<iam::IGrantable> grantee);

 protected:
  ~IParameter() = default;
  Str parameterArn_ = {};
  Str parameterName_ = {};
  Str parameterType_ = {};
  Use<kms::IKey> encryptionKey_ = {};
};

/// What all parameters can be given.
struct ParameterOptions {
  /// Regular expression that the value must match. Default: any value
  Str allowedPattern = {};
  /// At most 1024 characters.
  Str description = {};
  /// At most 2048 letters, digits and `.-_/`; with a `/` in it, it begins with one. Default: chosen by CloudFormation
  Str parameterName = {};
  /// Is the name without `/`? Needed when the name is known only at deployment. Default: by the name
  Bool simpleName = {};
  /// Default: chosen by Parameter Store
  Opt<ParameterTier> tier = {};
};

}  // namespace cdk::ssm
