// Tags: by type, priority and place, removed, of every kind of property, of stacks, stages, nested stacks, groups that start instances.
import { App, Aspects, Aws, CfnResource, Fn, Lazy, NestedStack, RemoveTag, Stack, Stage, Tag, TagManager, TagType, Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as autoscaling from 'aws-cdk-lib/aws-autoscaling';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as glue from 'aws-cdk-lib/aws-glue';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';

const app = new App();
const fill = (scope: Construct) => {
  new s3.CfnBucket(scope, 'Bucket', { tags: [{ key: 'own', value: 'bucket' }, { key: 'Zeta', value: 'z' }, { key: 'alpha', value: 'a' }] });
  new sqs.Queue(scope, 'Queue');
  new kms.CfnKey(scope, 'Key', { keyPolicy: {} });
  new ssm.CfnParameter(scope, 'Parameter', { type: 'String', value: 'x', tags: { own: 'parameter' } });
  new glue.CfnJob(scope, 'Job', { role: 'r', command: {}, tags: { b: 'B', a: 'A' } });
  new autoscaling.CfnAutoScalingGroup(scope, 'Group', { minSize: '0', maxSize: '1', tags: [{ key: 'own', value: 'group', propagateAtLaunch: false }] });
  new CfnResource(scope, 'Generic', { type: 'My::Test::Thing' });
  new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
};

const plain = new Stack(app, 'Plain', { tags: { stack: 'given', own: 'of the stack' } });
fill(plain);
Tags.of(plain).add('everywhere', 'yes');
Tags.of(plain).add('own', 'overwritten');
Tags.of(plain).add('Case', 'upper');
Tags.of(plain).add('case', 'lower');
Tags.of(plain).add('launched', 'not', { applyToLaunchedInstances: false });

const types = new Stack(app, 'Types');
fill(types);
Tags.of(types).add('only', 'queues', { includeResourceTypes: ['AWS::SQS::Queue'] });
Tags.of(types).add('but', 'queues', { excludeResourceTypes: ['AWS::SQS::Queue'] });
Tags.of(types).add('both', 'excluded', { includeResourceTypes: ['AWS::SQS::Queue', 'AWS::S3::Bucket'], excludeResourceTypes: ['AWS::S3::Bucket'] });
Tags.of(types).add('with', 'stack', { includeResourceTypes: ['aws:cdk:stack', 'AWS::KMS::Key'] });
Tags.of(types).remove('own', { includeResourceTypes: ['AWS::S3::Bucket'] });
Tags.of(types).remove('Zeta', { excludeResourceTypes: ['AWS::KMS::Key'] });

const order = new Stack(app, 'Priorities');
const inner = new Construct(order, 'Inner');
fill(inner);
Tags.of(order).add('a', 'outer');
Tags.of(inner).add('a', 'inner');
Tags.of(order).add('b', 'outer, high', { priority: 300 });
Tags.of(inner).add('b', 'inner, low');
Tags.of(order).add('c', 'first');
Tags.of(order).add('c', 'second');
Tags.of(order).add('d', 'low', { priority: 10 });
Tags.of(order).add('own', 'too low', { priority: 40 });
Tags.of(inner).add('e', 'removed');
Tags.of(order).remove('e');
Tags.of(inner).add('f', 'kept', { priority: 250 });
Tags.of(order).remove('f');
Tags.of(order).remove('g', { priority: 1 });
Tags.of(inner).add('g', 'kept too');
Tags.of(inner.node.findChild('Queue')).add('h', 'of the queue only');
Aspects.of(inner).add(new Tag('by-aspect', 'value', { priority: 5 }));
Aspects.of(inner).add(new RemoveTag('alpha'));

const values = new Stack(app, 'Values');
fill(values);
Tags.of(values).add('region', Aws.REGION);
Tags.of(values).add('joined', Fn.join('-', ['a', Aws.ACCOUNT_ID]));
Tags.of(values).add('lazy', Lazy.string({ produce: () => 'made late' }));
Tags.of(values).add('empty', '');
Tags.of(values).add('üml äut', 'ß');
Tags.of(values).add('_under', '1');
Tags.of(values).add('10', 'ten');
Tags.of(values).add('9', 'nine');
values.addStackTag('by-method', 'x');
values.addStackTag('gone', 'x');
values.removeStackTag('gone');

const stage = new Stage(app, 'Stage');
fill(new Stack(stage, 'Inside'));
Tags.of(stage).add('of-stage', 'yes');
Tags.of(app).add('of-app', 'yes');
const nested = new NestedStack(plain, 'Nested');
fill(nested);
Tags.of(nested).add('of-nested', 'yes');

const network = new Stack(app, 'Network', { env: { account: '111111111111', region: 'us-east-1' } });
const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 1, natGateways: 0 });
Tags.of(network).add('Name', 'stack name');
Tags.of(vpc.publicSubnets[0]).add('Name', 'subnet name');
const table = new dynamodb.CfnTable(network, 'Table', { keySchema: [{ attributeName: 'a', keyType: 'HASH' }] });
table.tags.setTag('set', 'directly');
table.tags.setTag('set', 'lower', -1);
table.tags.setTag('never', 'shown');
table.tags.removeTag('never', 0);
new CfnResource(network, 'Manager', { type: 'My::Test::Thing', properties: {
  Values: table.tags.tagValues(), Has: table.tags.hasTags(), Taggable: [TagManager.isTaggable(table), TagManager.isTaggable(vpc)],
} });
const own = new TagManager(TagType.KEY_VALUE, 'My::Type', undefined);
own.setTag('x', 'y');
own.setTag('b', 'c');
new CfnResource(network, 'Own', { type: 'My::Test::Thing', properties: { Tags: own.renderTags(), Late: own.renderedTags } });
own.setTag('late', 'too');
app.synth();
