import { App, Duration, Stack } from 'aws-cdk-lib';
import * as cw from 'aws-cdk-lib/aws-cloudwatch';

const app = new App();
const stack = new Stack(app, 'Alarms', { env: { account: '111111111111', region: 'eu-west-1' } });
const open = new Stack(app, 'Open');

const errors = new cw.Metric({ namespace: 'AWS/Lambda', metricName: 'Errors', dimensionsMap: { FunctionName: 'f', Resource: 'r' }, statistic: 'sum' });
const requests = new cw.Metric({ namespace: 'My/App', metricName: 'Requests', period: Duration.minutes(1), unit: cw.Unit.COUNT });

class Notify implements cw.IAlarmAction {
  constructor(private readonly arn: string) {}
  bind() { return { alarmActionArn: this.arn }; }
}

// Plain metrics, with every option.
const plain = new cw.Alarm(stack, 'Plain', {
  metric: errors, threshold: 3, evaluationPeriods: 2, datapointsToAlarm: 1, alarmName: 'plain', alarmDescription: 'too many errors',
  comparisonOperator: cw.ComparisonOperator.GREATER_THAN_THRESHOLD, treatMissingData: cw.TreatMissingData.NOT_BREACHING, actionsEnabled: false,
  evaluateLowSampleCountPercentile: 'ignore',
});
plain.addAlarmAction(new Notify('arn:aws:sns:eu-west-1:111111111111:a'), new Notify('arn:aws:sns:eu-west-1:111111111111:b'));
plain.addOkAction(new Notify('arn:aws:sns:eu-west-1:111111111111:ok'));
plain.addInsufficientDataAction(new Notify('arn:aws:sns:eu-west-1:111111111111:none'));
requests.with({ statistic: 'p99.9', period: Duration.seconds(30) }).createAlarm(stack, 'Percentile', { threshold: 0.5, evaluationPeriods: 1 });
requests.with({ statistic: 'tm(10%:90%)' }).createAlarm(open, 'Trimmed', { threshold: 1e-7, evaluationPeriods: 1, treatMissingData: cw.TreatMissingData.BREACHING });
requests.with({ statistic: 'IQM' }).attachTo(stack).createAlarm(stack, 'Iqm', { threshold: 1, evaluationPeriods: 3, comparisonOperator: cw.ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD });

// A label or another account makes it metric math.
const labelled = errors.with({ label: 'failures', dimensionsMap: { Other: 'x' } }).createAlarm(stack, 'Labelled', { threshold: 1, evaluationPeriods: 1 });
errors.with({ account: '222222222222' }).createAlarm(stack, 'OtherAccount', { threshold: 1, evaluationPeriods: 1 });
errors.with({ account: '222222222222' }).createAlarm(open, 'OpenAccount', { threshold: 1, evaluationPeriods: 1 });

// Expressions of several levels.
const rate = new cw.MathExpression({ expression: 'errors / requests', usingMetrics: { errors, requests }, label: 'rate', period: Duration.minutes(10) });
const nested = new cw.MathExpression({ expression: 'rate * factor', usingMetrics: { rate, factor: requests.with({ statistic: 'max' }) } });
rate.createAlarm(stack, 'Rate', { threshold: 0.1, evaluationPeriods: 2 });
nested.createAlarm(stack, 'Nested', { threshold: 0.2, evaluationPeriods: 2 });
new cw.MathExpression({ expression: 'SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2")' }).createAlarm(stack, 'Select', { threshold: 50, evaluationPeriods: 1 });
new cw.AnomalyDetectionAlarm(stack, 'Band', { metric: requests, evaluationPeriods: 1, stdDevs: 3, comparisonOperator: cw.ComparisonOperator.GREATER_THAN_UPPER_THRESHOLD });
new cw.AnomalyDetectionAlarm(stack, 'DefaultBand', { metric: rate, evaluationPeriods: 4 });

// Composite alarms and rules.
const imported = cw.Alarm.fromAlarmName(stack, 'Imported', 'elsewhere');
const composite = new cw.CompositeAlarm(stack, 'Composite', {
  alarmRule: cw.AlarmRule.anyOf(
    cw.AlarmRule.allOf(plain, cw.AlarmRule.fromAlarm(labelled, cw.AlarmState.INSUFFICIENT_DATA)),
    cw.AlarmRule.not(imported), cw.AlarmRule.fromBoolean(false), cw.AlarmRule.fromString('OK("x")'),
    cw.AlarmRule.atLeast(cw.AlarmState.OK, { operands: [plain, labelled], threshold: cw.AtLeastThreshold.count(2) }),
    cw.AlarmRule.atLeastNot(cw.AlarmState.ALARM, { operands: [plain], threshold: cw.AtLeastThreshold.percentage(50) })),
  alarmDescription: 'all together', actionsSuppressor: imported, actionsSuppressorWaitPeriod: Duration.seconds(90),
});
composite.addAlarmAction(new Notify('arn:aws:sns:eu-west-1:111111111111:c'));
new cw.CompositeAlarm(stack, 'Named', { alarmRule: composite, compositeAlarmName: 'named', actionsEnabled: true });

// Mute rules.
plain.addAlarmMuteRule('Night', { duration: Duration.hours(8), schedule: cw.ScheduleExpression.cron({ minute: '0', hour: '22' }), tags: { team: 'ops' } });
new cw.AlarmMuteRule(stack, 'Move', {
  duration: Duration.minutes(90), schedule: cw.ScheduleExpression.at({ year: 2027, month: 1, day: 5, hour: 3, minute: 30 }),
  alarmMuteRuleName: 'move', description: 'moving', start: { year: 2026, month: 12, day: 31, hour: 0, minute: 5 }, alarms: [labelled, imported],
});

// Queries.
const query = new cw.PromQLAlarm(stack, 'Query', { query: 'sum(rate(errors[5m])) > 1', evaluationInterval: Duration.minutes(1), pendingPeriod: Duration.minutes(5), recoveryPeriod: Duration.minutes(2), alarmName: 'query', alarmDescription: 'd', actionsEnabled: true });
query.addAlarmAction(new Notify('arn:aws:sns:eu-west-1:111111111111:q'));
new cw.PromQLAlarm(open, 'Short', { query: 'up == 0', evaluationInterval: Duration.seconds(10) });
app.synth();
