import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';

for (let i = 0; i < 100; i++) {
  test(`buckets keep versions and refuse plain requests ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    new s3.Bucket(stack, 'Bucket', {
      encryption: i % 3 ? s3.BucketEncryption.S3_MANAGED : s3.BucketEncryption.KMS,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(i + 1) }],
      versioned: i % 2 === 1,
    });
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: i + 1, Status: 'Enabled' })] },
      VersioningConfiguration: i % 2 ? { Status: 'Enabled' } : Match.absent(),
    });
    t.resourceCountIs('AWS::KMS::Key', i % 3 ? 0 : 1);
    t.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Effect: 'Deny' })]),
      },
    });
  });
}
