import { App, Duration, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

const CONNECTION = 'arn:aws:codestar-connections:eu-west-1:111111111111:connection/x';

/** An action of a kind that the library does not have. */
class Custom extends cp.Action {
  protected readonly providedActionProperties: cp.ActionProperties;
  constructor(name: string, inputs: cp.Artifact[], outputs: cp.Artifact[], more: Partial<cp.ActionProperties> = {}) {
    super();
    this.providedActionProperties = {
      actionName: name, category: cp.ActionCategory.INVOKE, provider: 'Mine', artifactBounds: { minInputs: 0, maxInputs: 3, minOutputs: 0, maxOutputs: 3 }, inputs, outputs, ...more,
    };
  }
  variable(name: string): string { return this.variableExpression(name); }
  protected bound(_scope: Construct, _stage: cp.IStage, options: cp.ActionBindOptions): cp.ActionConfig {
    options.bucket.grantRead(options.role);
    return { configuration: { Name: 'value', Left: undefined, Flag: true } };
  }
}

function source(output: cp.Artifact, name = 'Source'): actions.CodeStarConnectionsSourceAction {
  return new actions.CodeStarConnectionsSourceAction({ actionName: name, connectionArn: CONNECTION, owner: 'o', repo: 'r', output });
}

const app = new App();
const stack = new Stack(app, 'Pipelines', { env: { account: '111111111111', region: 'eu-west-1' } });

// The least, everything by default.
{
  const code = new cp.Artifact();
  const made = new cp.Artifact();
  const project = new codebuild.PipelineProject(stack, 'LeastProject');
  new cp.Pipeline(stack, 'Least', {
    stages: [
      { stageName: 'Source', actions: [source(code)] },
      { stageName: 'Build', actions: [new actions.CodeBuildAction({ actionName: 'Build', project, input: code, outputs: [made] })] },
    ],
  });
}

// All properties of a pipeline.
{
  const key = new kms.Key(stack, 'Key');
  const bucket = new s3.Bucket(stack, 'Artifacts', { encryptionKey: key });
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codepipeline.amazonaws.com') });
  const code = new cp.Artifact('Code');
  const first = source(code, 'GitHub');
  const pipeline = new cp.Pipeline(stack, 'Full', {
    pipelineName: 'full',
    pipelineType: cp.PipelineType.V2,
    executionMode: cp.ExecutionMode.QUEUED,
    artifactBucket: bucket,
    role,
    restartExecutionOnUpdate: true,
    usePipelineRoleForActions: true,
    variables: [new cp.Variable({ variableName: 'tag', defaultValue: 'latest', description: 'what to build' })],
    stages: [{ stageName: 'Source', actions: [first] }],
    triggers: [{
      providerType: cp.ProviderType.CODE_STAR_SOURCE_CONNECTION,
      gitConfiguration: {
        sourceAction: first,
        pushFilter: [{ branchesIncludes: ['main'], filePathsExcludes: ['docs/**'] }, { tagsIncludes: ['v*'], tagsExcludes: ['v0*'] }],
        pullRequestFilter: [{ branchesIncludes: ['main'], branchesExcludes: ['x'], filePathsIncludes: ['src/**'] }, { branchesExcludes: ['y'], events: [cp.GitPullRequestEvent.OPEN, cp.GitPullRequestEvent.OPEN] }],
      },
    }],
  });
  const one = new cp.Artifact();
  const two = new cp.Artifact();
  const custom = new Custom('Make.It', [code, code], [one, two], { variablesNamespace: undefined, runOrder: 2, timeout: Duration.minutes(30), version: '2' });
  const last = pipeline.addStage({
    stageName: 'Last',
    actions: [new Custom('Use', [one], [], { variablesNamespace: 'given', commands: ['a', 'b'], outputVariables: ['V'] })],
    transitionToEnabled: false,
    transitionDisabledReason: 'not yet',
    onFailure: { result: cp.Result.ROLLBACK },
  });
  const middle = pipeline.addStage({
    stageName: 'Middle',
    placement: { rightBefore: last },
    actions: [custom, new Custom('Read', [code], [], { outputVariables: [custom.variable('X')] })],
    beforeEntry: {
      conditions: [{
        result: cp.Result.FAIL,
        rules: [new cp.Rule({ name: 'Alarm', provider: 'CloudWatchAlarm', version: '1', configuration: { AlarmName: 'a', WaitTime: '1' }, inputArtifacts: ['Code'], region: 'eu-west-1', role, commands: ['c'] })],
      }],
    },
    onSuccess: { conditions: [{ rules: [new cp.Rule({ name: 'Window', provider: 'DeploymentWindow' })] }, { result: cp.Result.ROLLBACK }] },
    onFailure: { result: cp.Result.RETRY, retryMode: cp.RetryMode.ALL_ACTIONS, conditions: [{ result: cp.Result.ROLLBACK }] },
  });
  pipeline.addStage({ stageName: 'After', placement: { justAfter: middle }, actions: [new Custom('Again', [two], [])], transitionToEnabled: false });
  pipeline.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));
  pipeline.addVariable(new cp.Variable({ variableName: 'more' }));
  pipeline.onStateChange('Changed', { description: 'pipeline', eventPattern: { detail: { state: ['FAILED'] } } });
  middle.onStateChange('StageChanged', undefined as any, { ruleName: 'stage' });
  custom.onStateChange('ActionChanged');
  pipeline.onEvent('Any');
  role.addToPolicy(new iam.PolicyStatement({ actions: ['codepipeline:GetPipeline'], resources: [pipeline.pipelineArn, `${pipeline.pipelineName}/${pipeline.pipelineVersion}`] }));
}

// A key of its own, an action of another owner, names for artifacts of CloudFormation.
{
  const code = new cp.Artifact();
  const pipeline = new cp.Pipeline(stack, 'Keyed', { crossAccountKeys: true, enableKeyRotation: true, pipelineType: cp.PipelineType.V1 });
  pipeline.addStage({ stageName: 'Source', actions: [source(code)] });
  pipeline.addStage({
    stageName: 'Deploy',
    actions: [
      new Custom('Theirs', [code], [], { owner: 'ThirdParty' }),
      new Custom('Parameters', [code], [], { outputVariables: [code.bucketName, code.objectKey, code.url, code.getParam('file.json', 'key'), code.atPath('a/b').location, cp.GlobalVariables.executionId] }),
    ],
  });
}

const imported = cp.Pipeline.fromPipelineArn(stack, 'Imported', 'arn:aws:codepipeline:us-east-1:222222222222:theirs');
imported.onStateChange('ImportedChanged', { eventPattern: { account: [imported.pipelineName] } });
app.synth();
