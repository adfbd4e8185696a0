import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cb from 'aws-cdk-lib/aws-codebuild';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';

const app = new App();
const stack = new Stack(app, 'Builds', { env: { account: '111111111111', region: 'eu-west-1' } });
const key = new kms.Key(stack, 'Key');
const bucket = new s3.Bucket(stack, 'Bucket', { encryptionKey: key });
const plain = new s3.Bucket(stack, 'Plain');
const group = new logs.LogGroup(stack, 'Group');
const secret = new secretsmanager.Secret(stack, 'Secret');

new cb.Project(stack, 'Least', { buildSpec: cb.BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: ['make'] } } }) });
new cb.PipelineProject(stack, 'InPipeline');

const full = new cb.Project(stack, 'Full', {
  projectName: 'full',
  description: 'everything at once',
  source: cb.Source.gitHub({
    owner: 'owner', repo: 'repo', branchOrRef: 'main', cloneDepth: 1, fetchSubmodules: true, webhook: true,
    webhookFilters: [
      cb.FilterGroup.inEventOf(cb.EventAction.PUSH).andBranchIs('main').andFilePathIsNot('docs/.*'),
      cb.FilterGroup.inEventOf(cb.EventAction.PULL_REQUEST_CREATED, cb.EventAction.PULL_REQUEST_UPDATED).andBaseBranchIs('main').andActorAccountIs('1'),
    ],
    webhookTriggersBatchBuild: true, reportBuildStatus: false, buildStatusContext: 'context', buildStatusUrl: 'https://example.com',
  }),
  artifacts: cb.Artifacts.s3({ bucket, name: 'out.zip', path: 'a/b', includeBuildId: false, packageZip: false, encryption: false, identifier: 'main' }),
  secondarySources: [cb.Source.s3({ identifier: 'second', bucket: plain, path: 'src.zip', version: 'v1' })],
  secondaryArtifacts: [cb.Artifacts.s3({ identifier: 'extra', bucket: plain })],
  buildSpec: cb.BuildSpec.fromSourceFilename('ci/build.yml'),
  badge: true,
  cache: cb.Cache.bucket(plain, { prefix: 'cache', cacheNamespace: 'shared' }),
  checkSecretsInPlainTextEnvVariables: true,
  concurrentBuildLimit: 3,
  autoRetryLimit: 2,
  encryptionKey: key,
  environment: {
    buildImage: cb.LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0,
    computeType: cb.ComputeType.SMALL,
    privileged: true,
    certificate: { bucket: plain, objectKey: 'cert.pem' },
    hostKernel: cb.HostKernel.LINUX_KERNEL_6,
    dockerServer: { computeType: cb.DockerServerComputeType.MEDIUM },
    environmentVariables: { SHARED: { value: 'environment' }, ONLY_HERE: { value: 1 } },
  },
  environmentVariables: {
    SHARED: { value: 'project' },
    FLAG: { value: true },
    PARAMETER: { type: cb.BuildEnvironmentVariableType.PARAMETER_STORE, value: '/app/name' },
    PARAMETER2: { type: cb.BuildEnvironmentVariableType.PARAMETER_STORE, value: 'other' },
    SECRET_NAME: { type: cb.BuildEnvironmentVariableType.SECRETS_MANAGER, value: 'my-secret:field' },
    SECRET_ARN: { type: cb.BuildEnvironmentVariableType.SECRETS_MANAGER, value: 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:theirs-abc123:field' },
    SECRET_TOKEN: { type: cb.BuildEnvironmentVariableType.SECRETS_MANAGER, value: `${secret.secretArn}:password` },
    SECRET_TOKEN2: { type: cb.BuildEnvironmentVariableType.SECRETS_MANAGER, value: secret.secretArn },
  },
  fileSystemLocations: [cb.FileSystemLocation.efs({ identifier: 'efs', location: 'fs-1.efs.eu-west-1.amazonaws.com:/', mountPoint: '/mnt', mountOptions: 'hard' })],
  logging: { cloudWatch: { logGroup: group, prefix: 'p' }, s3: { bucket: plain, prefix: 'logs', encrypted: false } },
  queuedTimeout: Duration.hours(1),
  timeout: Duration.minutes(90),
  ssmSessionPermissions: true,
  visibility: cb.ProjectVisibility.PRIVATE,
});
full.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));

