#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {
class IBucket;
}
namespace cdk::ssm {
class IParameter;
}

namespace cdk::ecs {

/// A credential spec as the task definition names it.
struct CredentialSpecConfig {
  /// ARN of the file.
  Str location = {};
  /// Kind: `credentialspec` or `credentialspecdomainless`.
  Str typePrefix = {};
};

/// How a Windows container signs in to Active Directory.
class CredentialSpec {
 public:
  CredentialSpec(const Str& prefixId, const Str& fileLocation) : prefixId_(prefixId), fileLocation_(fileLocation) {}
  Str prefixId() const { return prefixId_; }
  Str fileLocation() const { return fileLocation_; }
  CredentialSpecConfig bind() const { return {.location = fileLocation_, .typePrefix = prefixId_}; }

 protected:
  static Str arnForS3Object(s3::IBucket& bucket, const Str& key);
  static Str arnForSsmParameter(const ssm::IParameter& parameter);

 private:
  Str prefixId_;
  Str fileLocation_;
};

/// For instances that have joined the domain.
class DomainJoinedCredentialSpec : public CredentialSpec {
 public:
  explicit DomainJoinedCredentialSpec(const Str& fileLocation) : CredentialSpec("credentialspec", fileLocation) {}
  static DomainJoinedCredentialSpec fromS3Bucket(s3::IBucket& bucket, const Str& key) {
    return DomainJoinedCredentialSpec(arnForS3Object(bucket, key));
  }
  static DomainJoinedCredentialSpec fromSsmParameter(const ssm::IParameter& parameter) {
    return DomainJoinedCredentialSpec(arnForSsmParameter(parameter));
  }
};

/// For instances that have not joined a domain.
class DomainlessCredentialSpec : public CredentialSpec {
 public:
  explicit DomainlessCredentialSpec(const Str& fileLocation) : CredentialSpec("credentialspecdomainless", fileLocation) {}
  static DomainlessCredentialSpec fromS3Bucket(s3::IBucket& bucket, const Str& key) {
    return DomainlessCredentialSpec(arnForS3Object(bucket, key));
  }
  static DomainlessCredentialSpec fromSsmParameter(const ssm::IParameter& parameter) {
    return DomainlessCredentialSpec(arnForSsmParameter(parameter));
  }
};

}  // namespace cdk::ecs
