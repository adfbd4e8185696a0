#include <constructs/aws/ecr/repository.hpp>

#include <string>

#include <cdk/annotations.hpp>
#include <cdk/aws.hpp>
#include <cdk/cfn/ecr/repository.hpp>
#include <cdk/custom_resource.hpp>
#include <cdk/stack.hpp>
#include <cdk/tags.hpp>
#include <cdk/value/constant.hpp>
#include <constructs/aws/ecr/auto_delete_images_provider.hpp>
#include <constructs/aws/ecr/lifecycle_policy.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::ecr {
namespace {

constexpr const char* kMutabilities[] = {"MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"};
constexpr std::string_view kAutoDeleteType = "Custom::ECRAutoDeleteImages";
constexpr std::string_view kAutoDeleteTag = "aws-cdk:auto-delete-images";
constexpr std::size_t kMaxFilters = 5;

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Groups of letters and digits with one of `._-/` between them.
bool isRepositoryName(std::string_view name) {
  if (name.size() < 2 || name.size() > 256) return false;
  bool separated = true;
  for (const char c : name) {
    if (isNameCharacter(c)) {
      separated = false;
    } else {
      if (separated || std::string_view("._-/").find(c) == std::string_view::npos) return false;
      separated = true;
    }
  }
  return !separated;
}

void checkName(const Construct& repository, const Str& name) {
  if (!name || name.isToken() || isRepositoryName(name.text())) return;
  throw Error(
      repository,
      "repositoryName must be 2 to 256 of lower-case letters and digits with single ._-/ between them, got " + std::string(name.text()),
      "repository-name");
}

void checkMutability(const Construct& repository, const RepositoryProps& props) {
  const Opt<TagMutability> given = props.imageTagMutability;
  const List<ImageTagMutabilityExclusionFilter> filters = props.imageTagMutabilityExclusionFilters;
  const bool excludes = given == TagMutability::IMMUTABLE_WITH_EXCLUSION || given == TagMutability::MUTABLE_WITH_EXCLUSION;
  if (filters && !excludes)
    throw Error(repository, "imageTagMutabilityExclusionFilters need imageTagMutability IMMUTABLE_WITH_EXCLUSION or MUTABLE_WITH_EXCLUSION",
                "tag-mutability");
  if (filters && (filters.empty() || filters.size() > kMaxFilters)) {
    throw Error(repository, "imageTagMutabilityExclusionFilters must be 1 to 5 filters, got " + std::to_string(filters.size()),
                "tag-mutability");
  }
  if (excludes && !filters)
    throw Error(repository,
                std::string("imageTagMutability ") + kMutabilities[static_cast<int>(*given)] + " needs imageTagMutabilityExclusionFilters",
                "tag-mutability");
}

List<CfnRepository::ImageTagMutabilityExclusionFilterProperty> exclusionFilters(const RepositoryProps& props) {
  if (!props.imageTagMutabilityExclusionFilters) return {};
  Vec<CfnRepository::ImageTagMutabilityExclusionFilterProperty> all;
  for (const auto filter : props.imageTagMutabilityExclusionFilters) {
    all.push(
        {.imageTagMutabilityExclusionFilterType = filter.filterType(), .imageTagMutabilityExclusionFilterValue = filter.filterValue()});
  }
  return List<CfnRepository::ImageTagMutabilityExclusionFilterProperty>(all);
}

Box<CfnRepository::EncryptionConfigurationProperty> encryptionOf(const Construct& repository, const RepositoryProps& props) {
  const RepositoryEncryption kind = props.encryption      ? props.encryption
                                    : props.encryptionKey ? RepositoryEncryption::KMS
                                                          : RepositoryEncryption::AES_256;
  if (kind == RepositoryEncryption::KMS) {
    return CfnRepository::EncryptionConfigurationProperty{.encryptionType = "KMS",
                                                          .kmsKey = props.encryptionKey ? props.encryptionKey->keyArn() : Str()};
  }
  if (props.encryptionKey) throw Error(repository, "encryptionKey needs encryption KMS, got " + std::string(kind.text()), "encryption");
  if (kind == RepositoryEncryption::AES_256) return {};
  throw Error(repository, "encryption must be AES_256 or KMS, got " + std::string(kind.text()), "encryption");
}

/// A repository that is managed elsewhere.
struct ImportedRepository final : IRepository {
  struct Props {
    Str arn;
    Str name;
    /// Account and region come from the ARN.
    bool environmentFromArn;
  };
  ImportedRepository(Scope scope, std::string_view id, const Props& props)
      : IRepository(scope, id, {.environmentFromArn = props.environmentFromArn ? props.arn : Str()}) {
    arn_ = props.arn;
    name_ = props.name;
  }
};

}  // namespace

