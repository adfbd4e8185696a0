import { test } from 'node:test';
import { App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';

for (let i = 0; i < 100; i++) {
  test(`keys rotate and serve one account ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const key = new kms.Key(stack, 'Key', {
      alias: `alias/key-${i}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7 + (i % 20)),
      removalPolicy: i % 2 ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    key.grantDecrypt(new iam.Role(stack, 'Role', { assumedBy: new iam.AccountPrincipal('222222222222') }));
    new CfnOutput(stack, 'KeyArn', { value: key.keyArn });
    const t = Template.fromStack(stack);
    t.hasResource('AWS::KMS::Key', {
      DeletionPolicy: i % 2 ? 'Delete' : 'Retain',
      Properties: { EnableKeyRotation: true, PendingWindowInDays: 7 + (i % 20) },
    });
    t.hasResourceProperties('AWS::KMS::Alias', {
      AliasName: `alias/key-${i}`,
      TargetKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('Key'), 'Arn'] },
    });
    t.hasResourceProperties('AWS::IAM::Policy', { PolicyDocument: { Statement: [Match.objectLike({ Action: 'kms:Decrypt' })] } });
    t.hasOutput('KeyArn', { Value: Match.anyValue() });
  });
}
