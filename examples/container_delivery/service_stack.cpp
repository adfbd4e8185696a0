#include "service_stack.hpp"

#include <cdk/cfn_output.hpp>
#include <cdk/fn.hpp>
#include <constructs/aws/ec2/vpc.hpp>
#include <constructs/aws/ecr/repository.hpp>
#include <constructs/aws/ecs/container_image.hpp>
#include <constructs/aws/elasticloadbalancingv2/application_load_balancer.hpp>
#include <constructs/aws/kms/key.hpp>
#include <constructs/aws/s3/bucket.hpp>
#include <constructs/aws/secretsmanager/secret.hpp>
#include <constructs/aws/sns/topic.hpp>
#include <constructs/aws/ssm/string_parameter.hpp>
#include <constructs/delivery/artifact_store/log_bucket.hpp>
#include <constructs/delivery/ecs_service/ecs_service.hpp>
#include <constructs/delivery/encryption_key/encryption_key.hpp>
#include <constructs/delivery/naming/arns.hpp>
#include <constructs/delivery/notification_topic/notification_topic.hpp>
#include <constructs/delivery/service_network/service_network.hpp>
#include <constructs/delivery/web_acl/web_acl.hpp>

namespace container_delivery {

using namespace cdk::delivery;

ServiceStack::ServiceStack(cdk::Scope scope, std::string_view id, const EnvironmentStackProps& props) : Stack(scope, id, props.stack) {
  const Contract& contract = *props.contract;
  const Config& config = contract.config();
  const EnvironmentConfig& environment = props.environment;
  const NamingConvention naming = contract.naming(environment.name);
  const WorkloadNames names = contract.workload(environment);

  auto& key = add<EncryptionKey>("Encryption", EncryptionKeyProps{.aliasName = naming.name("kms-service"),
                                                                  .description = "Logs, alarms and secrets of " + environment.name,
                                                                  .forLogs = true,
                                                                  .publishers = {"cloudwatch.amazonaws.com"}})
                  .key();
  auto& alarmTopic = add<NotificationTopic>("AlarmTopic", NotificationTopicProps{.displayName = "Alarms of " + environment.name,
                                                                                 .emails = config.notificationEmails,
                                                                                 .key = key,
                                                                                 .publishers = {"cloudwatch.amazonaws.com"},
                                                                                 .topicName = naming.name("sns-alarms")})
                         .topic();
  auto& network = add<ServiceNetwork>("Network", ServiceNetworkProps{.cidr = environment.vpcCidr, .logsKey = key, .naming = naming, .natGateways = environment.natGateways});
  // The load balancer can only deliver to a bucket with S3-managed keys.
  auto& accessLogs = addLogBucket(*this, "AccessLogs", naming.globalName("alb-logs", environment.account));
  auto& secret = add<cdk::secretsmanager::Secret>("AppSecret", cdk::secretsmanager::SecretProps{.description = "Secret of the application, injected as APP_SECRET",
                                                                                                .encryptionKey = key,
                                                                                                .generateSecretString = {.excludePunctuation = true, .passwordLength = 40},
                                                                                                .removalPolicy = cdk::RemovalPolicy::DESTROY,
                                                                                                .secretName = naming.name("secret-app")});
  auto& repository = cdk::ecr::Repository::fromRepositoryAttributes(
      *this, "Images", {.repositoryArn = regionalArn(*this, "ecr", config.toolsAccount, "repository", contract.repositoryName()), .repositoryName = contract.repositoryName()});
  // The pipeline records the tag it deployed: an update of this stack keeps the running image.
  const Str imageTag = cdk::ssm::StringParameter::valueForStringParameter(*this, names.imageTagParameter);

  service_ = &add<EcsService>("Service", EcsServiceProps{.accessLogs = accessLogs,
                                                         .alarmTopic = alarmTopic,
                                                         .certificateArn = environment.certificateArn,
                                                         .cpu = environment.cpu,
                                                         .domainName = environment.domainName,
                                                         .image = cdk::ecs::ContainerImage::fromEcrRepository(repository, imageTag),
                                                         .logsKey = key,
                                                         .maxTasks = environment.maxTasks,
                                                         .memoryMiB = environment.memoryMiB,
                                                         .minTasks = environment.minTasks,
                                                         .names = names,
                                                         .naming = naming,
                                                         .secret = secret,
                                                         .strategy = environment.strategy,
                                                         .vpc = network.vpc()});
  if (environment.waf) {
    add<WebAcl>("WebAcl", WebAclProps{.logsKey = key, .naming = naming, .resourceArn = service_->loadBalancer().loadBalancerArn()});
  }
  add<cdk::ssm::StringParameter>("ServiceUrl", cdk::ssm::StringParameterProps{.description = cdk::format("Where {} is served", environment.name),
                                                                              .parameterName = names.serviceUrlParameter,
                                                                              .stringValue = service_->url()});
  add<cdk::ssm::StringParameter>("Endpoint", cdk::ssm::StringParameterProps{.description = cdk::format("Load balancer of {}, for checks that do not wait for DNS", environment.name),
                                                                            .parameterName = names.endpointParameter,
                                                                            .stringValue = service_->loadBalancer().loadBalancerDnsName()});
  add<cdk::CfnOutput>("Url", cdk::CfnOutputProps{.description = "Where the service answers", .value = service_->url()});
}

List<Str> ServiceStack::availabilityZones() const { return {cdk::Fn::select(0, cdk::Fn::getAzs()), cdk::Fn::select(1, cdk::Fn::getAzs())}; }

}  // namespace container_delivery
