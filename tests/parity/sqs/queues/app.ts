import { App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, QueuePolicy, RedrivePermission } from 'aws-cdk-lib/aws-sqs';

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const key = new Key(stack, 'MasterKey');
  const plain = new Queue(stack, 'Plain');
  const dead = new Queue(stack, 'Dead', { enforceSSL: true, removalPolicy: RemovalPolicy.RETAIN, redriveAllowPolicy: { sourceQueues: [plain] } });
  const all = new Queue(stack, 'All', {
    queueName: 'all-queue',
    retentionPeriod: Duration.days(4),
    deliveryDelay: Duration.minutes(1),
    maxMessageSizeBytes: 2048,
    receiveMessageWaitTime: Duration.seconds(20),
    visibilityTimeout: Duration.hours(1),
    deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    dataKeyReuse: Duration.hours(2),
    enforceSSL: true,
  });
  const ownKey = new Queue(stack, 'OwnKey', { encryption: QueueEncryption.KMS });
  new Queue(stack, 'Managed', { encryption: QueueEncryption.KMS_MANAGED, dataKeyReuse: Duration.minutes(5) });
  new Queue(stack, 'SqsManaged', { encryption: QueueEncryption.SQS_MANAGED });
  new Queue(stack, 'Open', { encryption: QueueEncryption.UNENCRYPTED });
  new Queue(stack, 'Changed', { encryption: QueueEncryption.KMS_MANAGED, encryptionMasterKey: key });
  new Queue(stack, 'Fifo', {
    fifo: true,
    contentBasedDeduplication: true,
    deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
    fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
  });
  new Queue(stack, 'NamedFifo', { queueName: 'named.fifo', fifoThroughputLimit: FifoThroughputLimit.PER_QUEUE, deduplicationScope: DeduplicationScope.QUEUE });
  new Queue(stack, 'TokenFifo', { queueName: `${stack.stackId}-x.fifo`, fifo: true });
  new Queue(stack, 'AllowAll', { redriveAllowPolicy: { redrivePermission: RedrivePermission.ALLOW_ALL } });
  new Queue(stack, 'DenyAll', { redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL } });

  plain.grantSendMessages(role);
  plain.grantPurge(new AccountPrincipal('222222222222'));
  all.grantConsumeMessages(role);
  ownKey.grants.sendMessages(role);
  ownKey.grant(new ServicePrincipal('events.amazonaws.com'), 'sqs:SendMessage', 'sqs:GetQueueUrl');
  dead.addToResourcePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], principals: [new ServicePrincipal('sns.amazonaws.com')], resources: [dead.queueArn] }));

  const imported = Queue.fromQueueArn(stack, 'Imported', 'arn:aws:sqs:us-east-1:333333333333:far');
  imported.grantSendMessages(role);
  const withKey = Queue.fromQueueAttributes(stack, 'WithKey', { queueArn: 'arn:aws:sqs:us-east-1:111111111111:near.fifo', keyArn: 'arn:aws:kms:us-east-1:111111111111:key/k', fifo: true });
  withKey.grantConsumeMessages(role);
  const policy = new QueuePolicy(stack, 'Policy', { queues: [plain, imported] });
  policy.document.addStatements(new PolicyStatement({ actions: ['sqs:*'], principals: [new AccountPrincipal('444444444444')], resources: ['*'] }));

  new CfnOutput(stack, 'ImportedUrl', { value: imported.queueUrl });
  new CfnOutput(stack, 'ImportedName', { value: imported.queueName });
  new CfnOutput(stack, 'Facts', { value: [all.queueArn, all.queueName, all.queueUrl, withKey.fifo, plain.fifo, ownKey.encryptionType].join(' ') });

  all.metricApproximateNumberOfMessagesVisible().createAlarm(stack, 'Visible', { threshold: 1, evaluationPeriods: 1 });
  all.metricSentMessageSize({ period: Duration.minutes(1), statistic: 'p90' }).createAlarm(stack, 'Size', { threshold: 1, evaluationPeriods: 2 });
  plain.metricApproximateNumberOfMessagesOutstanding().createAlarm(stack, 'Outstanding', { threshold: 10, evaluationPeriods: 1 });
  imported.metricNumberOfMessagesSent().createAlarm(stack, 'Sent', { threshold: 10, evaluationPeriods: 1 });
}
const other = new Stack(app, 'Other', { env: { account: '555555555555', region: 'us-east-1' } });
const far = new Queue(other, 'Far', { queueName: 'far-queue' });
const user = new Role(app.node.findChild('Fixed') as Stack, 'Cross', { assumedBy: new ServicePrincipal('ec2.amazonaws.com'), roleName: 'cross' });
far.grantSendMessages(user);
app.synth();
