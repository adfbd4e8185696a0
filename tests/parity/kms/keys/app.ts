import { App, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';

const app = new App();

function keys(stack: Stack) {
  new kms.Key(stack, 'Plain');
  const admin = new iam.Role(stack, 'Admin', { assumedBy: new iam.AccountRootPrincipal() });
  const full = new kms.Key(stack, 'Full', {
    admins: [admin],
    alias: 'full',
    description: 'all of it',
    enabled: false,
    enableKeyRotation: true,
    keySpec: kms.KeySpec.SYMMETRIC_DEFAULT,
    keyUsage: kms.KeyUsage.ENCRYPT_DECRYPT,
    multiRegion: true,
    pendingWindow: Duration.days(7),
    removalPolicy: RemovalPolicy.DESTROY,
    rotationPeriod: Duration.days(180),
  });
  full.addAlias('second');
  full.addAlias('alias/third');
  full.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kms:Decrypt'], resources: ['*'], principals: [new iam.ServicePrincipal('sns.amazonaws.com')] }));
  new kms.Key(stack, 'Rotating', { rotationPeriod: Duration.days(90) });
  new kms.Key(stack, 'Hmac', { keySpec: kms.KeySpec.HMAC_512, keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC });
  new kms.Key(stack, 'Sign', { keySpec: kms.KeySpec.ECC_NIST_EDWARDS25519, keyUsage: kms.KeyUsage.SIGN_VERIFY });
  new kms.Key(stack, 'Agree', { keySpec: kms.KeySpec.ECC_NIST_P384, keyUsage: kms.KeyUsage.KEY_AGREEMENT });
  new kms.Key(stack, 'Own', {
    policy: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['kms:*'], resources: ['*'], principals: [new iam.AccountPrincipal('123456789012')] })] }),
  });
  new kms.Key(stack, 'Via').addToResourcePolicy(new iam.PolicyStatement({
    actions: ['kms:Decrypt'], resources: ['*'], principals: [new kms.ViaServicePrincipal('sqs.us-east-1.amazonaws.com', new iam.AccountPrincipal('123456789012'))],
  }));
}

function grants(stack: Stack) {
  const key = new kms.Key(stack, 'Key');
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  key.grant(role, 'kms:CreateGrant', 'kms:DescribeKey');
  key.grantDecrypt(role);
  key.grantEncrypt(role);
  key.grantEncryptDecrypt(new iam.ServicePrincipal('s3.amazonaws.com'));
  key.grantSign(new iam.AccountPrincipal('210987654321'));
  key.grantVerify(role);
  key.grantSignVerify(role);
  key.grantGenerateMac(role);
  key.grantVerifyMac(role);
  key.grantAdmin(new iam.ArnPrincipal('arn:aws:iam::123456789012:user/bob'));
  const other = iam.Role.fromRoleArn(stack, 'Other', 'arn:aws:iam::999999999999:role/other');
  key.grantDecrypt(other);
  const same = iam.Role.fromRoleArn(stack, 'Same', 'arn:aws:iam::123456789012:role/same');
  key.grantDecrypt(same);
}

function imports(stack: Stack) {
  const role = new iam.Role(stack, 'ImportRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const imported = kms.Key.fromKeyArn(stack, 'Imported', 'arn:aws:kms:us-east-1:123456789012:key/1234-abcd');
  imported.grantEncryptDecrypt(role);
  imported.addAlias('imported');
  const late = kms.Key.fromKeyArn(stack, 'Late', new CfnParameter(stack, 'KeyArn').valueAsString);
  late.grantDecrypt(role);
  new CfnOutput(stack, 'LateId', { value: late.keyId });
  new CfnOutput(stack, 'ImportedId', { value: imported.keyId });
  const named = kms.Alias.fromAliasName(stack, 'Named', 'alias/named');
  named.grantEncrypt(role);
  named.grantSignVerify(role);
  new CfnOutput(stack, 'NamedArn', { value: named.keyArn });
  const attributes = kms.Alias.fromAliasAttributes(stack, 'Attributes', { aliasName: 'alias/attributes', aliasTargetKey: imported });
  attributes.grantDecrypt(new iam.Role(stack, 'AttributesRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  new CfnOutput(stack, 'AttributesArn', { value: attributes.keyArn });
  const key = new kms.Key(stack, 'AliasTarget');
  const alias = new kms.Alias(stack, 'Alias', { aliasName: 'own', targetKey: key, removalPolicy: RemovalPolicy.RETAIN });
  alias.grantDecrypt(role);
  alias.addAlias('more');
  new CfnOutput(stack, 'AliasName', { value: alias.aliasName });
  new CfnOutput(stack, 'AliasArn', { value: alias.keyArn });
  new kms.Alias(stack, 'TokenAlias', { aliasName: `pre-${stack.stackId}`, targetKey: key });
  new kms.Alias(stack, 'AllTokenAlias', { aliasName: new CfnParameter(stack, 'AliasText').valueAsString, targetKey: key });
  const cfn = new kms.CfnKey(stack, 'L1', {
    keyPolicy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['kms:Z', 'kms:A'], Resource: '*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }] },
  });
  const wrapped = kms.Key.fromCfnKey(cfn);
  wrapped.grantDecrypt(new iam.Role(stack, 'WrappedRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  kms.Key.fromCfnKey(cfn).grantEncrypt(new iam.ServicePrincipal('s3.amazonaws.com'));
}

const env = { account: '123456789012', region: 'us-east-1' };
const home = new Stack(app, 'Home', { env });
keys(home);
grants(home);
imports(home);
const anywhere = new Stack(app, 'Anywhere');
keys(anywhere);
grants(anywhere);

const shared = new kms.Key(home, 'Shared', { alias: 'shared' });
const later = new Stack(app, 'Later', { env });
shared.grantDecrypt(new iam.Role(later, 'LaterRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
const after = new Stack(app, 'After', { env });
after.addDependency(home);
shared.grantEncrypt(new iam.Role(after, 'AfterRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
const abroad = new Stack(app, 'Abroad', { env: { account: '123456789012', region: 'eu-west-1' } });
shared.grantDecrypt(new iam.Role(abroad, 'AbroadRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), roleName: 'abroad' }));
const foreign = new Stack(app, 'Foreign', { env: { account: '999999999999', region: 'us-east-1' } });
shared.grantDecrypt(new iam.Role(foreign, 'ForeignRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), roleName: 'foreign' }));
new CfnTopic(later, 'Topic', { kmsMasterKeyId: shared.keyArn });
app.synth();
