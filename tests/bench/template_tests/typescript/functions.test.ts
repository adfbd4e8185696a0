import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';

for (let i = 0; i < 100; i++) {
  test(`functions are called by the schedule ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const fn = new lambda.Function(stack, 'Function', {
      code: lambda.Code.fromInline('def handler(event, context): return 1'),
      environment: { NUMBER: `${i}` },
      handler: 'index.handler',
      memorySize: 128 + i,
      runtime: lambda.Runtime.PYTHON_3_12,
      timeout: Duration.seconds(i + 1),
    });
    new events.Rule(stack, 'Rule', {
      schedule: events.Schedule.rate(Duration.minutes(i + 2)),
      targets: [new targets.LambdaFunction(fn)],
    });
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { NUMBER: `${i}` } },
      MemorySize: 128 + i,
      Runtime: 'python3.12',
      Timeout: i + 1,
    });
    t.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: Match.stringLikeRegexp('^rate\\(\\d+ \\w+\\)$'),
      Targets: [Match.objectLike({ Id: 'Target0' })],
    });
    t.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: stack.resolve(fn.functionArn),
      Principal: 'events.amazonaws.com',
    });
    t.hasResource('AWS::Lambda::Function', { DependsOn: [Match.stringLikeRegexp('ServiceRole')] });
  });
}
