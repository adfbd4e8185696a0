import { App, PhysicalName, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as cd from 'aws-cdk-lib/aws-codedeploy';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Servers', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] });
const application = new elbv2.ApplicationTargetGroup(stack, 'Web', { vpc, port: 80 });
const network = new elbv2.NetworkTargetGroup(stack, 'Net', { vpc, port: 443 });
const alarm = new cloudwatch.Alarm(stack, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }), threshold: 1, evaluationPeriods: 1 });
const least = new cd.ServerDeploymentGroup(stack, 'Least');
const full = new cd.ServerDeploymentGroup(stack, 'Full', {
  alarms: [alarm],
  application: new cd.ServerApplication(stack, 'Application', { applicationName: 'servers' }),
  autoRollback: { deploymentInAlarm: true, failedDeployment: false },
  deploymentConfig: cd.ServerDeploymentConfig.HALF_AT_A_TIME,
  deploymentGroupName: 'group',
  ec2InstanceTags: new cd.InstanceTagSet({ env: ['prod', 'test'], web: [] }, { '': ['any'] }),
  ignorePollAlarmsFailure: true,
  loadBalancers: [cd.LoadBalancer.application(application), cd.LoadBalancer.network(network)],
  onPremiseInstanceTags: new cd.InstanceTagSet({ rack: ['1'] }),
  role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') }),
  terminationHook: true,
});
const far = new Stack(app, 'Far', { env: { account: '222222222222', region: 'eu-west-1' } });
const named = new cd.ServerDeploymentGroup(far, 'Named', {
  deploymentConfig: new cd.ServerDeploymentConfig(far, 'Config', { minimumHealthyHosts: cd.MinimumHealthyHosts.count(2) }),
  deploymentGroupName: PhysicalName.GENERATE_IF_NEEDED,
});
named.addAlarm(new cloudwatch.Alarm(far, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }), threshold: 1, evaluationPeriods: 1 }));
const imported = cd.ServerDeploymentGroup.fromServerDeploymentGroupAttributes(stack, 'Imported', {
  application: cd.ServerApplication.fromServerApplicationName(stack, 'Theirs', 'theirs'), deploymentGroupName: 'theirs',
});
const input = new cp.Artifact('Code');
new cp.Pipeline(stack, 'Pipeline', {
  crossAccountKeys: true,
  stages: [
    { stageName: 'Source', actions: [new actions.CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn: 'arn:aws:codestar-connections:x', output: input, owner: 'o', repo: 'r' })] },
    {
      stageName: 'Deploy',
      actions: [least, full, named, imported].map((deploymentGroup, i) => new actions.CodeDeployServerDeployAction({ actionName: `Deploy${i}`, deploymentGroup, input, runOrder: i + 1 })),
    },
  ],
});
app.synth();
