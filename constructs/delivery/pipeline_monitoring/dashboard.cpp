#include <vector>

#include <constructs/aws/cloudwatch/alarm.hpp>
#include <constructs/aws/cloudwatch/dashboard.hpp>
#include <constructs/aws/cloudwatch/graph_widget.hpp>
#include <constructs/aws/cloudwatch/metric.hpp>
#include <constructs/aws/cloudwatch/text_widget.hpp>
#include <constructs/aws/codebuild/project.hpp>
#include <constructs/delivery/pipeline_monitoring/pipeline_monitoring.hpp>

namespace cdk::delivery {

List<Use<cloudwatch::IMetric>> PipelineMonitoring::perEnvironment(std::string_view metricName, const Str& statistic) const {
  std::vector<Use<cloudwatch::IMetric>> all;
  for (std::size_t i = 0; i < props_.deployStages.size(); ++i) {
    const Str environment = props_.deployStages.at(i).key;
    // A label would make an alarm on the metric a metric-math alarm: it is given here only.
    all.push_back(deploymentMetric(metricName, environment, statistic).with({.label = format("{} {}", Str(metricName), environment)}));
  }
  return List<Use<cloudwatch::IMetric>>(all);
}

void PipelineMonitoring::addDashboard() {
  dashboard_ = &add<cloudwatch::Dashboard>("Dashboard", cloudwatch::DashboardProps{.dashboardName = props_.naming.name("dashboard-delivery"),
                                                                                   .defaultInterval = Duration::days(14),
                                                                                   .periodOverride = cloudwatch::PeriodOverride::AUTO});
  std::vector<Use<cloudwatch::IAlarm>> alarms;
  for (cloudwatch::Alarm* alarm : alarms_) alarms.push_back(*alarm);
  std::vector<Use<cloudwatch::IMetric>> durations;
  for (std::size_t i = 0; i < props_.projects.size(); ++i) {
    durations.push_back(props_.projects.at(i).value->metricDuration({.period = Duration::minutes(5), .statistic = "Average"}));
  }
  dashboard_->addWidgets(cloudwatch::TextWidget({.height = 2, .markdown = format("# Delivery of {}\nPipeline **{}**", props_.project, props_.pipelineName), .width = 24}));
  dashboard_->addWidgets(cloudwatch::AlarmStatusWidget({.alarms = List<Use<cloudwatch::IAlarm>>(alarms), .height = 4, .title = "Alarms", .width = 24}));
  dashboard_->addWidgets(
      cloudwatch::GraphWidget({.left = perEnvironment("DeploymentDuration", "Average"), .leftYAxis = {{.min = 0}}, .title = "Deployment duration (s)", .width = 12}),
      cloudwatch::GraphWidget({.left = perEnvironment("DeploymentSucceeded", "Sum"), .right = perEnvironment("DeploymentFailed", "Sum"), .stacked = true, .title = "Deployments", .width = 12}));
  dashboard_->addWidgets(cloudwatch::GraphWidget({.left = List<Use<cloudwatch::IMetric>>(durations), .title = "Build duration (s)", .width = 12}),
                         cloudwatch::SingleValueWidget({.height = 6,
                                                        .metrics = {deploymentMetric("DeploymentSucceeded", "prod", "Sum")},
                                                        .setPeriodToTimeRange = true,
                                                        .title = "Production deployments",
                                                        .width = 12}));
}

}  // namespace cdk::delivery
