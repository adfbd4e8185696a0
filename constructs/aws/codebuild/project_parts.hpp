#pragma once
#include <cdk/cfn/codebuild/project.hpp>
#include <constructs/aws/codebuild/project.hpp>

namespace cdk::codebuild::detail {

/// What grows after the project was made.
struct ProjectLists {
  Vec<CfnProject::ProjectFileSystemLocationProperty> fileSystems;
  Vec<CfnProject::ArtifactsProperty> artifacts;
  Vec<CfnProject::SourceProperty> sources;
  Vec<CfnProject::ProjectSourceVersionProperty> sourceVersions;
};

/// The environment; grants the pull of the image and the reading of variables. Error where image and environment do not fit.
Box<CfnProject::EnvironmentProperty> renderEnvironment(Project& project, IBuildImage& image, const ProjectProps& props);
/// The logs; grants the writing. Error when CloudWatch is on without a group.
Box<CfnProject::LogsConfigProperty> renderLogging(Project& project, const LoggingOptions& logging);

}  // namespace cdk::codebuild::detail
