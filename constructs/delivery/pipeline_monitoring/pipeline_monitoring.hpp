#pragma once
#include <cdk/construct.hpp>
#include <cdk/duration.hpp>
#include <constructs/delivery/naming/naming_convention.hpp>

namespace cdk::cloudwatch {
class Alarm;
class Dashboard;
class IMetric;
struct Metric;
}  // namespace cdk::cloudwatch
namespace cdk::codebuild {
class IProject;
}
namespace cdk::events {
class Rule;
}
namespace cdk::kms {
class IKey;
}
namespace cdk::lambda {
class Function;
}
namespace cdk::secretsmanager {
class ISecret;
}
namespace cdk::sns {
class ITopic;
}
namespace cdk::sqs {
class Queue;
}

namespace cdk::delivery {

/// A receiver of every change of the pipeline, with the secret that holds its `token`.
struct Webhook {
  Use<secretsmanager::ISecret> secret = {};
  Str url = {};
};

struct PipelineMonitoringProps {
  /// Name of the stage that deploys to each environment, in promotion order; `prod` must be one.
  Map<Str> deployStages = {};
  Req<Use<sns::ITopic>, "deploymentTopic"> deploymentTopic;
  Req<Use<sns::ITopic>, "failureTopic"> failureTopic;
  Req<Use<kms::IKey>, "key"> key;
  /// A production deployment that takes longer raises an alarm. Default: 45 minutes
  Duration maxDeployment = Duration::minutes(45);
  NamingConvention naming;
  Req<Str, "pipelineName"> pipelineName;
  Req<Str, "project"> project;
  /// CodeBuild projects by purpose; each gets an alarm.
  Map<Use<codebuild::IProject>> projects = {};
  /// Told of every change of state. Default: no webhook
  Webhook webhook = {};
};

/// Alarms, notifications, metrics and a dashboard for the pipeline.
class PipelineMonitoring : public Construct {
 public:
  using Props = PipelineMonitoringProps;
  PipelineMonitoring(Scope scope, std::string_view id, const PipelineMonitoringProps& props);
  cloudwatch::Dashboard& dashboard() const { return *dashboard_; }
  List<Use<cloudwatch::Alarm>> alarms() const;
  Str metricNamespace() const { return metricNamespace_; }
  /// A metric of the deployments to one environment.
  cloudwatch::Metric deploymentMetric(std::string_view metricName, const Str& environment, const Str& statistic) const;

 private:
  events::Rule& addRule(std::string_view id, std::string_view resourceType, const Str& description, const List<Str>& detailType, const Json& detail);
  void addNotification(events::Rule& rule, Use<sns::ITopic> topic, const Str& what);
  void addAlarm(std::string_view id, std::string_view resourceType, const Str& description, Use<cloudwatch::IMetric> metric, Use<sns::ITopic> topic, const Num& threshold = 1);
  void addAlarms(events::Rule& failed, events::Rule& deployed, lambda::Function& publisher);
  lambda::Function& metricsFunction();
  void addWebhook();
  List<Use<cloudwatch::IMetric>> perEnvironment(std::string_view metricName, const Str& statistic) const;
  void addDashboard();
  PipelineMonitoringProps props_;
  Str metricNamespace_;
  sqs::Queue* deadLetters_ = nullptr;
  Vec<cloudwatch::Alarm*> alarms_;
  cloudwatch::Dashboard* dashboard_ = nullptr;
};

}  // namespace cdk::delivery
