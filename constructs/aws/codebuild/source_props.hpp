#pragma once
#include <constructs/aws/codebuild/filter_group.hpp>

namespace cdk::codecommit {
class IRepository;
}
namespace cdk::s3 {
class IBucket;
}

namespace cdk::codebuild {

struct SourceProps {
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
};

struct S3SourceProps {
  Req<Use<s3::IBucket>, "bucket"> bucket;
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
  /// Key of a ZIP archive, or of a folder with `/` at the end.
  Req<Str, "path"> path;
  /// Version of the object. Default: the latest
  Str version = {};
};

struct CodeCommitSourceProps {
  /// Branch, tag or commit. Default: the default branch
  Str branchOrRef = {};
  /// Commits to fetch. Default: all
  Num cloneDepth = {};
  /// Default: false
  Bool fetchSubmodules = {};
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
  Req<Use<codecommit::IRepository>, "repository"> repository;
};

struct GitHubSourceProps {
  /// Branch, tag, commit or `pr/<number>`. Default: the default branch
  Str branchOrRef = {};
  /// Name of the status on commits.
  Str buildStatusContext = {};
  /// Where the status on commits leads to.
  Str buildStatusUrl = {};
  /// Commits to fetch. Default: all
  Num cloneDepth = {};
  /// Default: false
  Bool fetchSubmodules = {};
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
  /// User or organization.
  Req<Str, "owner"> owner;
  /// Default: the webhook is the organization's, for runners of workflows
  Str repo = {};
  /// Shows the build's status on commits. Default: true
  Bool reportBuildStatus = {};
  /// Builds on changes. Default: true with webhookFilters
  Bool webhook = {};
  /// Which changes; any group is enough. Default: all
  List<FilterGroup> webhookFilters = {};
  /// Starts a batch of builds. Default: false
  Bool webhookTriggersBatchBuild = {};
};

struct GitHubEnterpriseSourceProps {
  /// Branch, tag, commit or `pr/<number>`. Default: the default branch
  Str branchOrRef = {};
  /// Name of the status on commits.
  Str buildStatusContext = {};
  /// Where the status on commits leads to.
  Str buildStatusUrl = {};
  /// Commits to fetch. Default: all
  Num cloneDepth = {};
  /// Default: false
  Bool fetchSubmodules = {};
  /// Address of the repository, by HTTPS.
  Req<Str, "httpsCloneUrl"> httpsCloneUrl;
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
  /// Accepts certificates that cannot be checked. Default: false
  Bool ignoreSslErrors = {};
  /// Shows the build's status on commits. Default: true
  Bool reportBuildStatus = {};
  /// Builds on changes. Default: true with webhookFilters
  Bool webhook = {};
  /// Which changes; any group is enough. Default: all
  List<FilterGroup> webhookFilters = {};
  /// Starts a batch of builds. Default: false
  Bool webhookTriggersBatchBuild = {};
};

struct BitBucketSourceProps {
  /// Branch, tag, commit or `pr/<number>`. Default: the default branch
  Str branchOrRef = {};
  /// Name of the status on commits.
  Str buildStatusName = {};
  /// Where the status on commits leads to.
  Str buildStatusUrl = {};
  /// Commits to fetch. Default: all
  Num cloneDepth = {};
  /// Default: false
  Bool fetchSubmodules = {};
  /// Name among the sources of a project; required for secondary ones.
  Str identifier = {};
  Req<Str, "owner"> owner;
  Req<Str, "repo"> repo;
  /// Shows the build's status on commits. Default: true
  Bool reportBuildStatus = {};
  /// Builds on changes. Default: true with webhookFilters
  Bool webhook = {};
  /// Which changes; any group is enough. Default: all
  List<FilterGroup> webhookFilters = {};
  /// Starts a batch of builds. Default: false
  Bool webhookTriggersBatchBuild = {};
};

}  // namespace cdk::codebuild
