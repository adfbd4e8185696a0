#include <constructs/aws/codecommit/repository.hpp>

#include <vector>

#include <cdk/cfn/codecommit/repository.hpp>
#include <cdk/stack.hpp>
#include <cdk/value/enum_text.hpp>
#include <constructs/aws/codecommit/code.hpp>
#include <constructs/aws/kms/key.hpp>

namespace cdk::codecommit {
namespace {

constexpr std::string_view kEvents[] = {"all", "updateReference", "createReference", "deleteReference"};

ArnComponents arnOf(const Str& name) {
  return {.resource = name, .service = "codecommit"};
}

Str gitUrl(const Stack& stack, const char* protocol, const Str& region, const Str& name) {
  return format("{}://git-codecommit.{}.{}/v1/repos/{}", Str(protocol), region, stack.urlSuffix(), name);
}

Str grcUrl(const Str& region, const Str& name) {
  return format("codecommit::{}://{}", region, name);
}

}  // namespace

RepositoryGrants IRepository::grants() {
  return RepositoryGrants::fromRepository(*this);
}
iam::Grant IRepository::grant(Use<iam::IGrantable> grantee, const List<Str>& actions) {
  return grants().actions(grantee, actions);
}
iam::Grant IRepository::grantPull(Use<iam::IGrantable> grantee) {
  return grants().pull(grantee);
}
iam::Grant IRepository::grantPullPush(Use<iam::IGrantable> grantee) {
  return grants().pullPush(grantee);
}
iam::Grant IRepository::grantRead(Use<iam::IGrantable> grantee) {
  return grants().read(grantee);
}

iam::Grant RepositoryGrants::actions(Use<iam::IGrantable> grantee, const List<Str>& actions) const {
  return iam::Grant::addToPrincipal(
      {.actions = actions, .grantee = grantee, .resourceArns = {resource_->repositoryArn()}, .scope = resource_});
}

iam::Grant RepositoryGrants::pull(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"codecommit:GitPull"});
}
iam::Grant RepositoryGrants::pullPush(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"codecommit:GitPull", "codecommit:GitPush"});
}

iam::Grant RepositoryGrants::read(Use<iam::IGrantable> grantee) const {
  return actions(grantee, {"codecommit:GitPull", "codecommit:EvaluatePullRequestApprovalRules", "codecommit:Get*", "codecommit:Describe*"});
}

struct Repository::Trigger {
  Str arn;
  Str name;
  RepositoryTriggerOptions options;

  CfnRepository::RepositoryTriggerProperty render() const {
    std::vector<Str> events;
    bool all = options.events.empty();
    for (const RepositoryEventTrigger event : options.events) {
      all = all || event == RepositoryEventTrigger::ALL;
      events.push_back(detail::enumText(event, kEvents));
    }
    if (all) events = {"all"};
    return {
        .branches = options.branches, .customData = options.customData, .destinationArn = arn, .events = List<Str>(events), .name = name};
  }
};

Repository::Repository(Scope scope, std::string_view id, const RepositoryProps& props)
    : IRepository(scope, id, {.physicalName = props.repositoryName}) {
  const auto triggers = lazyOf([this] {
    std::vector<CfnRepository::RepositoryTriggerProperty> all;
    for (const Trigger* trigger : triggers_) all.push_back(trigger->render());
    return all.empty() ? List<CfnRepository::RepositoryTriggerProperty>() : List<CfnRepository::RepositoryTriggerProperty>(all);
  });
  auto& repository = add<CfnRepository>(
      "Resource", CfnRepository::Props{.code = props.code ? props.code->bind(*this).code : Box<CfnRepository::CodeProperty>(),
                                       .kmsKeyId = props.kmsKey ? props.kmsKey->keyArn() : Str(),
                                       .repositoryDescription = props.description,
                                       .repositoryName = props.repositoryName,
                                       .triggers = triggers});
  repositoryArn_ = getResourceArnAttribute(repository.attrArn(), arnOf(physicalName()));
  repositoryName_ = getResourceNameAttribute(repository.attrName());
  cloneUrlHttp_ = repository.attrCloneUrlHttp();
  cloneUrlSsh_ = repository.attrCloneUrlSsh();
  cloneUrlGrc_ = grcUrl(stack().region(), repositoryName_);
}

Repository& Repository::notify(const Str& arn, const RepositoryTriggerOptions& options) {
  const Str name = options.name ? options.name : format("{}/{}", Str(node().path()), arn);
  for (const Trigger* trigger : triggers_) {
    if (trigger->name == name)
      throw Error(*this, format("there is a trigger named '{}' already; names must be unique", name).text(), "trigger-name");
  }
  triggers_.push(make<Trigger>(Trigger{arn, name, options}).get());
  return *this;
}

namespace {

struct Imported final : IRepository {
  struct Props {
    Str account = {};
    Str arn = {};
    Str name = {};
    Str region = {};
  };
  Imported(Scope scope, std::string_view id, const Props& props)
      : IRepository(scope, id, {.account = props.account, .region = props.region}) {
    const Str region = props.region ? props.region : stack().region();
    repositoryArn_ = props.arn;
    repositoryName_ = props.name;
    cloneUrlHttp_ = gitUrl(stack(), "https", region, props.name);
    cloneUrlSsh_ = gitUrl(stack(), "ssh", region, props.name);
    cloneUrlGrc_ = grcUrl(region, props.name);
  }
};

}  // namespace

IRepository& Repository::fromRepositoryArn(Construct& scope, std::string_view id, const Str& repositoryArn, Location at) {
  const ArnComponents arn = Arn::split(repositoryArn, ArnFormat::NO_RESOURCE_NAME);
  return scope.add<Imported>(id, {.account = arn.account, .arn = repositoryArn, .name = arn.resource, .region = arn.region}, at);
}

IRepository& Repository::fromRepositoryName(Construct& scope, std::string_view id, const Str& repositoryName, Location at) {
  return scope.add<Imported>(id, {.arn = Stack::of(scope).formatArn(arnOf(repositoryName)), .name = repositoryName}, at);
}

}  // namespace cdk::codecommit
