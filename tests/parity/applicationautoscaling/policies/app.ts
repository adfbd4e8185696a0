import { App, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Scaling', { env: { account: '111111111111', region: 'us-east-1' } });

const table = new scaling.ScalableTarget(stack, 'Table', {
  minCapacity: 1, maxCapacity: 20, resourceId: 'table/orders', scalableDimension: 'dynamodb:table:WriteCapacityUnits',
  serviceNamespace: scaling.ServiceNamespace.DYNAMODB,
});
table.addToRolePolicy(new iam.PolicyStatement({ actions: ['dynamodb:DescribeTable'], resources: ['*'] }));
table.scaleOnSchedule('Night', { schedule: scaling.Schedule.cron({ hour: '22', minute: '0' }), maxCapacity: 2, timeZone: TimeZone.EUROPE_BERLIN });
table.scaleOnSchedule('Week', { schedule: scaling.Schedule.cron({ weekDay: 'MON-FRI', hour: '6', minute: '30', month: '1', year: '2030' }), minCapacity: 5 });
table.scaleOnSchedule('Hourly', {
  schedule: scaling.Schedule.rate(Duration.minutes(60)), minCapacity: 1, maxCapacity: 9, startTime: new Date('2030-01-01T00:00:00Z'),
  endTime: new Date('2031-01-01T00:00:00Z'),
});
table.scaleOnSchedule('Daily', { schedule: scaling.Schedule.rate(Duration.hours(48)), minCapacity: 1 });
table.scaleOnSchedule('Often', { schedule: scaling.Schedule.rate(Duration.seconds(60)), minCapacity: 1 });
table.scaleOnSchedule('Once', { schedule: scaling.Schedule.at(new Date('2030-05-06T07:08:09Z')), minCapacity: 3 });
table.scaleOnSchedule('Text', { schedule: scaling.Schedule.expression('rate(2 hours)'), minCapacity: 4 });
table.scaleToTrackMetric('Writes', {
  targetValue: 70, predefinedMetric: scaling.PredefinedMetric.DYNAMODB_WRITE_CAPACITY_UTILIZATION, scaleInCooldown: Duration.minutes(5),
  scaleOutCooldown: Duration.minutes(1), disableScaleIn: true, policyName: 'writes',
});

const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111111111111:role/aws-service-role/x/scaling');
const service = new scaling.ScalableTarget(stack, 'Service', {
  minCapacity: 0, maxCapacity: 10, resourceId: 'service/cluster/web', scalableDimension: 'ecs:service:DesiredCount', role,
  serviceNamespace: scaling.ServiceNamespace.ECS,
});
service.scaleToTrackMetric('Requests', {
  targetValue: 1000, predefinedMetric: scaling.PredefinedMetric.ALB_REQUEST_COUNT_PER_TARGET, resourceLabel: 'app/a/1/targetgroup/b/2',
});
const metric = new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Backlog', dimensionsMap: { Queue: 'orders' }, unit: cloudwatch.Unit.COUNT });
service.scaleToTrackMetric('Backlog', { targetValue: 30.5, customMetric: metric });
service.scaleOnMetric('Steps', {
  metric, scalingSteps: [{ upper: 10, change: -1 }, { lower: 50, change: +1 }, { lower: 100, change: +3 }], cooldown: Duration.minutes(3),
  evaluationPeriods: 3, datapointsToAlarm: 2, minAdjustmentMagnitude: 2,
});
service.scaleOnMetric('Exact', {
  metric: metric.with({ statistic: 'Maximum' }), adjustmentType: scaling.AdjustmentType.EXACT_CAPACITY,
  scalingSteps: [{ lower: 0, upper: 10, change: 0 }, { lower: 10, upper: 20, change: 2 }, { lower: 20, change: 4 }],
});
service.scaleOnMetric('Up', {
  metric, adjustmentType: scaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY, metricAggregationType: scaling.MetricAggregationType.MINIMUM,
  scalingSteps: [{ lower: 60, change: 10 }, { lower: 90, change: 30 }],
});
const action = new scaling.StepScalingAction(stack, 'Action', { scalingTarget: service, policyName: 'by-hand' });
action.addAdjustment({ adjustment: 1, lowerBound: 0 });

app.synth();
