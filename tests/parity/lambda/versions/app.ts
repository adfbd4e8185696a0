import { App, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'Versions', { env: { account: '111111111111', region: 'eu-west-1' } });
const code = lambda.Code.fromInline('def handler(event, context): return "ok"');
const python = { code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 };
const parameter = new CfnParameter(stack, 'Name');
const bucket = new s3.Bucket(stack, 'Bucket');
const layer = new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromBucket(bucket, 'layer.zip', '1'), compatibleRuntimes: [lambda.Runtime.PYTHON_3_14] });
const far = lambda.LayerVersion.fromLayerVersionArn(stack, 'Far', 'arn:aws:lambda:eu-west-1:111111111111:layer:a:1');
const open = lambda.LayerVersion.fromLayerVersionArn(stack, 'OpenLayer', parameter.valueAsString);

const plain = new lambda.Function(stack, 'Plain', { ...python, environment: { B: 'b', A: parameter.valueAsString }, reservedConcurrentExecutions: 1, currentVersionOptions: { description: 'v', removalPolicy: RemovalPolicy.RETAIN, provisionedConcurrentExecutions: 2, retryAttempts: 1 } });
const alias = plain.addAlias('live', { description: 'a', provisionedConcurrentExecutions: 3, maxEventAge: Duration.minutes(5) });
alias.grantInvoke(new iam.ServicePrincipal('apigateway.amazonaws.com'));
alias.metricErrors().createAlarm(stack, 'AliasErrors', { threshold: 1, evaluationPeriods: 1 });
plain.currentVersion.metricInvocations().createAlarm(stack, 'VersionCalls', { threshold: 1, evaluationPeriods: 1 });
alias.addFunctionUrl();
plain.invalidateVersionBasedOn('mixed in');

const layered = new lambda.Function(stack, 'Layered', { ...python, layers: [open, layer, far], description: 'd', timeout: Duration.seconds(9), memorySize: 512, functionName: 'layered', tracing: lambda.Tracing.ACTIVE });
Tags.of(layered).add('team', 'x');
const own = new lambda.Version(stack, 'Own', { lambda: layered, codeSha256: 'abc', minExecutionEnvironments: 1, maxExecutionEnvironments: 2 });
new lambda.Alias(stack, 'Split', { aliasName: 'split', version: layered.currentVersion, additionalVersions: [{ version: own, weight: 0.1 }] });
own.addAlias('named');
new CfnOutput(stack, 'Edge', { value: own.edgeArn });
const byArn = lambda.Version.fromVersionArn(stack, 'ByArn', 'arn:aws:lambda:eu-west-1:111111111111:function:mine:3');
byArn.addPermission('P', { principal: new iam.ServicePrincipal('events.amazonaws.com') });
new CfnOutput(stack, 'Imported', { value: `${byArn.functionName} ${byArn.version} ${byArn.lambda.functionArn}` });
new CfnOutput(stack, 'Seventh', { value: lambda.Version.fromVersionAttributes(stack, 'ByAttributes', { lambda: plain, version: '7' }).functionArn });
lambda.Alias.fromAliasAttributes(stack, 'FarAlias', { aliasName: 'far', aliasVersion: byArn }).grantInvoke(new iam.AccountPrincipal('111111111111'));
plain.latestVersion.addAlias('latest');
app.synth();
