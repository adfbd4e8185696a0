// Everything a nested stack can be told, three levels deep, with assets, tags, conditions and exports of its own.
import { App, Aws, CfnCondition, CfnOutput, CfnParameter, CfnResource, CfnStack, Duration, Fn, NestedStack, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });

function nestedIn(top: Stack) {
  const size = new CfnParameter(top, 'Size', { type: 'Number', default: 3 });
  const outer = res(top, 'Outer');
  const topic = new sns.Topic(top, 'Topic');
  const full = new NestedStack(top, 'Full', {
    description: 'everything given',
    parameters: { Size: Fn.join('', [size.logicalId, '!']), Name: outer.ref, Text: `a-${Aws.REGION}-${outer.getAtt('Arn')}`, Literal: 'x' },
    notificationArns: [topic.topicArn, 'arn:aws:sns:us-east-1:111111111111:fixed'],
    removalPolicy: RemovalPolicy.RETAIN,
    timeout: Duration.hours(2),
  });
  for (const name of ['Size', 'Name', 'Text', 'Literal']) new CfnParameter(full, name);
  const inFull = new sqs.Queue(full, 'Queue', { retentionPeriod: Duration.days(2) });
  full.setParameter('Literal', 'changed');
  full.setParameter('Added', outer.getAtt('Added').toString());
  new CfnParameter(full, 'Added');
  new CfnOutput(full, 'Shown', { value: inFull.queueUrl, exportName: `${top.stackName}-nested-export` });
  const condition = new CfnCondition(top, 'Condition', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
  (full.nestedStackResource as CfnStack).cfnOptions.condition = condition;
  full.nestedStackResource!.addMetadata('Own', 'metadata');
  full.nestedStackResource!.addOverride('UpdatePolicy.Nothing', true);
  (full.nestedStackResource as CfnStack).applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

  const destroyed = new NestedStack(full, 'Destroyed', { removalPolicy: RemovalPolicy.DESTROY, timeout: Duration.minutes(1) });
  const snapshot = new NestedStack(destroyed, 'Deepest', { notificationArns: Aws.NOTIFICATION_ARNS as any, suppressTemplateIndentation: true });
  const deepest = new sqs.Queue(snapshot, 'Queue', { deadLetterQueue: { queue: inFull, maxReceiveCount: 2 } });
  const empty = new NestedStack(top, 'Empty');
  empty.nestedStackResource!.node.addDependency(full);
  new CfnOutput(top, 'Deepest', { value: deepest.queueArn });
  new CfnOutput(top, 'Direct', { value: full.nestedStackResource!.getAtt('Outputs.Own').toString() });
  res(top, 'About', { Nested: full.nested, Parent: full.nestedStackParent!.stackName, Account: full.account, Region: snapshot.region, Environment: snapshot.environment, Arn: snapshot.formatArn({ service: 'a', resource: 'b' }) });
  res(snapshot, 'About', { Account: full.account, Name: snapshot.stackName, Top: top.stackName, Partition: snapshot.partition, Zones: snapshot.availabilityZones });
  Tags.of(top).add('top', 'yes');
  Tags.of(full).add('full', 'yes');
  Tags.of(full).add('stack', 'yes', { includeResourceTypes: ['aws:cdk:stack'] });
  Tags.of(destroyed).remove('top');
  full.addStackTag('by-hand', 'yes');
  snapshot.templateOptions.metadata = { Deep: true };
  destroyed.addTransform('Own::Macro');
}
nestedIn(new Stack(app, 'Fixed', { env: { account: '111111111111', region: 'us-east-1' }, description: 'above', tags: { of: 'stack' } }));
nestedIn(new Stack(app, 'Open'));
app.synth();
