// W2 "pipeline": one stack, a container delivery pipeline in L2 constructs.
// The same program exists in py/w2.py and in ../peers/w2.cpp; keep the three equal.
import { App, Duration, RemovalPolicy, Stack, StackProps, Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as cwactions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as cpactions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subs from 'aws-cdk-lib/aws-sns-subscriptions';
import * as ssm from 'aws-cdk-lib/aws-ssm';

interface PipelineStackProps extends StackProps { readonly suffix: string }

class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const sfx = props.suffix;

    const key = new kms.Key(this, 'ArtifactKey', {
      enableKeyRotation: true, alias: `alias/artifacts-${sfx}`, removalPolicy: RemovalPolicy.DESTROY,
    });
    const artifacts = new s3.Bucket(this, 'Artifacts', {
      encryption: s3.BucketEncryption.KMS, encryptionKey: key, versioned: true, enforceSSL: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{
        expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(30),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      }],
    });
    const repo = new ecr.Repository(this, 'Images', {
      repositoryName: `images-${sfx}`, imageScanOnPush: true, removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{ maxImageCount: 20 }],
    });
    const alerts = new sns.Topic(this, 'Alerts', { topicName: `alerts-${sfx}`, displayName: 'Pipeline alerts' });
    alerts.addSubscription(new subs.EmailSubscription('ops@example.com'));
    const token = new secretsmanager.Secret(this, 'WebhookToken', {
      secretName: `webhook-${sfx}`, removalPolicy: RemovalPolicy.DESTROY,
      generateSecretString: { excludePunctuation: true, passwordLength: 40 },
    });
    new ssm.StringParameter(this, 'RepoParam', { parameterName: `/pipeline/${sfx}/repo`, stringValue: repo.repositoryUri });

    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
    const cluster = new ecs.Cluster(this, 'Cluster', { vpc, clusterName: `cluster-${sfx}` });
    const services: ecs.FargateService[] = [];
    for (const stage of ['Staging', 'Prod']) {
      const low = stage.toLowerCase();
      const logGroup = new logs.LogGroup(this, `${stage}Logs`, {
        logGroupName: `/ecs/${low}-${sfx}`, retention: logs.RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY,
      });
      const taskDef = new ecs.FargateTaskDefinition(this, `${stage}Task`, { cpu: 256, memoryLimitMiB: 512 });
      taskDef.addContainer('app', {
        image: ecs.ContainerImage.fromEcrRepository(repo, 'latest'),
        logging: ecs.LogDrivers.awsLogs({ streamPrefix: low, logGroup }),
        portMappings: [{ containerPort: 8080 }],
        environment: { STAGE: low },
        secrets: { TOKEN: ecs.Secret.fromSecretsManager(token) },
      });
      const alb = new elbv2.ApplicationLoadBalancer(this, `${stage}Alb`, { vpc, internetFacing: true });
      const service = new ecs.FargateService(this, `${stage}Service`, {
        cluster, taskDefinition: taskDef, desiredCount: 2, circuitBreaker: { rollback: true },
        minHealthyPercent: 100, maxHealthyPercent: 200,
      });
      alb.addListener('Http', { port: 80 }).addTargets('Ecs', {
        port: 8080, protocol: elbv2.ApplicationProtocol.HTTP, targets: [service],
        healthCheck: { path: '/healthz', interval: Duration.seconds(30) }, deregistrationDelay: Duration.seconds(15),
      });
      new cloudwatch.Alarm(this, `${stage}CpuAlarm`, {
        metric: service.metricCpuUtilization(), threshold: 80, evaluationPeriods: 3,
      }).addAlarmAction(new cwactions.SnsAction(alerts));
      services.push(service);
    }

    const projects: codebuild.PipelineProject[] = [];
    for (const name of ['Build', 'UnitTest', 'Scan']) {
      const p = new codebuild.PipelineProject(this, `${name}Project`, {
        projectName: `${name.toLowerCase()}-${sfx}`, encryptionKey: key, timeout: Duration.minutes(30),
        environment: { buildImage: codebuild.LinuxBuildImage.STANDARD_7_0, privileged: name === 'Build' },
        environmentVariables: {
          REPO_URI: { value: repo.repositoryUri },
          TOKEN_ARN: { value: token.secretArn },
        },
        buildSpec: codebuild.BuildSpec.fromObject({
          version: '0.2',
          phases: { build: { commands: [`make ${name.toLowerCase()}`] } },
          artifacts: { files: ['**/*'] },
        }),
      });
      repo.grantPullPush(p);
      token.grantRead(p);
      projects.push(p);
    }

    const source = new codepipeline.Artifact('Source');
    const built = new codepipeline.Artifact('Built');
    const pipeline = new codepipeline.Pipeline(this, 'Pipeline', {
      pipelineName: `pipeline-${sfx}`, artifactBucket: artifacts, restartExecutionOnUpdate: true,
      pipelineType: codepipeline.PipelineType.V2,
    });
    pipeline.addStage({ stageName: 'Source', actions: [new cpactions.CodeStarConnectionsSourceAction({
      actionName: 'Checkout', owner: 'example', repo: 'app', branch: 'main', output: source,
      connectionArn: 'arn:aws:codestar-connections:us-east-1:111111111111:connection/00000000-0000-0000-0000-000000000000',
    })] });
    pipeline.addStage({ stageName: 'Build', actions: [new cpactions.CodeBuildAction({
      actionName: 'Build', project: projects[0], input: source, outputs: [built],
    })] });
    pipeline.addStage({ stageName: 'Test', actions: [
      new cpactions.CodeBuildAction({ actionName: 'UnitTest', project: projects[1], input: source }),
      new cpactions.CodeBuildAction({ actionName: 'Scan', project: projects[2], input: built }),
    ] });
    pipeline.addStage({ stageName: 'Staging', actions: [new cpactions.EcsDeployAction({
      actionName: 'Deploy', service: services[0], input: built, deploymentTimeout: Duration.minutes(30),
    })] });
    pipeline.addStage({ stageName: 'Approve', actions: [new cpactions.ManualApprovalAction({
      actionName: 'Approve', notificationTopic: alerts, additionalInformation: 'Promote to production?',
    })] });
    pipeline.addStage({ stageName: 'Prod', actions: [new cpactions.EcsDeployAction({
      actionName: 'Deploy', service: services[1], input: built, deploymentTimeout: Duration.minutes(60),
    })] });
    pipeline.onStateChange('StateChange', {
      target: new targets.SnsTopic(alerts), eventPattern: { detail: { state: ['FAILED', 'SUCCEEDED'] } },
    });
    new cloudwatch.Alarm(this, 'PipelineFailed', {
      metric: new cloudwatch.Metric({
        namespace: 'AWS/CodePipeline', metricName: 'FailedPipelineExecutions', statistic: 'Sum',
        dimensionsMap: { PipelineName: pipeline.pipelineName },
      }),
      threshold: 1, evaluationPeriods: 1, treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new cwactions.SnsAction(alerts));

    const deployer = new iam.Role(this, 'CrossAccountDeployer', {
      roleName: `deployer-${sfx}`, assumedBy: new iam.AccountPrincipal('222222222222'),
    });
    deployer.addToPolicy(new iam.PolicyStatement({
      actions: ['ecs:UpdateService', 'ecs:DescribeServices'], resources: services.map((s) => s.serviceArn),
    }));
    artifacts.grantRead(deployer);
    key.grantDecrypt(deployer);
  }
}

const app = new App();
new PipelineStack(app, 'PipelineStack', { suffix: 'dev' });
Tags.of(app).add('Project', 'bench');
Tags.of(app).add('Environment', 'dev');
Tags.of(app).add('CostCenter', '1234');
app.synth();
