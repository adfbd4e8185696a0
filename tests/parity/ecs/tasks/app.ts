import { App, CfnOutput, Duration, Size, Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';

const app = new App();
const image = ecs.ContainerImage.fromRegistry('nginx');

function containers(stack: Stack) {
  const plain = new ecs.FargateTaskDefinition(stack, 'Plain');
  plain.addContainer('web', { image });

  const repository = new ecr.Repository(stack, 'Repository');
  const bucket = new s3.Bucket(stack, 'Bucket');
  const secret = new secretsmanager.Secret(stack, 'Secret');
  const parameter = new ssm.StringParameter(stack, 'Parameter', { stringValue: 'v' });
  const logGroup = new logs.LogGroup(stack, 'Logs');
  const full = new ecs.FargateTaskDefinition(stack, 'Full', {
    cpu: 1024,
    enableFaultInjection: true,
    ephemeralStorageGiB: 30,
    family: 'full',
    memoryLimitMiB: 2048,
    pidMode: ecs.PidMode.TASK,
    runtimePlatform: { cpuArchitecture: ecs.CpuArchitecture.ARM64, operatingSystemFamily: ecs.OperatingSystemFamily.LINUX },
    volumes: [
      { name: 'empty' },
      { name: 'host', host: { sourcePath: '/host' } },
      { name: 'efs', efsVolumeConfiguration: {
        fileSystemId: 'fs-1', rootDirectory: '/data', transitEncryption: 'ENABLED', transitEncryptionPort: 2999,
        authorizationConfig: { accessPointId: 'fsap-1', iam: 'ENABLED' } } },
    ],
  });
  const linux = new ecs.LinuxParameters(stack, 'Linux', { initProcessEnabled: true, sharedMemorySize: 64, maxSwap: Size.gibibytes(1), swappiness: 10 });
  linux.addCapabilities(ecs.Capability.SYS_PTRACE);
  linux.dropCapabilities(ecs.Capability.ALL, ecs.Capability.WAKE_ALARM);
  linux.addDevices({ hostPath: '/dev/a', containerPath: '/dev/b', permissions: [ecs.DevicePermission.READ, ecs.DevicePermission.MKNOD] });
  linux.addTmpfs({ containerPath: '/t', size: 16, mountOptions: [ecs.TmpfsMountOption.RO, ecs.TmpfsMountOption.MPOL, ecs.TmpfsMountOption.NORELATIME] });
  const app1 = full.addContainer('app', {
    image: ecs.ContainerImage.fromEcrRepository(repository, 'v1'),
    command: ['run', 'it'],
    containerName: 'application',
    cpu: 512,
    disableNetworking: false,
    dnsSearchDomains: ['a.example'],
    dnsServers: ['10.0.0.2'],
    dockerLabels: { b: '2', a: '1' },
    dockerSecurityOptions: ['no-new-privileges'],
    enableRestartPolicy: true,
    entryPoint: ['/bin/sh', '-c'],
    environment: { ZED: 'z', ALPHA: 'a' },
    environmentFiles: [ecs.EnvironmentFile.fromBucket(bucket, 'a/b.env', 'v7')],
    essential: true,
    extraHosts: { db: '10.0.0.3' },
    healthCheck: { command: ['CMD-SHELL', 'true'], interval: Duration.seconds(15), timeout: Duration.seconds(4), retries: 5, startPeriod: Duration.seconds(30) },
    hostname: 'h',
    interactive: true,
    linuxParameters: linux,
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'p', logGroup, mode: ecs.AwsLogDriverMode.NON_BLOCKING, maxBufferSize: Size.mebibytes(4), datetimeFormat: '%Y', multilinePattern: '^x' }),
    memoryLimitMiB: 1024,
    memoryReservationMiB: 512,
    portMappings: [{ name: 'http', containerPort: 8080, appProtocol: ecs.AppProtocol.http2 }, { containerPort: 53, protocol: ecs.Protocol.UDP, hostPort: 53 }],
    privileged: false,
    pseudoTerminal: true,
    readonlyRootFilesystem: true,
    restartAttemptPeriod: Duration.minutes(2),
    restartIgnoredExitCodes: [0, 127],
    secrets: {
      ONE: ecs.Secret.fromSecretsManager(secret),
      TWO: ecs.Secret.fromSecretsManager(secret, 'field'),
      THREE: ecs.Secret.fromSecretsManagerVersion(secret, { versionStage: 'AWSPREVIOUS' }, 'field'),
      FOUR: ecs.Secret.fromSecretsManagerVersion(secret, { versionId: 'id' }),
      FIVE: ecs.Secret.fromSsmParameter(parameter),
    },
    startTimeout: Duration.seconds(50),
    stopTimeout: Duration.minutes(1),
    systemControls: [{ namespace: 'net.core.somaxconn', value: '1024' }],
    ulimits: [{ name: ecs.UlimitName.NOFILE, softLimit: 1024, hardLimit: 2048 }],
    user: '10001',
    versionConsistency: ecs.VersionConsistency.DISABLED,
    workingDirectory: '/w',
  });
  app1.addMountPoints({ sourceVolume: 'efs', containerPath: '/efs', readOnly: false }, { sourceVolume: 'host', containerPath: '/host', readOnly: true });
  app1.addScratch({ containerPath: '/s', name: 'scratch', readOnly: false, sourcePath: '/var/s' });
  app1.addPortMappings({ containerPort: ecs.ContainerDefinition.CONTAINER_PORT_USE_RANGE, containerPortRange: '9000-9010' });
  app1.addEnvironment('ALPHA', 'changed');
  app1.addEnvironment('LAST', 'l');
  app1.addDockerLabel('c', '3');
  app1.addUlimits({ name: ecs.UlimitName.STACK, softLimit: 1, hardLimit: 2 });
  app1.addToExecutionPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
  const side = full.addContainer('side', {
    image: ecs.ContainerImage.fromRegistry('private/side', { credentials: secret }),
    essential: false,
    healthCheck: { command: ['curl', 'localhost'] },
    logging: new ecs.AwsLogDriver({ streamPrefix: 'side', logRetention: logs.RetentionDays.ONE_WEEK }),
    enableRestartPolicy: false,
  });
  side.addContainerDependencies({ container: app1 }, { container: app1, condition: ecs.ContainerDependencyCondition.START });
  side.addVolumesFrom({ sourceContainer: 'application', readOnly: true });
  full.addVolume({ name: 'late', configuredAtLaunch: true });
  side.addMountPoints({ sourceVolume: 'late', containerPath: '/late', readOnly: false });
  full.addContainer('third', { image: ecs.ContainerImage.fromEcrRepository(repository, 'sha256:abc'), healthCheck: { command: ['exit 0'] }, restartIgnoredExitCodes: [3] });
  const runner = new iam.Role(stack, 'Runner', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  full.grantRun(runner);
  full.addToTaskRolePolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
  const byParameter = new ecs.TagParameterContainerImage(repository);
  const tagged = new ecs.FargateTaskDefinition(stack, 'Tagged');
  tagged.addContainer('c', { image: byParameter });
  new CfnOutput(stack, 'TagName', { value: byParameter.tagParameterName });
  new CfnOutput(stack, 'TagValue', { value: byParameter.tagParameterValue });
}

