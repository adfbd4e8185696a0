import { App, CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();

function made(stack: Stack) {
  const cluster = new ecs.Cluster(stack, 'Plain');
  const vpc = cluster.vpc;
  const full = new ecs.Cluster(stack, 'Full', {
    clusterName: 'full',
    vpc,
    containerInsightsV2: ecs.ContainerInsights.ENHANCED,
    enableFargateCapacityProviders: true,
    executeCommandConfiguration: {
      kmsKey: new kms.Key(stack, 'CommandKey'),
      logging: ecs.ExecuteCommandLogging.OVERRIDE,
      logConfiguration: {
        cloudWatchEncryptionEnabled: true,
        cloudWatchLogGroup: new logs.LogGroup(stack, 'CommandLogs'),
        s3Bucket: new s3.Bucket(stack, 'CommandBucket'),
        s3EncryptionEnabled: true,
        s3KeyPrefix: 'p',
      },
    },
    managedStorageConfiguration: { fargateEphemeralStorageKmsKey: new kms.Key(stack, 'DiskKey'), kmsKey: new kms.Key(stack, 'StorageKey') },
  });
  full.addDefaultCapacityProviderStrategy([{ capacityProvider: 'FARGATE', base: 1, weight: 2 }, { capacityProvider: 'FARGATE_SPOT', weight: 3 }]);
  const older = new ecs.Cluster(stack, 'Older', { vpc, containerInsights: false, managedStorageConfiguration: { fargateEphemeralStorageKmsKey: new kms.Key(stack, 'OtherDiskKey') } });
  older.enableFargateCapacityProviders();
  new ecs.Cluster(stack, 'NoLogs', { vpc, containerInsights: true, executeCommandConfiguration: { logging: ecs.ExecuteCommandLogging.NONE } });
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  full.grantTaskProtection(role);
  new CfnOutput(stack, 'Tasks', { value: cluster.arnForTasks('*') });
  new CfnOutput(stack, 'Arn', { value: full.clusterArn });
  new CfnOutput(stack, 'Name', { value: full.clusterName });
  full.metricCpuReservation().createAlarm(stack, 'CpuReservation', { threshold: 1, evaluationPeriods: 1 });
  full.metricMemoryReservation({ statistic: 'Maximum' }).createAlarm(stack, 'MemoryReservation', { threshold: 1, evaluationPeriods: 1 });
  cluster.metricCpuUtilization().createAlarm(stack, 'Cpu', { threshold: 1, evaluationPeriods: 1 });
  cluster.metric('Other', { dimensionsMap: { A: 'b' } }).createAlarm(stack, 'Other', { threshold: 1, evaluationPeriods: 1 });
  Tags.of(full).add('a', 'b');
}

function imported(stack: Stack) {
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-1'] });
  const cluster = ecs.Cluster.fromClusterAttributes(stack, 'Cluster', {
    clusterName: 'imported', vpc, securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1')],
  });
  const byArn = ecs.Cluster.fromClusterArn(stack, 'ByArn', 'arn:aws:ecs:us-west-2:222222222222:cluster/other');
  cluster.connections.allowFromAnyIpv4(ec2.Port.tcp(22));
  new CfnOutput(stack, 'Arn', { value: cluster.clusterArn });
  new CfnOutput(stack, 'Name', { value: cluster.clusterName });
  new CfnOutput(stack, 'Ec2', { value: String(cluster.hasEc2Capacity) });
  new CfnOutput(stack, 'OtherName', { value: byArn.clusterName });
  new CfnOutput(stack, 'OtherRegion', { value: byArn.env.region });
  const service = ecs.BaseService.fromServiceArnWithCluster(stack, 'Service', 'arn:aws:ecs:us-west-2:222222222222:service/cluster-name/service-name');
  new CfnOutput(stack, 'ClusterOfService', { value: service.cluster.clusterArn });
  new CfnOutput(stack, 'ServiceName', { value: service.serviceName });
  const attributes = ecs.FargateService.fromFargateServiceAttributes(stack, 'Named', { cluster, serviceName: 'named' });
  new CfnOutput(stack, 'NamedArn', { value: attributes.serviceArn });
  const withArn = ecs.FargateService.fromFargateServiceAttributes(stack, 'WithArn', { cluster, serviceArn: 'arn:aws:ecs:us-west-2:222222222222:service/old-name' });
  new CfnOutput(stack, 'WithArnName', { value: withArn.serviceName });
  const fargate = ecs.FargateService.fromFargateServiceArn(stack, 'Fargate', `arn:aws:ecs:us-west-2:${stack.account}:service/c/late`);
  new CfnOutput(stack, 'FargateName', { value: fargate.serviceName });
  const token = ecs.BaseService.fromServiceArnWithCluster(stack, 'Token', `arn:aws:ecs:us-west-2:${stack.account}:service/c/late`);
  new CfnOutput(stack, 'TokenName', { value: token.serviceName });
  new CfnOutput(stack, 'ClusterOfToken', { value: token.cluster.clusterName });
}

made(new Stack(app, 'Made'));
imported(new Stack(app, 'Imported'));
app.synth();
