// What a stack says of itself: protection, notifications, tags, description, layout, head of the template.
import { App, Aspects, Aws, CfnCondition, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, Stack, Tags } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App({ analyticsReporting: false });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };
const full = new Stack(app, 'Full', {
  env,
  description: 'd'.repeat(512),
  stackName: 'full-name',
  terminationProtection: true,
  notificationArns: ['arn:aws:sns:us-east-1:111111111111:one', 'arn:aws:sns:us-east-1:111111111111:two'],
  tags: { zeta: '1', Alpha: '2', 'aws-like:key': 'a b', empty: '' },
  analyticsReporting: false,
  suppressTemplateIndentation: true,
});
full.addStackTag('later', 'x');
full.addStackTag('Alpha', '3');
full.removeStackTag('zeta');
res(full, 'R', { Arns: full.notificationArns, Name: full.stackName, Text: 'ünïcödé "quoted" \\ / \u2028 <&>' });
const queue = new sqs.Queue(full, 'Queue');
Tags.of(queue).add('own', 'queue');
Tags.of(full).add('below', 'yes');
Tags.of(full).add('Alpha', 'of the resources');

const late = new Stack(app, 'Late', { env });
late.terminationProtection = true;
late.templateOptions.description = 'given later';
late.templateOptions.templateFormatVersion = '2010-09-09';
late.templateOptions.metadata = { Author: 'me', Nested: { List: [1, 'two', Aws.REGION] } };
late.addMetadata('Added', { By: Fn.join('-', ['a', Aws.STACK_NAME]) });
late.addTransform('AWS::Serverless-2016-10-31');
late.addTransform('AWS::Serverless-2016-10-31');
late.addTransform('Own::Macro');
new CfnParameter(late, 'P');
new CfnCondition(late, 'C', { expression: Fn.conditionEquals(1, 2) });
new CfnOutput(late, 'O', { value: 'x' });
new sqs.Queue(new NestedStack(late, 'Nested', { suppressTemplateIndentation: true, description: 'below' }), 'Queue');

const off = new Stack(app, 'Off', { env, terminationProtection: true, tags: { plain: 'p' }, description: '' });
off.terminationProtection = false;
new sqs.Queue(off, 'Queue');
const noTopics = new Stack(app, 'NoTopics', { notificationArns: [] });
res(noTopics, 'R');
const one = new Stack(app, 'OneTransform', { env });
one.templateOptions.transforms = ['Only::One'];
new Stack(app, 'Nothing');
const excluded = new Stack(app, 'Excluded', { env, tags: { kept: 'kept', gone: 'gone' } });
new sqs.Queue(excluded, 'Queue');
Tags.of(excluded).remove('gone', { includeResourceTypes: ['aws:cdk:stack'] });
Tags.of(excluded).add('both', '1', { includeResourceTypes: ['aws:cdk:stack', 'AWS::SQS::Queue'] });
Tags.of(excluded).add('neither', '1', { excludeResourceTypes: ['AWS::SQS::Queue'] });
Aspects.of(app).add({ visit: node => { if (node instanceof sqs.CfnQueue) node.addMetadata('Seen', true); } });
app.node.addMetadata('of-the-app', 'x');
late.node.addMetadata('own-kind', { a: [1, Aws.REGION] });
app.synth();
