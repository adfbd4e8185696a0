#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <constructs/aws/codebuild/compute_type.hpp>
#include <constructs/aws/codebuild/report_group.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::codebuild {
class Project;
}
namespace cdk::iam {
class Role;
}
namespace cdk::kms {
class IKey;
}

namespace cdk::delivery {

/// A report the build sends to CodeBuild; `{{<name>-report}}` in the buildspec becomes its ARN.
struct BuildReport {
  Req<Str, "name"> name;
  ReqOpt<codebuild::ReportGroupType, "type"> type;
};

enum class Architecture { AMD64, ARM64 };

struct CodeBuildProjectProps {
  /// Default: AMD64
  Architecture architecture = Architecture::AMD64;
  /// Key of the artifacts and of the project's output.
  Req<Use<kms::IKey>, "artifactKey"> artifactKey;
  /// Where the pipeline's artifacts are; without it the project may touch none.
  Use<s3::IBucket> artifacts = {};
  /// Path of the buildspec file.
  Req<Str, "buildSpecFile"> buildSpecFile;
  /// Default: SMALL
  codebuild::ComputeType computeType = codebuild::ComputeType::SMALL;
  Req<Str, "description"> description;
  /// Runs the Docker daemon, which takes a privileged container. Default: false
  bool docker = false;
  Map<Str> environment = {};
  /// Run by CodePipeline, or started on its own without a source. Default: true
  bool inPipeline = true;
  /// Key of the logs.
  Req<Use<kms::IKey>, "logsKey"> logsKey;
  NamingConvention naming;
  /// What the project does, in its name: `codebuild-<purpose>-<environment>-<suffix>`.
  Req<Str, "purpose"> purpose;
  /// Where reports are exported to; needed with `reports`.
  Use<s3::IBucket> reportBucket = {};
  List<BuildReport> reports = {};
  /// A role shared with another project. Default: a role of its own
  iam::Role* role = nullptr;
  /// Name of the role where others have to know it. Default: role-<purpose>-...
  Str roleName = {};
  List<iam::PolicyStatement> statements = {};
  /// Default: 30 minutes
  Duration timeout = Duration::minutes(30);
  bool writesArtifacts = false;
};

/// A CodeBuild project as this system wants them: own role, encrypted logs, pinned image, no extras.
class CodeBuildProject : public Construct {
 public:
  using Props = CodeBuildProjectProps;
  CodeBuildProject(Scope scope, std::string_view id, const CodeBuildProjectProps& props);
  codebuild::Project& project() const { return *project_; }
  iam::Role& role() const { return *role_; }

 private:
  void allow(const List<Str>& actions, const List<Str>& resources);
  void allowArtifacts(const CodeBuildProjectProps& props);
  /// Makes the report groups; gives the values that the buildspec asks for.
  Map<Str> addReports(const CodeBuildProjectProps& props);
  iam::Role* role_;
  codebuild::Project* project_;
};

}  // namespace cdk::delivery
