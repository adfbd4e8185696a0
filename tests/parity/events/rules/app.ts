import { App, CfnParameter, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct, IConstruct } from 'constructs';

const app = new App();
const stack = new Stack(app, 'Rules', { env: { account: '111111111111', region: 'eu-west-1' } });
const open = new Stack(app, 'Open');
const parameter = new CfnParameter(stack, 'Name');
const { Match, EventField, RuleTargetInput } = events;

class Plain implements events.IRuleTarget {
  constructor(private readonly input?: events.RuleTargetInput, private readonly resource?: IConstruct, private readonly role?: iam.IRole) {}
  bind(): events.RuleTargetConfig {
    return { arn: 'arn:aws:sns:eu-west-1:111111111111:t', input: this.input, targetResource: this.resource, role: this.role, retryPolicy: { maximumRetryAttempts: 2 } };
  }
}

// Patterns.
const pattern = new events.Rule(stack, 'Pattern', {
  ruleName: 'pattern', description: 'all matchers',
  eventPattern: {
    source: ['aws.x', parameter.valueAsString], detailType: Match.prefix('A'), account: ['1'], region: Match.anythingBut('a', 'b'), resources: Match.suffix('z'), id: ['i'], time: ['t'], version: ['0'],
    detail: {
      nothing: Match.nullValue(), there: Match.exists(), missing: Match.doesNotExist(), exact: Match.exactString('x'), same: Match.equalsIgnoreCase('Y'),
      pic: Match.prefixEqualsIgnoreCase('p'), sic: Match.suffixEqualsIgnoreCase('s'), wild: Match.wildcard('a*b'), v4: Match.cidr('10.0.0.0/8'), v6: Match.ipAddressRange('2001:db8::/32'),
      not: Match.anythingBut(1, 2.5), notPrefix: Match.anythingButPrefix('a', 'b'), notSuffix: Match.anythingButSuffix('c'), notWild: Match.anythingButWildcard('*x'), notCase: Match.anythingButEqualsIgnoreCase('q', 'r'),
      gt: Match.greaterThan(1), ge: Match.greaterThanOrEqual(2), lt: Match.lessThan(3), le: Match.lessThanOrEqual(4), eq: Match.equal(5), between: Match.interval(0, 10),
      all: Match.allOf(Match.greaterThan(1), Match.lessThan(9)), any: Match.anyOf(Match.prefix('a'), 'plain', Match.equal(1)), deep: { er: ['x'] },
    },
  },
});
pattern.addTarget(new Plain());
pattern.addTarget(new Plain(RuleTargetInput.fromText('all plain')));
pattern.addTarget(new Plain(RuleTargetInput.fromEventPath('$.detail')));

const merged = new events.Rule(stack, 'Merged', { eventPattern: { source: ['a', 'b'], detail: { state: ['X'], deep: { one: ['1'] } } }, enabled: false });
merged.addEventPattern({ source: ['b', 'c'], resources: ['r'], detail: { deep: { one: ['2', '1'], two: ['3'] }, other: ['o'] } });
merged.addTarget(new Plain(RuleTargetInput.fromText(`Pipeline ${EventField.fromPath('$.detail.pipeline')} of "${EventField.account}" ${parameter.valueAsString}: ${EventField.time}\nand ${EventField.fromPath('$.detail.pipeline')}`)));
merged.addTarget(new Plain(RuleTargetInput.fromMultilineText(`one ${EventField.region}\ntwo "${parameter.valueAsString}"\nthree`)));
merged.addTarget(new Plain(RuleTargetInput.fromMultilineText('first\nsecond')));
merged.addTarget(new Plain(RuleTargetInput.fromObject({
  type: EventField.detailType, all: EventField.fromPath('$'), text: `id ${EventField.eventId} "quoted"`, list: [EventField.source, 1, true, null, parameter.valueAsString], own: { name: parameter.valueAsString }, n: 5,
})));
merged.addTarget(new Plain(RuleTargetInput.fromObject({ type: EventField.detailType, detail: EventField.fromPath('$.detail'), nested: [{ a: EventField.fromPath('$.detail') }] })));

