import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { BackoffFunction, FilterOrPolicy, SubscriptionFilter, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, LambdaSubscription, SmsSubscription, SqsSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';

const app = new App();
const account = '111111111111';
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account, region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const topic = new Topic(stack, 'Topic');
  const dead = new Queue(stack, 'Dead');
  const filterPolicy = { colour: SubscriptionFilter.stringFilter({ allowlist: ['red'] }) };
  const filterPolicyWithMessageBody = { here: FilterOrPolicy.filter(SubscriptionFilter.existsFilter()) };
  topic.addSubscription(new EmailSubscription('one@example.com'));
  topic.addSubscription(new EmailSubscription('two@example.com', { json: true, filterPolicy, deadLetterQueue: dead }));
  topic.addSubscription(new SmsSubscription('+15551231234', { filterPolicyWithMessageBody, deadLetterQueue: dead }));
  topic.addSubscription(new UrlSubscription('http://example.com/a'));
  topic.addSubscription(new UrlSubscription('https://example.com/a', {
    rawMessageDelivery: true, deadLetterQueue: dead, filterPolicy, deliveryPolicy: { healthyRetryPolicy: { numRetries: 2, backoffFunction: BackoffFunction.LINEAR } },
  }));
  const address = new CfnParameter(stack, 'Address').valueAsString;
  topic.addSubscription(new UrlSubscription(address, { protocol: SubscriptionProtocol.HTTPS }));
  topic.addSubscription(new EmailSubscription(address));
  topic.addSubscription(new EmailSubscription(`${address}.org`));

  const plain = new Queue(stack, 'Plain');
  const own = new Queue(stack, 'Own', { encryption: QueueEncryption.KMS, encryptionMasterKey: new Key(stack, 'Key') });
  topic.addSubscription(new SqsSubscription(plain));
  topic.addSubscription(new SqsSubscription(own, { rawMessageDelivery: true, filterPolicy, deadLetterQueue: dead }));
  const imported = Topic.fromTopicArn(stack, 'Imported', 'arn:aws:sns:us-east-1:222222222222:far');
  imported.addSubscription(new SqsSubscription(plain));
  imported.addSubscription(new EmailSubscription('three@example.com'));
  const fn = new Function(stack, 'Function', { runtime: Runtime.PYTHON_3_14, handler: 'index.handler', code: Code.fromInline('def handler(event, context): pass') });
  topic.addSubscription(new LambdaSubscription(fn, { filterPolicy, deadLetterQueue: dead }));
  imported.addSubscription(new LambdaSubscription(fn));
  topic.addSubscription(new SqsSubscription(Queue.fromQueueArn(stack, 'FarQueue', 'arn:aws:sqs:us-east-1:222222222222:far')));
}
const topics = new Stack(app, 'Topics', { env: { account, region: 'us-east-1' } });
const queues = new Stack(app, 'Queues', { env: { account, region: 'us-east-1' } });
const afar = new Stack(app, 'Afar', { env: { account, region: 'ap-east-1' } });
const shared = new Topic(topics, 'Shared', { topicName: 'shared' });
shared.addSubscription(new SqsSubscription(new Queue(queues, 'Queue')));
shared.addSubscription(new SqsSubscription(new Queue(afar, 'Queue', { queueName: 'afar' })));
const optIn = new Topic(afar, 'OptIn', { topicName: 'opt-in' });
optIn.addSubscription(new SqsSubscription(new Queue(new Stack(app, 'Near', { env: { account, region: 'us-east-1' } }), 'Queue', { queueName: 'near' })));
app.synth();
