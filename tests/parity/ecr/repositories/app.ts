import { App, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';

const app = new App();
const target: events.IRuleTarget = { bind: () => ({ arn: 'arn:aws:sqs:us-east-1:123456789012:queue' }) };

function repositories(stack: Stack) {
  new ecr.Repository(stack, 'Plain');
  new ecr.Repository(stack, 'Full', {
    emptyOnDelete: true,
    encryptionKey: new kms.Key(stack, 'Key'),
    imageScanOnPush: true,
    imageTagMutability: ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
    imageTagMutabilityExclusionFilters: [ecr.ImageTagMutabilityExclusionFilter.wildcard('dev-*'), ecr.ImageTagMutabilityExclusionFilter.wildcard('latest')],
    lifecycleRegistryId: '123456789012',
    lifecycleRules: [
      { description: 'the rest', maxImageCount: 100 },
      { tagPrefixList: ['v', 'release'], maxImageAge: Duration.days(90), rulePriority: 5 },
      { tagPatternList: ['pr-*-*'], maxImageAge: Duration.days(3) },
      { tagStatus: ecr.TagStatus.UNTAGGED, maxImageCount: 3, rulePriority: 2 },
    ],
    removalPolicy: RemovalPolicy.DESTROY,
    repositoryName: 'team/full',
  });
  new ecr.Repository(stack, 'Kms', { encryption: ecr.RepositoryEncryption.KMS, imageScanOnPush: false, imageTagMutability: ecr.TagMutability.IMMUTABLE, emptyOnDelete: false });
  new ecr.Repository(stack, 'Aes', { encryption: ecr.RepositoryEncryption.AES_256, repositoryName: new CfnParameter(stack, 'Name').valueAsString });
  new ecr.Repository(stack, 'Registry', { lifecycleRegistryId: '210987654321' });
  const rules = new ecr.Repository(stack, 'Rules');
  rules.addLifecycleRule({ tagStatus: ecr.TagStatus.ANY, maxImageAge: Duration.days(30), rulePriority: 10 });
  rules.addLifecycleRule({ tagStatus: ecr.TagStatus.TAGGED, tagPrefixList: ['a'], maxImageCount: 1, rulePriority: 1 });
  new ecr.Repository(stack, 'Auto', { autoDeleteImages: true, removalPolicy: RemovalPolicy.DESTROY });
  new ecr.Repository(stack, 'Auto2', { autoDeleteImages: true, removalPolicy: RemovalPolicy.DESTROY });
  Tags.of(new ecr.Repository(stack, 'Tagged')).add('team', 'blue');
}

function grants(stack: Stack) {
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
  const repository = new ecr.Repository(stack, 'Granted');
  repository.grantPull(role);
  repository.grantPush(new iam.Role(stack, 'Pusher', { assumedBy: role }));
  repository.grantPullPush(new iam.Role(stack, 'Both', { assumedBy: role }));
  repository.grantRead(new iam.Role(stack, 'Reader', { assumedBy: role }));
  repository.grant(new iam.AccountPrincipal('999999999999'), 'ecr:PutImage', 'ecr:BatchGetImage');
  repository.grantPull(new iam.ServicePrincipal('codebuild.amazonaws.com'));
  repository.addToResourcePolicy(new iam.PolicyStatement({ actions: ['ecr:DescribeImages'], principals: [new iam.AnyPrincipal()], effect: iam.Effect.DENY }));
  ecr.AuthorizationToken.grantRead(role);
  ecr.PublicGalleryAuthorizationToken.grantRead(role);
  const values = [repository.repositoryUri, repository.registryUri, repository.repositoryUriForTag('1.0'), repository.repositoryUriForDigest('sha256:abc'),
    repository.repositoryUriForTagOrDigest('sha256:abc'), repository.repositoryUriForTagOrDigest('latest'), repository.repositoryUriForTagOrDigest()];
  values.forEach((value, i) => new CfnOutput(stack, `Uri${i}`, { value }));
}

function imports(stack: Stack) {
  const role = new iam.Role(stack, 'ImportRole', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
  const named = ecr.Repository.fromRepositoryName(stack, 'Named', 'my/named');
  const arn = ecr.Repository.fromRepositoryArn(stack, 'Arn', 'arn:aws:ecr:eu-west-1:999999999999:repository/my/arn');
  const attributes = ecr.Repository.fromRepositoryAttributes(stack, 'Attributes', { repositoryName: 'attributes', repositoryArn: new CfnParameter(stack, 'ArnText').valueAsString });
  [named, arn, attributes].forEach((repository, i) => {
    repository.grantPull(role);
    repository.addToResourcePolicy(new iam.PolicyStatement({ actions: ['ecr:*'], principals: [new iam.AnyPrincipal()] }));
    new CfnOutput(stack, `Import${i}Uri`, { value: repository.repositoryUriForTag('t') });
    new CfnOutput(stack, `Import${i}Name`, { value: repository.repositoryName });
  });
}

function rules(stack: Stack) {
  const repository = new ecr.Repository(stack, 'Watched');
  repository.onCloudTrailEvent('Call', { target, description: 'a call' });
  repository.onCloudTrailImagePushed('Push', { target, imageTag: 'latest', ruleName: 'push' });
  repository.onCloudTrailImagePushed('AnyPush');
  repository.onImageScanCompleted('Scan', { target, imageTags: ['a', 'b'] });
  repository.onImageScanCompleted('AnyScan', { eventPattern: { account: ['123456789012'] } });
  ecr.Repository.fromRepositoryName(stack, 'NamedWatched', 'watched').onEvent('Event', { target });
}

const env = { account: '123456789012', region: 'us-east-1' };
const fixed = new Stack(app, 'Fixed', { env });
repositories(fixed);
grants(fixed);
imports(fixed);
rules(fixed);
const anywhere = new Stack(app, 'Anywhere');
repositories(anywhere);
grants(anywhere);
imports(anywhere);

const home = new Stack(app, 'Home', { env });
const shared = new ecr.Repository(home, 'Shared', { repositoryName: 'shared' });
const foreign = new Stack(app, 'Foreign', { env: { account: '999999999999', region: 'us-east-1' } });
shared.grantPull(new iam.Role(foreign, 'Role', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com'), roleName: 'foreign' }));
app.synth();
