#pragma once
#include <constructs/aws/iam/principal.hpp>

namespace cdk::ecr {

/// The token with which Docker signs in to the registries of an account.
class AuthorizationToken {
 public:
  AuthorizationToken() = delete;
  static void grantRead(Use<iam::IGrantable> grantee);
};

/// The token with which Docker signs in to the public registry.
class PublicGalleryAuthorizationToken {
 public:
  PublicGalleryAuthorizationToken() = delete;
  static void grantRead(Use<iam::IGrantable> grantee);
};

}  // namespace cdk::ecr
