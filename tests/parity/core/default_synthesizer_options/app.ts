// Every option of the default synthesizer, with files and images, in stacks of known and open environments, nested stacks and stages.
import { App, DefaultStackSynthesizer, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\n');
fs.writeFileSync(path.join(folder, 'data.tar.gz'), 'hello\n');
const app = new App();

function assets(scope: Construct) {
  const file = new Asset(scope, 'File', { path: path.join(folder, 'data.tar.gz'), displayName: 'a file' });
  const whole = new Asset(scope, 'Folder', { path: folder });
  const image = new DockerImageAsset(scope, 'Image', { directory: folder, assetName: 'named' });
  new CfnResource(scope, 'R', {
    type: 'AWS::Test::Thing',
    properties: { File: [file.s3BucketName, file.s3ObjectKey, file.httpUrl, file.s3ObjectUrl], Folder: whole.s3ObjectUrl, Image: [image.imageUri, image.imageTag, image.repository.repositoryUri] },
  });
}

const everything = () => new DefaultStackSynthesizer({
  qualifier: 'qual',
  bucketPrefix: 'prefix/${AWS::Region}/',
  dockerTagPrefix: 'tag-',
  fileAssetsBucketName: 'bucket-${Qualifier}-${AWS::AccountId}-${AWS::Region}',
  imageAssetsRepositoryName: 'repository-${Qualifier}-${AWS::AccountId}',
  deployRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deploy-${Qualifier}',
  deployRoleExternalId: 'deploy-id',
  deployRoleAdditionalOptions: { Tags: [{ Key: 'department', Value: 'engineering' }], TransitiveTagKeys: ['department'] },
  cloudFormationExecutionRole: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/execute-${AWS::Region}',
  fileAssetPublishingRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/files',
  fileAssetPublishingExternalId: 'file-id',
  fileAssetPublishingRoleAdditionalOptions: { Tags: [{ Key: 'kind', Value: 'file' }], DurationSeconds: 900 },
  imageAssetPublishingRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/images',
  imageAssetPublishingExternalId: 'image-id',
  imageAssetPublishingRoleAdditionalOptions: { Tags: [{ Key: 'kind', Value: 'image' }] },
  lookupRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/lookup',
  lookupRoleExternalId: 'lookup-id',
  lookupRoleAdditionalOptions: { Tags: [{ Key: 'kind', Value: 'lookup' }] },
  bootstrapStackVersionSsmParameter: '/own/${Qualifier}/version',
});
const env = { account: '111111111111', region: 'us-east-1' };
assets(new Stack(app, 'Everything', { env, synthesizer: everything() }));
assets(new Stack(app, 'EverythingOpen', { synthesizer: everything() }));
assets(new Stack(app, 'OnlyRegion', { env: { region: 'eu-west-1' }, synthesizer: everything() }));
assets(new Stack(app, 'Nothing', { env, synthesizer: new DefaultStackSynthesizer() }));
assets(new Stack(app, 'NoRule', { synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false, useLookupRoleForStackOperations: false }) }));
assets(new Stack(app, 'UntaggedSessions', { env, synthesizer: new DefaultStackSynthesizer({ deployRoleAdditionalOptions: { DurationSeconds: 3600 }, lookupRoleAdditionalOptions: { RoleSessionName: 'me' } }) }));
assets(new Stack(app, 'FileTags', { env, synthesizer: new DefaultStackSynthesizer({ fileAssetPublishingRoleAdditionalOptions: { Tags: [] } }) }));
const fromContext = new Stack(app, 'FromContext', { env });
const nested = new NestedStack(fromContext, 'Nested');
assets(nested);
assets(new NestedStack(nested, 'Deep'));
const stage = new Stage(app, 'Stage', { env: { account: '222222222222', region: 'eu-west-1' } });
stage.node.setContext('@aws-cdk/core:bootstrapQualifier', 'instage');
assets(new Stack(stage, 'One'));
assets(new NestedStack(new Stack(new Stage(stage, 'Inner'), 'Two', { synthesizer: everything() }), 'Nested'));
app.synth();
