// Providers: without and with waiting, its log, roles, a network, a long path.
import { App, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as cr from 'aws-cdk-lib/custom-resources';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { LogLevel } from 'aws-cdk-lib/aws-stepfunctions';

const app = new App();
const stack = new Stack(app, 'Providers', { env: { account: '111111111111', region: 'us-east-1' } });
const code = lambda.Code.fromInline('exports.handler = async () => ({});');
const runtime = lambda.Runtime.NODEJS_22_X;
const handler = new lambda.Function(stack, 'Handler', { code, handler: 'index.handler', runtime });
const waiting = new lambda.Function(stack, 'Waiting', { code, handler: 'index.handler', runtime });

const plain = new cr.Provider(stack, 'Plain', { onEventHandler: handler });
new CustomResource(stack, 'Thing', { serviceToken: plain.serviceToken, resourceType: 'Custom::Thing' });

new cr.Provider(stack, 'Waits', { onEventHandler: handler, isCompleteHandler: waiting, queryInterval: Duration.seconds(30), totalTimeout: Duration.hours(1) });

const lambdaRole = (id: string) => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new cr.Provider(stack, 'Logs', {
  onEventHandler: handler,
  isCompleteHandler: waiting,
  disableWaiterStateMachineLogging: false,
  frameworkCompleteAndTimeoutRole: lambdaRole('Waiter'),
  frameworkLambdaLoggingLevel: lambda.ApplicationLogLevel.DEBUG,
  frameworkOnEventRole: lambdaRole('Beginner'),
  providerFunctionName: 'the-provider',
});
new cr.Provider(stack, 'OwnLog', {
  onEventHandler: handler,
  isCompleteHandler: waiting,
  disableWaiterStateMachineLogging: false,
  logGroup: new logs.LogGroup(stack, 'Group'),
  vpc: new ec2.Vpc(stack, 'Network', { maxAzs: 1 }),
  waiterStateMachineLogOptions: { destination: new logs.LogGroup(stack, 'Executions'), includeExecutionData: true, level: LogLevel.ALL },
});

let scope: Construct = stack;
for (let i = 0; i < 12; ++i) scope = new Construct(scope, `a-level-with-a-long-name-${i}`);
new cr.Provider(scope, 'Deep', { onEventHandler: handler });
app.synth();
