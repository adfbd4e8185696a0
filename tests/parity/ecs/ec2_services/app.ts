import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { DockerImageAsset, Platform } from 'aws-cdk-lib/aws-ecr-assets';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';

const root = mkdtempSync(join(tmpdir(), 'parity-'));
mkdirSync(join(root, 'image'));
writeFileSync(join(root, 'image', 'Dockerfile'), 'FROM scratch\n');
writeFileSync(join(root, 'image.tar'), 'tarball');
writeFileSync(join(root, 'vars.env'), 'A=b\n');

const app = new App();
const image = ecs.ContainerImage.fromRegistry('nginx');

function task(stack: Stack, id: string, props: ecs.Ec2TaskDefinitionProps = {}): ecs.Ec2TaskDefinition {
  const made = new ecs.Ec2TaskDefinition(stack, id, props);
  made.addContainer('web', { image, memoryLimitMiB: 256, portMappings: [{ containerPort: 80 }] });
  return made;
}

function instances(stack: Stack) {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
  const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
  const cluster = ecs.Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'c', vpc, securityGroups: [group] });
  const plain = new ecs.Ec2Service(stack, 'Plain', { cluster, taskDefinition: task(stack, 'PlainTask') });
  plain.addPlacementConstraints(ecs.PlacementConstraint.distinctInstances());
  plain.addPlacementStrategies(ecs.PlacementStrategy.spreadAcross('a', 'b'), ecs.PlacementStrategy.randomly());
  plain.addPlacementStrategies(ecs.PlacementStrategy.packedByMemory());
  new ecs.Ec2Service(stack, 'Daemon', { cluster, taskDefinition: task(stack, 'DaemonTask', { networkMode: ecs.NetworkMode.HOST }), daemon: true });
  new ecs.Ec2Service(stack, 'Vpced', {
    cluster,
    taskDefinition: task(stack, 'VpcedTask', {
      networkMode: ecs.NetworkMode.AWS_VPC, family: 'vpced', ipcMode: ecs.IpcMode.HOST, pidMode: ecs.PidMode.TASK,
      placementConstraints: [ecs.PlacementConstraint.memberOf('attribute:x == y')],
    }),
    assignPublicIp: true,
    availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
    circuitBreaker: { enable: true },
    minHealthyPercent: 50,
    maxHealthyPercent: 150,
    placementConstraints: [ecs.PlacementConstraint.memberOf('attribute:ecs.instance-type =~ t2.*')],
    placementStrategies: [ecs.PlacementStrategy.spreadAcross(ecs.BuiltInAttributes.AVAILABILITY_ZONE), ecs.PlacementStrategy.spreadAcrossInstances(), ecs.PlacementStrategy.packedByCpu()],
  });
  const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc });
  balancer.addListener('Listener', { port: 80 }).addTargets('Targets', { port: 80, targets: [plain] });
  new CfnOutput(stack, 'Imported', { value: ecs.Ec2Service.fromEc2ServiceAttributes(stack, 'Named', { cluster, serviceName: 'named' }).serviceArn });
  new CfnOutput(stack, 'ByArn', { value: ecs.Ec2Service.fromEc2ServiceArn(stack, 'ByArnService', 'arn:aws:ecs:us-west-2:222222222222:service/c/s').serviceName });
  const imported = ecs.Ec2TaskDefinition.fromEc2TaskDefinitionAttributes(stack, 'ImportedTask', { taskDefinitionArn: 'arn', networkMode: ecs.NetworkMode.HOST });
  new CfnOutput(stack, 'Mode', { value: imported.networkMode });
}

function elsewhere(stack: Stack, shared: Stack) {
  const vpc = ec2.Vpc.fromVpcAttributes(shared, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-1'] });
  const group = new ec2.SecurityGroup(shared, 'Group', { vpc });
  const cluster = ecs.Cluster.fromClusterAttributes(shared, 'Cluster', { clusterName: 'c', vpc, securityGroups: [group] });
  const service = new ecs.Ec2Service(stack, 'Service', { cluster, taskDefinition: task(stack, 'Task') });
  service.connections.allowFromAnyIpv4(ec2.Port.tcp(80));
}

function external(stack: Stack) {
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-1'] });
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const made = new ecs.ExternalTaskDefinition(stack, 'Task', { family: 'external', networkMode: ecs.NetworkMode.NONE });
  made.addContainer('web', { image, memoryLimitMiB: 256 });
  new ecs.ExternalService(stack, 'Service', { cluster, taskDefinition: made, propagateTags: ecs.PropagatedTagSource.SERVICE });
  new ecs.ExternalService(stack, 'Daemon', { cluster, taskDefinition: made, daemon: true, minHealthyPercent: 10 });
  new CfnOutput(stack, 'ByArn', { value: ecs.ExternalService.fromExternalServiceArn(stack, 'ByArnService', 'arn:aws:ecs:us-west-2:222222222222:service/c/s').serviceName });
  const imported = ecs.ExternalTaskDefinition.fromExternalTaskDefinitionAttributes(stack, 'ImportedTask', { taskDefinitionArn: 'arn', networkMode: ecs.NetworkMode.HOST });
  new CfnOutput(stack, 'Mode', { value: imported.networkMode });
}

function assets(stack: Stack) {
  const made = new ecs.FargateTaskDefinition(stack, 'Task');
  made.addContainer('folder', {
    image: ecs.ContainerImage.fromAsset(join(root, 'image'), { platform: Platform.LINUX_ARM64, buildArgs: { A: 'b' } }),
    environmentFiles: [ecs.EnvironmentFile.fromAsset(join(root, 'vars.env'))],
  });
  made.addContainer('plain', { image: ecs.ContainerImage.fromAsset(join(root, 'image')), versionConsistency: ecs.VersionConsistency.ENABLED });
  made.addContainer('asset', { image: ecs.ContainerImage.fromDockerImageAsset(new DockerImageAsset(stack, 'Image', { directory: join(root, 'image') })) });
  made.addContainer('tarball', { image: ecs.ContainerImage.fromTarball(join(root, 'image.tar')) });
}

instances(new Stack(app, 'Instances'));
elsewhere(new Stack(app, 'Elsewhere'), new Stack(app, 'Shared'));
external(new Stack(app, 'External'));
assets(new Stack(app, 'Assets'));
app.synth();
rmSync(root, { recursive: true });