constinit const RepositoryEncryption RepositoryEncryption::AES_256{detail::constant<"AES256">};
constinit const RepositoryEncryption RepositoryEncryption::KMS{detail::constant<"KMS">};
constinit const RepositoryEncryption RepositoryEncryption::KMS_DSSE{detail::constant<"KMS_DSSE">};

ImageTagMutabilityExclusionFilter ImageTagMutabilityExclusionFilter::wildcard(std::string_view pattern) {
  bool fits = !pattern.empty() && pattern.size() <= 128;
  for (const char c : pattern)
    fits = fits && (isNameCharacter(c) || (c >= 'A' && c <= 'Z') || std::string_view("._*-").find(c) != std::string_view::npos);
  if (!fits)
    throw Error("the pattern of a filter must be 1 to 128 of letters, digits and ._*-, got '" + std::string(pattern) + "'",
                "tag-mutability");
  return {"WILDCARD", pattern};
}

/// As other policies of resources, but statements have no resources here.
class Repository::PolicyCheck final : public IValidation {
 public:
  explicit PolicyCheck(const Repository& repository) : repository_(&repository) {}
  List<Str> validate() override {
    Vec<Str> problems;
    for (const iam::PolicyStatement statement : repository_->policy_.statements()) {
      for (const Str& problem : statement.validateForAnyPolicy()) problems.push(problem);
      if (!statement.hasPrincipal()) problems.push("a statement in the policy of a repository needs a principal");
    }
    return List<Str>(problems);
  }

 private:
  const Repository* repository_;
};

Repository::Repository(Scope scope, std::string_view id, const RepositoryProps& props)
    : IRepository(scope, id, {.physicalName = props.repositoryName}), registryId_(props.lifecycleRegistryId) {
  checkName(*this, props.repositoryName);
  checkMutability(*this, props);
  CfnRepository::Props properties{
      .emptyOnDelete = props.emptyOnDelete,
      .encryptionConfiguration = encryptionOf(*this, props),
      .imageTagMutability = props.imageTagMutability ? Str(kMutabilities[static_cast<int>(*props.imageTagMutability)]) : Str(),
      .imageTagMutabilityExclusionFilters = exclusionFilters(props),
      .lifecyclePolicy = lazyOf([this]() -> Box<CfnRepository::LifecyclePolicyProperty> {
        if (rules_.empty() && !registryId_) return {};
        return CfnRepository::LifecyclePolicyProperty{
            .lifecyclePolicyText = rules_.empty() ? Str() : stack().toJsonString(lifecyclePolicy(*this, rules_)),
            .registryId = registryId_};
      }),
      .repositoryName = physicalName(),
      .repositoryPolicyText = lazy<&Repository::renderPolicy>(this),
  };
  if (props.imageScanOnPush.isSet())
    properties.imageScanningConfiguration = CfnRepository::ImageScanningConfigurationProperty{.scanOnPush = props.imageScanOnPush};
  resource_ = &add<CfnRepository>("Resource", properties);
  resource_->applyRemovalPolicy(props.removalPolicy);
  name_ = getResourceNameAttribute(resource_->ref());
  arn_ = getResourceArnAttribute(resource_->attrArn(), {.resource = "repository", .resourceName = physicalName(), .service = "ecr"});
  for (const LifecycleRule rule : props.lifecycleRules) addLifecycleRule(rule);
  const bool destroyed = props.removalPolicy == RemovalPolicy::DESTROY;
  if (props.emptyOnDelete.isTrue() && !destroyed) throw Error(*this, "emptyOnDelete needs removalPolicy DESTROY", "empty-on-delete");
  if (!props.emptyOnDelete.isSet() && props.autoDeleteImages.isTrue()) {
    if (!destroyed) throw Error(*this, "autoDeleteImages needs removalPolicy DESTROY", "auto-delete");
    enableAutoDeleteImages();
  }
  node().addValidation(make<PolicyCheck>(*this));
}

