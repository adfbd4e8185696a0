import { App, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as cd from 'aws-cdk-lib/aws-codedeploy';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';

const app = new App();
const stack = new Stack(app, 'Functions', { env: { account: '111111111111', region: 'eu-west-1' } });
const fn = (id: string) => new lambda.Function(stack, id, { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 });
const target = fn('Target');
const alias = new lambda.Alias(stack, 'Alias', { aliasName: 'live', version: target.currentVersion });
const other = new lambda.Alias(stack, 'Other', { aliasName: 'other', version: target.currentVersion });
const alarm = new cloudwatch.Alarm(stack, 'Alarm', { metric: alias.metricErrors(), threshold: 1, evaluationPeriods: 1 });
new cd.LambdaDeploymentGroup(stack, 'Least', { alias });
const group = new cd.LambdaDeploymentGroup(stack, 'Full', {
  alias: other, application: new cd.LambdaApplication(stack, 'Application'), deploymentGroupName: 'group', alarms: [alarm], preHook: fn('Before'),
  deploymentConfig: cd.LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE, autoRollback: { deploymentInAlarm: true, stoppedDeployment: true },
});
group.addPostHook(fn('After'));
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
group.grantPutLifecycleEventHookExecutionStatus(role);
const imported = cd.LambdaDeploymentGroup.fromLambdaDeploymentGroupAttributes(stack, 'Imported', {
  application: cd.LambdaApplication.fromLambdaApplicationName(stack, 'ImportedApplication', 'theirs'), deploymentGroupName: 'theirs',
});
role.addToPolicy(new iam.PolicyStatement({ actions: ['codedeploy:*'], resources: [imported.deploymentGroupArn, imported.deploymentConfig.deploymentConfigArn] }));
app.synth();
