// Calls of the SDK as resources: all options, names of services, permissions, and what an app changes of their function.
import { App, Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cr from 'aws-cdk-lib/custom-resources';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const any = cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: cr.AwsCustomResourcePolicy.ANY_RESOURCE });
const calls = new Stack(app, 'Calls', { env });
const all = new cr.AwsCustomResource(calls, 'All', {
  installLatestAwsSdk: true,
  functionName: 'calls',
  onCreate: {
    service: '@aws-sdk/client-ssm',
    action: 'PutParameterCommand',
    parameters: { Name: 'a', Value: Aws.ACCOUNT_ID, Count: 3, On: true, List: ['x', Aws.REGION], None: null },
    physicalResourceId: cr.PhysicalResourceId.fromResponse('Version'),
    apiVersion: '2014-11-06',
    region: 'eu-west-1',
    outputPaths: ['Version', 'Tier'],
    logging: cr.Logging.withDataHidden(),
  },
  onUpdate: {
    service: 'SSM',
    action: 'putParameter',
    parameters: { Name: new cr.PhysicalResourceIdReference() },
    assumedRoleArn: 'arn:aws:iam::222222222222:role/other',
    externalId: 'secret',
  },
  onDelete: { service: 'ssm', action: 'deleteParameter', ignoreErrorCodesMatching: 'ParameterNotFound' },
  policy: any,
  removalPolicy: RemovalPolicy.RETAIN,
  resourceType: 'Custom::Parameter',
  serviceTimeout: Duration.minutes(5),
  timeout: Duration.minutes(3),
});
new CfnOutput(calls, 'Version', { value: all.getResponseField('Version') });
new CfnOutput(calls, 'Tier', { value: all.getResponseFieldReference('Tier').toString() });
all.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['ssm:Get*'], resources: ['*'] }));

new cr.AwsCustomResource(calls, 'DeleteOnly', {
  installLatestAwsSdk: false,
  onDelete: { service: 'S3', action: 'deleteBucket', parameters: { Bucket: 'b' } },
  policy: cr.AwsCustomResourcePolicy.fromStatements([new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })]),
});

const names = new Stack(app, 'Names', { env });
names.node.setContext('@aws-cdk/customresources:installLatestAwsSdkDefault', true);
const services: [string, string][] = [
  ['CloudWatchLogs', 'createLogGroup'], ['StepFunctions', 'startExecution'], ['CognitoIdentityServiceProvider', 'listUsers'],
  ['ECS', 'ExecuteCommand'], ['ECS', 'ExecuteCommandCommand'], ['SSM', 'SendCommand'], ['iot', 'GetCommand'], ['api-gateway', 'getApi'],
  ['ELBv2', 'describeRules'], ['EFS', 'tagResource'], ['neptune', 'listTagsForResource'], ['Mine', 'doCommand'], ['EventBridge', 'PutEventsCommand'],
];
services.forEach(([service, action], i) => new cr.AwsCustomResource(names, `Call${i}`, {
  logGroup: i ? undefined : new logs.LogGroup(names, 'Group'),
  onUpdate: { service, action, physicalResourceId: cr.PhysicalResourceId.of(`${i}`) },
  policy: any,
}));

const changed = new Stack(app, 'Changed', { env });
new cr.AwsCustomResource(changed, 'Call', { installLatestAwsSdk: false, onCreate: { service: 'STS', action: 'getCallerIdentity', physicalResourceId: cr.PhysicalResourceId.of('x') }, policy: any });
cr.CustomResourceConfig.of(changed).addLogRetentionLifetime(logs.RetentionDays.TEN_YEARS);
cr.CustomResourceConfig.of(changed).addRemovalPolicy(RemovalPolicy.DESTROY);
cr.CustomResourceConfig.of(changed).addLambdaRuntime(lambda.Runtime.NODEJS_22_X);
app.synth();
