#pragma once
#include <cdk/construct.hpp>
#include <constructs/delivery/artifact_store/artifact_store.hpp>

namespace cdk::ecr {
class Repository;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::delivery {

struct ImageRepositoryProps {
  Req<Use<kms::IKey>, "encryptionKey"> encryptionKey;
  /// How many images stay. A release is one for each architecture and their manifest, and what runs must be among
  /// them. Default: 900
  int maxImages = 900;
  /// Roles of other accounts that may pull images.
  List<AccountRoles> pullers = {};
  Req<Str, "repositoryName"> repositoryName;
};

/// The registry of the application's images: scanned on push, tags immutable but for the build cache's
/// (`buildcache-*`), old images expired, pulled by named roles of the target accounts.
class ImageRepository : public Construct {
 public:
  using Props = ImageRepositoryProps;
  ImageRepository(Scope scope, std::string_view id, const ImageRepositoryProps& props);
  ecr::Repository& repository() const { return *repository_; }

 private:
  ecr::Repository* repository_;
};

}  // namespace cdk::delivery
