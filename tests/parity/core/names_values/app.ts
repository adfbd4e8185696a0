// Names from paths, lengths of time, amounts of storage, secrets, dynamic references and objects with late keys, wherever they may stand.
import {
  App, Arn, ArnFormat, Aws, CfnDynamicReference, CfnDynamicReferenceService, CfnJson, CfnOutput, CfnParameter, CfnResource, Duration, Fn, Lazy, Names, NestedStack, PhysicalName, SecretValue, Size, SizeRoundingBehavior, Stack, Stage, Token,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const thing = (scope: Construct, id: string, properties: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });

const names = (scope: Construct) => ({
  Unique: Names.uniqueId(scope), Node: Names.nodeUniqueId(scope.node), Relative: Names.stackRelativeConstructPath(scope), Resource: Names.uniqueResourceName(scope, {}),
  Short: Names.uniqueResourceName(scope, { maxLength: 24 }), Odd: Names.uniqueResourceName(scope, { maxLength: 31, separator: '-' }), Dashes: Names.uniqueResourceName(scope, { separator: '--', allowedSpecialCharacters: '_.-' }),
  Tiny: Names.uniqueResourceName(scope, { maxLength: 9 }), Address: scope.node.addr, Path: scope.node.path,
});
const stack = new Stack(app, 'Names', { env, stackName: 'A-named-stack' });
const paths = [['A'], ['With-dash_and.dot'], ['Deep', 'Default', 'Resource'], ['Same', 'Same'], ['Long'.repeat(20), 'Path'.repeat(20), 'End'], ['ünï', 'cödé'], ['1', '22']];
for (const path of paths) {
  let scope: Construct = stack;
  for (const part of path) scope = scope.node.tryFindChild(part) as Construct ?? new Construct(scope, part);
  thing(stack, `Of${path.length}${path[0].slice(0, 3)}`, names(scope));
}
const nested = new NestedStack(stack, 'Nested');
thing(nested, 'Names', names(new Construct(nested, 'Inner')));
const staged = new Stack(new Stage(app, 'Stage'), 'Staged');
thing(staged, 'Names', names(new Construct(staged, 'Inner')));

const values = new Stack(app, 'Values', { env });
const number = new CfnParameter(values, 'Number', { type: 'Number' }).valueAsNumber;
const durations: { [name: string]: Duration } = {
  Zero: Duration.seconds(0), Millis: Duration.millis(1500), Mixed: Duration.seconds(3725), Day: Duration.hours(24), Long: Duration.days(400), Fraction: Duration.minutes(1.5),
  Parsed: Duration.parse('P1DT2H3M4.5S'), Sum: Duration.minutes(1).plus(Duration.seconds(30)), Difference: Duration.hours(1).minus(Duration.minutes(15)),
};
for (const [name, one] of Object.entries(durations)) {
  thing(values, `Duration${name}`, {
    Iso: one.toIsoString(), Human: one.toHumanString(), Text: one.toString(), Unit: one.unitLabel(), Millis: one.toMilliseconds(), Seconds: one.toSeconds({ integral: false }), Minutes: one.toMinutes({ integral: false }), Hours: one.toHours({ integral: false }), Days: one.toDays({ integral: false }), Format: one.formatTokenToNumber(),
  });
}
const late = Duration.minutes(number);
thing(values, 'DurationLate', { Minutes: late.toMinutes(), Human: late.toHumanString(), Open: late.isUnresolved(), Format: late.formatTokenToNumber() });
const sizes: { [name: string]: Size } = { Bytes: Size.bytes(1536), Kibi: Size.kibibytes(2048), Mebi: Size.mebibytes(1.5), Gibi: Size.gibibytes(3), Tebi: Size.tebibytes(1), Pebi: Size.pebibytes(2) };
for (const [name, one] of Object.entries(sizes)) {
  thing(values, `Size${name}`, {
    Human: one.toHumanString(), Text: one.toString(), Bytes: one.toBytes(), Kibi: one.toKibibytes({ rounding: SizeRoundingBehavior.NONE }), Mebi: one.toMebibytes({ rounding: SizeRoundingBehavior.FLOOR }), Gibi: one.toGibibytes({ rounding: SizeRoundingBehavior.FLOOR }), Tebi: one.toTebibytes({ rounding: SizeRoundingBehavior.FLOOR }), Pebi: one.toPebibytes({ rounding: SizeRoundingBehavior.FLOOR }),
  });
}
thing(values, 'SizeLate', { Gibi: Size.gibibytes(number).toGibibytes(), Open: Size.gibibytes(number).isUnresolved() });

