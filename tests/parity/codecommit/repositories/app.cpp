#include <filesystem>
#include <fstream>

#include <cdk/app.hpp>
#include <cdk/cfn_output.hpp>
#include <cdk/stack.hpp>
#include <constructs/aws/codecommit/code.hpp>
#include <constructs/aws/codecommit/reference_event.hpp>
#include <constructs/aws/codecommit/repository.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/kms/key.hpp>

using namespace cdk;
using codecommit::IRepository;
using codecommit::ReferenceEvent;
using codecommit::Repository;
using codecommit::RepositoryEventTrigger;
using codecommit::RepositoryProps;

namespace {

class Target final : public events::IRuleTarget {
 public:
  events::RuleTargetConfig bind(events::IRule&, std::string_view) override {
    const Json input = Json::obj({{"commit", ReferenceEvent::commitId()}, {"branch", ReferenceEvent::referenceName()}});
    return {.arn = "arn:aws:sns:eu-west-1:111111111111:target", .input = events::RuleTargetInput::fromObject(input)};
  }
};

void rules(Repository& plain, Repository& all, IRepository& byName) {
  const auto target = make<Target>();
  plain.onEvent("Event", {.target = target});
  plain.onStateChange("StateChange", {.description = "any change", .target = target});
  plain.onReferenceCreated("Created", {.ruleName = "created", .target = target});
  plain.onReferenceUpdated("Updated", {.target = target});
  plain.onReferenceDeleted("Deleted", {.target = target});
  plain.onPullRequestStateChange("PullRequest", {.target = target});
  plain.onCommentOnPullRequest("PullRequestComment", {.target = target});
  plain.onCommentOnCommit("CommitComment", {.eventPattern = {.region = {"eu-west-1"}}, .target = target});
  all.onCommit("Commit", {.target = target});
  byName.onCommit("Commit", {.branches = {"main"}, .target = target});
}

void repositories(Stack& stack, const std::filesystem::path& folder) {
  auto& role = stack.add<iam::Role>("Role", iam::RoleProps{.assumedBy = iam::ServicePrincipal("ec2.amazonaws.com")});
  auto& plain = stack.add<Repository>("Plain", RepositoryProps{.repositoryName = "plain"});
  auto& key = stack.add<kms::Key>("Key");
  auto& all = stack.add<Repository>("All", RepositoryProps{.code = codecommit::Code::fromDirectory(folder.string(), "main"),
                                                           .description = "all of it",
                                                           .kmsKey = key,
                                                           .repositoryName = "all"});
  all.notify("arn:aws:sns:eu-west-1:111111111111:topic")
      .notify("arn:aws:sns:eu-west-1:111111111111:other",
              {.branches = {"main", "next"},
               .customData = "custom",
               .events = {RepositoryEventTrigger::CREATE_REF, RepositoryEventTrigger::UPDATE_REF},
               .name = "second"})
      .notify("arn:aws:sns:eu-west-1:111111111111:third", {.events = {RepositoryEventTrigger::DELETE_REF, RepositoryEventTrigger::ALL}});
  auto& byArn = Repository::fromRepositoryArn(stack, "ByArn", "arn:aws:codecommit:us-east-1:222222222222:by-arn");
  auto& byName = Repository::fromRepositoryName(stack, "ByName", "by-name");

  plain.grantPull(role);
  all.grantPullPush(role);
  byName.grantRead(role);
  byArn.grant(role, "codecommit:GitPull", "codecommit:Merge*");
  plain.grants().pull(iam::AccountPrincipal("111111111111"));
  rules(plain, all, byName);

  Str facts;
  for (IRepository* one : std::initializer_list<IRepository*>{&plain, &all, &byArn, &byName}) {
    const Str text = format("{} {} {} {} {}", one->repositoryArn(), one->repositoryName(), one->repositoryCloneUrlHttp(),
                            one->repositoryCloneUrlSsh(), one->repositoryCloneUrlGrc());
    facts = facts ? format("{} {}", facts, text) : text;
  }
  stack.add<CfnOutput>("Facts", CfnOutputProps{.value = facts});
}

}  // namespace

int main() {
  return run([](App& app) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "cdkpp-parity-codecommit";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "README") << "the first file\n";
    repositories(app.add<Stack>("Open"), folder);
    repositories(app.add<Stack>("Fixed", StackProps{.env = {.account = "111111111111", .region = "eu-west-1"}}), folder);
  });
}
