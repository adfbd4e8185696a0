#include <constructs/aws/ecs/container_image.hpp>

#include <algorithm>
#include <cctype>

#include <cdk/annotations.hpp>
#include <cdk/cfn_parameter.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/container_definition.hpp>
#include <constructs/aws/ecs/task_definition.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>

namespace cdk::ecs {

namespace {

bool isWord(std::string_view text) {
  const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; };
  return !text.empty() && std::isalnum(static_cast<unsigned char>(text.front())) && std::all_of(text.begin(), text.end(), fits);
}

/// `<account>.dkr.ecr.<region>.amazonaws.com/...`, also in China.
bool isEcrName(std::string_view name) {
  static constexpr std::string_view kHost = ".dkr.ecr.", kDomain = ".amazonaws.com";
  const std::size_t host = name.find(kHost);
  if (host == std::string_view::npos || !isWord(name.substr(0, host))) return false;
  const std::string_view rest = name.substr(host + kHost.size());
  const std::size_t domain = rest.find(kDomain);
  if (domain == std::string_view::npos || !isWord(rest.substr(0, domain))) return false;
  const std::string_view end = rest.substr(domain + kDomain.size());
  return end.starts_with("/") || end.starts_with(".cn/");
}

struct OfRegistry final : ContainerImage {
  Str name;
  RepositoryImageProps props;
  OfRegistry(const Str& n, const RepositoryImageProps& p) : name(n), props(p) {}
  ContainerImageConfig bind(Construct& scope, ContainerDefinition& container) override {
    if (!name.isToken() && isEcrName(name.text())) {
      Annotations::of(scope).addWarningV2(
          "@aws-cdk/aws-ecs:ecrImageRequiresPolicy",
          "an image of ECR can be pulled only with permissions; use ContainerImage::fromEcrRepository, which grants them");
    }
    if (!props.credentials) return {.imageName = name};
    props.credentials->grantRead(container.taskDefinition().obtainExecutionRole());
    return {.imageName = name, .repositoryCredentials = {.credentialsParameter = props.credentials->secretArn()}};
  }
};

struct OfEcr final : ContainerImage {
  Use<ecr::IRepository> repository;
  Str name;
  OfEcr(Use<ecr::IRepository> from, const Str& tagOrDigest) : repository(from), name(from->repositoryUriForTagOrDigest(tagOrDigest)) {}
  ContainerImageConfig bind(Construct&, ContainerDefinition& container) override {
    repository->grantPull(container.taskDefinition().obtainExecutionRole());
    return {.imageName = name};
  }
};

struct ByParameter final : ContainerImage {
  Use<ecr::IRepository> repository;
  bool digest;
  CfnParameter* parameter = nullptr;
  ByParameter(Use<ecr::IRepository> from, bool isDigest) : repository(from), digest(isDigest) {}

  ContainerImageConfig bind(Construct& scope, ContainerDefinition& container) override {
    repository->grantPull(container.taskDefinition().obtainExecutionRole());
    parameter = &scope.add<CfnParameter>("ImageTagParam");
    const Str value = parameter->valueAsString();
    return {.imageName = digest ? repository->repositoryUriForDigest(value) : repository->repositoryUriForTag(value)};
  }
  CfnParameter& bound() const {
    if (!parameter) throw Error("the parameter of an image's tag is made with a container; use the image in one", "no-container");
    return *parameter;
  }
  Str parameterName() { return bound().logicalId(); }
  Str parameterValue() { return bound().valueAsString(); }
};

}  // namespace

RepositoryImage ContainerImage::fromRegistry(const Str& name, const RepositoryImageProps& props) {
  return RepositoryImage(name, props);
}
EcrImage ContainerImage::fromEcrRepository(Use<ecr::IRepository> repository, const Str& tag) {
  return EcrImage(repository, tag);
}

RepositoryImage::RepositoryImage(const Str& imageName, const RepositoryImageProps& props) : Use(make<OfRegistry>(imageName, props)) {}

EcrImage::EcrImage(Use<ecr::IRepository> repository, const Str& tagOrDigest) : Use(make<OfEcr>(repository, tagOrDigest)) {}
Str EcrImage::imageName() const {
  return static_cast<const OfEcr*>(get())->name;
}

TagParameterContainerImage::TagParameterContainerImage(Use<ecr::IRepository> repository, const TagParameterContainerImageProps& props)
    : Use(make<ByParameter>(repository, props.isImageDigest.isTrue())) {}
Str TagParameterContainerImage::tagParameterName() const {
  return lazy<&ByParameter::parameterName>(static_cast<ByParameter*>(get()));
}
Str TagParameterContainerImage::tagParameterValue() const {
  return lazy<&ByParameter::parameterValue>(static_cast<ByParameter*>(get()));
}

}  // namespace cdk::ecs
