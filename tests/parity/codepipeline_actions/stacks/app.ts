import { App, CfnCapabilities, Stack } from 'aws-cdk-lib';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Stacks', { env: { account: '111111111111', region: 'eu-west-1' } });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('cloudformation.amazonaws.com') });
const code = new cp.Artifact('Code');
const more = new cp.Artifact();
const template = code.atPath('template.json');

const pipeline = new cp.Pipeline(stack, 'Pipeline', { crossAccountKeys: true });
pipeline.addStage({
  stageName: 'Source',
  actions: [code, more].map((output, i) => new actions.CodeStarConnectionsSourceAction({ actionName: `Source${i}`, connectionArn: 'arn:aws:codestar-connections:x', owner: 'o', repo: 'r', output })),
});
const actionRole = new iam.Role(stack, 'ActionRole', { assumedBy: new iam.AccountPrincipal('111111111111') });
const update = new actions.CloudFormationCreateUpdateStackAction({
  actionName: 'Update', stackName: 'app', templatePath: template, adminPermissions: true, replaceOnFailure: true, outputFileName: 'out.json',
  templateConfiguration: more.atPath('config.json'), extraInputs: [more], parameterOverrides: { Bucket: code.bucketName, Key: code.objectKey, Count: 2 },
});
const limited = new actions.CloudFormationCreateUpdateStackAction({
  actionName: 'Limited', stackName: 'limited', templatePath: template, adminPermissions: false, cfnCapabilities: [CfnCapabilities.ANONYMOUS_IAM, CfnCapabilities.AUTO_EXPAND],
  output: new cp.Artifact('Outputs'), outputFileName: 'o.json', role: actionRole,
});
pipeline.addStage({
  stageName: 'Deploy',
  actions: [
    update, limited,
    new actions.CloudFormationCreateUpdateStackAction({ actionName: 'SameRole', stackName: 'limited2', templatePath: template, adminPermissions: false, cfnCapabilities: [CfnCapabilities.NONE], deploymentRole: role, role: actionRole }),
    new actions.CloudFormationCreateReplaceChangeSetAction({ actionName: 'Prepare', stackName: 'app', changeSetName: 'changes', templatePath: template, adminPermissions: true, deploymentRole: role, role: actionRole }),
    new actions.CloudFormationExecuteChangeSetAction({ actionName: 'Execute', stackName: 'app', changeSetName: 'changes', runOrder: 2, role: actionRole }),
    new actions.CloudFormationExecuteChangeSetAction({ actionName: 'ExecuteOther', stackName: 'other', changeSetName: 'changes', runOrder: 2, role: actionRole }),
    new actions.CloudFormationDeleteStackAction({ actionName: 'Delete', stackName: 'old', adminPermissions: false }),
    new actions.CloudFormationCreateUpdateStackAction({ actionName: 'Foreign', stackName: 'theirs', templatePath: template, adminPermissions: true, account: '222222222222' }),
  ],
});
limited.addToDeploymentRolePolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
update.deploymentRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['sns:*'], resources: ['*'] }));

pipeline.addStage({
  stageName: 'Sets',
  actions: [
    new actions.CloudFormationDeployStackSetAction({
      actionName: 'Own', stackSetName: 'own', template: actions.StackSetTemplate.fromArtifactPath(template), description: 'd',
      stackInstances: actions.StackInstances.inAccounts(['1', '2'], ['us-east-1', 'eu-west-1']),
      parameters: actions.StackSetParameters.fromLiteral({ A: 'a', B: 'b' }, ['C']), cfnCapabilities: [CfnCapabilities.NAMED_IAM], failureTolerancePercentage: 50, maxAccountConcurrencyPercentage: 10,
    }),
    new actions.CloudFormationDeployStackSetAction({
      actionName: 'Organization', stackSetName: 'organization', template: actions.StackSetTemplate.fromArtifactPath(template),
      deploymentModel: actions.StackSetDeploymentModel.organizations({ autoDeployment: actions.StackSetOrganizationsAutoDeployment.ENABLED }),
      stackInstances: actions.StackInstances.inOrganizationalUnits(['ou-1'], ['us-east-1']), parameters: actions.StackSetParameters.fromArtifactPath(more.atPath('p.json')),
    }),
    new actions.CloudFormationDeployStackSetAction({
      actionName: 'Given', stackSetName: 'given', template: actions.StackSetTemplate.fromArtifactPath(template),
      deploymentModel: actions.StackSetDeploymentModel.selfManaged({ administrationRole: role, executionRoleName: 'execute' }),
    }),
    new actions.CloudFormationDeployStackInstancesAction({
      actionName: 'Instances', stackSetName: 'own', runOrder: 2, stackInstances: actions.StackInstances.fromArtifactPath(more.atPath('accounts.json'), ['us-east-1']),
      parameterOverrides: actions.StackSetParameters.fromLiteral({ A: 'x' }), failureTolerancePercentage: 0,
    }),
  ],
});
app.synth();
