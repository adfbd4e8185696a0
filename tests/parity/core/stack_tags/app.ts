// Tags of stacks and tags of what is in them, where the former are not told apart.
import { App, CfnResource, NestedStack, Stack, Stage, Tags } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
function fill(scope: Construct) {
  new sqs.Queue(scope, 'Queue');
  new sqs.CfnQueue(scope, 'L1', { tags: [{ key: 'own', value: 'l1' }, { key: 'team', value: 'l1' }] });
  new s3.Bucket(new Construct(scope, 'Part'), 'Bucket');
  new CfnResource(scope, 'Untagged', { type: 'AWS::Test::Thing' });
}
const one = new Stack(app, 'One', { env, tags: { team: 'given', zone: 'stack' } });
fill(one);
const nested = new NestedStack(one, 'Nested');
fill(nested);
const deep = new NestedStack(nested, 'Deep');
fill(deep);
Tags.of(one).add('team', 'added');
Tags.of(one).add('only-queues', 'yes', { includeResourceTypes: ['AWS::SQS::Queue'] });
Tags.of(one).add('no-queues', 'yes', { excludeResourceTypes: ['AWS::SQS::Queue'] });
Tags.of(one).add('no-stacks', 'yes', { excludeResourceTypes: ['aws:cdk:stack'] });
Tags.of(nested).add('nested', 'yes');
Tags.of(nested).remove('team');
Tags.of(deep).add('team', 'deep', { priority: 300 });
Tags.of(deep).add('low', 'no', { priority: 1 });
Tags.of(one.node.findChild('Part')).add('team', 'part');
one.addStackTag('by-hand', 'yes');
one.removeStackTag('zone');
nested.addStackTag('nested-by-hand', 'yes');

const two = new Stack(app, 'Two', { env, tags: { kept: 'kept', removed: 'given' } });
fill(two);
Tags.of(two).remove('removed');
Tags.of(two).add('removed', 'again', { priority: 250 });
Tags.of(two).remove('L1', { priority: 10 });
Tags.of(app).add('app', 'yes');
Tags.of(app).add('team', 'app');
const stage = new Stage(app, 'Stage', { env });
const inStage = new Stack(stage, 'Three', { tags: { of: 'three' } });
fill(inStage);
fill(new NestedStack(inStage, 'Nested'));
Tags.of(stage).add('stage', 'yes');
Tags.of(stage).add('stack-only', 'yes', { includeResourceTypes: ['aws:cdk:stack'] });
Tags.of(inStage).remove('of', { includeResourceTypes: ['aws:cdk:stack'] });
app.synth();
