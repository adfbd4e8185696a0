// Synthesizers of the app's own: one for a single stack, one that serves many, and what stacks and assets get from them.
import {
  App, AssetManifestBuilder, CfnOutput, CfnResource, DockerImageAssetLocation, DockerImageAssetSource, FileAssetLocation, FileAssetSource, IBoundStackSynthesizer, IReusableStackSynthesizer, ISynthesisSession, NestedStack, Stack,
  StackSynthesizer, Stage,
} from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { Construct } from 'constructs';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\n');
fs.writeFileSync(path.join(folder, 'file.txt'), 'hello\n');

class Own extends StackSynthesizer implements IReusableStackSynthesizer {
  private readonly manifest = new AssetManifestBuilder();
  constructor(private readonly place: string, private readonly versioned = false) { super(); }
  get bootstrapQualifier() { return this.place; }
  get lookupRole() { return `arn:aws:iam::\${AWS::AccountId}:role/look-${this.place}`; }
  get cloudFormationExecutionRole() { return `arn:aws:iam::\${AWS::AccountId}:role/execute-${this.place}`; }
  reusableBind(stack: Stack): IBoundStackSynthesizer {
    const made = new Own(this.place, this.versioned);
    made.bind(stack);
    return made;
  }
  addFileAsset(asset: FileAssetSource): FileAssetLocation {
    const location = this.manifest.defaultAddFileAsset(this.boundStack, asset, {
      bucketName: `files-${this.place}-\${AWS::AccountId}`, bucketPrefix: `${asset.deployTime ? 'deploy' : 'kept'}/`,
      role: { assumeRoleArn: 'arn:aws:iam::${AWS::AccountId}:role/upload', assumeRoleExternalId: 'x', assumeRoleAdditionalOptions: { DurationSeconds: 900 } },
    }, { displayName: `own ${asset.displayName}` });
    return this.cloudFormationLocationFromFileAsset(location);
  }
  addDockerImageAsset(asset: DockerImageAssetSource): DockerImageAssetLocation {
    const location = this.manifest.defaultAddDockerImageAsset(this.boundStack, asset, { repositoryName: `images-${this.place}`, dockerTagPrefix: 'v-' });
    return this.cloudFormationLocationFromDockerImageAsset(location);
  }
  synthesize(session: ISynthesisSession) {
    if (this.versioned) this.addBootstrapVersionRule(3, `/versions/${this.place}`);
    const template = this.addFileAsset(this.synthesizeTemplate(session));
    const assets = this.manifest.emitManifest(this.boundStack, session, this.versioned ? { requiresBootstrapStackVersion: 3, bootstrapStackVersionSsmParameter: `/versions/${this.place}` } : {});
    this.emitArtifact(session, {
      assumeRoleArn: 'arn:aws:iam::${AWS::AccountId}:role/deploy',
      assumeRoleAdditionalOptions: { Tags: [{ Key: 'a', Value: 'b' }] },
      cloudFormationExecutionRoleArn: this.cloudFormationExecutionRole,
      stackTemplateAssetObjectUrl: template.s3ObjectUrlWithPlaceholders,
      additionalDependencies: [assets],
      parameters: { Given: 'value' },
      lookupRole: { arn: this.lookupRole, assumeRoleExternalId: 'y', requiresBootstrapStackVersion: 2, bootstrapStackVersionSsmParameter: '/look' },
    });
  }
}

// No assets at all: the template goes with the call.
class Bare extends StackSynthesizer {
  addFileAsset(asset: FileAssetSource): FileAssetLocation { return { bucketName: 'literal', objectKey: asset.sourceHash, httpUrl: 'https://literal/', s3ObjectUrl: 's3://literal' }; }
  addDockerImageAsset(asset: DockerImageAssetSource): DockerImageAssetLocation { return { repositoryName: 'literal', imageUri: `literal:${asset.sourceHash}` }; }
  synthesize(session: ISynthesisSession) {
    this.synthesizeTemplate(session);
    this.emitArtifact(session);
  }
}

const app = new App({ defaultStackSynthesizer: new Own('default') });
function assets(scope: Construct) {
  const file = new Asset(scope, 'File', { path: path.join(folder, 'file.txt') });
  const image = new DockerImageAsset(scope, 'Image', { directory: folder });
  const thing = new CfnResource(scope, 'R', { type: 'AWS::Test::Thing', properties: { File: [file.s3BucketName, file.s3ObjectKey, file.s3ObjectUrl, file.httpUrl], Image: image.imageUri } });
  file.addResourceMetadata(thing, 'File');
  return thing;
}
const env = { account: '111111111111', region: 'us-east-1' };
const first = assets(new Stack(app, 'First', { env }));
const second = new Stack(app, 'Second');
assets(second);
assets(new NestedStack(second, 'Nested'));
assets(new Stack(app, 'Given', { env: { region: 'eu-west-1' }, synthesizer: new Own('given', true) }));
const bare = new Stack(app, 'Bare', { env, synthesizer: new Bare() });
assets(bare);
new CfnOutput(bare, 'Out', { value: first.ref });
assets(new Stack(new Stage(app, 'Stage', { env }), 'InStage'));
app.synth();