function drivers(stack: Stack) {
  const secret = secretsmanager.Secret.fromSecretNameV2(stack, 'Secret', 'name');
  const task = new ecs.FargateTaskDefinition(stack, 'Task', {
    taskRole: iam.Role.fromRoleName(stack, 'TaskRole', 'task-role'),
    executionRole: new iam.Role(stack, 'ExecutionRole', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') }),
  });
  const token = ecs.Secret.fromSecretsManager(secret);
  const all: ecs.LogDriver[] = [
    ecs.LogDrivers.fluentd({ address: 'a', async: true, asyncConnect: false, bufferLimit: 10, retryWait: Duration.seconds(3), maxRetries: 4, subSecondPrecision: true, tag: 't', labels: ['x', 'y'], env: ['E', 'F'], envRegex: '^r' }),
    ecs.LogDrivers.gelf({ address: 'udp://h:1', compressionType: ecs.GelfCompressionType.ZLIB, compressionLevel: 3, tcpMaxReconnect: 2, tcpReconnectDelay: Duration.seconds(5) }),
    ecs.LogDrivers.journald({ tag: 't' }),
    ecs.LogDrivers.jsonFile({ maxSize: '10m', maxFile: 3, compress: true, labels: ['x'] }),
    ecs.LogDrivers.splunk({ secretToken: token, url: 'https://s', source: 's', sourceType: 'st', index: 'i', caPath: '/c', caName: 'n', insecureSkipVerify: 'true', format: ecs.SplunkLogFormat.RAW, verifyConnection: false, gzip: true, gzipLevel: 5, tag: 't' }),
    ecs.LogDrivers.syslog({ address: 'tcp://h', facility: 'f', tlsCaCert: 'ca', tlsCert: 'c', tlsKey: 'k', tlsSkipVerify: true, format: 'rfc3164' }),
    ecs.LogDrivers.none(),
    new ecs.GenericLogDriver({ logDriver: 'awslogs', options: { b: '1', a: '2' }, secretOptions: { S: token } }),
  ];
  all.forEach((logging, index) => task.addContainer(`c${index}`, { image, logging }));
}

function firelens(stack: Stack) {
  const secret = secretsmanager.Secret.fromSecretNameV2(stack, 'Secret', 'name');
  const implicit = new ecs.FargateTaskDefinition(stack, 'Implicit');
  implicit.addContainer('web', {
    image,
    logging: ecs.LogDrivers.firelens({ options: { Name: 'cloudwatch', log_retention_days: '7' }, secretOptions: { apikey: ecs.Secret.fromSecretsManager(secret) } }),
  });
  const explicit = new ecs.FargateTaskDefinition(stack, 'Explicit');
  explicit.addFirelensLogRouter('router', {
    image: ecs.obtainDefaultFluentBitECRImage(explicit, { logDriver: 'awsfirelens', options: { Name: 'firehose' } }, '2.31'),
    firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTD, options: { configFileType: ecs.FirelensConfigFileType.S3, configFileValue: 'arn:aws:s3:::b/k', enableECSLogMetadata: false } },
    essential: true,
    memoryReservationMiB: 50,
  });
  const file = new ecs.FargateTaskDefinition(stack, 'File');
  file.addFirelensLogRouter('router', {
    image,
    firelensConfig: { type: ecs.FirelensLogRouterType.FLUENTBIT, options: { configFileType: ecs.FirelensConfigFileType.FILE, configFileValue: '/extra.conf' } },
  });
}

