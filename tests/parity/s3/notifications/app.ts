import { App, CfnParameter, Stack, Tags } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';

class Target implements s3.IBucketNotificationDestination {
  constructor(private readonly type: s3.BucketNotificationDestinationType, private readonly arn: string, private readonly dependency?: IConstruct) {}
  bind(_scope: Construct): s3.BucketNotificationDestinationConfig {
    return { type: this.type, arn: this.arn, dependencies: this.dependency ? [this.dependency] : undefined };
  }
}

const app = new App();
const env = { account: '123456789012', region: 'us-east-1' };

const own = new Stack(app, 'Own', { env });
Tags.of(own).add('team', 'blue');
const topic = new CfnTopic(own, 'Topic');
const policy = new CfnTopicPolicy(own, 'TopicPolicy', { topics: [topic.ref], policyDocument: { Version: '2012-10-17', Statement: [] } });
const bucket = new s3.Bucket(own, 'Bucket', { notificationsSkipDestinationValidation: true });
bucket.addEventNotification(s3.EventType.OBJECT_CREATED_PUT, new Target(s3.BucketNotificationDestinationType.TOPIC, topic.ref, policy), { prefix: 'in/' }, { suffix: '.txt' });
bucket.addObjectCreatedNotification(new Target(s3.BucketNotificationDestinationType.QUEUE, 'arn:aws:sqs:us-east-1:123456789012:queue'), { prefix: 'q/', suffix: '.q' });
bucket.addObjectRemovedNotification(new Target(s3.BucketNotificationDestinationType.LAMBDA, 'arn:aws:lambda:us-east-1:123456789012:function:f'));
bucket.addEventNotification(s3.EventType.REPLICATION, new Target(s3.BucketNotificationDestinationType.LAMBDA, 'arn:aws:lambda:us-east-1:123456789012:function:g'));
bucket.addToResourcePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')], principals: [new iam.AccountPrincipal('123456789012')] }));
new s3.Bucket(own, 'Bridged', { eventBridgeEnabled: true });
s3.Bucket.fromBucketName(own, 'Imported', 'imported').enableEventBridgeNotification();

const given = new Stack(app, 'GivenRole', { env });
const role = new iam.Role(given, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
new s3.Bucket(given, 'Bucket', { eventBridgeEnabled: true, notificationsHandlerRole: role, enforceSSL: true });
const foreign = new Stack(app, 'ForeignRole', { env });
s3.Bucket.fromBucketAttributes(foreign, 'Imported', {
  bucketArn: new CfnParameter(foreign, 'Arn').valueAsString,
  notificationsHandlerRole: iam.Role.fromRoleArn(foreign, 'Role', 'arn:aws:iam::999999999999:role/handler'),
}).addObjectCreatedNotification(new Target(s3.BucketNotificationDestinationType.QUEUE, 'arn:aws:sqs:us-east-1:123456789012:queue'));
app.synth();
