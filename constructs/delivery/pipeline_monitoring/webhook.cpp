#include <constructs/aws/events/api_destination.hpp>
#include <constructs/aws/events/connection.hpp>
#include <constructs/aws/events/rule.hpp>
#include <constructs/aws/events_targets/api_destination.hpp>
#include <constructs/aws/iam/role.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sqs/queue.hpp>
#include <constructs/delivery/pipeline_monitoring/pipeline_monitoring.hpp>

namespace cdk::delivery {

void PipelineMonitoring::addWebhook() {
  using events::EventField;
  const NamingConvention& naming = props_.naming;
  if (!props_.webhook.secret) throw Error(*this, "a webhook needs the secret that holds its token; give webhook.secret", "webhook-secret");
  auto& connection = add<events::Connection>(
      "WebhookConnection", events::ConnectionProps{.authorization = events::Authorization::apiKey("X-Webhook-Token", props_.webhook.secret->secretValueFromJson("token")),
                                                   .connectionName = naming.name("connection-webhook"),
                                                   .description = "Credentials of the deployment webhook"});
  auto& destination = add<events::ApiDestination>("WebhookDestination", events::ApiDestinationProps{.apiDestinationName = naming.name("destination-webhook"),
                                                                                                    .connection = connection,
                                                                                                    .description = "The deployment webhook",
                                                                                                    .endpoint = props_.webhook.url,
                                                                                                    .httpMethod = events::HttpMethod::POST,
                                                                                                    .rateLimitPerSecond = 10});
  auto& rule = addRule("WebhookRule", "rule-webhook", "Tells the webhook of every change of the pipeline and its stages",
                       {"CodePipeline Pipeline Execution State Change", "CodePipeline Stage Execution State Change"},
                       {{"pipeline", Json::arr({props_.pipelineName})}, {"state", Json::arr({"STARTED", "SUCCEEDED", "FAILED", "STOPPED", "SUPERSEDED"})}});
  auto& role = add<iam::Role>("WebhookRole", iam::RoleProps{.assumedBy = iam::ServicePrincipal("events.amazonaws.com"),
                                                            .description = "EventBridge: calls the deployment webhook",
                                                            .roleName = naming.name("role-webhook")});
  const Json event{{"type", EventField::detailType()},
                   {"time", EventField::time()},
                   {"account", EventField::account()},
                   {"region", EventField::region()},
                   {"pipeline", EventField::fromPath("$.detail.pipeline")},
                   {"execution", EventField::fromPath("$.detail.execution-id")},
                   {"state", EventField::fromPath("$.detail.state")},
                   // Names the stage where there is one: a path that an event lacks would leave a hole in the JSON.
                   {"detail", EventField::fromPath("$.detail")}};
  rule.addTarget(events_targets::ApiDestination(destination, {.deadLetterQueue = *deadLetters_,
                                                              .event = events::RuleTargetInput::fromObject(event),
                                                              .eventRole = role,
                                                              .maxEventAge = Duration::hours(2),
                                                              .retryAttempts = 5}));
}

}  // namespace cdk::delivery
