import * as assert from 'node:assert';
import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as sqs from 'aws-cdk-lib/aws-sqs';

for (let i = 0; i < 100; i++) {
  test(`queues hand on what cannot be processed ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const dead = new sqs.Queue(stack, 'Dead', { retentionPeriod: Duration.days(14) });
    new sqs.Queue(stack, 'Queue', {
      deadLetterQueue: { maxReceiveCount: (i % 10) + 1, queue: dead },
      enforceSSL: true,
      queueName: `queue-${i}`,
      visibilityTimeout: Duration.seconds(10 + i),
    });
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: `queue-${i}`,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Dead'), 'Arn'] }, maxReceiveCount: (i % 10) + 1 },
      VisibilityTimeout: 10 + i,
    });
    assert.equal(Object.keys(t.findResources('AWS::SQS::Queue')).length, 2);
    t.resourcePropertiesCountIs('AWS::SQS::Queue', { MessageRetentionPeriod: 1209600 }, 1);
    t.hasResource('AWS::SQS::QueuePolicy', { Properties: { Queues: [Match.anyValue()] } });
  });
}
