import { App, CfnParameter, Duration, Size, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const stack = new Stack(app, 'Functions', { env: { account: '111111111111', region: 'eu-west-1' } });
const open = new Stack(app, 'Open');
const code = lambda.Code.fromInline('def handler(event, context): return "ok"');
const python = { code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 };

// The least, and everything.
const plain = new lambda.Function(stack, 'Plain', python);
const key = new kms.Key(stack, 'Key');
const queue = new sqs.Queue(stack, 'Queue');
const topic = new sns.Topic(stack, 'Topic');
const group = new logs.LogGroup(stack, 'Group');
const parameter = new CfnParameter(stack, 'Name');
const full = new lambda.Function(stack, 'Full', {
  ...python, functionName: 'full', description: 'all options', timeout: Duration.minutes(2), memorySize: 256, ephemeralStorageSize: Size.gibibytes(1), architecture: lambda.Architecture.ARM_64,
  environment: { B: 'b', A: parameter.valueAsString }, environmentEncryption: key, deadLetterQueue: queue, tracing: lambda.Tracing.ACTIVE, reservedConcurrentExecutions: 3,
  initialPolicy: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })], loggingFormat: lambda.LoggingFormat.JSON, applicationLogLevelV2: lambda.ApplicationLogLevel.WARN,
  systemLogLevelV2: lambda.SystemLogLevel.DEBUG, logGroup: group, recursiveLoop: lambda.RecursiveLoop.ALLOW, runtimeManagementMode: lambda.RuntimeManagementMode.manual('arn:aws:lambda:eu-west-1::runtime:x'),
  snapStart: undefined, maxEventAge: Duration.hours(1), retryAttempts: 1,
});
full.addEnvironment('C', 'c').addEnvironment('B', 'b2');
new lambda.Function(stack, 'Topical', { ...python, deadLetterTopic: topic, tracing: lambda.Tracing.PASS_THROUGH });
new lambda.Function(stack, 'OwnQueue', { ...python, deadLetterQueueEnabled: true, tracing: lambda.Tracing.DISABLED });
new lambda.Function(open, 'Node', { code: lambda.Code.fromInline('exports.handler = async () => 1'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_LATEST });
new lambda.Function(stack, 'NodeHere', { code: lambda.Code.fromInline('exports.handler = async () => 1'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_LATEST });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new lambda.Function(stack, 'WithRole', { ...python, role, runtimeManagementMode: lambda.RuntimeManagementMode.AUTO, tenancyConfig: lambda.TenancyConfig.PER_TENANT, insightsVersion: lambda.LambdaInsightsVersion.fromInsightVersionArn('arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:21') });
new lambda.Function(stack, 'Durable', { ...python, durableConfig: { executionTimeout: Duration.hours(1), retentionPeriod: Duration.days(7) } });
new lambda.Function(stack, 'Snap', { ...python, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });

// Code in buckets, by parameters; layers.
const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: key });
const stored = new lambda.Function(stack, 'Stored', { code: lambda.Code.fromBucket(bucket, 'code.zip', 'v1'), handler: 'x.y', runtime: lambda.Runtime.JAVA_21 });
new lambda.Function(stack, 'Referenced', { code: lambda.Code.fromBucketV2(bucket, 'code.zip', { objectVersion: 'v1', s3ObjectStorageMode: lambda.S3ObjectStorageMode.REFERENCE, sourceKMSKey: key }), handler: 'x.y', runtime: lambda.Runtime.PROVIDED_AL2023, functionName: 'referenced' });
new lambda.Function(stack, 'Given', { code: new lambda.CfnParametersCode(), handler: 'x.y', runtime: lambda.Runtime.DOTNET_8 });
const layer = new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromBucket(bucket, 'layer.zip', '1'), compatibleRuntimes: [lambda.Runtime.PYTHON_3_14], compatibleArchitectures: [lambda.Architecture.ARM_64], description: 'l', layerVersionName: 'layer', license: 'MIT' });
layer.addPermission('All', { accountId: '*', organizationId: 'o-1234567890' });
const imported = lambda.LayerVersion.fromLayerVersionArn(stack, 'FarLayer', 'arn:aws:lambda:eu-west-1:111111111111:layer:a:1');
new lambda.Function(stack, 'Layered', { ...python, layers: [layer, imported] });