Json Repository::renderPolicy() {
  return policy_.isEmpty() ? Json() : Json(policy_);
}

iam::AddToResourcePolicyResult Repository::addToResourcePolicy(iam::PolicyStatement statement) {
  if (!statement.resources().empty()) {
    Annotations::of(*this).addWarningV2("@aws-cdk/aws-ecr:noResourceStatements",
                                        "ECR refuses resources in the policy of a repository; leave them out of the statement");
  }
  policy_.addStatements(statement);
  return {.policyDependable = *this, .statementAdded = true};
}

void Repository::addLifecycleRule(const LifecycleRule& rule) {
  rules_.push(checkedRule(*this, rule, rules_));
}

void Repository::enableAutoDeleteImages() {
  const std::string providerId = std::string(kAutoDeleteType).append("CustomResourceProvider");
  const bool first = !stack().node().tryFindChild(providerId);
  auto& provider = AutoDeleteImagesProvider::getOrCreateProvider(
      *this, kAutoDeleteType,
      {.description = "Lambda function for auto-deleting images in " + name_ + " repository.", .useCfnResponseWrapper = false}, location());
  if (first) {
    provider.addToRolePolicy({
        {"Effect", "Allow"},
        {"Action", Json::arr({"ecr:BatchDeleteImage", "ecr:DescribeRepositories", "ecr:ListImages", "ecr:ListTagsForResource"})},
        {"Resource", Json::arr({"arn:" + Aws::PARTITION + ":ecr:" + stack().region() + ":" + stack().account() + ":repository/*"})},
        {"Condition", Json::obj({{"StringEquals", Json::obj({{"ecr:ResourceTag/" + std::string(kAutoDeleteTag), "true"}})}})},
    });
  }
  auto& custom = add<CustomResource>("AutoDeleteImagesCustomResource", CustomResourceProps{.properties = {{"RepositoryName", name_}},
                                                                                           .resourceType = kAutoDeleteType,
                                                                                           .serviceToken = provider.serviceToken()});
  custom.node().addDependency(*this);
  Tags::of(*resource_).add(kAutoDeleteTag, "true");
}

IRepository& Repository::fromRepositoryArn(Construct& scope, std::string_view id, const Str& repositoryArn, Location at) {
  if (repositoryArn.isToken())
    throw Error(scope, at, "the name of the repository cannot be read from a token; use Repository::fromRepositoryAttributes",
                "repository-arn");
  const std::string_view arn = repositoryArn.text();
  const std::size_t last = arn.rfind(':');
  if (!arn.substr(last + 1).starts_with("repository/")) {
    throw Error(scope, at,
                "the ARN of a repository must be arn:<partition>:ecr:<region>:<account>:repository/<name>, got " + std::string(arn),
                "repository-arn");
  }
  return scope.add<ImportedRepository>(id, {.arn = repositoryArn, .name = arn.substr(arn.find('/') + 1), .environmentFromArn = true}, at);
}

IRepository& Repository::fromRepositoryAttributes(Construct& scope, std::string_view id, const RepositoryAttributes& attrs, Location at) {
  return scope.add<ImportedRepository>(id, {.arn = attrs.repositoryArn, .name = attrs.repositoryName, .environmentFromArn = false}, at);
}

IRepository& Repository::fromRepositoryName(Construct& scope, std::string_view id, const Str& repositoryName, Location at) {
  return fromRepositoryAttributes(scope, id,
                                  {.repositoryArn = arnForLocalRepository(repositoryName, scope), .repositoryName = repositoryName}, at);
}

Str Repository::arnForLocalRepository(const Str& repositoryName, const Construct& scope, const Str& account) {
  return Stack::of(scope).formatArn({.account = account, .resource = "repository", .resourceName = repositoryName, .service = "ecr"});
}

}  // namespace cdk::ecr
