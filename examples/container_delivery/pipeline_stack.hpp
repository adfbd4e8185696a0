#pragma once
#include <cdk/stack.hpp>
#include <constructs/aws/codepipeline/artifact.hpp>
#include <constructs/aws/iam/policy_statement.hpp>
#include <constructs/delivery/codebuild_project/codebuild_project.hpp>
#include <constructs/delivery/pipeline/pipeline.hpp>

#include "contract.hpp"

namespace cdk::codebuild {
class IProject;
}
namespace cdk::delivery {
class PipelineMonitoring;
class PipelineSource;
}  // namespace cdk::delivery

namespace container_delivery {

class ToolsStack;

struct PipelineStackProps {
  const Contract* contract;
  const ToolsStack* tools;
  cdk::StackProps stack;
};

/// The pipeline: Source, Build, Test, Scan, DeployDev, ApproveStaging, DeployStaging, ApproveProduction,
/// DeployProduction.
class PipelineStack : public cdk::Stack {
 public:
  using Props = PipelineStackProps;
  PipelineStack(cdk::Scope scope, std::string_view id, const PipelineStackProps& props);
  cdk::delivery::Pipeline& delivery() const { return *delivery_; }
  cdk::delivery::PipelineMonitoring& monitoring() const { return *monitoring_; }

 private:
  using Artifact = cdk::codepipeline::Artifact;
  using Project = cdk::delivery::CodeBuildProject;
  using ProjectProps = cdk::delivery::CodeBuildProjectProps;
  using Variables = cdk::Map<Str>;

  /// Properties that all projects share; the caller fills in the rest.
  ProjectProps base(const Str& purpose, const Str& description, const char* buildSpecFile) const;
  Project& addProject(std::string_view id, ProjectProps props);
  void addDelivery();
  void addBuildStage();
  void addTestStage();
  void addScanStage();
  void addApproval(const EnvironmentConfig& environment, cdk::iam::IRole& role);
  void addRelease(const EnvironmentConfig& environment);
  Project& addVerifyProject(const EnvironmentConfig& environment);
  Project& addPrepareProject(const EnvironmentConfig& environment, Project& verify);
  void addRollbackProject(const EnvironmentConfig& environment);
  void addMonitoring();
  Variables releaseVariables(const EnvironmentConfig& environment, std::initializer_list<Variables::Entry> more, const Str& targetRoleArn) const;
  Variables imageVariables(std::initializer_list<Variables::Entry> more) const;
  List<cdk::iam::PolicyStatement> registryAccess(bool push, const List<Str>& extra = {}) const;
  Str verifyRoleArn(const EnvironmentConfig& environment) const;
  Str reviewLink() const;

  const Contract& contract_;
  const ToolsStack& tools_;
  cdk::delivery::Pipeline* delivery_ = nullptr;
  cdk::delivery::PipelineSource* source_ = nullptr;
  cdk::delivery::PipelineMonitoring* monitoring_ = nullptr;
  cdk::Vec<cdk::Map<cdk::Use<cdk::codebuild::IProject>>::Entry> projects_;
  Artifact image_;
  Str imageTag_;
};

}  // namespace container_delivery
