import { App, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';

const app = new App();
const stack = new Stack(app, 'Actions', { env: { account: '111111111111', region: 'eu-west-1' } });
const key = new kms.Key(stack, 'Key');
const bucket = new s3.Bucket(stack, 'Bucket', { versioned: true });
const images = new ecr.Repository(stack, 'Images');
const code = new codecommit.Repository(stack, 'Code', { repositoryName: 'code' });
const topic = new sns.Topic(stack, 'Topic');
const fn = new lambda.Function(stack, 'Function', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 });
const project = new codebuild.PipelineProject(stack, 'Project', { encryptionKey: key });
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] });
const service = ecs.FargateService.fromFargateServiceAttributes(stack, 'Service', {
  cluster: ecs.Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'cluster', vpc }), serviceName: 'service',
}) as ecs.IBaseService;
const group = codedeploy.EcsDeploymentGroup.fromEcsDeploymentGroupAttributes(stack, 'Group', {
  application: codedeploy.EcsApplication.fromEcsApplicationName(stack, 'Application', 'application'), deploymentGroupName: 'group',
});
const eventRole = new iam.Role(stack, 'EventRole', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });

const connected = new cp.Artifact('Connected');
const committed = new cp.Artifact();
const cloned = new cp.Artifact('Cloned');
const polled = new cp.Artifact();
const stored = new cp.Artifact();
const watched = new cp.Artifact();
const imaged = new cp.Artifact();
const anyImage = new cp.Artifact();
const hub = new cp.Artifact();
const connection = new actions.CodeStarConnectionsSourceAction({
  actionName: 'Connection', connectionArn: 'arn:aws:codestar-connections:eu-west-1:111111111111:connection/x', owner: 'o', repo: 'r', branch: 'main', output: connected,
  codeBuildCloneOutput: true, triggerOnPush: false, runOrder: 2, variablesNamespace: 'Source',
});
const commit = new actions.CodeCommitSourceAction({ actionName: 'Commit', repository: code, output: committed });
const bucketSource = new actions.S3SourceAction({ actionName: 'Stored', bucket, bucketKey: 'a/b.zip', output: stored, trigger: actions.S3Trigger.NONE });
const imageSource = new actions.EcrSourceAction({ actionName: 'Image', repository: images, output: imaged });
const hubSource = new actions.GitHubSourceAction({ actionName: 'Hub', owner: 'o', repo: 'r', oauthToken: SecretValue.secretsManager('token'), output: hub });

