import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { NamingConvention } from '../naming';

const BUILDSPECS = path.join(__dirname, '..', '..', '..', '..', '..', 'buildspecs');

/**
 * The text of a file of `buildspecs/`, put into the template as it is.
 *
 * The commands then belong to the infrastructure and not to the repository under build: a change
 * of the application cannot change what runs with the pipeline's permissions. `{{name}}` stands
 * for a value given by the caller.
 */
export class BuildSpecFile extends codebuild.BuildSpec {
  readonly isImmediate = true;
  private readonly text: string;

  constructor(fileName: string, values: Record<string, string> = {}) {
    super();
    this.text = readFileSync(path.join(BUILDSPECS, fileName), 'utf8').replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) {
        throw new Error(`buildspec '${fileName}' asks for '${name}', which has no value`);
      }
      return value;
    });
  }

  toBuildSpec(): string {
    return this.text;
  }
}

/** A report the build sends to CodeBuild; `{{<name>-report}}` in the buildspec becomes its ARN. */
export interface BuildReport {
  readonly name: string;
  readonly type: codebuild.ReportGroupType;
}

export interface CodeBuildProjectProps {
  readonly naming: NamingConvention;
  /** What the project does, in its name: `codebuild-<purpose>-<environment>-<suffix>`. */
  readonly purpose: string;
  readonly description: string;
  /** File of `buildspecs/`. */
  readonly buildSpecFile: string;
  /** Run by CodePipeline, or started on its own without a source. @default true */
  readonly inPipeline?: boolean;
  /** A role shared with another project. @default - a role of its own */
  readonly role?: iam.Role;
  /** Name of the role where others have to know it. @default role-<purpose>-... */
  readonly roleName?: string;
  /** Where the pipeline's artifacts are; without it the project may touch none. */
  readonly artifacts?: s3.IBucket;
  readonly writesArtifacts?: boolean;
  /** Key of the artifacts and of the project's output. */
  readonly artifactKey: kms.IKey;
  /** Key of the logs. */
  readonly logsKey: kms.IKey;
  readonly reports?: BuildReport[];
  /** Where reports are exported to; needed with `reports`. */
  readonly reportBucket?: s3.IBucket;
  /** Runs the Docker daemon, which takes a privileged container. @default false */
  readonly docker?: boolean;
  /** @default amd64 */
  readonly architecture?: 'amd64' | 'arm64';
  readonly computeType?: codebuild.ComputeType;
  readonly timeout?: Duration;
  readonly environment?: Record<string, string>;
  readonly statements?: iam.PolicyStatement[];
}

/** A CodeBuild project as this system wants them: own role, encrypted logs, pinned image, no extras. */
export class CodeBuildProject extends Construct {
  readonly project: codebuild.Project;
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: CodeBuildProjectProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const projectName = props.naming.name(`codebuild-${props.purpose}`);
    const arm = props.architecture === 'arm64';

    this.role = props.role ?? new iam.Role(this, 'Role', {
      roleName: props.roleName ?? props.naming.name(`role-${props.purpose}`),
      description: `CodeBuild: ${props.description}`,
      assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    });

    const logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/codebuild/${projectName}`,
      encryptionKey: props.logsKey,
      retention: logs.RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);

    if (props.artifacts) {
      this.allow(['s3:GetObject', 's3:GetObjectVersion'], [props.artifacts.arnForObjects('*')]);
      this.allow(['s3:GetBucketAcl', 's3:GetBucketLocation'], [props.artifacts.bucketArn]);
      if (props.writesArtifacts) {
        this.allow(['s3:PutObject'], [props.artifacts.arnForObjects('*')]);
      }
    }
    if (props.artifacts || props.reports?.length) {
      this.allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], [props.artifactKey.keyArn]);
    }

    const values: Record<string, string> = {};
    for (const report of props.reports ?? []) {
      const reportGroupName = props.naming.name(`report-${report.name}`);
      const group = new codebuild.ReportGroup(this, `Report-${report.name}`, {
        reportGroupName,
        type: report.type,
        exportBucket: props.reportBucket,
        zipExport: true,
        deleteReports: true,
        removalPolicy: RemovalPolicy.DESTROY,
      });
      this.allow(
        report.type === codebuild.ReportGroupType.CODE_COVERAGE
          ? ['codebuild:BatchPutCodeCoverages', 'codebuild:CreateReport', 'codebuild:UpdateReport']
          : ['codebuild:BatchPutTestCases', 'codebuild:CreateReport', 'codebuild:UpdateReport'],
        [group.reportGroupArn],
      );
      values[`${report.name}-report`] = stack.formatArn({ service: 'codebuild', resource: 'report-group', resourceName: reportGroupName });
    }
    if (props.reports?.length && props.reportBucket) {
      this.allow(['s3:PutObject'], [props.reportBucket.arnForObjects('*')]);
      this.allow(['s3:GetBucketAcl', 's3:GetBucketLocation'], [props.reportBucket.bucketArn]);
    }
    for (const statement of props.statements ?? []) {
      this.role.addToPolicy(statement);
    }

    const settings: codebuild.CommonProjectProps = {
      projectName,
      description: props.description,
      // The policies above are the whole of what the project may do: the library adds none.
      role: this.role.withoutPolicyUpdates(),
      encryptionKey: props.artifactKey,
      buildSpec: new BuildSpecFile(props.buildSpecFile, values),
      environment: {
        buildImage: arm ? codebuild.LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0 : codebuild.LinuxBuildImage.AMAZON_LINUX_2023_5,
        computeType: props.computeType ?? codebuild.ComputeType.SMALL,
        privileged: props.docker ?? false,
      },
      environmentVariables: Object.fromEntries(
        Object.entries(props.environment ?? {}).map(([name, value]) => [name, { value }]),
      ),
      cache: props.docker
        ? codebuild.Cache.local(codebuild.LocalCacheMode.DOCKER_LAYER, codebuild.LocalCacheMode.CUSTOM)
        : codebuild.Cache.local(codebuild.LocalCacheMode.CUSTOM),
      timeout: props.timeout ?? Duration.minutes(30),
      queuedTimeout: Duration.hours(1),
      logging: { cloudWatch: { logGroup } },
      grantReportGroupPermissions: false,
      ssmSessionPermissions: false,
    };
    this.project = props.inPipeline === false
      ? new codebuild.Project(this, 'Project', settings)
      : new codebuild.PipelineProject(this, 'Project', settings);
  }

  private allow(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new iam.PolicyStatement({ actions, resources }));
  }
}
