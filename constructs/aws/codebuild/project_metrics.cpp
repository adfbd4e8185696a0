#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/codebuild/project.hpp>

namespace cdk::codebuild {

namespace {

cloudwatch::Metric metricOf(const IProject& project, const Str& name, const Str& statistic, const cloudwatch::MetricOptions& options) {
  return cloudwatch::Metric({.dimensionsMap = {{"ProjectName", project.projectName()}},
                             .metricName = name,
                             .namespace_ = "AWS/CodeBuild",
                             .statistic = statistic})
      .with(options)
      .attachTo(project);
}

}  // namespace

cloudwatch::Metric IProject::metric(const Str& metricName, const cloudwatch::MetricOptions& options) const {
  return metricOf(*this, metricName, {}, options);
}
cloudwatch::Metric IProject::metricBuilds(const cloudwatch::MetricOptions& options) const {
  return metricOf(*this, "Builds", "Sum", options);
}
cloudwatch::Metric IProject::metricDuration(const cloudwatch::MetricOptions& options) const {
  return metricOf(*this, "Duration", "Average", options);
}
cloudwatch::Metric IProject::metricSucceededBuilds(const cloudwatch::MetricOptions& options) const {
  return metricOf(*this, "SucceededBuilds", "Sum", options);
}
cloudwatch::Metric IProject::metricFailedBuilds(const cloudwatch::MetricOptions& options) const {
  return metricOf(*this, "FailedBuilds", "Sum", options);
}

}  // namespace cdk::codebuild
