'use strict';
// Calls the AWS SDK for a custom resource whose properties Create, Update and Delete each hold the JSON text of a call.
const { execFileSync } = require('node:child_process');
const { makeHandler } = require('./__entrypoint__');

// What reaches out of the function; tests put their own here.
const world = {
  load: (name) => require(name),
  install: (name) => execFileSync('npm', ['install', name, '--omit=dev', '--no-package-lock', '--no-save', '--prefix', '/tmp'], {
    env: { ...process.env, HOME: '/tmp', NPM_CONFIG_UPDATE_NOTIFIER: 'false' },
  }),
  log: (...parts) => console.log(...parts),
};

// Names of packages that version 2 of the SDK wrote without hyphens, and those that it called otherwise.
const HYPHENATED = `
acm-pca api-gateway app-mesh application-auto-scaling application-insights application-signals arc-zonal-shift auto-scaling auto-scaling-plans
backup-gateway bcm-data-exports bedrock-agent bedrock-agent-runtime bedrock-runtime chime-sdk-identity chime-sdk-media-pipelines chime-sdk-meetings
chime-sdk-messaging chime-sdk-voice cloudhsm-v2 cloudsearch-domain cloudtrail-data cloudwatch-events cloudwatch-logs codeguru-reviewer
codeguru-security codestar-connections codestar-notifications cognito-identity cognito-sync compute-optimizer config-service connect-contact-lens
cost-explorer cost-optimization-hub customer-profiles data-pipeline device-farm devops-guru direct-connect directory-service docdb-elastic
dynamodb-streams ec2-instance-connect ecr-public eks-auth elastic-beanstalk elastic-inference elastic-transcoder emr-containers emr-serverless
finspace-data global-accelerator inspector-scan iot-1click-devices-service iot-1click-projects iot-events iot-events-data iot-jobs-data-plane
iot-wireless ivs-realtime kendra-ranking kinesis-analytics kinesis-analytics-v2 kinesis-video kinesis-video-archived-media kinesis-video-media
kinesis-video-webrtc-storage launch-wizard lex-model-building-service lex-models-v2 lex-runtime-v2 license-manager
license-manager-linux-subscriptions license-manager-user-subscriptions machine-learning managedblockchain-query marketplace-agreement
marketplace-catalog marketplace-commerce-analytics marketplace-deployment marketplace-entitlement-service marketplace-metering mediapackage-vod
mediastore-data medical-imaging migration-hub migration-hub-refactor-spaces migrationhub-config network-firewall payment-cryptography
payment-cryptography-data pca-connector-ad pca-connector-scep personalize-events personalize-runtime pinpoint-email pinpoint-sms-voice
pinpoint-sms-voice-v2 qldb-session redshift-data redshift-serverless resource-explorer-2 resource-groups resource-groups-tagging-api route-53
route-53-domains route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness s3-control sagemaker-edge
sagemaker-featurestore-runtime sagemaker-geospatial sagemaker-metrics sagemaker-runtime secrets-manager service-catalog service-catalog-appregistry
service-quotas snow-device-management ssm-contacts ssm-incidents ssm-quicksetup ssm-sap sso-admin sso-oidc storage-gateway support-app
timestream-influxdb timestream-query timestream-write voice-id vpc-lattice waf-regional workspaces-thin-client workspaces-web
`.trim().split(/\s+/);
const RENAMED = `
augmentedairuntime=sagemaker-a2i-runtime cognitoidentityserviceprovider=cognito-identity-provider cur=cost-and-usage-report-service
discovery=application-discovery-service dms=database-migration-service elb=elastic-load-balancing elbv2=elastic-load-balancing-v2
es=elasticsearch-service forecastqueryservice=forecastquery forecastservice=forecast iotdata=iot-data-plane
kinesisvideosignalingchannels=kinesis-video-signaling lexruntime=lex-runtime-service rdsdataservice=rds-data stepfunctions=sfn
transcribeservice=transcribe
`.trim().split(/\s+/).map((pair) => pair.split('='));

const PACKAGE = '@aws-sdk/client-';
const PHYSICAL_ID = 'PHYSICAL:RESOURCEID:';
const V3_NAMES = new Map([...HYPHENATED.map((name) => [name.replaceAll('-', ''), name]), ...RENAMED]);
const installed = new Set();

function packageOf(service) {
  const name = service.toLowerCase().replace(PACKAGE, '');
  return PACKAGE + (V3_NAMES.get(name) ?? name);
}

function loadSdk(name, newest) {
  if (newest && !installed.has(name)) {
    try {
      world.install(name);
      installed.add(name);
    } catch (error) {
      world.log(`cannot install ${name}, so the one of Lambda is used`, String(error));
    }
  }
  return world.load(installed.has(name) ? `/tmp/node_modules/${name}` : name);
}

