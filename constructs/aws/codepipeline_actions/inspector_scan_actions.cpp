#include <constructs/aws/codepipeline_actions/inspector_scan_actions.hpp>

#include <vector>

#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/s3/ibucket.hpp>

#include "action_parts.hpp"

namespace cdk::codepipeline_actions {

namespace {

template <class P>
codepipeline::ActionProperties describe(const P& p) {
  auto made = detail::common(p, codepipeline::ActionCategory::INVOKE, "InspectorScan",
                             {.maxInputs = 1, .maxOutputs = 1, .minInputs = 0, .minOutputs = 1});
  made.outputs = {p.output};
  if constexpr (requires { p.input; }) made.inputs = {p.input};
  return made;
}

/// P: what the kind of scan was given.
template <class P>
class Scan final : public codepipeline::Action {
 public:
  explicit Scan(const P& props) : Action(describe(props)), props_(props) {}

 protected:
  codepipeline::ActionConfig bound(Construct& scope, codepipeline::IStage& stage, const codepipeline::ActionBindOptions& options) override {
    detail::allow(options.role, {"inspector-scan:ScanSbom"}, {"*"});
    detail::allowLogs(scope, stage, options.role);
    options.bucket.grantWrite(options.role);
    std::vector<Json::Entry> entries;
    if constexpr (requires { props_.repository; }) {
      entries = {
          {"InspectorRunMode", "ECRImageScan"}, {"ECRRepositoryName", props_.repository->repositoryName()}, {"ImageTag", props_.imageTag}};
      detail::allow(options.role, {"ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"},
                    {props_.repository->repositoryArn()});
      detail::allow(options.role, {"ecr:GetAuthorizationToken"}, {"*"});
    } else {
      entries = {{"InspectorRunMode", "SourceCodeScan"}};
      options.bucket.grantRead(options.role);
    }
    entries.push_back({"CriticalThreshold", props_.criticalThreshold});
    entries.push_back({"HighThreshold", props_.highThreshold});
    entries.push_back({"MediumThreshold", props_.mediumThreshold});
    entries.push_back({"LowThreshold", props_.lowThreshold});
    return {Map<Json>(entries)};
  }

 private:
  P props_;
};

}  // namespace

InspectorScanVariables InspectorScanActionBase::variables() const {
  return {.highestScannedSeverity = detail::variable(*this, "HighestScannedSeverity")};
}
InspectorEcrImageScanAction::InspectorEcrImageScanAction(const InspectorEcrImageScanActionProps& props)
    : InspectorScanActionBase(make<Scan<InspectorEcrImageScanActionProps>>(props)) {}
InspectorSourceCodeScanAction::InspectorSourceCodeScanAction(const InspectorSourceCodeScanActionProps& props)
    : InspectorScanActionBase(make<Scan<InspectorSourceCodeScanActionProps>>(props)) {}

}  // namespace cdk::codepipeline_actions
