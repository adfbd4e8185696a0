import { App, SecretValue, Stack } from 'aws-cdk-lib';
import * as cp from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';

const app = new App();
const stack = new Stack(app, 'Others', { env: { account: '111111111111', region: 'eu-west-1' } });
const images = new ecr.Repository(stack, 'Images');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] });
const group = new elbv2.ApplicationTargetGroup(stack, 'Group', { vpc, port: 80 });
const jenkins = new actions.JenkinsProvider(stack, 'Jenkins', { providerName: 'Jenkins', serverUrl: 'https://jenkins.example.com/', version: '2', forTest: true });
const theirs = actions.JenkinsProvider.fromJenkinsProviderAttributes(stack, 'Theirs', { providerName: 'Theirs', serverUrl: 'https://theirs.example.com' });
const code = new cp.Artifact('Code');
const scan = new actions.InspectorEcrImageScanAction({ actionName: 'Image', repository: images, imageTag: 'v1', output: new cp.Artifact(), criticalThreshold: 0, highThreshold: 1, mediumThreshold: 2, lowThreshold: 3 });
new cp.Pipeline(stack, 'Pipeline', {
  stages: [
    { stageName: 'Source', actions: [new actions.CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn: 'arn:aws:codestar-connections:x', owner: 'o', repo: 'r', output: code })] },
    { stageName: 'Scan', actions: [scan, new actions.InspectorSourceCodeScanAction({ actionName: 'Code', input: code, output: new cp.Artifact() })] },
    {
      stageName: 'Build',
      actions: [
        new actions.JenkinsAction({ actionName: 'Build', jenkinsProvider: jenkins, projectName: 'p', type: actions.JenkinsActionType.BUILD, inputs: [code], outputs: [new cp.Artifact()] }),
        new actions.JenkinsAction({ actionName: 'Test', jenkinsProvider: jenkins, projectName: 'p', type: actions.JenkinsActionType.TEST, inputs: [code] }),
        new actions.JenkinsAction({ actionName: 'Theirs', jenkinsProvider: theirs, projectName: 'p', type: actions.JenkinsActionType.TEST, inputs: [code] }),
        new actions.ManualApprovalAction({ actionName: 'Approve', additionalInformation: scan.variables.highestScannedSeverity, runOrder: 2 }),
      ],
    },
    {
      stageName: 'Deploy',
      actions: [
        new actions.Ec2DeployAction({
          actionName: 'Instances', input: code, instanceType: actions.Ec2InstanceType.EC2, instanceTagKey: 'name', instanceTagValue: 'web', maxBatch: actions.Ec2MaxInstances.targets(2),
          maxError: actions.Ec2MaxInstances.percentage(50), targetGroups: [group], deploySpecifications: actions.Ec2DeploySpecifications.inline({ targetDirectory: '/srv', preScript: 'a.sh', postScript: 'b.sh' }),
        }),
        new actions.Ec2DeployAction({
          actionName: 'Nodes', input: code, instanceType: actions.Ec2InstanceType.SSM_MANAGED_NODE, instanceTagKey: 'name', deploySpecifications: actions.Ec2DeploySpecifications.inline({ targetDirectory: '/srv' }),
        }),
        new actions.ServiceCatalogDeployActionBeta1({ actionName: 'Catalog', productId: 'p', productVersionName: 'v', productVersionDescription: 'd', templatePath: code.atPath('t.json') }),
        new actions.AlexaSkillDeployAction({ actionName: 'Alexa', clientId: 'c', clientSecret: SecretValue.secretsManager('s'), refreshToken: SecretValue.secretsManager('t'), skillId: 'k', input: code, parameterOverridesArtifact: new cp.Artifact('Code') }),
      ],
    },
  ],
});
app.synth();
