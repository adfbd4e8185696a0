// Assets in buckets and repositories of the app's own, made by one staging stack for each environment.
import { App, CfnResource, DockerImageAssetSource, Duration, FileAssetSource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { AppStagingSynthesizer, BootstrapRole, DeploymentIdentities, IStagingResources } from '@aws-cdk/app-staging-synthesizer-alpha';
import { Construct } from 'constructs';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\n');
fs.writeFileSync(path.join(folder, 'file.txt'), 'hello\n');

function assets(scope: Construct, image = 'service') {
  const file = new Asset(scope, 'File', { path: path.join(folder, 'file.txt') });
  const early = new Asset(scope, 'Early', { path: folder, deployTime: true });
  const made = new DockerImageAsset(scope, 'Image', { directory: folder, assetName: image });
  new CfnResource(scope, 'R', {
    type: 'AWS::Test::Thing',
    properties: { Bucket: file.s3BucketName, Key: file.s3ObjectKey, Url: file.httpUrl, Early: early.s3ObjectUrl, Image: made.imageUri, Tag: made.imageTag },
  });
}

class Elsewhere extends Construct implements IStagingResources {
  addFile(asset: FileAssetSource) {
    return { bucketName: 'a-bucket', prefix: asset.deployTime ? 'now/' : undefined, assumeRoleArn: 'arn:aws:iam::111111111111:role/files' };
  }
  addDockerImage(asset: DockerImageAssetSource) {
    return { repoName: `images/${asset.assetName}` };
  }
}

const app = new App({
  defaultStackSynthesizer: AppStagingSynthesizer.defaultResources({ appId: 'shop', stagingBucketEncryption: BucketEncryption.S3_MANAGED }),
});
const env = { account: '111111111111', region: 'us-east-1' };
const first = new Stack(app, 'First', { env });
assets(first);
assets(new NestedStack(first, 'Nested'), 'other.image');
assets(new Stack(app, 'Second', { env }), 'second');
assets(new Stack(app, 'Far', { env: { account: '111111111111', region: 'eu-west-1' } }));
new CfnResource(new Stack(app, 'NoAssets', { env: { account: '333333333333', region: 'eu-west-1' } }), 'R', { type: 'AWS::Test::Thing' });

const kept = AppStagingSynthesizer.defaultResources({
  appId: 'kept', stagingBucketName: 'own-bucket', stagingBucketEncryption: BucketEncryption.KMS, autoDeleteStagingAssets: false, imageAssetVersionCount: 9,
  deployTimeFileAssetLifetime: Duration.days(3), stagingStackNamePrefix: 'Own', bootstrapQualifier: 'qual',
  fileAssetPublishingRole: BootstrapRole.fromRoleArn('arn:aws:iam::${AWS::AccountId}:role/publish'), imageAssetPublishingRole: BootstrapRole.cliCredentials(),
  deploymentIdentities: DeploymentIdentities.specifyRoles({ cloudFormationExecutionRole: BootstrapRole.fromRoleArn('arn:aws:iam::222222222222:role/execute'), lookupRole: BootstrapRole.cliCredentials() }),
});
assets(new Stack(app, 'Kept', { env: { account: '222222222222', region: 'us-east-1' }, synthesizer: kept }));
const plain = AppStagingSynthesizer.defaultResources({ appId: 'plain', stagingBucketEncryption: BucketEncryption.S3_MANAGED, deploymentIdentities: DeploymentIdentities.cliCredentials() });
assets(new Stack(app, 'Plain', { env: { account: '444444444444', region: 'us-east-1' }, synthesizer: plain }));
const near = AppStagingSynthesizer.defaultResources({ appId: 'near', stagingBucketEncryption: BucketEncryption.S3_MANAGED, deploymentIdentities: DeploymentIdentities.defaultBootstrapRoles({ bootstrapRegion: 'eu-north-1' }) });
assets(new Stack(app, 'Near', { env: { account: '555555555555', region: 'us-east-1' }, synthesizer: near }));
const elsewhere = AppStagingSynthesizer.customResources({ resources: new Elsewhere(app, 'Elsewhere') });
assets(new Stack(app, 'Given', { env, synthesizer: elsewhere }));
app.synth();
