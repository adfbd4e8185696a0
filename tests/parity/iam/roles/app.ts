import { App, Duration, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Roles', { env: { account: '111111111111', region: 'us-east-1' } });

const role = new iam.Role(stack, 'Role', {
  roleName: 'the-role',
  description: 'What it is for',
  assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': stack.account } } }),
  maxSessionDuration: Duration.hours(2),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'), iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')],
  inlinePolicies: { Inline: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] })] }) },
  externalIds: ['one', 'two'],
});
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::b/*'] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:DeleteObject'], resources: ['arn:aws:s3:::b/*'] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: ['arn:aws:ssm:us-east-1:111111111111:parameter/x'] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: ['arn:aws:ssm:us-east-1:111111111111:parameter/a'] }));
role.addToPolicy(new iam.PolicyStatement({ sid: 'Kept', actions: ['ssm:GetParameter'], resources: ['*'], conditions: { ArnEquals: { 'aws:SourceArn': role.roleArn } } }));
role.addToPolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, notActions: ['iam:*'], notResources: [role.roleArn] }));

const account = new iam.Role(stack, 'Account', {
  assumedBy: new iam.AccountPrincipal('222222222222').withConditions({
    ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/a', 'arn:aws:iam::222222222222:role/b'] },
    StringEquals: { 'sts:ExternalId': 'x' },
  }),
});
role.grantAssumeRole(account);
role.grantPassRole(account);
role.grant(account, 'iam:GetRole');

new iam.Role(stack, 'Composite', {
  assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2'), new iam.AccountRootPrincipal(), new iam.ArnPrincipal('arn:aws:iam::333333333333:user/u')),
});
new iam.Role(stack, 'Web', { assumedBy: new iam.WebIdentityPrincipal('arn:aws:iam::111111111111:oidc-provider/token.x', { StringLike: { 'token.x:sub': ['repo:o/r:*'] } }) });
new iam.Role(stack, 'Session', { path: '/team/', assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com').withSessionTags() });

const imported = iam.Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::111111111111:role/path/imported');
imported.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
const other = iam.Role.fromRoleArn(stack, 'Other', 'arn:aws:iam::999999999999:role/other');
other.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
iam.Role.fromRoleName(stack, 'ByName', 'by-name', { mutable: false }).addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
role.withoutPolicyUpdates().addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['never:Seen'], resources: ['*'] }));

const managed = new iam.ManagedPolicy(stack, 'Managed', { statements: [new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] })], roles: [role] });
account.addManagedPolicy(managed);
new iam.Policy(stack, 'Empty');
new iam.Policy(stack, 'Named', { policyName: 'named', roles: [account], statements: [new iam.PolicyStatement({ actions: ['logs:*'], resources: ['*'] })] });
new iam.OidcProviderNative(stack, 'Oidc', { url: 'https://token.actions.githubusercontent.com', clientIds: ['sts.amazonaws.com'] });

const big = new iam.Role(stack, 'Big', { assumedBy: new iam.AnyPrincipal() });
for (let i = 0; i < 120; i++) {
  big.addToPolicy(new iam.PolicyStatement({ actions: [`service${i}:Action`], resources: [`arn:aws:service${i}:us-east-1:111111111111:a-long-name-of-a-resource/with-a-long-tail-${i}`] }));
}
app.synth();
