#include "sdk_actions.hpp"

#include <algorithm>
#include <cctype>

namespace cdk::custom_resources {

namespace {

// What follows are facts about the SDK and IAM, as aws-cdk-lib has them.

/// Names that version 2 of the SDK writes without hyphens.
constexpr std::string_view kHyphenated =
    "acm-pca api-gateway app-mesh application-auto-scaling application-insights application-signals arc-zonal-shift auto-scaling "
    "auto-scaling-plans backup-gateway bcm-data-exports bedrock-agent bedrock-agent-runtime bedrock-runtime chime-sdk-identity "
    "chime-sdk-media-pipelines chime-sdk-meetings chime-sdk-messaging chime-sdk-voice cloudhsm-v2 cloudsearch-domain cloudtrail-data "
    "cloudwatch-events cloudwatch-logs codeguru-reviewer codeguru-security codestar-connections codestar-notifications "
    "cognito-identity cognito-sync compute-optimizer config-service connect-contact-lens cost-explorer cost-optimization-hub "
    "customer-profiles data-pipeline device-farm devops-guru direct-connect directory-service docdb-elastic dynamodb-streams "
    "ec2-instance-connect ecr-public eks-auth elastic-beanstalk elastic-inference elastic-transcoder emr-containers emr-serverless "
    "finspace-data global-accelerator inspector-scan iot-1click-devices-service iot-1click-projects iot-events iot-events-data "
    "iot-jobs-data-plane iot-wireless ivs-realtime kendra-ranking kinesis-analytics kinesis-analytics-v2 kinesis-video "
    "kinesis-video-archived-media kinesis-video-media kinesis-video-webrtc-storage launch-wizard lex-model-building-service "
    "lex-models-v2 lex-runtime-v2 license-manager license-manager-linux-subscriptions license-manager-user-subscriptions "
    "machine-learning managedblockchain-query marketplace-agreement marketplace-catalog marketplace-commerce-analytics "
    "marketplace-deployment marketplace-entitlement-service marketplace-metering mediapackage-vod mediastore-data medical-imaging "
    "migration-hub migration-hub-refactor-spaces migrationhub-config network-firewall payment-cryptography payment-cryptography-data "
    "pca-connector-ad pca-connector-scep personalize-events personalize-runtime pinpoint-email pinpoint-sms-voice "
    "pinpoint-sms-voice-v2 qldb-session redshift-data redshift-serverless resource-explorer-2 resource-groups "
    "resource-groups-tagging-api route-53 route-53-domains route53-recovery-cluster route53-recovery-control-config "
    "route53-recovery-readiness s3-control sagemaker-edge sagemaker-featurestore-runtime sagemaker-geospatial sagemaker-metrics "
    "sagemaker-runtime secrets-manager service-catalog service-catalog-appregistry service-quotas snow-device-management ssm-contacts "
    "ssm-incidents ssm-quicksetup ssm-sap sso-admin sso-oidc storage-gateway support-app timestream-influxdb timestream-query "
    "timestream-write voice-id vpc-lattice waf-regional workspaces-thin-client workspaces-web ";

/// Names of version 2 that have another name in version 3.
constexpr std::string_view kRenamed =
    "augmentedairuntime=sagemaker-a2i-runtime cognitoidentityserviceprovider=cognito-identity-provider "
    "cur=cost-and-usage-report-service discovery=application-discovery-service dms=database-migration-service "
    "elb=elastic-load-balancing elbv2=elastic-load-balancing-v2 es=elasticsearch-service forecastqueryservice=forecastquery "
    "forecastservice=forecast iotdata=iot-data-plane kinesisvideosignalingchannels=kinesis-video-signaling "
    "lexruntime=lex-runtime-service rdsdataservice=rds-data stepfunctions=sfn transcribeservice=transcribe ";

/// Prefixes of IAM that are not the name in version 3.
constexpr std::string_view kPrefixes =
    "accessanalyzer=access-analyzer amp=aps api-gateway=apigateway apigatewaymanagementapi=execute-api apigatewayv2=apigateway "
    "app-mesh=appmesh appconfigdata=appconfig appintegrations=app-integrations application-auto-scaling=application-autoscaling "
    "application-discovery-service=discovery application-insights=applicationinsights "
    "applicationcostprofiler=application-cost-profiler auto-scaling-plans=autoscaling-plans auto-scaling=autoscaling "
    "backupsearch=backup-search bedrock-agent-runtime=bedrock bedrock-agent=bedrock bedrock-data-automation-runtime=bedrock "
    "bedrock-data-automation=bedrock bedrock-runtime=bedrock chime-sdk-identity=chime chime-sdk-media-pipelines=chime "
    "chime-sdk-meetings=chime chime-sdk-messaging=chime chime-sdk-voice=chime cleanroomsml=cleanrooms-ml cloudcontrol=cloudcontrolapi "
    "cloudhsm-v2=cloudhsm cloudsearch-domain=cloudsearch cloudwatch-events=events cloudwatch-logs=logs "
    "codeguruprofiler=codeguru-profiler cognito-identity-provider=cognito-idp config-service=config connect-contact-lens=connect "
    "connectcampaigns=connect-campaigns connectcampaignsv2=connect-campaigns connectcases=cases connectparticipant=execute-api "
    "cost-and-usage-report-service=cur cost-explorer=ce customer-profiles=profile data-pipeline=datapipeline "
    "database-migration-service=dms device-farm=devicefarm direct-connect=directconnect directory-service-data=ds-data "
    "directory-service=ds docdb=rds dynamodb-streams=dynamodb efs=elasticfilesystem elastic-beanstalk=elasticbeanstalk "
    "elastic-load-balancing-v2=elasticloadbalancing elastic-load-balancing=elasticloadbalancing elastic-transcoder=elastictranscoder "
    "elasticsearch-service=es emr=elasticmapreduce eventbridge=events finspace-data=finspace-api forecastquery=forecast "
    "global-accelerator=globalaccelerator greengrassv2=greengrass iot-data-plane=iotdata iot-events-data=ioteventsdata "
    "iot-events=iotevents iot-jobs-data-plane=iot-jobs-data iot-managed-integrations=iotmanagedintegrations iot-wireless=iotwireless "
    "iotsecuretunneling=IoTSecuredTunneling ivs-realtime=ivs keyspaces=cassandra kinesis-analytics-v2=kinesisanalytics "
    "kinesis-analytics=kinesisanalytics kinesis-video-archived-media=kinesisvideo kinesis-video-media=kinesisvideo "
    "kinesis-video-signaling=kinesisvideo kinesis-video-webrtc-storage=kinesisvideo kinesis-video=kinesisvideo "
    "launch-wizard=launchwizard lex-model-building-service=lex lex-models-v2=lex lex-runtime-service=lex lex-runtime-v2=lex "
    "location=geo machine-learning=machinelearning mailmanager=ses marketplace-agreement=aws-marketplace "
    "marketplace-catalog=aws-marketplace marketplace-commerce-analytics=marketplacecommerceanalytics "
    "marketplace-deployment=aws-marketplace marketplace-entitlement-service=aws-marketplace marketplace-metering=aws-marketplace "
    "marketplace-reporting=aws-marketplace mediastore-data=mediastore migration-hub-refactor-spaces=refactor-spaces migration-hub=mgh "
    "migrationhub-config=mgh migrationhuborchestrator=migrationhub-orchestrator migrationhubstrategy=migrationhub-strategy "
    "mturk=mturk-requester mwaa=airflow neptune=rds neptunedata=neptune-db notificationscontacts=notifications-contacts opensearch=es "
    "opensearchserverless=aoss opsworkscm=opsworks-cm payment-cryptography-data=payment-cryptography personalize-events=personalize "
    "personalize-runtime=personalize pinpoint-email=ses pinpoint-sms-voice-v2=sms-voice pinpoint-sms-voice=sms-voice "
    "pinpoint=mobiletargeting qconnect=wisdom qldb-session=qldb rekognitionstreaming=rekognition resource-groups-tagging-api=tagging "
    "route-53-domains=route53domains route-53=route53 s3-control=s3 s3outposts=s3-outposts sagemaker-a2i-runtime=sagemaker "
    "sagemaker-edge=sagemaker sagemaker-featurestore-runtime=sagemaker sagemaker-metrics=sagemaker sagemaker-runtime=sagemaker "
    "secrets-manager=secretsmanager serverlessapplicationrepository=serverlessrepo service-catalog-appregistry=servicecatalog "
    "service-catalog=servicecatalog service-quotas=servicequotas sesv2=ses sfn=states socialmessaging=social-messaging sso-admin=sso "
    "sso-oidc=sso-oauth sso=awsssoportal storage-gateway=storagegateway supplychain=scn support-app=supportapp taxsettings=tax "
    "timestream-query=timestream timestream-write=timestream transcribe-streaming=transcribe voice-id=voiceid "
    "workspaces-thin-client=thinclient ";

/// Names of calls that end in `Command` by themselves.
constexpr std::string_view kCommands =
    "ecs=ExecuteCommand iot=CreateCommand iot=DeleteCommand iot=GetCommand iot=UpdateCommand qldb-session=SendCommand "
    "ssm=CancelCommand ssm=SendCommand ";

/// Calls f with each word of a list, until it returns true.
template <class F>
void eachWord(std::string_view list, const F& f) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (f(list.substr(0, end))) return;
    list.remove_prefix(end + 1);
  }
}