const pipeline = new cp.Pipeline(stack, 'Pipeline', { artifactBucket: new s3.Bucket(stack, 'Artifacts', { encryptionKey: key }) });
pipeline.addStage({
  stageName: 'Source',
  actions: [
    connection, commit,
    new actions.CodeCommitSourceAction({ actionName: 'Cloned', repository: code, branch: 'dev', output: cloned, codeBuildCloneOutput: true, eventRole }),
    new actions.CodeCommitSourceAction({ actionName: 'Polled', repository: codecommit.Repository.fromRepositoryName(stack, 'Theirs', 'theirs'), output: polled, trigger: actions.CodeCommitTrigger.POLL }),
    bucketSource,
    new actions.S3SourceAction({ actionName: 'Watched', bucket, bucketKey: 'c.zip', output: watched, trigger: actions.S3Trigger.EVENTS }),
    imageSource,
    new actions.EcrSourceAction({ actionName: 'AnyImage', repository: images, output: anyImage, imageTag: '' }),
    hubSource,
  ],
});
const built = new cp.Artifact('Built');
const build = new actions.CodeBuildAction({
  actionName: 'Build', project, input: connected, extraInputs: [cloned, stored], outputs: [built, new cp.Artifact()],
  environmentVariables: {
    COMMIT: { value: connection.variables.commitId },
    OTHER: { value: commit.variables.commitMessage },
    VERSION: { value: bucketSource.variables.versionId },
    IMAGE: { value: imageSource.variables.imageUri },
    HUB: { value: hubSource.variables.commitUrl },
    PARAMETER: { value: 'p', type: codebuild.BuildEnvironmentVariableType.PARAMETER_STORE },
  },
});
const commands = new actions.CommandsAction({ actionName: 'Commands', input: committed, extraInputs: [polled], commands: ['make', 'make test'], output: new cp.Artifact('Logs', ['a.log']), outputVariables: ['V'] });
pipeline.addStage({
  stageName: 'Build',
  actions: [
    build,
    new actions.CodeBuildAction({ actionName: 'Test', type: actions.CodeBuildActionType.TEST, project, input: watched, executeBatchBuild: true, combineBatchBuildArtifacts: true }),
    commands,
    new actions.EcrBuildAndPublishAction({ actionName: 'Publish', input: hub, repositoryName: 'images', imageTags: ['a', 'b'], dockerfileDirectoryPath: 'docker' }),
    new actions.EcrBuildAndPublishAction({ actionName: 'Open', input: hub, repositoryName: 'open', registryType: actions.RegistryType.PUBLIC }),
  ],
});
const approval = new actions.ManualApprovalAction({
  actionName: 'Approve', notificationTopic: topic, notifyEmails: ['a@example.com'], additionalInformation: `Release ${build.variable('TAG')} of ${commands.variable('V')}?`,
  externalEntityLink: 'https://example.com', timeout: Duration.hours(2),
});
const mail = new actions.ManualApprovalAction({ actionName: 'Mail', notifyEmails: ['b@example.com'] });
pipeline.addStage({ stageName: 'Approve', actions: [approval, mail, new actions.ManualApprovalAction({ actionName: 'Quiet' })] });
approval.grantManualApproval(eventRole);
const invoke = new actions.LambdaInvokeAction({
  actionName: 'Invoke', lambda: fn, inputs: [built], outputs: [new cp.Artifact()], userParameters: { arn: fn.functionArn, list: [1, true] },
});
pipeline.addStage({
  stageName: 'Deploy',
  actions: [
    new actions.EcsDeployAction({ actionName: 'Ecs', service, imageFile: built.atPath('images.json'), deploymentTimeout: Duration.minutes(30) }),
    new actions.EcsDeployAction({ actionName: 'EcsInput', service, input: built }),
    new actions.CodeDeployEcsDeployAction({
      actionName: 'BlueGreen', deploymentGroup: group, taskDefinitionTemplateFile: built.atPath('task.json'), appSpecTemplateInput: committed,
      containerImageInputs: [{ input: imaged, taskDefinitionPlaceholder: 'IMAGE1' }, { input: anyImage }],
    }),
    new actions.S3DeployAction({
      actionName: 'Files', bucket, input: built, objectKey: 'site', accessControl: s3.BucketAccessControl.PUBLIC_READ, encryptionKey: key,
      cacheControl: [actions.CacheControl.setPublic(), actions.CacheControl.maxAge(Duration.hours(1)), actions.CacheControl.immutable()],
    }),
    new actions.S3DeployAction({ actionName: 'Archive', bucket, input: built, objectKey: 'a.zip', extract: false }),
    new actions.ElasticBeanstalkDeployAction({ actionName: 'Beanstalk', applicationName: 'a', environmentName: 'e', input: built }),
    invoke,
    new actions.LambdaInvokeAction({ actionName: 'InvokeText', lambda: fn, userParametersString: `text ${invoke.variable('X')}` }),
    new actions.PipelineInvokeAction({
      actionName: 'Other', targetPipeline: cp.Pipeline.fromPipelineArn(stack, 'OtherPipeline', 'arn:aws:codepipeline:eu-west-1:111111111111:other'),
      sourceRevisions: [{ actionName: 'Source', revisionType: actions.RevisionType.COMMIT_ID, revisionValue: connection.variables.commitId }], variables: [{ name: 'n', value: 'v' }],
    }),
  ],
});
app.synth();
