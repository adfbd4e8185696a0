import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';

for (let i = 0; i < 100; i++) {
  test(`roles may read the bucket and write one table ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const role = new iam.Role(stack, 'Role', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
      maxSessionDuration: Duration.hours((i % 12) + 1),
    });
    new s3.Bucket(stack, 'Bucket').grantRead(role);
    role.addToPolicy(new iam.PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: [`arn:aws:dynamodb:eu-west-1:111111111111:table/t${i}`],
    }));
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::IAM::Role', { MaxSessionDuration: 3600 * ((i % 12) + 1), ManagedPolicyArns: Match.anyValue() });
    const write = {
      Action: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      Effect: 'Allow',
      Resource: `arn:aws:dynamodb:eu-west-1:111111111111:table/t${i}`,
    };
    t.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['s3:GetObject*', 's3:List*']) }), write]) },
      Roles: [stack.resolve(role.roleName)],
    });
    t.allResourcesProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: { Version: '2012-10-17' } });
  });
}
