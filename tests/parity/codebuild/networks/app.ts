import { App, SecretValue, Size, Stack } from 'aws-cdk-lib';
import * as cb from 'aws-cdk-lib/aws-codebuild';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Networks', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
const buildSpec = cb.BuildSpec.fromObject({ version: '0.2' });

const own = new cb.Project(stack, 'Own', { buildSpec, vpc, allowAllOutbound: false });
own.connections.allowToAnyIpv4(ec2.Port.tcp(443));
new cb.Project(stack, 'First', { buildSpec, vpc, role, securityGroups: [group], subnetSelection: { subnetType: ec2.SubnetType.PUBLIC } });
new cb.Project(stack, 'Second', { buildSpec, vpc, role, securityGroups: [group], environment: { dockerServer: { computeType: cb.DockerServerComputeType.SMALL, securityGroups: [group] } } });

const plain = new cb.Fleet(stack, 'Plain', { baseCapacity: 1, computeType: cb.FleetComputeType.MEDIUM, environmentType: cb.EnvironmentType.MAC_ARM });
new cb.Fleet(stack, 'ByAttributes', {
  fleetName: 'attributes', baseCapacity: 2, computeType: cb.FleetComputeType.ATTRIBUTE_BASED, environmentType: cb.EnvironmentType.LINUX_CONTAINER,
  computeConfiguration: { disk: Size.gibibytes(10), machineType: cb.MachineType.NVME, memory: Size.gibibytes(8), vCpu: 4 }, overflowBehavior: cb.FleetOverflowBehavior.ON_DEMAND,
});
new cb.Fleet(stack, 'Inside', { baseCapacity: 1, computeType: cb.FleetComputeType.LARGE, environmentType: cb.EnvironmentType.LINUX_EC2, vpc });
new cb.Project(stack, 'OnMac', { buildSpec, environment: { buildImage: cb.MacBuildImage.BASE_15, fleet: plain } });
new cb.Project(stack, 'OnTheirs', {
  buildSpec, environment: { fleet: cb.Fleet.fromFleetArn(stack, 'Theirs', 'arn:aws:codebuild:eu-west-1:111111111111:fleet/theirs:1234') },
});
new cb.Project(stack, 'Gpu', { buildSpec, environment: { buildImage: cb.LinuxGpuBuildImage.DLC_PYTORCH_1_5_0_INFERENCE } });
new cb.Project(stack, 'GpuOfAccount', { buildSpec, environment: { buildImage: cb.LinuxGpuBuildImage.awsDeepLearningContainersImage('repository', 'tag', '222222222222') } });
new cb.Project(stack, 'GpuOfRepository', { buildSpec, environment: { buildImage: cb.LinuxGpuBuildImage.fromEcrRepository(ecr.Repository.fromRepositoryName(stack, 'Images', 'images')) } });
new cb.GitHubSourceCredentials(stack, 'GitHub', { accessToken: SecretValue.secretsManager('token') });
new cb.GitHubEnterpriseSourceCredentials(stack, 'GitHubEnterprise', { accessToken: SecretValue.secretsManager('token') });
new cb.BitBucketSourceCredentials(stack, 'BitBucket', { username: SecretValue.secretsManager('bb', { jsonField: 'user' }), password: SecretValue.secretsManager('bb', { jsonField: 'password' }) });

const open = new Stack(app, 'Anywhere');
new cb.Project(open, 'Gpu', { buildSpec, environment: { buildImage: cb.LinuxGpuBuildImage.DLC_MXNET_1_6_0 } });
const project = new cb.PipelineProject(open, 'Project', { encryptionKey: undefined });
project.onBuildFailed('Failed', { description: 'failed' });
project.onPhaseChange('Phase');
project.onBuildStarted('Started');
project.onBuildSucceeded('Succeeded', { eventPattern: { detail: { 'current-phase': ['COMPLETED'] } } });
project.metricDuration({ label: 'duration' }).createAlarm(open, 'Alarm', { threshold: 60, evaluationPeriods: 1 });
project.metricFailedBuilds().createAlarm(open, 'FailedAlarm', { threshold: 1, evaluationPeriods: 1 });
project.metric('QueuedDuration').createAlarm(open, 'QueuedAlarm', { threshold: 1, evaluationPeriods: 1 });
app.synth();