function clientOf(sdk, service) {
  const name = Object.keys(sdk).find((key) => /[^_]Client$/.test(key));
  if (!name) throw new Error(`the SDK of ${service} has no client`);
  return sdk[name];
}

function commandOf(sdk, { service, action }) {
  // GetParameter and GetParameterCommand are the same; SendCommand is a name of its own.
  const named = (name) => Object.keys(sdk).find((key) => key.toLowerCase() === name.toLowerCase());
  const name = named(`${action}Command`) ?? (/command$/i.test(action) ? named(action) : undefined);
  if (!name) throw new Error(`the SDK has no call ${action} of ${service}`);
  return sdk[name];
}

function credentialsFor({ assumedRoleArn, externalId, region }, id) {
  if (!assumedRoleArn) return undefined;
  const { fromTemporaryCredentials } = world.load('@aws-sdk/credential-providers');
  const RoleSessionName = `${Date.now()}-${id}`.replace(/[^\w+=,.@-]/g, '').slice(0, 64);
  const clientConfig = region ? { region } : undefined;
  return fromTemporaryCredentials({ params: { RoleArn: assumedRoleArn, RoleSessionName, ExternalId: externalId }, clientConfig });
}

// The value with the physical id where its mark stands.
function withPhysicalId(value, id) {
  if (value === PHYSICAL_ID) return id;
  if (Array.isArray(value)) return value.map((item) => withPhysicalId(item, id));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPhysicalId(item, id)]));
}

async function asJson(value) {
  if (value instanceof Date) return value.toISOString();
  if (typeof value?.transformToString === 'function') return value.transformToString();
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  if (Array.isArray(value)) return Promise.all(value.map(asJson));
  if (!value || typeof value !== 'object') return value;
  const entries = await Promise.all(Object.entries(value).map(async ([key, item]) => [key, await asJson(item)]));
  return Object.fromEntries(entries);
}

// Keys are paths, such as Users.0.Arn.
function flat(value, path = [], result = {}) {
  if (value && typeof value === 'object') Object.entries(value).forEach(([key, item]) => flat(item, [...path, key], result));
  else result[path.join('.')] = value;
  return result;
}

async function invoke(call, id, newest) {
  const sdk = loadSdk(packageOf(call.service), newest);
  const Client = clientOf(sdk, call.service);
  const client = new Client({ apiVersion: call.apiVersion, credentials: credentialsFor(call, id), region: call.region });
  const Command = commandOf(sdk, call);
  const { $metadata, ...response } = await client.send(new Command(withPhysicalId(call.parameters ?? {}, id)));
  const region = await client.config.region().catch(() => undefined);
  return { apiVersion: client.config.apiVersion, region, ...flat(await asJson(response)) };
}

function chosen(data, call) {
  const paths = call.outputPath ? [call.outputPath] : call.outputPaths;
  if (!paths) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => paths.some((path) => key.startsWith(path))));
}

function callsIn(properties) {
  const read = (text) => (text ? JSON.parse(text) : undefined);
  return { Create: read(properties.Create), Update: read(properties.Update), Delete: read(properties.Delete) };
}

function firstId(event, { Create, Update, Delete }) {
  const given = [Create, Update, Delete].find((call) => call?.physicalResourceId?.id !== undefined);
  return given?.physicalResourceId.id ?? event.LogicalResourceId;
}

async function onEvent(event) {
  const calls = callsIn(event.ResourceProperties);
  const call = calls[event.RequestType];
  const known = event.RequestType === 'Create' ? firstId(event, calls) : (call?.physicalResourceId?.id ?? event.PhysicalResourceId);
  // A deletion must answer with the id that it got.
  const answered = (id) => (event.RequestType === 'Delete' ? event.PhysicalResourceId : id);
  if (!call) return { PhysicalResourceId: answered(known) };
  const LogData = call.logApiResponseData ?? true;
  let data;
  try {
    data = await invoke(call, known, event.ResourceProperties.InstallLatestAwsSdk === 'true');
  } catch (error) {
    if (!call.ignoreErrorCodesMatching || !new RegExp(call.ignoreErrorCodesMatching).test(error.name)) throw error;
    return { PhysicalResourceId: answered(known), LogData };
  }
  if (LogData) world.log('response', JSON.stringify(data));
  const path = call.physicalResourceId?.responsePath;
  return { PhysicalResourceId: answered(path ? data[path] : known), Data: chosen(data, call), LogData };
}

module.exports = { handler: makeHandler(onEvent), world };