const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
const repository = new ecr.Repository(stack, 'Repository');
new cb.Project(stack, 'FromRepository', {
  role,
  buildSpec: cb.BuildSpec.fromObjectToYaml({
    version: 0.2,
    env: { variables: { A: 'yes', B: '1', C: 'a: b', D: `${repository.repositoryUri}:x` } },
    phases: { build: { commands: ['echo "hi"', 'line one\nline two\n', '- x', '"quoted" start', 'a\n\n  b', '', "it's", '#c', '12:30', 'x ', repository.repositoryName], 'finally': [] } },
  }),
  environment: { buildImage: cb.LinuxBuildImage.fromEcrRepository(repository, 'v1') },
  grantReportGroupPermissions: false,
  cache: cb.Cache.local(cb.LocalCacheMode.DOCKER_LAYER, cb.LocalCacheMode.CUSTOM, cb.LocalCacheMode.SOURCE),
  logging: { cloudWatch: { enabled: false } },
});
new cb.Project(stack, 'FromRegistry', {
  buildSpec: cb.mergeBuildSpecs(
    cb.BuildSpec.fromObject({ version: '0.2', phases: { install: { commands: 'one' }, build: { commands: ['two'] } }, cache: { paths: 'p' } }),
    cb.BuildSpec.fromObject({ phases: { build: { commands: 'three', 'finally': 'four' } }, env: { 'exported-variables': 'V' } })),
  environment: { buildImage: cb.LinuxBuildImage.fromDockerRegistry('registry/image:1', { secretsManagerCredentials: secret }) },
});
new cb.Project(stack, 'Windows', {
  source: cb.Source.bitBucket({ owner: 'o', repo: 'r', buildStatusName: 'name' }),
  environment: { buildImage: cb.WindowsBuildImage.WIN_SERVER_CORE_2022_BASE_3_0, computeType: cb.ComputeType.LARGE },
});
new cb.Project(stack, 'Lambda', {
  source: cb.Source.gitHubEnterprise({ httpsCloneUrl: 'https://git.example.com/a.git', ignoreSslErrors: true, webhookFilters: [cb.FilterGroup.inEventOf(cb.EventAction.PUSH).andTagIs('v.*')] }),
  environment: { buildImage: cb.LinuxArmLambdaBuildImage.AMAZON_LINUX_2023_NODE_22 },
});
new cb.Project(stack, 'Runner', { source: cb.Source.gitHub({ owner: 'organization', webhook: true }), artifacts: cb.Artifacts.s3({ bucket }) });
const batch = new cb.Project(stack, 'Batch', { source: cb.Source.s3({ bucket: plain, path: 'b.zip' }), buildSpec: cb.BuildSpec.fromSourceFilename('b.yml') });
batch.enableBatchBuilds();
new cb.Project(stack, 'Script', {
  buildSpec: cb.LinuxBuildImage.STANDARD_7_0.runScriptBuildspec('run.sh'),
  environment: { buildImage: cb.LinuxBuildImage.fromCodeBuildImageId('aws/codebuild/other:1') },
});
new cb.Project(stack, 'WindowsScript', { buildSpec: cb.WindowsBuildImage.WINDOWS_BASE_2_0.runScriptBuildspec('run.ps1') });

const reports = new cb.ReportGroup(stack, 'Reports', {
  reportGroupName: 'reports', type: cb.ReportGroupType.CODE_COVERAGE, exportBucket: bucket, zipExport: true, deleteReports: true, removalPolicy: RemovalPolicy.DESTROY,
});
reports.grantWrite(role);
cb.ReportGroup.fromReportGroupName(stack, 'Imported', 'theirs').grantWrite(role);
new cb.ReportGroup(stack, 'PlainReports');
new cb.UntrustedCodeBoundaryPolicy(stack, 'Boundary', {
  managedPolicyName: 'boundary', additionalStatements: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })],
});

const imported = cb.Project.fromProjectArn(stack, 'ImportedProject', 'arn:aws:codebuild:us-east-1:333333333333:project/theirs');
const named = cb.Project.fromProjectName(stack, 'NamedProject', 'mine');
role.addToPolicy(new iam.PolicyStatement({ actions: ['codebuild:StartBuild'], resources: [imported.projectArn, named.projectArn, full.projectArn] }));
app.synth();
