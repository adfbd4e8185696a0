import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import * as cw from 'aws-cdk-lib/aws-cloudwatch';

const app = new App();
const stack = new Stack(app, 'Boards', { env: { account: '111111111111', region: 'eu-west-1' } });
const open = new Stack(app, 'Open');
const parameter = new CfnParameter(stack, 'Name');

const errors = new cw.Metric({ namespace: 'AWS/Lambda', metricName: 'Errors', dimensionsMap: { FunctionName: parameter.valueAsString }, statistic: 'Sum' });
const requests = new cw.Metric({ namespace: 'My/App', metricName: 'Requests', period: Duration.minutes(1), label: 'all "requests"', color: cw.Color.RED });
const rate = new cw.MathExpression({ expression: 'errors / requests', usingMetrics: { errors, requests }, period: Duration.minutes(1) });
const search = new cw.SearchExpression({ expression: "SEARCH('{AWS/EC2,InstanceId} CPUUtilization', 'Average', 300)", searchRegion: 'us-east-1', searchAccount: '222222222222', label: '' });
const alarm = requests.createAlarm(stack, 'Alarm', { threshold: 5, evaluationPeriods: 2, comparisonOperator: cw.ComparisonOperator.LESS_THAN_THRESHOLD });

function fill(board: cw.Dashboard) {
  board.addWidgets(new cw.TextWidget({ markdown: '# Title\n"quoted" \\ text', width: 24, height: 1 }));
  board.addWidgets(
    new cw.GraphWidget({ title: 'Both', left: [errors, requests.attachTo(stack)], right: [rate, search], leftYAxis: { min: 0, label: 'n' }, rightYAxis: { max: 1, showUnits: false }, width: 12, stacked: true }),
    new cw.GraphWidget({
      left: [errors.with({ visible: false, id: 'x' }), requests.with({ account: '111111111111', region: 'eu-west-1' }), requests.with({ stackAccount: '333333333333', stackRegion: 'eu-west-1' })],
      leftAnnotations: [{ value: 5, label: 'line', color: cw.Color.BLUE, fill: cw.Shading.ABOVE, visible: true }, alarm.toAnnotation()], rightAnnotations: [{ value: 1.5 }],
      verticalAnnotations: [{ date: '2026-01-31T23:59:59Z', label: 'release', color: '#000000', fill: cw.VerticalShading.BEFORE, visible: false }],
      view: cw.GraphWidgetView.PIE, displayLabelsOnChart: true, legendPosition: cw.LegendPosition.RIGHT, liveData: true, setPeriodToTimeRange: true, period: Duration.minutes(15),
      statistic: 'p50', start: '-P7D', end: '2026-12-31T00:00:00Z', accountId: '444444444444', region: 'us-west-2', width: 8, height: 9, title: 'All options',
    }),
    new cw.SingleValueWidget({ metrics: [errors, rate], title: 'Now', width: 6, setPeriodToTimeRange: true }),
    new cw.SingleValueWidget({ metrics: [requests], sparkline: true, fullPrecision: true, liveData: false, period: Duration.hours(1), start: '-PT1H' }),
  );
  board.addWidgets(new cw.Column(
    new cw.Row(new cw.Spacer({ width: 2 }), new cw.GaugeWidget({ metrics: [errors], annotations: [{ value: 80, label: 'high' }], leftYAxis: { max: 90, label: 'pc' }, legendPosition: cw.LegendPosition.HIDDEN })),
    new cw.AlarmWidget({ alarm, title: 'The alarm', leftYAxis: { min: 1 }, region: 'eu-west-1' }),
  ), new cw.AlarmStatusWidget({ alarms: [alarm], sortBy: cw.AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP, states: [cw.AlarmState.ALARM, cw.AlarmState.INSUFFICIENT_DATA] }));
  board.addWidgets(
    new cw.LogQueryWidget({ logGroupNames: ['a', 'b'], queryLines: ['fields @message', 'limit 5'], view: cw.LogQueryVisualizationType.STACKEDAREA, title: 'Logs', queryLanguage: cw.LogQueryLanguage.SQL }),
    new cw.LogQueryWidget({ logGroupNames: [parameter.valueAsString], queryString: 'stats count(*)', view: cw.LogQueryVisualizationType.BAR, width: 12, accountId: '5' }),
    new cw.CustomWidget({ functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:draw', title: 'Custom', params: { a: 1, b: [parameter.valueAsString] }, updateOnResize: false }),
    new cw.TableWidget({
      metrics: [errors, requests], title: 'Table', layout: cw.TableLayout.VERTICAL, showUnitsInLabel: true, fullPrecision: true,
      summary: { columns: [cw.TableSummaryColumn.AVERAGE, cw.TableSummaryColumn.MAXIMUM], sticky: true, hideNonSummaryColumns: true },
      thresholds: [cw.TableThreshold.above(5, cw.Color.GREEN), cw.TableThreshold.below(1), cw.TableThreshold.between(2, 3, cw.Color.PINK)],
    }),
  );
}

const board = new cw.Dashboard(stack, 'Board', { dashboardName: 'board', defaultInterval: Duration.hours(36), periodOverride: cw.PeriodOverride.INHERIT });
fill(board);
board.addVariable(new cw.DashboardVariable({ id: 'fn', type: cw.VariableType.PROPERTY, inputType: cw.VariableInputType.SELECT, value: 'FunctionName', label: 'Function', values: cw.Values.fromSearchComponents({ namespace: 'AWS/Lambda', dimensions: ['FunctionName'], metricName: 'Errors', populateFrom: 'FunctionName' }), defaultValue: cw.DefaultValue.FIRST, visible: true }));
board.addVariable(new cw.DashboardVariable({ id: 'r', type: cw.VariableType.PATTERN, inputType: cw.VariableInputType.RADIO, value: 'us-east-1', values: cw.Values.fromValues({ label: 'here', value: 'eu-west-1' }, { value: 'us-east-1' }), defaultValue: cw.DefaultValue.value('eu-west-1') }));
board.addVariable(new cw.DashboardVariable({ id: 'i', type: cw.VariableType.PATTERN, inputType: cw.VariableInputType.INPUT, value: 'x' }));
new cw.Dashboard(open, 'Empty');
new cw.Dashboard(open, 'Rows', { start: '-P1D', end: '2026-01-01', widgets: [[new cw.TextWidget({ markdown: 'a', background: cw.TextWidgetBackground.SOLID })], [new cw.GraphWidget({ left: [requests.with({ stackAccount: '1', region: 'x' })] }), new cw.TextWidget({ markdown: 'b' })]] });
app.synth();
