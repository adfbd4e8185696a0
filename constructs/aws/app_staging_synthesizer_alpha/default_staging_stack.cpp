#include <constructs/aws/app_staging_synthesizer_alpha/default_staging_stack.hpp>

#include <algorithm>
#include <cctype>
#include <string>

#include <cdk/app.hpp>
#include <cdk/bootstrapless_synthesizer.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>

#include "../../../src/detail/placeholders.hpp"

namespace cdk::app_staging_synthesizer_alpha {

namespace {

constexpr std::size_t kMaxAppId = 20;
constexpr std::string_view kBucket = "CdkStagingBucket";

bool fitsAppId(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

void checkAppId(const Stack& stack, std::string_view id) {
  if (id.size() <= kMaxAppId && std::all_of(id.begin(), id.end(), fitsAppId)) return;
  throw Error(stack, "an app id has at most 20 lower-case letters, digits and '-', got '" + std::string(id) + "'", "app-id");
}

std::string lowered(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low;
}

/// The id with other signs replaced and cut, as names of stacks and buckets take it.
std::string asAppId(std::string_view text) {
  std::string id = lowered(text).substr(0, kMaxAppId);
  std::replace_if(
      id.begin(), id.end(), [](char c) { return !fitsAppId(c); }, '-');
  return id;
}

class Factory final : public IStagingResourcesFactory {
 public:
  explicit Factory(const DefaultStagingStackOptions& options) : options_(options) {
    options_.appId = Req<Str, "appId">(Str(asAppId(options.appId.text())));
  }

  Use<IStagingResources> obtainStagingResources(Stack& stack, const ObtainStagingResourcesContext& context) override {
    Construct& root = stack.node().root();
    if (!App::isApp(root)) throw Error(stack, "is in no app, which its staging stack would be added to", "no-app");
    // Tells in the tree that the stack's assets are staged.
    stack.add<Construct>("UsingAppStagingSynthesizer/" + std::string(stack.stackName().text()), stack.location());
    const std::string prefix(options_.stagingStackNamePrefix.textOr("StagingStack"));
    const std::string name = prefix + "-" + std::string(options_.appId.text());
    return root.add<DefaultStagingStack>(name + "-" + std::string(context.environmentString.text()),
                                         DefaultStagingStackProps{.deployRoleArn = context.deployRoleArn,
                                                                  .env = {.account = stack.account(), .region = stack.region()},
                                                                  .options = options_,
                                                                  .qualifier = context.qualifier,
                                                                  .stackName = name},
                                         stack.location());
  }

 private:
  DefaultStagingStackOptions options_;
};

}  // namespace

DefaultStagingStack::DefaultStagingStack(Scope scope, std::string_view id, const DefaultStagingStackProps& props)
    : Stack(scope, id,
            StackProps{.description = "This stack includes resources needed to deploy the AWS CDK app " + props.options.appId +
                                      " into this environment",
                       .env = props.env,
                       .stackName = props.stackName,
                       .synthesizer = BootstraplessSynthesizer()}),
      props_(props) {
  checkAppId(*this, props.options.appId.text(this));
  // The template goes with the call, so it must be small, and its functions' code must be in it.
  node().setContext("aws:cdk:enable-path-metadata", false);
  node().setContext("@aws-cdk/core:inlineCustomResourceIfPossible", true);
}

Use<IStagingResourcesFactory> DefaultStagingStack::factory(const DefaultStagingStackOptions& options) {
  return make<Factory>(options);
}

void DefaultStagingStack::ensureRole(PublishingRole& role, std::string_view kind, const Opt<BootstrapRole>& given) {
  if (role.made) return;
  role.made = true;
  const std::string id = kind == "file" ? "CdkFileRole" : "CdkImageRole";
  if (given) {
    if (given->isCliCredentials()) return;
    const std::string arn = detail::specialized(*this, given->roleArn(), props_.qualifier.text(this));
    role.manifestArn = arn;
    role.role = &iam::Role::fromRoleArn(*this, id, detail::fromPlaceholders(arn));
    return;
  }
  const Str name = format("cdk-{}-{}-role-{}", props_.options.appId, Str(kind), region());
  role.role = &add<iam::Role>(id, iam::RoleProps{.assumedBy = iam::AccountPrincipal(account()), .roleName = name});
  role.manifestArn =
      formatArn({.partition = "${AWS::Partition}", .region = "", .resource = "role", .resourceName = name, .service = "iam"});
}

Str DefaultStagingStack::bucketFor() {
  const DefaultStagingStackOptions& options = props_.options;
  const Str name =
      options.stagingBucketName ? options.stagingBucketName : format("cdk-{}-staging-{}-{}", options.appId, account(), region());
  if (node().tryFindChild(kBucket)) return name;
  ensureRole(fileRole_, "file", options.fileAssetPublishingRole);
  Use<kms::IKey> key;
  if (*options.stagingBucketEncryption == s3::BucketEncryption::KMS) {
    key = add<kms::Key>(
        "BucketKey", kms::KeyProps{.admins = {iam::AccountPrincipal(account())}, .alias = format("alias/cdk-{}-staging", options.appId)});
  }
  const bool autoDelete = options.autoDeleteStagingAssets.valueOr(true);
  auto& bucket = add<s3::Bucket>(kBucket, s3::BucketProps{.autoDeleteObjects = autoDelete ? Bool(true) : Bool(),
                                                          .bucketName = name,
                                                          .encryption = *options.stagingBucketEncryption,
                                                          .encryptionKey = key,
                                                          .enforceSSL = true,
                                                          .removalPolicy = autoDelete ? RemovalPolicy::DESTROY : RemovalPolicy::RETAIN,
                                                          .versioned = true});
  if (fileRole_.role) bucket.grantReadWrite(*fileRole_.role);
  if (props_.deployRoleArn) {
    bucket.addToResourcePolicy(iam::PolicyStatement({.actions = {"s3:GetObject*", "s3:GetBucket*", "s3:List*"},
                                                     .principals = {iam::ArnPrincipal(props_.deployRoleArn)},
                                                     .resources = {bucket.bucketArn(), bucket.arnForObjects("*")}}));
  }
  bucket.addLifecycleRule({.noncurrentVersionExpiration = Duration::days(365)});
  bucket.addLifecycleRule({.expiration = options.deployTimeFileAssetLifetime.valueOr(Duration::days(30)), .prefix = DEPLOY_TIME_PREFIX});
  return name;
}

Str DefaultStagingStack::repositoryFor(const DockerImageAssetSource& asset) {
  const DefaultStagingStackOptions& options = props_.options;
  if (!asset.assetName) throw Error(*this, "an image that is staged needs an assetName, which its repository is named after", "asset-name");
  ensureRole(imageRole_, "image", options.imageAssetPublishingRole);
  std::string name = lowered(options.appId.text()) + "/" + lowered(asset.assetName.text(this));
  if (const std::size_t dot = name.find('.'); dot != std::string::npos) name[dot] = '-';
  if (node().tryFindChild(name)) return name;
  const bool autoDelete = options.autoDeleteStagingAssets.valueOr(true);
  auto& repository = add<ecr::Repository>(
      name,
      ecr::RepositoryProps{.emptyOnDelete = autoDelete ? Bool(true) : Bool(),
                           .imageTagMutability = ecr::TagMutability::IMMUTABLE,
                           .lifecycleRules = {{.description = "Garbage collect old image versions",
                                               .maxImageCount = options.imageAssetVersionCount ? options.imageAssetVersionCount : Num(3)}},
                           .removalPolicy = autoDelete ? RemovalPolicy::DESTROY : RemovalPolicy::RETAIN,
                           .repositoryName = name});
  if (imageRole_.role) {
    repository.grantPullPush(*imageRole_.role);
    repository.grantRead(*imageRole_.role);
  }
  return name;
}

FileStagingLocation DefaultStagingStack::addFile(const FileAssetSource& asset) {
  const Str bucketName = bucketFor();
  return {.assumeRoleArn = fileRole_.manifestArn,
          .bucketName = bucketName,
          .dependencyStack = this,
          .prefix = asset.deployTime.isTrue() ? Str(DEPLOY_TIME_PREFIX) : Str()};
}

ImageStagingLocation DefaultStagingStack::addDockerImage(const DockerImageAssetSource& asset) {
  const Str repoName = repositoryFor(asset);
  return {.assumeRoleArn = imageRole_.manifestArn, .dependencyStack = this, .repoName = repoName};
}

}  // namespace cdk::app_staging_synthesizer_alpha
