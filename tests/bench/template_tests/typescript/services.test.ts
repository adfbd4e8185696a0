import { test } from 'node:test';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';

for (let i = 0; i < 100; i++) {
  test(`services run their tasks on Fargate ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
    const cluster = new ecs.Cluster(stack, 'Cluster', { vpc });
    const taskDefinition = new ecs.FargateTaskDefinition(stack, 'Task', { cpu: 512, memoryLimitMiB: 1024 });
    taskDefinition.addContainer('web', {
      environment: { NUMBER: `${i}` },
      image: ecs.ContainerImage.fromRegistry('example/web'),
      portMappings: [{ containerPort: 8000 + i }],
    });
    new ecs.FargateService(stack, 'Service', {
      circuitBreaker: { rollback: true },
      cluster,
      desiredCount: (i % 5) + 1,
      minHealthyPercent: 100,
      taskDefinition,
    });
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::ECS::Service', {
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true }, MinimumHealthyPercent: 100 },
      DesiredCount: (i % 5) + 1,
      LaunchType: 'FARGATE',
    });
    t.hasResourceProperties('AWS::ECS::TaskDefinition', {
      ContainerDefinitions: [Match.objectLike({
        Environment: [{ Name: 'NUMBER', Value: `${i}` }],
        Image: 'example/web',
        PortMappings: [Match.objectLike({ ContainerPort: 8000 + i })],
      })],
      Cpu: '512',
    });
    t.resourceCountIs('AWS::EC2::SecurityGroup', 1);
  });
}