// Schedules.
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });
new events.Rule(stack, 'Rate', { schedule: events.Schedule.rate(Duration.minutes(90)), targets: [new Plain(undefined, undefined, role)], role });
new events.Rule(stack, 'Hours', { schedule: events.Schedule.rate(Duration.hours(36)) });
new events.Rule(stack, 'Days', { schedule: events.Schedule.rate(Duration.hours(24)) });
new events.Rule(stack, 'Cron', { schedule: events.Schedule.cron({ minute: '0', hour: '3', weekDay: 'MON-FRI' }) });
new events.Rule(stack, 'Cron2', { schedule: events.Schedule.cron({ minute: '*/5', day: '1', month: 'JAN', year: '2030' }) });
new events.Rule(open, 'Text', { schedule: events.Schedule.expression('rate(1 day)') });

// Buses, archives.
const key = new kms.Key(stack, 'Key');
const queue = new sqs.Queue(stack, 'Queue');
const bus = new events.EventBus(stack, 'Bus', { description: 'own', kmsKey: key, deadLetterQueue: queue, logConfig: { includeDetail: events.IncludeDetail.FULL, level: events.Level.ERROR } });
const named = new events.EventBus(stack, 'Named', { eventBusName: 'named' });
new events.EventBus(open, 'Partner', { eventSourceName: 'aws.partner/example.com/x' });
bus.archive('Archive', { eventPattern: { source: ['a'] }, retention: Duration.days(30), archiveName: 'kept' });
named.archive('Archive', { eventPattern: { account: ['111111111111'] } });
new events.Archive(stack, 'Keyed', { sourceEventBus: bus, eventPattern: { detailType: ['x'] }, kmsKey: key, description: 'keyed' });
named.grantPutEventsTo(role);
named.grantPutEventsTo(new iam.ServicePrincipal('sns.amazonaws.com'), 'Sns');
events.EventBus.grantAllPutEvents(role);
events.EventBus.fromEventBusName(stack, 'Imported', 'elsewhere').grantPutEventsTo(role);
new events.Rule(stack, 'OnBus', { eventBus: bus, eventPattern: { source: ['a'] } });
new events.Rule(stack, 'OnImported', { eventBus: events.EventBus.fromEventBusArn(stack, 'ByArn', 'arn:aws:events:eu-west-1:111111111111:event-bus/x'), eventPattern: { source: ['a'] } });

// API destinations.
const connection = new events.Connection(stack, 'Connection', {
  authorization: events.Authorization.apiKey('x-key', SecretValue.secretsManager('s')), connectionName: 'connection', description: 'd',
  headerParameters: { 'X-A': events.HttpParameter.fromString('a') }, queryStringParameters: { q: events.HttpParameter.fromSecret(SecretValue.secretsManager('q')) }, bodyParameters: { b: events.HttpParameter.fromString('b') },
});
new events.Connection(stack, 'Basic', { authorization: events.Authorization.basic('user', SecretValue.unsafePlainText('p')) });
new events.Connection(stack, 'OAuth', {
  authorization: events.Authorization.oauth({ authorizationEndpoint: 'https://a.example.com', clientId: 'c', clientSecret: SecretValue.unsafePlainText('s'), httpMethod: events.HttpMethod.GET, headerParameters: { h: events.HttpParameter.fromString('v') } }),
});
new events.ApiDestination(stack, 'Destination', { connection, endpoint: 'https://example.com/*', apiDestinationName: 'destination', description: 'd', httpMethod: events.HttpMethod.PUT, rateLimitPerSecond: 5 });
new events.ApiDestination(stack, 'Short', { connection, endpoint: 'https://example.com' });

// Targets in another account and region, and rules in the stack of the target.
const far = new Stack(app, 'Far', { env: { account: '222222222222', region: 'us-east-1' } });
const near = new Stack(app, 'Near', { env: { account: '111111111111', region: 'eu-west-1' } });
const farThing = new sqs.Queue(far, 'Thing', { queueName: 'thing' });
const remote = new events.Rule(stack, 'Remote', { eventPattern: { source: ['r'] }, description: 'far away' });
remote.addTarget(new Plain(undefined, farThing));
remote.addTarget(new Plain(RuleTargetInput.fromText('second'), farThing));
remote.addEventPattern({ detailType: ['later'] });
new events.Rule(stack, 'Across', { crossStackScope: near, eventPattern: { source: ['c'] } });
new events.Rule(stack, 'NotAcross', { crossStackScope: far, eventPattern: { source: ['c'] } });
app.synth();
