import { App, CfnOutput, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { CfnUser, AccountPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CfnDBInstance } from 'aws-cdk-lib/aws-rds';
import { AttachmentTargetType, HostedRotation, Secret, SecretTargetAttachment } from 'aws-cdk-lib/aws-secretsmanager';

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const key = new Key(stack, 'Key');
  const plain = new Secret(stack, 'Plain');
  const all = new Secret(stack, 'All', {
    secretName: 'all-of-it',
    description: 'all of it',
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
    replicaRegions: [{ region: 'us-east-2' }, { region: 'us-west-2', encryptionKey: key }],
    generateSecretString: {
      excludeCharacters: '"@/', excludeLowercase: false, excludeNumbers: true, excludePunctuation: true, excludeUppercase: false, includeSpace: false,
      passwordLength: 20, requireEachIncludedType: true, secretStringTemplate: JSON.stringify({ username: 'admin' }), generateStringKey: 'password',
    },
  });
  all.addReplicaRegion('ap-southeast-2');
  const text = new Secret(stack, 'Text', { secretStringValue: SecretValue.unsafePlainText('not secret') });
  new Secret(stack, 'Object', {
    secretObjectValue: { user: SecretValue.unsafePlainText('na"me'), password: SecretValue.secretsManager('other', { jsonField: 'field' }), role: SecretValue.unsafePlainText(role.roleArn) },
  });

  plain.grantRead(role);
  plain.grantRead(role, ['AWSCURRENT']);
  all.grantRead(role, ['AWSPREVIOUS']);
  all.grantWrite(role);
  all.grantRead(new AccountPrincipal('222222222222'));
  text.addToResourcePolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], principals: [new AccountPrincipal('333333333333')], resources: ['*'] }));
  text.denyAccountRootDelete();

  const complete = Secret.fromSecretCompleteArn(stack, 'Complete', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:whole-f3gDy9');
  const partial = Secret.fromSecretPartialArn(stack, 'Partial', 'arn:aws:secretsmanager:us-east-1:444444444444:secret:part/of-it');
  const named = Secret.fromSecretNameV2(stack, 'Named', 'by/name');
  const attrs = Secret.fromSecretAttributes(stack, 'Attrs', { secretPartialArn: 'arn:aws:secretsmanager:us-east-1:111111111111:secret:attrs', encryptionKey: key });
  const token = Secret.fromSecretCompleteArn(stack, 'Token', plain.secretArn);
  for (const secret of [complete, partial, named, attrs, token]) secret.grantRead(role);
  named.grantWrite(role);

  const db = new CfnDBInstance(stack, 'Db', {});
  const attached = all.attach({ asSecretAttachmentTarget: () => ({ targetId: db.ref, targetType: AttachmentTargetType.RDS_DB_INSTANCE }) });
  attached.grantRead(role);
  attached.addToResourcePolicy(new PolicyStatement({ actions: ['secretsmanager:DescribeSecret'], principals: [new AccountPrincipal('555555555555')], resources: ['*'] }));
  new SecretTargetAttachment(stack, 'Attachment', { secret: text, target: { asSecretAttachmentTarget: () => ({ targetId: 'cluster', targetType: AttachmentTargetType.DOCDB_DB_CLUSTER }) } });
  const importedAttachment = SecretTargetAttachment.fromSecretTargetAttachmentSecretArn(stack, 'ImportedAttachment', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:att-abcdef');

  all.addRotationSchedule('Rotation', { hostedRotation: HostedRotation.mysqlSingleUser(), automaticallyAfter: Duration.days(7), rotateImmediatelyOnUpdate: false });

  const rotator = new Function(stack, 'Rotator', { runtime: Runtime.PYTHON_3_14, handler: 'index.handler', code: Code.fromInline('def handler(event, context): pass') });
  plain.addRotationSchedule('Rotation', { rotationLambda: rotator });
  new Secret(stack, 'Keyed', { encryptionKey: key }).addRotationSchedule('Rotation', { rotationLambda: rotator, automaticallyAfter: Duration.hours(24) });

  new CfnUser(stack, 'User', { loginProfile: { password: all.secretValueFromJson('password').unsafeUnwrap() } });
  const out = (name: string, value: string) => new CfnOutput(stack, name, { value });
  out('Names', [plain, all, text, complete, partial, named, attrs, token, attached, importedAttachment].map((s) => s.secretName).join(' '));
  out('Arns', [plain, all, complete, partial, named, attached, importedAttachment].map((s) => s.secretArn).join(' '));
  out('FullArns', [plain, all, complete, partial, named, attached].map((s) => s.secretFullArn ?? '-').join(' '));
  out('Reference', [plain.cfnDynamicReferenceKey(), all.cfnDynamicReferenceKey({ jsonField: 'user', versionStage: 'AWSPREVIOUS' }), complete.secretValue.unsafeUnwrap()].join(' '));
}
const reader = new Stack(app, 'Reader', { env: { account: '666666666666', region: 'eu-west-1' } });
const far = new Role(reader, 'Far', { assumedBy: new ServicePrincipal('ec2.amazonaws.com'), roleName: 'far' });
const owner = new Stack(app, 'Owner', { env: { account: '111111111111', region: 'eu-west-1' } });
const sharedKey = new Key(owner, 'SharedKey');
const shared = new Secret(owner, 'Shared', { secretName: 'shared', encryptionKey: sharedKey });
shared.grantRead(far);
const nearReader = new Stack(app, 'NearReader', { env: { account: '111111111111', region: 'eu-west-1' } });
new Secret(owner, 'Near').grantRead(new Role(nearReader, 'Near', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
const rotations = [
  HostedRotation.postgreSqlMultiUser({ masterSecret: Secret.fromSecretNameV2(owner, 'Master', 'by/name'), functionName: 'rotator', excludeCharacters: '-' }),
  HostedRotation.mongoDbMultiUser({ masterSecret: new Secret(owner, 'OtherMaster', { generateSecretString: { excludeCharacters: 'x' } }) }),
];
for (const [i, hostedRotation] of rotations.entries()) {
  const stack = new Stack(app, `Rotation${i}`, { env: { account: '111111111111', region: 'eu-west-1' } });
  new Secret(stack, 'Secret', { generateSecretString: { excludeCharacters: i ? '' : 'abc' } }).addRotationSchedule('Rotation', {
    hostedRotation, automaticallyAfter: i ? Duration.hours(6) : undefined,
  });
}
new Secret(owner, 'Still').addRotationSchedule('Never', { hostedRotation: HostedRotation.oracleSingleUser(), automaticallyAfter: Duration.millis(0) });
app.synth();
