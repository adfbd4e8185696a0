import { App, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

class Custom extends cp.Action {
  protected readonly providedActionProperties: cp.ActionProperties;
  constructor(name: string, input: cp.Artifact, more: Partial<cp.ActionProperties>) {
    super();
    this.providedActionProperties = {
      actionName: name, category: cp.ActionCategory.DEPLOY, provider: 'Mine', artifactBounds: { minInputs: 1, maxInputs: 1, minOutputs: 0, maxOutputs: 0 }, inputs: [input], ...more,
    };
  }
  protected bound(_scope: Construct, _stage: cp.IStage, options: cp.ActionBindOptions): cp.ActionConfig {
    options.bucket.grantRead(options.role);
    return {};
  }
}

function source(output: cp.Artifact) {
  return new actions.CodeStarConnectionsSourceAction({
    actionName: 'Source', connectionArn: 'arn:aws:codestar-connections:us-east-1:111111111111:connection/x', owner: 'o', repo: 'r', output,
  });
}

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };

// A role of another account, by its ARN.
{
  const stack = new Stack(app, 'ByRole', { env });
  const code = new cp.Artifact();
  const role = iam.Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::222222222222:role/deploy', { mutable: false });
  new cp.Pipeline(stack, 'Pipeline', {
    crossAccountKeys: true,
    stages: [{ stageName: 'Source', actions: [source(code)] }, { stageName: 'Deploy', actions: [new Custom('Deploy', code, { role })] }],
  });
}

// An account alone, a region alone, both.
{
  const stack = new Stack(app, 'ByName', { env });
  const code = new cp.Artifact();
  const pipeline = new cp.Pipeline(stack, 'Pipeline', { crossAccountKeys: true });
  pipeline.addStage({ stageName: 'Source', actions: [source(code)] });
  pipeline.addStage({
    stageName: 'Deploy',
    actions: [
      new Custom('Account', code, { account: '222222222222' }),
      new Custom('Region', code, { region: 'eu-west-1' }),
      new Custom('Both', code, { account: '333333333333', region: 'eu-west-1' }),
    ],
  });
}

// Resources of other stacks: another account, another region.
{
  const account = new Stack(app, 'OtherAccount', { env: { account: '222222222222', region: 'us-east-1' } });
  const region = new Stack(app, 'OtherRegion', { env: { account: '111111111111', region: 'eu-central-1' } });
  const stack = new Stack(app, 'ByResource', { env });
  const code = new cp.Artifact();
  const there = new codebuild.PipelineProject(account, 'Project', { projectName: 'theirs' });
  const far = new codebuild.PipelineProject(region, 'Project', { projectName: 'far' });
  const pipeline = new cp.Pipeline(stack, 'Pipeline', { crossAccountKeys: true });
  pipeline.addStage({ stageName: 'Source', actions: [source(code)] });
  pipeline.addStage({
    stageName: 'Build',
    actions: [
      new actions.CodeBuildAction({ actionName: 'There', project: there, input: code }),
      new actions.CodeBuildAction({ actionName: 'Far', project: far, input: code }),
    ],
  });
}

// Buckets given for each region.
{
  const stack = new Stack(app, 'GivenBuckets', { env });
  const code = new cp.Artifact();
  new cp.Pipeline(stack, 'Pipeline', {
    crossRegionReplicationBuckets: {
      'us-east-1': new s3.Bucket(stack, 'Here'),
      'eu-west-1': s3.Bucket.fromBucketName(stack, 'There', 'there'),
    },
    stages: [{ stageName: 'Source', actions: [source(code)] }, { stageName: 'Deploy', actions: [new Custom('Deploy', code, { region: 'eu-west-1' })] }],
  });
}

// Without keys, a support stack of its own.
{
  const stack = new Stack(app, 'NoKeys', { env });
  const code = new cp.Artifact();
  new cp.Pipeline(stack, 'Pipeline', {
    reuseCrossRegionSupportStacks: false,
    stages: [{ stageName: 'Source', actions: [source(code)] }, { stageName: 'Deploy', actions: [new Custom('Deploy', code, { region: 'eu-west-1' })] }],
  });
}
app.synth();
