// Calls of the SDK as resources, as apps make them (their parts in the order of their text in C++): tables filled, domains looked up, certificates of other regions, cleaning up; one function or several.
import { App, Aws, CfnOutput, CfnParameter, CfnResource, Duration, Fn, Lazy, NestedStack, RemovalPolicy, Stack, Stage, Tags, Token } from 'aws-cdk-lib';
import * as cr from 'aws-cdk-lib/custom-resources';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const any = cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: cr.AwsCustomResourcePolicy.ANY_RESOURCE });
const base = { installLatestAwsSdk: false, policy: any };

const seeds = new Stack(app, 'Seeds', { env });
const table = new CfnResource(seeds, 'Table', { type: 'AWS::DynamoDB::Table', properties: {} });
const count = new CfnParameter(seeds, 'Count', { type: 'Number' }).valueAsNumber;
const items = ['one', 'two', 'three'].map((name, i) => ({ PutRequest: { Item: { id: { S: name }, number: { N: `${i}` }, region: { S: Aws.REGION }, on: { BOOL: i === 1 } } } }));
const seed = new cr.AwsCustomResource(seeds, 'Seed', {
  ...base,
  onCreate: { service: 'DynamoDB', action: 'batchWriteItem', parameters: { RequestItems: { [table.logicalId]: items }, Count: count, Late: Lazy.any({ produce: () => ({ late: [true] }) }) }, physicalResourceId: cr.PhysicalResourceId.of(`${table.ref}-seed`) },
  onUpdate: { service: 'DynamoDB', action: 'BatchWriteItemCommand', parameters: { RequestItems: Token.asAny({ 'Fn::GetAtt': ['X', 'Items'] }) } },
  policy: cr.AwsCustomResourcePolicy.fromStatements([
    new iam.PolicyStatement({ actions: ['dynamodb:BatchWriteItem'], resources: [table.getAtt('Arn').toString()] }), new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ['dynamodb:Delete*'], resources: ['*'] }),
  ]),
});
seed.node.addDependency(table);
const lookup = new cr.AwsCustomResource(seeds, 'Lookup', {
  ...base,
  onUpdate: { service: 'EC2', action: 'describeVpcs', parameters: { Filters: [{ Name: 'isDefault', Values: ['true'] }] }, physicalResourceId: cr.PhysicalResourceId.fromResponse('Vpcs.0.VpcId'), outputPaths: ['Vpcs.0.VpcId', 'Vpcs.0.CidrBlock'] },
  resourceType: 'Custom::DefaultNetwork', removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
});
const network = new ec2.CfnSecurityGroup(seeds, 'Group', { groupDescription: 'in the default network', vpcId: lookup.getResponseField('Vpcs.0.VpcId') });
new CfnOutput(seeds, 'Cidr', { value: Fn.join(' ', [lookup.getResponseField('Vpcs.0.CidrBlock'), lookup.getResponseFieldReference('Vpcs.0.OwnerId').toString()]) });
new CfnOutput(new Stack(app, 'Consumer', { env }), 'Network', { value: lookup.getResponseField('Vpcs.0.VpcId') });
const chained = new cr.AwsCustomResource(seeds, 'Chained', {
  ...base,
  onCreate: { service: 'EC2', action: 'authorizeSecurityGroupIngress', parameters: { GroupId: network.attrGroupId, Port: lookup.getResponseFieldReference('Port') }, physicalResourceId: cr.PhysicalResourceId.of(lookup.getResponseField('Id')) },
  onDelete: { service: 'EC2', action: 'revokeSecurityGroupIngress', parameters: { GroupId: new cr.PhysicalResourceIdReference(), Deep: [{ Id: new cr.PhysicalResourceIdReference() }] }, ignoreErrorCodesMatching: '.*NotFound|Invalid\\..*' },
  policy: cr.AwsCustomResourcePolicy.fromSdkCalls({ resources: [network.attrId, `arn:${Aws.PARTITION}:ec2:*:*:security-group/*`] }),
  timeout: Duration.seconds(30), serviceTimeout: Duration.minutes(2), memorySize: 256,
});
chained.grantPrincipal.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] }));
const bucket = new s3.Bucket(seeds, 'Bucket');
bucket.grantRead(chained);

const other = new Stack(app, 'Options', { env: { account: '111111111111', region: 'eu-west-1' } });
const role = new iam.Role(other, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const vpc = new ec2.Vpc(other, 'Vpc', { maxAzs: 1 });
new cr.AwsCustomResource(other, 'Certificate', {
  onCreate: { service: '@aws-sdk/client-acm', action: 'RequestCertificate', parameters: { DomainName: 'example.com', Options: { Export: undefined, Transparency: 'ENABLED' } }, physicalResourceId: cr.PhysicalResourceId.fromResponse('CertificateArn'), region: 'us-east-1', logging: cr.Logging.all() },
  onDelete: { service: 'ACM', action: 'deleteCertificate', parameters: { CertificateArn: new cr.PhysicalResourceIdReference() }, region: 'us-east-1', assumedRoleArn: role.roleArn, logging: cr.Logging.withDataHidden() },
  role, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, timeout: Duration.minutes(10), memorySize: 1024, functionName: 'certificates', installLatestAwsSdk: true,
  logGroup: new logs.LogGroup(other, 'Logs', { retention: logs.RetentionDays.TWO_WEEKS, removalPolicy: RemovalPolicy.DESTROY }),
});
new cr.AwsCustomResource(other, 'Second', { ...base, onUpdate: { service: 'IAM', action: 'listRoles', physicalResourceId: cr.PhysicalResourceId.of('x') }, role, timeout: Duration.minutes(1), functionName: 'not counted' });
new cr.AwsCustomResource(other, 'Both', { ...base, onUpdate: { service: 'IAM', action: 'getRole', physicalResourceId: cr.PhysicalResourceId.of('y') }, role: iam.Role.fromRoleArn(other, 'Imported', 'arn:aws:iam::111111111111:role/other') });

const nested = new NestedStack(seeds, 'Nested');
new cr.AwsCustomResource(nested, 'Call', { ...base, onCreate: { service: 'S3', action: 'putObject', parameters: { Bucket: bucket.bucketName, Body: 'text "quoted" \\ \n ü' }, physicalResourceId: cr.PhysicalResourceId.of('z') }, resourceType: `Custom::${'A'.repeat(52)}` });
const stage = new Stage(app, 'Stage', { env });
const staged = new Stack(stage, 'Stack');
new cr.AwsCustomResource(staged, 'Call', { onCreate: { service: 'SNS', action: 'publish', parameters: { Message: Aws.STACK_ID }, physicalResourceId: cr.PhysicalResourceId.of(Aws.STACK_NAME), apiVersion: '2010-03-31' }, policy: any });
Tags.of(staged).add('team', 'web');
cr.CustomResourceConfig.of(app).addLambdaRuntime(lambda.Runtime.NODEJS_22_X);
cr.CustomResourceConfig.of(nested).addLogRetentionLifetime(logs.RetentionDays.ONE_MONTH);
app.synth();
