import { App, Aws, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BackoffFunction, FifoThroughputScope, FilterOrPolicy, LoggingProtocol, Subscription, SubscriptionFilter, SubscriptionProtocol, Topic, TopicPolicy, TracingConfig,
} from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const key = new Key(stack, 'MasterKey');
  const plain = new Topic(stack, 'Plain');
  const all = new Topic(stack, 'All', {
    topicName: 'all-topic',
    displayName: 'All of it',
    masterKey: key,
    enforceSSL: true,
    signatureVersion: '2',
    tracingConfig: TracingConfig.ACTIVE,
    loggingConfigs: [{ protocol: LoggingProtocol.HTTP, failureFeedbackRole: role, successFeedbackRole: role, successFeedbackSampleRate: 50 }],
  });
  all.addLoggingConfig({ protocol: LoggingProtocol.SQS, successFeedbackRole: role });
  const fifo = new Topic(stack, 'Fifo', { fifo: true, contentBasedDeduplication: true, messageRetentionPeriodInDays: 7, fifoThroughputScope: FifoThroughputScope.MESSAGE_GROUP });
  new Topic(stack, 'NamedFifo', { fifo: true, topicName: 'named' });
  new Topic(stack, 'EndsInFifo', { fifo: true, topicName: 'ends.fifo', tracingConfig: TracingConfig.PASS_THROUGH });
  new Topic(stack, 'TokenFifo', { fifo: true, topicName: `${Aws.STACK_NAME}-x.fifo` });

  plain.grantPublish(role);
  plain.grantPublish(new ServicePrincipal('events.amazonaws.com'));
  all.grantPublish(role);
  all.grants.subscribe(new AccountPrincipal('222222222222'));
  all.addToResourcePolicy(new PolicyStatement({ actions: ['sns:Publish'], principals: [new ServicePrincipal('s3.amazonaws.com')], resources: [all.topicArn] }));

  const imported = Topic.fromTopicArn(stack, 'Imported', 'arn:aws:sns:us-east-1:333333333333:far');
  imported.grantPublish(role);
  const withKey = Topic.fromTopicAttributes(stack, 'WithKey', {
    topicArn: 'arn:aws:sns:us-east-1:111111111111:near.fifo', keyArn: 'arn:aws:kms:us-east-1:111111111111:key/k', contentBasedDeduplication: true,
  });
  withKey.grantPublish(role);
  const policy = new TopicPolicy(stack, 'Policy', { topics: [plain, imported], enforceSSL: true });
  policy.document.addStatements(new PolicyStatement({ actions: ['sns:Subscribe'], principals: [new AccountPrincipal('444444444444')], resources: ['*'] }));
  new TopicPolicy(stack, 'GivenPolicy', {
    topics: [fifo],
    policyDocument: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['sns:*'], principals: [new AccountPrincipal('444444444444')], resources: ['*'] })] }),
  });

  const dead = new Queue(stack, 'Dead');
  new Subscription(stack, 'Url', {
    topic: plain,
    endpoint: 'https://example.com/',
    protocol: SubscriptionProtocol.HTTPS,
    rawMessageDelivery: true,
    deadLetterQueue: dead,
    filterPolicy: {
      colour: SubscriptionFilter.stringFilter({ allowlist: ['red', 'green'], denylist: ['blue'], matchPrefixes: ['bl'], matchSuffixes: ['ue'] }),
      price: SubscriptionFilter.numericFilter({
        allowlist: [1, 2.5], between: { start: 3, stop: 4 }, betweenStrict: { start: 5, stop: 6 },
        greaterThan: 10, greaterThanOrEqualTo: 11, lessThan: -1, lessThanOrEqualTo: -2,
      }),
      here: SubscriptionFilter.existsFilter(),
      gone: SubscriptionFilter.notExistsFilter(),
    },
    deliveryPolicy: {
      healthyRetryPolicy: {
        minDelayTarget: Duration.seconds(5), maxDelayTarget: Duration.minutes(1), numRetries: 6,
        numNoDelayRetries: 1, numMinDelayRetries: 2, numMaxDelayRetries: 3, backoffFunction: BackoffFunction.EXPONENTIAL,
      },
      throttlePolicy: { maxReceivesPerSecond: 10 },
      requestPolicy: { headerContentType: 'application/json' },
    },
  });
  new Subscription(stack, 'Short', {
    topic: all, endpoint: 'http://example.com/', protocol: SubscriptionProtocol.HTTP, deliveryPolicy: { healthyRetryPolicy: { numRetries: 1 } },
  });
  new Subscription(stack, 'Body', {
    topic: imported,
    endpoint: 'arn:aws:firehose:us-east-1:111111111111:deliverystream/x',
    protocol: SubscriptionProtocol.FIREHOSE,
    subscriptionRoleArn: role.roleArn,
    region: 'us-east-1',
    filterPolicyWithMessageBody: {
      background: FilterOrPolicy.policy({
        colour: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ allowlist: ['red'] })),
        deep: FilterOrPolicy.policy({ size: FilterOrPolicy.filter(SubscriptionFilter.numericFilter({ allowlist: [1] })) }),
      }),
      here: FilterOrPolicy.filter(SubscriptionFilter.existsFilter()),
    },
  });

  new CfnOutput(stack, 'Facts', { value: [all.topicArn, all.topicName, fifo.fifo, withKey.contentBasedDeduplication, imported.topicName, fifo.topicName].join(' ') });
  all.metricNumberOfMessagesPublished().createAlarm(stack, 'Published', { threshold: 1, evaluationPeriods: 1 });
  imported.metricNumberOfNotificationsFilteredOutNoMessageAttributes({ label: 'none' }).createAlarm(stack, 'None', { threshold: 1, evaluationPeriods: 1 });
  plain.metricSMSMonthToDateSpentUSD({ statistic: 'Average' }).createAlarm(stack, 'Dollars', { threshold: 1, evaluationPeriods: 1 });
}
app.synth();