// Permissions and grants.
plain.addPermission('Service', { principal: new iam.ServicePrincipal('events.amazonaws.com'), sourceArn: 'arn:aws:events:eu-west-1:111111111111:rule/r' });
plain.addPermission('Account', { principal: new iam.AccountPrincipal('222222222222'), action: 'lambda:GetFunction' });
plain.addPermission('Arn', { principal: new iam.ArnPrincipal('arn:aws:iam::222222222222:role/r'), eventSourceToken: 't', sourceAccount: '222222222222' });
plain.addPermission('Org', { principal: new iam.OrganizationPrincipal('o-1234567890') });
plain.addPermission('Conditions', { principal: new iam.ServicePrincipal('s3.amazonaws.com').withConditions({ ArnLike: { 'aws:SourceArn': bucket.bucketArn }, StringEquals: { 'aws:SourceAccount': '111111111111' } }) });
plain.grantInvoke(role);
plain.grantInvoke(new iam.ServicePrincipal('apigateway.amazonaws.com'));
plain.grantInvoke(new iam.ServicePrincipal('apigateway.amazonaws.com'));
plain.grantInvoke(new iam.AccountPrincipal('222222222222'));
plain.grantInvoke(new iam.OrganizationPrincipal('o-1234567890'));
plain.grantInvoke(new iam.ArnPrincipal('arn:aws:iam::222222222222:role/r'));
plain.grantInvoke(new iam.ServicePrincipal('sns.amazonaws.com').withConditions({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111111111111:t' } }));
plain.grantInvokeLatestVersion(role);
full.grantInvokeUrl(role);
full.grantInvokeUrl(new iam.AccountPrincipal('222222222222'));
plain.grantInvokeCompositePrincipal(new iam.CompositePrincipal(new iam.ServicePrincipal('a.amazonaws.com'), new iam.ServicePrincipal('b.amazonaws.com')));
plain.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
stored.grantInvoke(plain);
lambda.Function.fromFunctionName(stack, 'ByName', 'elsewhere').grantInvoke(new iam.ServicePrincipal('apigateway.amazonaws.com'));
lambda.Function.fromFunctionArn(stack, 'ByArn', 'arn:aws:lambda:eu-west-1:111111111111:function:mine').grantInvoke(role);

// URLs, event sources, metrics.
full.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.NONE, invokeMode: lambda.InvokeMode.RESPONSE_STREAM, cors: { allowedOrigins: ['https://example.com'], allowedMethods: [lambda.HttpMethod.GET, lambda.HttpMethod.ALL], maxAge: Duration.minutes(1), allowCredentials: true } });
plain.addFunctionUrl({ cors: {} }).grantInvokeUrl(role);
plain.addEventSourceMapping('Queue', { eventSourceArn: queue.queueArn, batchSize: 5, maxBatchingWindow: Duration.seconds(30), reportBatchItemFailures: true, maxConcurrency: 2, filters: [lambda.FilterCriteria.filter({ body: { n: lambda.FilterRule.isEqual(5), s: lambda.FilterRule.or('a', 'b') } })], filterEncryption: key });
plain.addEventSourceMapping('Kafka', { kafkaBootstrapServers: ['a:9092'], kafkaTopic: 't', kafkaConsumerGroupId: 'g', startingPosition: lambda.StartingPosition.AT_TIMESTAMP, startingPositionTimestamp: 1640995200, sourceAccessConfigurations: [{ type: lambda.SourceAccessConfigurationType.BASIC_AUTH, uri: 'arn' }], provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 }, metricsConfig: { metrics: [lambda.MetricType.EVENT_COUNT] }, logLevel: lambda.EventSourceMappingLogLevel.WARN });
full.metricErrors({ period: Duration.minutes(1) }).createAlarm(stack, 'Alarm', { threshold: 1, evaluationPeriods: 1 });
plain.metricDuration().createAlarm(stack, 'Slow', { threshold: 1000, evaluationPeriods: 1 });
lambda.Function.metricAllThrottles().createAlarm(stack, 'Throttles', { threshold: 1, evaluationPeriods: 1 });

// Networks.
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });
const inside = new lambda.Function(stack, 'Inside', { ...python, vpc, allowAllOutbound: false });
inside.connections.allowToAnyIpv4(ec2.Port.tcp(443));
new lambda.Function(stack, 'Grouped', { ...python, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, allowPublicSubnet: true, securityGroups: [new ec2.SecurityGroup(stack, 'Sg', { vpc })], ipv6AllowedForDualStack: false });
for (let i = 0; i < 2; i++) new lambda.SingletonFunction(stack, `Single${i}`, { ...python, uuid: 'a-b-c', lambdaPurpose: 'Once' }).addPermission(`P${i}`, { principal: new iam.ServicePrincipal('events.amazonaws.com') });
app.synth();
