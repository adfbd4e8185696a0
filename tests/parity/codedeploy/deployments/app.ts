import { App, Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as cd from 'aws-cdk-lib/aws-codedeploy';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Deployments', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a', 'b'], publicSubnetIds: ['s-1', 's-2'] });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') });
const blue = new elbv2.ApplicationTargetGroup(stack, 'Blue', { vpc, port: 80, targetType: elbv2.TargetType.IP });
const green = new elbv2.ApplicationTargetGroup(stack, 'Green', { vpc, port: 80, targetType: elbv2.TargetType.IP });
const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc });
const listener = balancer.addListener('Listener', { port: 80, defaultTargetGroups: [blue] });
const testListener = balancer.addListener('Test', { port: 8080, protocol: elbv2.ApplicationProtocol.HTTP, defaultTargetGroups: [green] });
const service = ecs.FargateService.fromFargateServiceAttributes(stack, 'Service', {
  cluster: ecs.Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'cluster', vpc, securityGroups: [] }), serviceName: 'service',
}) as ecs.IBaseService;
const alarm = new cloudwatch.Alarm(stack, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }), threshold: 1, evaluationPeriods: 1 });

const config = new cd.EcsDeploymentConfig(stack, 'Config', { deploymentConfigName: 'slow', trafficRouting: cd.TrafficRouting.timeBasedCanary({ interval: Duration.minutes(7), percentage: 15 }) });
new cd.EcsDeploymentGroup(stack, 'Least', { service, blueGreenDeploymentConfig: { blueTargetGroup: blue, greenTargetGroup: green, listener } });
const full = new cd.EcsDeploymentGroup(stack, 'Full', {
  application: new cd.EcsApplication(stack, 'Application', { applicationName: 'application' }),
  deploymentGroupName: 'group',
  deploymentConfig: config,
  alarms: [alarm],
  role,
  service,
  blueGreenDeploymentConfig: {
    blueTargetGroup: blue, greenTargetGroup: green, listener, testListener, deploymentApprovalWaitTime: Duration.hours(1), terminationWaitTime: Duration.minutes(15),
  },
  ignorePollAlarmsFailure: true,
  autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
});
const quiet = new cd.EcsDeploymentGroup(stack, 'Quiet', {
  deploymentConfig: cd.EcsDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTES,
  service,
  ignoreAlarmConfiguration: true,
  blueGreenDeploymentConfig: { blueTargetGroup: blue, greenTargetGroup: green, listener },
  autoRollback: { failedDeployment: false, stoppedDeployment: false, deploymentInAlarm: false },
});
quiet.addAlarm(alarm);

const imported = cd.EcsDeploymentGroup.fromEcsDeploymentGroupAttributes(stack, 'Imported', {
  application: cd.EcsApplication.fromEcsApplicationArn(stack, 'ImportedApplication', 'arn:aws:codedeploy:us-east-1:222222222222:application:theirs'), deploymentGroupName: 'theirs',
});
const near = cd.EcsDeploymentGroup.fromEcsDeploymentGroupAttributes(stack, 'Near', {
  application: cd.EcsApplication.fromEcsApplicationName(stack, 'NearApplication', 'near'), deploymentGroupName: 'near', deploymentConfig: cd.EcsDeploymentConfig.CANARY_10PERCENT_5MINUTES,
});
const byName = cd.EcsDeploymentConfig.fromEcsDeploymentConfigName(stack, 'ByName', 'other');
const lambdaConfig = new cd.LambdaDeploymentConfig(stack, 'LambdaConfig', { trafficRouting: new cd.TimeBasedLinearTrafficRouting({ interval: Duration.minutes(1), percentage: 5 }) });
const serverConfig = new cd.ServerDeploymentConfig(stack, 'ServerConfig', {
  minimumHealthyHosts: cd.MinimumHealthyHosts.percentage(75),
  zonalConfig: { monitorDuration: Duration.minutes(30), firstZoneMonitorDuration: Duration.minutes(60), minimumHealthyHostsPerZone: cd.MinimumHealthyHostsPerZone.count(1) },
});
const applications = [new cd.LambdaApplication(stack, 'LambdaApplication'), new cd.ServerApplication(stack, 'ServerApplication', { applicationName: 'servers' })];
role.addToPolicy(new iam.PolicyStatement({
  actions: ['codedeploy:Get*'],
  resources: [
    full.deploymentGroupArn, quiet.deploymentGroupArn, quiet.deploymentConfig.deploymentConfigArn, imported.deploymentGroupArn, imported.application.applicationArn,
    imported.deploymentConfig.deploymentConfigArn, near.deploymentGroupArn, near.deploymentConfig.deploymentConfigArn, byName.deploymentConfigArn, config.deploymentConfigArn,
    lambdaConfig.deploymentConfigArn, serverConfig.deploymentConfigArn, cd.ServerDeploymentConfig.HALF_AT_A_TIME.deploymentConfigArn,
    cd.LambdaDeploymentConfig.CANARY_10PERCENT_30MINUTES.deploymentConfigArn, ...applications.map((a) => a.applicationArn),
  ],
}));
app.synth();
