#pragma once
#include <cdk/value.hpp>

namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

class IProject;

struct BucketCacheOptions {
  /// Builds of all projects with the same namespace share the cache.
  Str cacheNamespace = {};
  /// Folder in the bucket.
  Str prefix = {};
};

/// What is kept on the build host.
enum class LocalCacheMode { SOURCE, DOCKER_LAYER, CUSTOM };
/// The name that CodeBuild knows it by, such as `LOCAL_SOURCE_CACHE`.
Str text(LocalCacheMode mode);

/// What builds keep for later builds.
class Cache {
 public:
  static Use<Cache> none();
  /// On the host, as long as there is one.
  template <std::same_as<LocalCacheMode>... M>
  static Use<Cache> local(M... modes) {
    return local(List<Str>{text(modes)...});
  }
  /// In a bucket, which the project may then read and write.
  static Use<Cache> bucket(Use<s3::IBucket> bucket, const BucketCacheOptions& options = {});

  /// The project's property, a CfnProject::ProjectCacheProperty.
  virtual Json toCloudFormation() const = 0;
  /// Called with the project that uses it.
  virtual void bind(IProject& project) = 0;

 protected:
  ~Cache() = default;

 private:
  static Use<Cache> local(const List<Str>& modes);
};

}  // namespace cdk::codebuild
