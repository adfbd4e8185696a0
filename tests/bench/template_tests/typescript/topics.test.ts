import { test } from 'node:test';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';

for (let i = 0; i < 100; i++) {
  test(`topics reach people and a queue ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const topic = new sns.Topic(stack, 'Topic', { displayName: `Topic ${i}` });
    const people = (i % 4) + 1;
    for (let p = 0; p < people; p++) topic.addSubscription(new subscriptions.EmailSubscription(`p${p}@example.com`));
    topic.addSubscription(new subscriptions.SqsSubscription(new sqs.Queue(stack, 'Queue'), { rawMessageDelivery: i % 2 === 0 }));
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::SNS::Topic', { DisplayName: `Topic ${i}` });
    t.resourcePropertiesCountIs('AWS::SNS::Subscription', { Protocol: 'email' }, people);
    t.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs', RawMessageDelivery: i % 2 === 0 });
    t.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'sqs:SendMessage', Principal: { Service: 'sns.amazonaws.com' } })] },
    });
  });
}
