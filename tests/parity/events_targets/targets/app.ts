import { App, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const stack = new Stack(app, 'Targets', { env: { account: '111111111111', region: 'eu-west-1' } });
const open = new Stack(app, 'Open');
const rule = (id: string, scope = stack) => new events.Rule(scope, id, { eventPattern: { source: ['aws.x'] } });
const message = events.RuleTargetInput.fromText(`state ${events.EventField.fromPath('$.detail.state')}`);
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });
const letters = new sqs.Queue(stack, 'Letters');
const retry = { deadLetterQueue: letters, maxEventAge: Duration.hours(1), retryAttempts: 3 };

const key = new kms.Key(stack, 'Key');
const topic = new sns.Topic(stack, 'Topic', { masterKey: key });
const topical = rule('Topical');
topical.addTarget(new targets.SnsTopic(topic, { message, ...retry }));
topical.addTarget(new targets.SnsTopic(topic, { authorizeUsingRole: true, retryAttempts: 0 }));
topical.addTarget(new targets.SnsTopic(topic, { role, maxEventAge: Duration.minutes(5) }));

const queue = new sqs.Queue(stack, 'Queue');
const encrypted = new sqs.Queue(stack, 'Encrypted', { encryptionMasterKey: key });
const queued = rule('Queued');
queued.addTarget(new targets.SqsQueue(queue, { message, ...retry }));
queued.addTarget(new targets.SqsQueue(encrypted));
queued.addTarget(new targets.SqsQueue(new sqs.Queue(stack, 'Fifo', { fifo: true }), { messageGroupId: 'g' }));

const fn = new lambda.Function(stack, 'Function', { code: lambda.Code.fromInline('def handler(event, context): return "ok"'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 });
const called = rule('Called');
called.addTarget(new targets.LambdaFunction(fn, { event: events.RuleTargetInput.fromEventPath('$.detail'), ...retry }));
called.addTarget(new targets.LambdaFunction(fn));
rule('Latest').addTarget(new targets.LambdaFunction(fn.currentVersion));

const project = new codebuild.Project(stack, 'Project', { buildSpec: codebuild.BuildSpec.fromObject({ version: '0.2' }) });
const built = rule('Built');
built.addTarget(new targets.CodeBuildProject(project, { event: events.RuleTargetInput.fromObject({ sourceVersion: events.EventField.fromPath('$.detail.commit') }), ...retry }));
built.addTarget(new targets.CodeBuildProject(project, { eventRole: role }));

const pipeline = codepipeline.Pipeline.fromPipelineArn(stack, 'Pipeline', 'arn:aws:codepipeline:eu-west-1:111111111111:pipe');
const started = rule('Started');
started.addTarget(new targets.CodePipeline(pipeline, retry));
started.addTarget(new targets.CodePipeline(pipeline, { eventRole: role }));

const connection = new events.Connection(stack, 'Connection', { authorization: events.Authorization.apiKey('k', SecretValue.secretsManager('s')) });
const destination = new events.ApiDestination(stack, 'Destination', { connection, endpoint: 'https://example.com/*' });
const hooked = rule('Hooked');
hooked.addTarget(new targets.ApiDestination(destination, {
  event: events.RuleTargetInput.fromObject({ type: events.EventField.detailType, detail: events.EventField.fromPath('$.detail') }), headerParameters: { h: 'v' }, pathParameterValues: ['p', '$.detail.id'], queryStringParameters: { q: '1' }, ...retry,
}));
hooked.addTarget(new targets.ApiDestination(destination, { eventRole: role }));

const bus = new events.EventBus(stack, 'Bus');
const passed = rule('Passed');
passed.addTarget(new targets.EventBus(bus, { deadLetterQueue: letters }));
passed.addTarget(new targets.EventBus(events.EventBus.fromEventBusArn(stack, 'Far', 'arn:aws:events:us-east-1:222222222222:event-bus/far'), { role }));

const openRule = rule('OpenRule', open);
openRule.addTarget(new targets.SqsQueue(new sqs.Queue(open, 'Queue'), { deadLetterQueue: new sqs.Queue(open, 'Letters') }));
app.synth();
