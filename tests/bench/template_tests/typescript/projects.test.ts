import { test } from 'node:test';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';

for (let i = 0; i < 100; i++) {
  test(`projects build with their environment ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    new codebuild.PipelineProject(stack, 'Project', {
      buildSpec: codebuild.BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: [`make target${i}`] } } }),
      environment: { buildImage: codebuild.LinuxBuildImage.STANDARD_7_0, privileged: i % 2 === 0 },
      environmentVariables: { NUMBER: { value: `${i}` } },
      timeout: Duration.minutes(10 + i),
    });
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::CodeBuild::Project', {
      Environment: {
        EnvironmentVariables: [{ Name: 'NUMBER', Type: 'PLAINTEXT', Value: `${i}` }],
        Image: 'aws/codebuild/standard:7.0',
        PrivilegedMode: i % 2 === 0,
      },
      Source: { BuildSpec: Match.serializedJson(Match.objectLike({ phases: { build: { commands: [`make target${i}`] } } })) },
      TimeoutInMinutes: 10 + i,
    });
    t.resourceCountIs('AWS::IAM::Role', 1);
    t.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: Match.arrayWith(['logs:PutLogEvents']) })]) },
    });
  });
}
