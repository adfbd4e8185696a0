import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Size } from 'aws-cdk-lib';

const app = new App();

function network(stack: Stack): ec2.Vpc {
  return new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
}

function task(stack: Stack, id: string, props: Partial<ecs.FargateTaskDefinitionProps> = {}): ecs.FargateTaskDefinition {
  const made = new ecs.FargateTaskDefinition(stack, id, props);
  made.addContainer('web', { image: ecs.ContainerImage.fromRegistry('nginx'), portMappings: [{ containerPort: 80, name: 'http' }] });
  return made;
}

function plain(stack: Stack) {
  const vpc = network(stack);
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const simple = new ecs.FargateService(stack, 'Simple', { cluster, taskDefinition: task(stack, 'SimpleTask') });
  simple.connections.allowFromAnyIpv4(ec2.Port.tcp(80), 'all');
  const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
  const full = new ecs.FargateService(stack, 'Full', {
    cluster,
    taskDefinition: task(stack, 'FullTask'),
    assignPublicIp: true,
    availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
    circuitBreaker: { rollback: true },
    deploymentAlarms: { alarmNames: ['one', 'two'], behavior: ecs.AlarmBehavior.FAIL_ON_ALARM },
    desiredCount: 3,
    enableECSManagedTags: true,
    enableExecuteCommand: true,
    forceNewDeployment: { enabled: true, nonce: 'n1' },
    healthCheckGracePeriod: Duration.minutes(2),
    maxHealthyPercent: 150,
    minHealthyPercent: 100,
    platformVersion: ecs.FargatePlatformVersion.VERSION1_4,
    propagateTags: ecs.PropagatedTagSource.TASK_DEFINITION,
    securityGroups: [group],
    serviceName: 'full',
    taskDefinitionRevision: ecs.TaskDefinitionRevision.of(7),
  });
  new ecs.FargateService(stack, 'Spot', {
    cluster,
    taskDefinition: task(stack, 'SpotTask'),
    capacityProviderStrategies: [{ capacityProvider: 'FARGATE_SPOT', weight: 2, base: 1 }, { capacityProvider: 'FARGATE' }],
    propagateTags: ecs.PropagatedTagSource.NONE,
    taskDefinitionRevision: ecs.TaskDefinitionRevision.LATEST,
    vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
    assignPublicIp: false,
    circuitBreaker: {},
  });
  new ecs.FargateService(stack, 'External', {
    cluster, taskDefinition: task(stack, 'ExternalTask'), deploymentController: { type: ecs.DeploymentControllerType.EXTERNAL },
  });
  const alarmed = new ecs.FargateService(stack, 'Alarmed', { cluster, taskDefinition: task(stack, 'AlarmedTask') });
  new cloudwatch.Alarm(stack, 'Alarm', { alarmName: 'alarm', metric: alarmed.metricCpuUtilization({ period: Duration.minutes(1) }), threshold: 1, evaluationPeriods: 1 });
  alarmed.enableDeploymentAlarms(['alarm']);
  new CfnOutput(stack, 'Arn', { value: full.serviceArn });
  new CfnOutput(stack, 'Name', { value: full.serviceName });
  alarmed.metricMemoryUtilization().createAlarm(stack, 'Memory', { threshold: 1, evaluationPeriods: 1 });
  alarmed.metric('Any', { statistic: 'Sum' }).createAlarm(stack, 'Any', { threshold: 1, evaluationPeriods: 1 });
}

function commands(stack: Stack) {
  const vpc = network(stack);
  const key = new kms.Key(stack, 'Key');
  const cluster = new ecs.Cluster(stack, 'Cluster', {
    vpc,
    executeCommandConfiguration: {
      kmsKey: key,
      logging: ecs.ExecuteCommandLogging.OVERRIDE,
      logConfiguration: {
        cloudWatchEncryptionEnabled: true, cloudWatchLogGroup: new logs.LogGroup(stack, 'Logs'), s3Bucket: new s3.Bucket(stack, 'Bucket'), s3EncryptionEnabled: true,
      },
    },
  });
  new ecs.FargateService(stack, 'Service', { cluster, taskDefinition: task(stack, 'Task'), enableExecuteCommand: true });
  const other = new ecs.Cluster(stack, 'Other', { vpc, executeCommandConfiguration: { kmsKey: new kms.Key(stack, 'OtherKey') } });
  new ecs.FargateService(stack, 'OtherService', { cluster: other, taskDefinition: task(stack, 'OtherTask'), enableExecuteCommand: true });
}

