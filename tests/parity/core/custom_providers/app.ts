// Providers of custom resources as a library of constructs uses them: one a stack, shared, nested, in networks, with every handler, and resources of every shape.
import { App, Aspects, Aws, CfnOutput, CfnResource, CustomResource, Duration, Fn, IAspect, Lazy, NestedStack, RemovalPolicy, Stack, Stage, Tags, Token } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import * as cr from 'aws-cdk-lib/custom-resources';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const handler = (scope: Construct, id: string, more: Partial<lambda.FunctionProps> = {}) => new lambda.Function(scope, id, {
  code: lambda.Code.fromInline('def handler(event, context):\n  return {}\n'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, ...more,
});

/// One provider a stack, made when it is first wanted.
class Files extends Construct {
  static for(scope: Construct) {
    const stack = Stack.of(scope);
    return stack.node.tryFindChild('FilesProvider') as Files ?? new Files(stack, 'FilesProvider');
  }
  readonly provider: cr.Provider;
  readonly writer: lambda.Function;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.writer = handler(this, 'Handler', { timeout: Duration.minutes(5) });
    this.provider = new cr.Provider(this, 'Provider', { onEventHandler: this.writer });
  }
}
class File extends Construct {
  readonly resource: CustomResource;
  constructor(scope: Construct, id: string, props: { bucket: s3.IBucket; key: string; content: any }) {
    super(scope, id);
    const files = Files.for(this);
    props.bucket.grantReadWrite(files.writer);
    this.resource = new CustomResource(this, 'Resource', {
      serviceToken: files.provider.serviceToken, resourceType: 'Custom::File', pascalCaseProperties: true,
      properties: { bucketName: props.bucket.bucketName, objectKey: props.key, contentObject: props.content, anEmptyList: [], undefinedOne: undefined },
    });
  }
}
const files = new Stack(app, 'Files', { env });
const bucket = new s3.Bucket(files, 'Bucket');
const one = new File(files, 'One', { bucket, key: 'one.json', content: { nestedKey: [{ innerKey: 1 }, 'text', Aws.REGION], 'with-dash': true } });
const two = new File(new Construct(files, 'Deep'), 'Two', { bucket, key: Fn.join('/', ['a', one.resource.ref]), content: one.resource.getAtt('Answer') });
two.resource.node.addDependency(one);
new CfnOutput(files, 'Url', { value: `https://${two.resource.getAttString('Host')}/${two.resource.ref}` });
const nested = new NestedStack(files, 'Nested');
new File(nested, 'Inside', { bucket, key: 'nested', content: Lazy.any({ produce: () => ({ lateKey: 'late' }) }) });

const shapes = new Stack(app, 'Shapes', { env });
const topic = 'arn:aws:sns:us-east-1:111111111111:topic';
new CustomResource(shapes, 'Bare', { serviceToken: topic });
for (const policy of [RemovalPolicy.RETAIN, RemovalPolicy.DESTROY, RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE]) new CustomResource(shapes, `With-${policy}`, { serviceToken: topic, removalPolicy: policy });
const typed = new CustomResource(shapes, 'Typed', {
  serviceToken: topic, resourceType: 'Custom::My-Type@1_x', serviceTimeout: Duration.seconds(3600),
  properties: { number: 1.5, zero: 0, off: false, nothing: null, empty: '', list: [1, [2, [3]]], map: { a: { b: {} } }, token: Token.asNumber({ Ref: 'N' }), ServiceTimeout: 'mine' },
});
new CustomResource(shapes, 'TimeoutToken', { serviceToken: topic, serviceTimeout: Duration.seconds(Token.asNumber({ 'Fn::GetAtt': ['X', 'Y'] })) });
new CfnResource(shapes, 'Uses', { type: 'My::Test::Thing', properties: { Ref: typed.ref, Att: typed.getAtt('A.B'), Text: `<${typed.getAttString('C')}>`, List: Token.asList(typed.getAtt('L')) } });
new CfnOutput(new Stack(app, 'OtherShapes', { env }), 'Exported', { value: typed.getAttString('Cross') });
(typed.node.defaultChild as CfnResource).addPropertyOverride('map.a.c', 1);
Tags.of(shapes).add('not', 'on custom resources');

const network = new Stack(app, 'Network', { env });
const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 2, natGateways: 1 });
const group = new ec2.SecurityGroup(network, 'Group', { vpc, allowAllOutbound: false });
const key = new kms.Key(network, 'Key');
const begins = handler(network, 'Begins', { vpc });
const alias = new lambda.Alias(network, 'Alias', { aliasName: 'live', version: handler(network, 'Versioned').currentVersion });
const imported = lambda.Function.fromFunctionArn(network, 'Imported', 'arn:aws:lambda:us-east-1:111111111111:function:existing');
new cr.Provider(network, 'InNetwork', { onEventHandler: begins, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, securityGroups: [group], providerFunctionEnvEncryption: key });
const waits = new cr.Provider(network, 'Waits', {
  onEventHandler: alias, isCompleteHandler: imported, queryInterval: Duration.minutes(1), totalTimeout: Duration.minutes(59), vpc, vpcSubnets: { subnetGroupName: 'Private' }, providerFunctionName: 'named-by-me', disableWaiterStateMachineLogging: true,
});
new CfnOutput(network, 'Handlers', { value: Fn.join(',', [waits.onEventHandler.functionName, waits.isCompleteHandler!.functionArn]) });
const role = new iam.Role(network, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole')] });
new cr.Provider(network, 'WithRole', { onEventHandler: imported, frameworkOnEventRole: role, frameworkLambdaLoggingLevel: lambda.ApplicationLogLevel.INFO, logGroup: new logs.LogGroup(network, 'Logs', { retention: logs.RetentionDays.ONE_DAY }) });
new CustomResource(new Stack(app, 'Uses', { env }), 'Thing', { serviceToken: waits.serviceToken, properties: { Role: role.roleArn } });

class Names implements IAspect {
  visit(node: IConstruct) { if (node instanceof lambda.CfnFunction) node.memorySize = 256; }
}
const stage = new Stage(app, 'Stage', { env: { account: '222222222222', region: 'eu-west-1' } });
const staged = new Stack(stage, 'Stack');
const provider = new cr.Provider(staged, 'Provider', { onEventHandler: handler(staged, 'Begins'), isCompleteHandler: handler(staged, 'Done'), waiterStateMachineLogOptions: { includeExecutionData: true }, disableWaiterStateMachineLogging: false });
new CustomResource(staged, 'Thing', { serviceToken: provider.serviceToken });
Aspects.of(staged).add(new Names());
Tags.of(staged).add('team', 'web');
cr.CustomResourceConfig.of(stage).addLogRetentionLifetime(logs.RetentionDays.ONE_WEEK);
cr.CustomResourceConfig.of(stage).addRemovalPolicy(RemovalPolicy.DESTROY);
app.synth();
