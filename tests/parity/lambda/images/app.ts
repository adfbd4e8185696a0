import { App, Duration, Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const app = new App();
const stack = new Stack(app, 'Images', { env: { account: '111111111111', region: 'eu-west-1' } });
const folder = mkdtempSync(join(tmpdir(), 'parity-'));
writeFileSync(join(folder, 'Dockerfile'), 'FROM public.ecr.aws/lambda/python:3.14\nCOPY index.py ./\n');
writeFileSync(join(folder, 'index.py'), 'def handler(event, context):\n    return "ok"\n');

const repository = new ecr.Repository(stack, 'Repository');
new lambda.DockerImageFunction(stack, 'Stored', { code: lambda.DockerImageCode.fromEcr(repository, { cmd: ['a', 'b'], entrypoint: ['/e'], workingDirectory: '/w', tagOrDigest: 'v1' }), timeout: Duration.seconds(9) });
new lambda.DockerImageFunction(stack, 'Latest', { code: lambda.DockerImageCode.fromEcr(repository), architecture: lambda.Architecture.ARM_64 });
new lambda.DockerImageFunction(stack, 'Built', { code: lambda.DockerImageCode.fromImageAsset(folder, { cmd: ['index.other'] }), architecture: lambda.Architecture.ARM_64 });

const python = { code: lambda.Code.fromAsset(folder), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 };
const signing = lambda.CodeSigningConfig.fromCodeSigningConfigArn(stack, 'Signing', 'arn:aws:lambda:eu-west-1:111111111111:code-signing-config/csc-0123');
const files = new lambda.Function(stack, 'Files', { ...python, codeSigningConfig: signing });
new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromAsset(folder) });
const alias = files.addAlias('live', { provisionedConcurrentExecutions: 1 });
const scaling = alias.addAutoScaling({ maxCapacity: 5 });
scaling.scaleOnUtilization({ utilizationTarget: 0.7, scaleInCooldown: Duration.minutes(1) });
scaling.scaleOnSchedule('Morning', { schedule: appscaling.Schedule.cron({ hour: '8', minute: '0' }), minCapacity: 3 });
new lambda.SingletonFunction(stack, 'Single', { ...python, uuid: 'u-1', description: 'one', initialPolicy: [new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })] });
app.synth();
rmSync(folder, { recursive: true });