function balanced(stack: Stack) {
  const vpc = network(stack);
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc });
  const listener = balancer.addListener('Listener', { port: 80 });
  const service = new ecs.FargateService(stack, 'Service', { cluster, taskDefinition: task(stack, 'Task') });
  const group = listener.addTargets('Targets', { port: 80, targets: [service] });
  const codeDeploy = new ecs.FargateService(stack, 'CodeDeploy', {
    cluster, taskDefinition: task(stack, 'CodeDeployTask'), deploymentController: { type: ecs.DeploymentControllerType.CODE_DEPLOY },
  });
  const blue = new elbv2.ApplicationTargetGroup(stack, 'Blue', { vpc, port: 80, targetType: elbv2.TargetType.IP });
  blue.addTarget(codeDeploy.loadBalancerTarget({ containerName: 'web', containerPort: 80 }));
  listener.addTargetGroups('Blue', { targetGroups: [blue], conditions: [elbv2.ListenerCondition.pathPatterns(['/blue'])], priority: 5 });
  const registered = new ecs.FargateService(stack, 'Registered', { cluster, taskDefinition: task(stack, 'RegisteredTask') });
  registered.registerLoadBalancerTargets({
    containerName: 'web',
    containerPort: 80,
    newTargetGroupId: 'Registered',
    listener: ecs.ListenerConfig.applicationListener(listener, {
      protocol: elbv2.ApplicationProtocol.HTTP, priority: 6, conditions: [elbv2.ListenerCondition.pathPatterns(['/registered'])],
    }),
  });
  const scaling = service.autoScaleTaskCount({ minCapacity: 2, maxCapacity: 10 });
  scaling.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60, policyName: 'cpu', scaleInCooldown: Duration.minutes(5), scaleOutCooldown: Duration.minutes(1) });
  scaling.scaleOnMemoryUtilization('Memory', { targetUtilizationPercent: 70, disableScaleIn: true });
  scaling.scaleOnRequestCount('Requests', { requestsPerTarget: 100, targetGroup: group });
  scaling.scaleOnSchedule('Night', { schedule: appscaling.Schedule.cron({ hour: '22', minute: '0' }), minCapacity: 1 });
  scaling.scaleToTrackCustomMetric('Custom', { metric: new cloudwatch.Metric({ namespace: 'N', metricName: 'M' }), targetValue: 5 });
  scaling.scaleOnMetric('Steps', {
    metric: service.metricCpuUtilization(), scalingSteps: [{ upper: 10, change: -1 }, { lower: 50, change: 1 }, { lower: 70, change: 3 }],
  });
}

