// Resources of one region used in another: by attributes where stacks allow it, by names where they do not; nested stacks on both sides.
import { App, CfnOutput, CfnResource, NestedStack, PhysicalName, Stack, Stage } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const account = '111111111111';
const make = (scope: Construct, strength?: string) => {
  if (strength) scope.node.setContext('@aws-cdk/core:defaultCrossStackReferences', strength);
  const east = new Stack(scope, 'East', { env: { account, region: 'us-east-1' }, crossRegionReferences: true });
  const bucket = new s3.Bucket(east, 'Bucket');
  const key = new kms.Key(east, 'Key');
  const topic = new sns.Topic(east, 'Topic', { topicName: 'the-topic' });
  const queue = new sqs.Queue(east, 'Queue', { queueName: PhysicalName.GENERATE_IF_NEEDED });
  const nested = new NestedStack(east, 'Nested');
  const inner = new sqs.Queue(nested, 'Inner');
  const role = new iam.Role(east, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), roleName: PhysicalName.GENERATE_IF_NEEDED });

  const west = new Stack(scope, 'West', { env: { account, region: 'eu-west-1' }, crossRegionReferences: true });
  new CfnResource(west, 'R', { type: 'AWS::Test::Thing', properties: { Bucket: bucket.bucketArn, Name: bucket.bucketName, Objects: bucket.arnForObjects('*'), Key: key.keyArn, Topic: topic.topicArn, Queue: queue.queueArn, Url: queue.queueUrl, Inner: inner.queueArn, Role: role.roleArn, RoleName: role.roleName } });
  new CfnResource(new NestedStack(west, 'Nested'), 'R', { type: 'AWS::Test::Thing', properties: { Bucket: bucket.bucketArn, Inner: inner.queueName } });
  const reader = new iam.Role(west, 'Reader', { assumedBy: new iam.AccountRootPrincipal() });
  bucket.grantRead(reader);
  topic.grantPublish(reader);

  // Names only: the attributes of resources without one cannot be had.
  const south = new Stack(scope, 'South', { env: { account, region: 'sa-east-1' } });
  new CfnResource(south, 'R', { type: 'AWS::Test::Thing', properties: { Topic: topic.topicArn, TopicName: topic.topicName, Queue: queue.queueArn, QueueName: queue.queueName, Role: role.roleArn, RoleName: role.roleName } });
  // A plain attribute of the L1 crosses in any case.
  new CfnOutput(south, 'Domain', { value: (bucket.node.defaultChild as s3.CfnBucket).attrDomainName });
  new CfnOutput(south, 'Again', { value: (bucket.node.defaultChild as s3.CfnBucket).attrDomainName });
  // A second consumer in the same region as the first.
  const ireland = new Stack(scope, 'Ireland', { env: { account, region: 'eu-west-1' }, crossRegionReferences: true, stackName: 'named-ireland' });
  new CfnOutput(ireland, 'Bucket', { value: bucket.bucketName });
  // And a producer that consumes.
  const tokyo = new Stack(scope, 'Tokyo', { env: { account, region: 'ap-northeast-1' }, crossRegionReferences: true });
  const copy = new s3.Bucket(tokyo, 'Copy', { bucketName: `copy-${bucket.bucketName}` });
  new CfnOutput(ireland, 'Copy', { value: copy.bucketArn });
};
const app = new App();
make(new Stage(app, 'ByDefault'));
make(new Stage(app, 'Strong'), 'strong');
make(new Stage(app, 'Weak'), 'weak');
make(new Stage(app, 'Both'), 'both');
app.synth();
