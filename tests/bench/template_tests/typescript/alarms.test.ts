import * as assert from 'node:assert';
import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';

for (let i = 0; i < 100; i++) {
  test(`alarms tell the topic that a queue grows ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const queue = new sqs.Queue(stack, 'Queue');
    const topic = new sns.Topic(stack, 'Topic');
    const alarm = new cloudwatch.Alarm(stack, 'Alarm', {
      alarmDescription: `more than ${i} messages`,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: (i % 5) + 1,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: i,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new actions.SnsAction(topic));
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^Topic[0-9A-F]{8}$') }],
      AlarmDescription: `more than ${i} messages`,
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [Match.anyValue(), 'QueueName'] } }],
      EvaluationPeriods: (i % 5) + 1,
      Period: 60,
      Threshold: i,
      TreatMissingData: 'notBreaching',
    });
    assert.equal(Object.keys(t.findResources('AWS::CloudWatch::Alarm', { Properties: { Statistic: 'Maximum' } })).length, 1);
    t.resourceCountIs('AWS::SNS::Topic', 1);
  });
}
