import { App, CfnOutput, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
let count = 0;

function show(stack: Stack, bucket: s3.IBucket) {
  const n = ++count;
  const values = [bucket.bucketArn, bucket.bucketName, bucket.bucketDomainName, bucket.bucketDualStackDomainName, bucket.bucketRegionalDomainName,
    bucket.bucketWebsiteUrl, bucket.bucketWebsiteDomainName, bucket.urlForObject('k'), bucket.virtualHostedUrlForObject('k')];
  values.forEach((value, i) => new CfnOutput(stack, `O${n}V${i}`, { value }));
}

function imports(stack: Stack) {
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const named = s3.Bucket.fromBucketName(stack, 'Named', 'by-name');
  named.grantRead(role);
  named.addToResourcePolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));
  show(stack, named);
  const arn = s3.Bucket.fromBucketArn(stack, 'Arn', 'arn:aws:s3:::by-arn');
  arn.grantReadWrite(role);
  show(stack, arn);
  show(stack, s3.Bucket.fromBucketArn(stack, 'TokenArn', new CfnParameter(stack, 'ArnText').valueAsString));
  show(stack, s3.Bucket.fromBucketName(stack, 'TokenName', Fn.importValue('name')));
  const attributes = s3.Bucket.fromBucketAttributes(stack, 'Attributes', {
    bucketName: 'by-attributes',
    region: 'eu-west-1',
    account: '999999999999',
    encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:999999999999:key/1234'),
    bucketWebsiteNewUrlFormat: false,
    isWebsite: true,
  });
  attributes.grantWrite(role);
  show(stack, attributes);
  show(stack, s3.Bucket.fromBucketAttributes(stack, 'Unknown', { bucketName: 'unknown-region', region: 'xx-nowhere-1', bucketWebsiteNewUrlFormat: true }));
  show(stack, s3.Bucket.fromBucketAttributes(stack, 'Given', {
    bucketArn: 'arn:aws:s3:::given', bucketDomainName: 'd.example.com', bucketDualStackDomainName: 'ds.example.com', bucketRegionalDomainName: 'r.example.com', bucketWebsiteUrl: 'http://w.example.com',
  }));
}

function wrapped(stack: Stack) {
  const role = new iam.Role(stack, 'WrapRole', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const key = new kms.CfnKey(stack, 'L1Key', { keyPolicy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: 'arn:aws:iam::123456789012:root' } }] } });
  const l1 = new s3.CfnBucket(stack, 'L1', {
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.attrArn } }] },
    websiteConfiguration: { indexDocument: 'index.html' },
  });
  const bucket = s3.Bucket.fromCfnBucket(l1);
  bucket.grantRead(role);
  s3.Bucket.fromCfnBucket(l1).grantPublicAccess();
  show(stack, bucket);
  const other = new s3.CfnBucket(stack, 'L1Other');
  const policy = new s3.CfnBucketPolicy(stack, 'L1Policy', {
    bucket: other.ref,
    policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*' }] },
  });
  s3.BucketPolicy.fromCfnBucketPolicy(policy).bucket.addToResourcePolicy(new iam.PolicyStatement({ actions: ['s3:PutObject'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));
}

const env = { account: '123456789012', region: 'us-east-1' };
const fixed = new Stack(app, 'Fixed', { env });
imports(fixed);
wrapped(fixed);
imports(new Stack(app, 'Anywhere'));

const home = new Stack(app, 'Home', { env });
const shared = new s3.Bucket(home, 'Shared', { encryption: s3.BucketEncryption.KMS });
const named = new s3.Bucket(home, 'NamedShared', { bucketName: 'named-shared', enforceSSL: true });
const user = new Stack(app, 'User', { env });
const role = new iam.Role(user, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
shared.grantReadWrite(role);
named.grantRead(role);
new s3.Bucket(user, 'Logged', { serverAccessLogsBucket: named });
const foreign = new Stack(app, 'Foreign', { env: { account: '999999999999', region: 'us-east-1' } });
named.grantPut(new iam.Role(foreign, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), roleName: 'foreign-role' }));
app.synth();
