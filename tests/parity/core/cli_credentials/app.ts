// Synthesizers that rely on less than a bootstrap stack: credentials of the CLI, or nothing at all.
import { App, BootstraplessSynthesizer, CfnOutput, CfnResource, CliCredentialsStackSynthesizer, NestedStack, ReferenceStrength, Stack, Stage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { Construct } from 'constructs';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\n');
const app = new App();
function assets(scope: Construct) {
  const file = new Asset(scope, 'Folder', { path: folder });
  const image = new DockerImageAsset(scope, 'Image', { directory: folder });
  return new CfnResource(scope, 'R', { type: 'AWS::Test::Thing', properties: { Bucket: file.s3BucketName, Key: file.s3ObjectKey, Url: file.httpUrl, Image: image.imageUri } });
}
const full = () => new CliCredentialsStackSynthesizer({
  bucketPrefix: 'p-${Qualifier}/', dockerTagPrefix: 't-${AWS::Region}-', fileAssetsBucketName: 'files-${Qualifier}-${AWS::Region}', imageAssetsRepositoryName: 'images-${Qualifier}-${AWS::AccountId}', qualifier: 'cli',
});
const env = { account: '111111111111', region: 'us-east-1' };
const producer = assets(new Stack(app, 'Full', { env, synthesizer: full() }));
assets(new Stack(app, 'FullOpen', { synthesizer: full() }));
const plain = new Stack(app, 'Plain', { env, synthesizer: new CliCredentialsStackSynthesizer(), terminationProtection: true });
assets(plain);
assets(new NestedStack(plain, 'Nested'));
new CfnOutput(plain, 'Out', { value: producer.ref });
const qualified = new Stage(app, 'Qualified', { env: { region: 'eu-west-1' } });
qualified.node.setContext('@aws-cdk/core:bootstrapQualifier', 'ctx');
assets(new Stack(qualified, 'One', { synthesizer: new CliCredentialsStackSynthesizer() }));

const none = new Stack(app, 'None', { env, synthesizer: new BootstraplessSynthesizer() });
const inNone = new CfnResource(none, 'R', { type: 'AWS::Test::Thing', properties: { Of: producer.getAtt('Arn') } });
const roles = new Stack(app, 'Roles', { env: { account: '222222222222', region: 'us-east-1' }, synthesizer: new BootstraplessSynthesizer({ deployRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deploy', cloudFormationExecutionRoleArn: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/execute' }) });
// The producer's role trusts the role that the consumer's synthesizer names.
new CfnResource(roles, 'R', { type: 'AWS::Test::Thing', properties: { Of: Stack.consumeReference(inNone.ref, ReferenceStrength.WEAK), From: producer.ref } });
new CfnResource(new Stack(app, 'Open', { synthesizer: new BootstraplessSynthesizer() }), 'R', { type: 'AWS::Test::Thing' });
app.synth();
