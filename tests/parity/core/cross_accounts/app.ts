// Resources of one account used in another: names given, names generated, grants on both sides, roles that read outputs.
import { App, CfnOutput, CfnResource, NestedStack, PhysicalName, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const home = new Stack(app, 'HomeOfAllResourcesWithAQuiteLongName', { env: { account: '111111111111', region: 'us-east-1' } });
const generated = PhysicalName.GENERATE_IF_NEEDED;
const bucket = new s3.Bucket(home, 'Bucket', { bucketName: generated });
const named = new s3.Bucket(home, 'Named', { bucketName: 'a-named-bucket', encryption: s3.BucketEncryption.KMS });
const key = new kms.Key(home, 'Key');
const alias = new kms.Alias(home, 'Alias', { aliasName: 'alias/given', targetKey: key });
const topic = new sns.Topic(home, 'Topic', { topicName: generated });
const queue = new sqs.Queue(home, 'Queue', { queueName: generated });
const role = new iam.Role(home, 'Role', { assumedBy: new iam.AccountPrincipal('222222222222'), roleName: generated });
const unused = new sqs.Queue(home, 'Unused', { queueName: generated });
const nested = new NestedStack(home, 'Nested');
const inner = new sqs.Queue(nested, 'Inner', { queueName: 'inner-queue' });

const other = new Stack(app, 'Other', { env: { account: '222222222222', region: 'us-east-1' } });
const worker = new iam.Role(other, 'Worker', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'), roleName: generated });
const anonymous = new iam.Role(other, 'Anonymous', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
new CfnResource(other, 'R', {
  type: 'AWS::Test::Thing',
  properties: { Bucket: bucket.bucketArn, Name: bucket.bucketName, Objects: bucket.arnForObjects('a/*'), Named: named.bucketName, Topic: topic.topicArn, TopicName: topic.topicName, Queue: queue.queueArn, QueueName: queue.queueName, Role: role.roleArn, RoleName: role.roleName, Inner: inner.queueName, Alias: alias.aliasName },
});
bucket.grantReadWrite(worker);
named.grantRead(worker);
topic.grantPublish(worker);
queue.grantConsumeMessages(worker);
role.grantAssumeRole(worker);
key.grantEncrypt(worker);
// Its name is not known on the other side, so it stays with the account.
anonymous.addToPolicy(new iam.PolicyStatement({ actions: ['sqs:*'], resources: [queue.queueArn, inner.queueArn] }));
const far = new Stack(app, 'Far', { env: { account: '333333333333', region: 'eu-west-1' } });
new CfnOutput(far, 'Bucket', { value: bucket.bucketArn });
new CfnOutput(far, 'Url', { value: bucket.urlForObject('x') });
new CfnOutput(far, 'Worker', { value: worker.roleArn });
// Attributes without a name are read from outputs, by a role of the producer.
new CfnOutput(far, 'Key', { value: (key.node.defaultChild as kms.CfnKey).attrArn });
new CfnOutput(far, 'Website', { value: (bucket.node.defaultChild as s3.CfnBucket).attrWebsiteUrl });
new CfnOutput(other, 'Website', { value: (bucket.node.defaultChild as s3.CfnBucket).attrWebsiteUrl });
new CfnOutput(other, 'InnerUrl', { value: (inner.node.defaultChild as sqs.CfnQueue).ref });
new CfnOutput(home, 'UnusedName', { value: unused.queueName });
app.synth();
