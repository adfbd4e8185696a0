#include <constructs/aws/codebuild/cache.hpp>

#include <cdk/aws.hpp>
#include <cdk/cfn/codebuild/project.hpp>
#include <cdk/fn.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/aws/s3/ibucket.hpp>

namespace cdk::codebuild {

namespace {

class Fixed final : public Cache {
 public:
  explicit Fixed(const Json& property) : property_(property) {}
  Json toCloudFormation() const override { return property_; }
  void bind(IProject&) override {}

 private:
  Json property_;
};

class InBucket final : public Cache {
 public:
  InBucket(const Use<s3::IBucket>& bucket, const BucketCacheOptions& options) : bucket_(bucket), options_(options) {}

  Json toCloudFormation() const override {
    const Str folder = options_.prefix && !options_.prefix.is("") ? options_.prefix : Aws::NO_VALUE;
    return CfnProject::ProjectCacheProperty{
        .cacheNamespace = options_.cacheNamespace, .location = Fn::join("/", {bucket_->bucketName(), folder}), .type = "S3"};
  }
  void bind(IProject& project) override { bucket_->grantReadWrite(project); }

 private:
  Use<s3::IBucket> bucket_;
  BucketCacheOptions options_;
};

}  // namespace

Use<Cache> Cache::none() {
  return make<Fixed>(CfnProject::ProjectCacheProperty{.type = "NO_CACHE"});
}
Use<Cache> Cache::local(const List<Str>& modes) {
  return make<Fixed>(CfnProject::ProjectCacheProperty{.modes = modes, .type = "LOCAL"});
}
Use<Cache> Cache::bucket(Use<s3::IBucket> bucket, const BucketCacheOptions& options) {
  return make<InBucket>(bucket, options);
}

}  // namespace cdk::codebuild