function others(stack: Stack) {
  const ec2 = new ecs.TaskDefinition(stack, 'Ec2', {
    compatibility: ecs.Compatibility.EC2,
    cpu: '512',
    memoryMiB: '1024',
    ipcMode: ecs.IpcMode.TASK,
    networkMode: ecs.NetworkMode.BRIDGE,
    pidMode: ecs.PidMode.HOST,
    placementConstraints: [ecs.PlacementConstraint.memberOf('attribute:a == b', 'attribute:c == d')],
    inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }],
    volumes: [{ name: 'docker', dockerVolumeConfiguration: { autoprovision: true, driver: 'local', driverOpts: { k: 'v' }, labels: { l: 'm' }, scope: ecs.Scope.SHARED } }],
  });
  const first = ec2.addContainer('first', { image, portMappings: [{ containerPort: 80 }, { containerPort: 81, hostPort: 8081 }], gpuCount: 2, inferenceAcceleratorResources: ['device1'] });
  const second = ec2.addContainer('second', { image });
  second.addLink(first);
  second.addLink(first, 'alias');
  ec2.addPlacementConstraint(ecs.PlacementConstraint.distinctInstances());
  const bucket = s3.Bucket.fromBucketName(stack, 'Specs', 'specs');
  const windows = new ecs.TaskDefinition(stack, 'Windows', { compatibility: ecs.Compatibility.EC2, networkMode: ecs.NetworkMode.NAT });
  windows.addContainer('c', { image, memoryLimitMiB: 512, credentialSpecs: [ecs.DomainJoinedCredentialSpec.fromS3Bucket(bucket, 'spec.json')] });
  new ecs.TaskDefinition(stack, 'External', { compatibility: ecs.Compatibility.EXTERNAL, networkMode: ecs.NetworkMode.HOST }).addContainer('c', { image });
  new ecs.TaskDefinition(stack, 'Managed', { compatibility: ecs.Compatibility.MANAGED_INSTANCES }).addContainer('c', { image });
  const both = new ecs.TaskDefinition(stack, 'Both', {
    compatibility: ecs.Compatibility.EC2_AND_FARGATE, cpu: '256', memoryMiB: '512',
    proxyConfiguration: ecs.ProxyConfigurations.appMeshProxyConfiguration({
      containerName: 'envoy',
      properties: { ignoredUID: 1337, appPorts: [80, 81], proxyIngressPort: 15000, proxyEgressPort: 15001, egressIgnoredIPs: ['169.254.170.2', '169.254.169.254'] },
    }),
  });
  both.addContainer('envoy', { image });
  const imported = ecs.FargateTaskDefinition.fromFargateTaskDefinitionAttributes(stack, 'Imported', {
    taskDefinitionArn: 'arn:aws:ecs:us-east-1:111111111111:task-definition/x:1', networkMode: ecs.NetworkMode.AWS_VPC, taskRole: both.taskRole,
  });
  new CfnOutput(stack, 'ImportedArn', { value: imported.taskDefinitionArn });
  new CfnOutput(stack, 'ImportedRole', { value: imported.taskRole.roleArn });
}

containers(new Stack(app, 'Containers'));
drivers(new Stack(app, 'Drivers', { env: { account: '111111111111', region: 'us-east-1' } }));
firelens(new Stack(app, 'Firelens'));
others(new Stack(app, 'Others'));
app.synth();