/// The value of the first `key=value` of a list, or the key itself.
std::string_view valueIn(std::string_view list, std::string_view key) {
  std::string_view value = key;
  eachWord(list, [&](std::string_view word) {
    const std::size_t equals = word.find('=');
    if (word.substr(0, equals) != key) return false;
    value = word.substr(equals + 1);
    return true;
  });
  return value;
}

bool sameButHyphens(std::string_view hyphenated, std::string_view name) {
  for (char c : hyphenated) {
    if (c == '-') continue;
    if (name.empty() || name[0] != c) return false;
    name.remove_prefix(1);
  }
  return name.empty();
}

std::string serviceOf(std::string_view given) {
  constexpr std::string_view kPackage = "@aws-sdk/client-";
  std::string name(given);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (name.starts_with(kPackage)) name.erase(0, kPackage.size());
  std::string_view known = valueIn(kRenamed, name);
  eachWord(kHyphenated, [&](std::string_view word) {
    if (!sameButHyphens(word, name)) return false;
    known = word;
    return true;
  });
  return std::string(known);
}

bool endsInCommandItself(std::string_view service, std::string_view action) {
  bool found = false;
  eachWord(kCommands, [&](std::string_view word) {
    const std::size_t equals = word.find('=');
    found = word.substr(0, equals) == service && word.substr(equals + 1) == action;
    return found;
  });
  return found;
}

std::string actionOf(std::string_view service, std::string_view given) {
  constexpr std::string_view kCommand = "Command";
  std::string action(given);
  if (action.empty()) return action;
  const auto first = static_cast<unsigned char>(action[0]);
  if (!std::isupper(first)) {
    action[0] = static_cast<char>(std::toupper(first));
  } else if (action.ends_with(kCommand) && !endsInCommandItself(service, action)) {
    action.resize(action.size() - kCommand.size());
  }
  return action;
}

}  // namespace

std::string awsSdkToIamAction(std::string_view service, std::string_view action) {
  const std::string name = serviceOf(service);
  std::string result(valueIn(kPrefixes, name));
  return result.append(":").append(actionOf(name, action));
}

}  // namespace cdk::custom_resources
