import { App, CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { AccountPrincipal, ArnPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  CustomDataIdentifier, DataIdentifier, DataProtectionPolicy, FieldIndexPolicy, FilterPattern, ILogSubscriptionDestination, IFilterPattern, LogGroup, LogGroupClass,
  LogStream, MetricFilter, ResourcePolicy, RetentionDays, SubscriptionFilter,
} from 'aws-cdk-lib/aws-logs';

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const key = new Key(stack, 'Key');
  const plain = new LogGroup(stack, 'Plain');
  const all = new LogGroup(stack, 'All', {
    logGroupName: '/all/of/it',
    encryptionKey: key,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.DESTROY,
    logGroupClass: LogGroupClass.INFREQUENT_ACCESS,
    deletionProtectionEnabled: true,
    fieldIndexPolicies: [new FieldIndexPolicy({ fields: ['Operation', 'RequestId'] })],
    dataProtectionPolicy: new DataProtectionPolicy({
      identifiers: [DataIdentifier.EMAILADDRESS, new CustomDataIdentifier('EmployeeId', 'E-[0-9]{6}')],
      logGroupAuditDestination: plain,
      deliveryStreamNameAuditDestination: 'stream',
    }),
  });
  new LogGroup(stack, 'Masked', { dataProtectionPolicy: new DataProtectionPolicy({ name: 'mine', description: 'of mine', identifiers: [DataIdentifier.ZIPCODE_US] }) });
  new LogGroup(stack, 'Forever', { retention: RetentionDays.INFINITE });
  new LogGroup(stack, 'Delivery', { logGroupClass: LogGroupClass.DELIVERY });
  const named = LogGroup.fromLogGroupName(stack, 'Named', 'by-name:*');
  const byArn = LogGroup.fromLogGroupArn(stack, 'ByArn', 'arn:aws:logs:us-east-1:222222222222:log-group:by-arn:*');
  const again = LogGroup.fromLogGroupArn(stack, 'Again', plain.logGroupArn);

  plain.grantWrite(role);
  plain.grantWrite(new ServicePrincipal('es.amazonaws.com'));
  plain.grantRead(new ArnPrincipal('arn:aws:iam::333333333333:user/reader'));
  all.grantRead(role);
  all.grant(new AccountPrincipal('444444444444'), 'logs:FilterLogEvents');
  named.grants.read(role);
  byArn.grantWrite(role);
  byArn.grantRead(role);
  named.addToResourcePolicy(new PolicyStatement({ actions: ['logs:PutLogEvents'], principals: [new ServicePrincipal('es.amazonaws.com')], resources: [named.logGroupArn] }));
  const policy = new ResourcePolicy(stack, 'Policy', {
    resourcePolicyName: 'mine', policyStatements: [new PolicyStatement({ actions: ['logs:PutLogEvents', 'logs:CreateLogStream'], principals: [new ServicePrincipal('es.amazonaws.com')], resources: ['*'] })],
  });
  policy.document.addStatements(new PolicyStatement({ actions: ['logs:*'], principals: [new AccountPrincipal('555555555555')], resources: [plain.logGroupArn], sid: 'Say"so' }));

  plain.addStream('Stream');
  new LogStream(stack, 'NamedStream', { logGroup: named, logStreamName: 'a-stream', removalPolicy: RemovalPolicy.DESTROY });
  const stream = LogStream.fromLogStreamName(stack, 'ImportedStream', 'other-stream');

  const filter = new MetricFilter(stack, 'Filter', {
    logGroup: plain, metricNamespace: 'App', metricName: 'Latency', filterPattern: FilterPattern.exists('$.latency'), metricValue: '$.latency',
    dimensions: { Host: '$.host' }, unit: Unit.MILLISECONDS, filterName: 'latency', applyOnTransformedLogs: true,
  });
  plain.addMetricFilter('Errors', { metricNamespace: 'App', metricName: 'Errors', filterPattern: FilterPattern.literal('ERROR'), defaultValue: 0 });
  plain.extractMetric('$.size', 'App', 'Size').createAlarm(stack, 'Large', { threshold: 1, evaluationPeriods: 1 });
  filter.metric({ statistic: 'max' }).createAlarm(stack, 'Slow', { threshold: 1, evaluationPeriods: 1 });
  plain.metricIncomingLogEvents().createAlarm(stack, 'Busy', { threshold: 1, evaluationPeriods: 1 });
  byArn.metricIncomingBytes().createAlarm(stack, 'Bytes', { threshold: 1, evaluationPeriods: 1 });

  const destination: ILogSubscriptionDestination = { bind: () => ({ arn: 'arn:aws:logs:us-east-1:123456789012:destination:there', role }) };
  plain.addSubscriptionFilter('Subscription', { destination, filterPattern: FilterPattern.allEvents() });
  new SubscriptionFilter(stack, 'Second', { destination, filterPattern: FilterPattern.allTerms('one', 'two'), filterName: 'second', logGroup: named });

  const patterns: IFilterPattern[] = [
    FilterPattern.allTerms('one "and" half', 'back\\slash'),
    FilterPattern.anyTerm('one', 'two'),
    FilterPattern.anyTermGroup(['one', 'two'], ['three']),
    FilterPattern.stringValue('$.a', '==', 'x*'),
    FilterPattern.numberValue('$.a', '>=', 1.5),
    FilterPattern.regexValue('$.a', '!=', '\\d+'),
    FilterPattern.isNull('$.a'),
    FilterPattern.notExists('$.a'),
    FilterPattern.booleanValue('$.a', true),
    FilterPattern.booleanValue('$.a', false),
    FilterPattern.all(FilterPattern.exists('$.a'), FilterPattern.any(FilterPattern.isNull('$.b'), FilterPattern.isNull('$.c'))),
    FilterPattern.all(FilterPattern.exists('$.a')),
    FilterPattern.spaceDelimited('time', '...', 'status', 'bytes').whereNumber('status', '>=', 400).whereNumber('status', '<', 500).whereString('time', '!=', 'n"o'),
  ];
  new CfnOutput(stack, 'Patterns', { value: patterns.map((p) => p.logPatternString).join('\n') });
  new CfnOutput(stack, 'Facts', {
    value: [all.logGroupArn, all.logGroupName, all.logGroupPhysicalName(), named.logGroupArn, byArn.logGroupName, again.logGroupName, stream.logStreamName].join(' '),
  });
}
app.synth();