const secrets = new Stack(app, 'Secrets', { env });
const hidden = new CfnParameter(secrets, 'Hidden', { noEcho: true });
const secret = new secretsmanager.Secret(secrets, 'Secret');
const all: { [name: string]: SecretValue } = {
  Plain: SecretValue.unsafePlainText('visible'), Named: SecretValue.secretsManager('name'), Field: SecretValue.secretsManager('name', { jsonField: 'password' }),
  Stage: SecretValue.secretsManager('name', { jsonField: 'f', versionStage: 'AWSPREVIOUS' }), Version: SecretValue.secretsManager('arn:aws:secretsmanager:us-east-1:111111111111:secret:x-AbCdEf', { versionId: 'v1' }),
  Ssm: SecretValue.ssmSecure('/path'), SsmVersion: SecretValue.ssmSecure('/path', '5'), Reference: SecretValue.cfnDynamicReference(new CfnDynamicReference(CfnDynamicReferenceService.SSM, 'plain:1')),
  Parameter: SecretValue.cfnParameter(hidden), Attribute: SecretValue.resourceAttribute(thing(secrets, 'Source', {}).getAtt('Password').toString()),
  Owned: secret.secretValue, OwnedField: secret.secretValueFromJson('user'), Token: SecretValue.secretsManager(Fn.ref('SomeName')),
};
thing(secrets, 'Unwrapped', Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value.unsafeUnwrap()])));
thing(secrets, 'InText', Object.fromEntries(Object.entries(all).map(([name, value]) => [name, `user:${value.unsafeUnwrap()}@host`])));
new CfnOutput(secrets, 'Key', { value: SecretValue.cfnDynamicReferenceKey('name', { jsonField: 'a', versionStage: 's' }) });
new iam.User(secrets, 'User', { password: SecretValue.secretsManager('login'), passwordResetRequired: true });
thing(secrets, 'References', {
  Ssm: new CfnDynamicReference(CfnDynamicReferenceService.SSM, 'name:2'), Secure: new CfnDynamicReference(CfnDynamicReferenceService.SSM_SECURE, `${Aws.STACK_NAME}:3`).toString(), Secrets: `x-${new CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, 'a:SecretString:b::')}`,
});

const odd = new Stack(app, 'Odd', { env });
const provider = new CfnParameter(odd, 'Provider').valueAsString;
const json = new CfnJson(odd, 'Condition', { value: { [`${provider}:aud`]: 'sts.amazonaws.com', [`${provider}:sub`]: ['a', 'b'], plain: { [Aws.REGION]: Lazy.string({ produce: () => 'late' }) } } });
new iam.Role(odd, 'Role', { assumedBy: new iam.WebIdentityPrincipal(provider, { StringEquals: json }) });
new CfnOutput(odd, 'JsonText', { value: odd.toJsonString({ json: json.value, size: Size.gibibytes(1).toMebibytes(), time: Duration.days(1).toSeconds() }) });
const arn = 'arn:aws:s3:::bucket/key/more';
thing(odd, 'Arns', {
  Format: Arn.format({ service: 'iam', region: '', resource: 'role', resourceName: 'a/b' }, odd), Colon: odd.formatArn({ service: 'logs', resource: 'log-group', resourceName: 'x:*', arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
  Slash: odd.formatArn({ service: 'apigateway', resource: 'restapis', resourceName: 'id', arnFormat: ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME, account: '' }), Bare: odd.formatArn({ service: 's3', resource: 'bucket', region: '', account: '', arnFormat: ArnFormat.NO_RESOURCE_NAME }),
  Split: { ...odd.splitArn(arn, ArnFormat.SLASH_RESOURCE_NAME) }, Late: { ...odd.splitArn(provider, ArnFormat.SLASH_RESOURCE_NAME) }, LateColon: { ...odd.splitArn(provider, ArnFormat.COLON_RESOURCE_NAME) },
  Name: Arn.extractResourceName('arn:aws:iam::1:role/path/name', 'role'), LateName: Arn.extractResourceName(provider, 'role'),
});
const generated = new s3.Bucket(odd, 'Generated', { bucketName: PhysicalName.GENERATE_IF_NEEDED });
const needed = new s3.Bucket(odd, 'Needed', { bucketName: PhysicalName.GENERATE_IF_NEEDED });
thing(new Stack(app, 'Elsewhere', { env: { account: '222222222222', region: 'eu-west-1' } }), 'Uses', { Name: needed.bucketName, Arn: needed.arnForObjects('x') });
thing(odd, 'Here', { Name: generated.bucketName, Kind: [Token.isUnresolved(generated.bucketName), Token.isUnresolved('x')] });
app.synth();