function shifted(stack: Stack) {
  const vpc = network(stack);
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc });
  const listener = balancer.addListener('Listener', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
  const test = balancer.addListener('Test', { port: 8080, protocol: elbv2.ApplicationProtocol.HTTP, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
  const hook = new lambda.Function(stack, 'Hook', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromInline('x') });
  const strategies: Record<string, Partial<ecs.FargateServiceProps>> = {
    BlueGreen: { deploymentStrategy: ecs.DeploymentStrategy.BLUE_GREEN, bakeTime: Duration.minutes(5) },
    Linear: { deploymentStrategy: ecs.DeploymentStrategy.LINEAR, linearConfiguration: { stepPercent: 20, stepBakeTime: Duration.minutes(1) } },
    Canary: { deploymentStrategy: ecs.DeploymentStrategy.CANARY, canaryConfiguration: { stepPercent: 2.5, stepBakeTime: Duration.minutes(5) } },
    Rolling: { deploymentStrategy: ecs.DeploymentStrategy.ROLLING },
  };
  Object.entries(strategies).forEach(([id, props], index) => {
    const service = new ecs.FargateService(stack, id, { cluster, taskDefinition: task(stack, `${id}Task`), ...props });
    const blue = new elbv2.ApplicationTargetGroup(stack, `${id}Blue`, { vpc, port: 80, targetType: elbv2.TargetType.IP });
    const green = new elbv2.ApplicationTargetGroup(stack, `${id}Green`, { vpc, port: 80, targetType: elbv2.TargetType.IP });
    const rule = (name: string, on: elbv2.ApplicationListener, to: elbv2.ApplicationTargetGroup) => new elbv2.ApplicationListenerRule(stack, id + name, {
      listener: on, priority: index + 1, conditions: [elbv2.ListenerCondition.pathPatterns([`/${id}`])], action: elbv2.ListenerAction.forward([to]),
    });
    const production = rule('Production', listener, blue);
    const target = new ecs.AlternateTarget('Alternate', {
      alternateTargetGroup: green,
      productionListener: ecs.ListenerRuleConfiguration.applicationListenerRule(production),
      testListener: index === 0 ? ecs.ListenerRuleConfiguration.applicationListenerRule(rule('Test', test, green)) : undefined,
      role: index === 1 ? new iam.Role(stack, 'Shift', { assumedBy: new iam.ServicePrincipal('ecs.amazonaws.com') }) : undefined,
    });
    blue.addTarget(service.loadBalancerTarget({ containerName: 'web', containerPort: 80, protocol: ecs.Protocol.TCP, alternateTarget: target }));
    service.node.addDependency(production);
    if (index === 0) {
      service.addLifecycleHook(new ecs.DeploymentLifecycleLambdaTarget(hook, 'Hook', {
        lifecycleStages: [ecs.DeploymentLifecycleStage.PRE_SCALE_UP, ecs.DeploymentLifecycleStage.POST_PRODUCTION_TRAFFIC_SHIFT],
      }));
    }
  });
}

function connected(stack: Stack) {
  const vpc = network(stack);
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  new ecs.FargateService(stack, 'Server', {
    cluster,
    taskDefinition: task(stack, 'ServerTask'),
    serviceConnectConfiguration: {
      namespace: 'local',
      logDriver: ecs.LogDrivers.awsLogs({ streamPrefix: 'proxy' }),
      accessLogConfiguration: { format: ecs.ServiceConnectAccessLogFormat.JSON, includeQueryParameters: true },
      services: [{
        portMappingName: 'http', discoveryName: 'api', dnsName: 'api', port: 8080, ingressPortOverride: 9000,
        idleTimeout: Duration.minutes(1), perRequestTimeout: Duration.seconds(30),
        tls: { awsPcaAuthorityArn: 'arn:aws:acm-pca:us-east-1:111111111111:certificate-authority/x', kmsKey: new kms.Key(stack, 'Key'), role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ecs.amazonaws.com') }) },
      }, { portMappingName: 'http' }],
    },
  });
  const client = new ecs.FargateService(stack, 'Client', { cluster, taskDefinition: task(stack, 'ClientTask') });
  client.enableServiceConnect({ namespace: 'local' });
  const stored = task(stack, 'StoredTask');
  const volume = new ecs.ServiceManagedVolume(stack, 'Volume', {
    name: 'data',
    managedEBSVolume: {
      encrypted: true, fileSystemType: ecs.FileSystemType.EXT4, iops: 4000, kmsKeyId: new kms.Key(stack, 'VolumeKey'), size: Size.gibibytes(15), throughput: 300,
      volumeType: ec2.EbsDeviceVolumeType.GP3, snapShotId: 'snap-05abe246af', volumeInitializationRate: Size.mebibytes(200),
      tagSpecifications: [{ tags: { purpose: 'x', a: 'b' }, propagateTags: ecs.EbsPropagatedTagSource.SERVICE }],
    },
  });
  stored.addVolume({ name: 'data', configuredAtLaunch: true });
  volume.mountIn(stored.findContainer('web')!, { containerPath: '/data', readOnly: false });
  const service = new ecs.FargateService(stack, 'Stored', { cluster, taskDefinition: stored });
  service.addVolume(volume);
}

function layer4(stack: Stack) {
  const vpc = network(stack);
  const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
  const balancer = new elbv2.NetworkLoadBalancer(stack, 'Balancer', { vpc });
  const listener = balancer.addListener('Listener', { port: 80 });
  const service = new ecs.FargateService(stack, 'Service', { cluster, taskDefinition: task(stack, 'Task') });
  listener.addTargets('Targets', { port: 80, targets: [service] });
  const other = balancer.addListener('Other', { port: 81 });
  new ecs.FargateService(stack, 'Registered', { cluster, taskDefinition: task(stack, 'RegisteredTask') }).registerLoadBalancerTargets({
    containerName: 'web', newTargetGroupId: 'RegisteredTargets', listener: ecs.ListenerConfig.networkListener(other),
  });
  const shifting = new ecs.FargateService(stack, 'Shifting', { cluster, taskDefinition: task(stack, 'ShiftingTask'), deploymentStrategy: ecs.DeploymentStrategy.BLUE_GREEN });
  const blue = new elbv2.NetworkTargetGroup(stack, 'Blue', { vpc, port: 80 });
  const green = new elbv2.NetworkTargetGroup(stack, 'Green', { vpc, port: 80, targetType: elbv2.TargetType.IP });
  const production = balancer.addListener('Production', { port: 82, defaultTargetGroups: [blue] });
  blue.addTarget(shifting.loadBalancerTarget({
    containerName: 'web',
    alternateTarget: new ecs.AlternateTarget('Alternate', { alternateTargetGroup: green, productionListener: ecs.ListenerRuleConfiguration.networkListener(production) }),
  }));
}

plain(new Stack(app, 'Plain'));
commands(new Stack(app, 'Commands'));
balanced(new Stack(app, 'Balanced'));
shifted(new Stack(app, 'Shifted', { env: { account: '111111111111', region: 'eu-central-1' } }));
connected(new Stack(app, 'Connected'));
layer4(new Stack(app, 'Network'));
app.synth();
