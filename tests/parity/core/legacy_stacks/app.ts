// Stacks whose assets are parameters: by the flag and by hand, with nested stacks, in stages, beside stacks of the new kind, with references.
import { App, CfnOutput, CfnResource, DefaultStackSynthesizer, LegacyStackSynthesizer, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import { Construct } from 'constructs';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\nARG A\n');
fs.writeFileSync(path.join(folder, 'file.json'), '{}\n');
const app = new App({ postCliContext: { '@aws-cdk/core:newStyleStackSynthesis': false, '@aws-cdk/core:defaultCrossStackReferences': 'strong', 'assets-ecr-repository-name': 'own/repository' } });

function assets(scope: Construct) {
  const file = new Asset(scope, 'File', { path: path.join(folder, 'file.json') });
  const again = new Asset(scope, 'Again', { path: path.join(folder, 'file.json') });
  const whole = new Asset(scope, 'Folder', { path: folder });
  const image = new DockerImageAsset(scope, 'Image', { directory: folder, buildArgs: { A: 'b' }, target: 'x' });
  const thing = new CfnResource(scope, 'R', {
    type: 'AWS::Test::Thing',
    properties: { Bucket: file.s3BucketName, Key: file.s3ObjectKey, Same: again.s3ObjectKey, Url: whole.httpUrl, S3: whole.s3ObjectUrl, Image: image.imageUri, Repository: image.repository.repositoryUri },
  });
  whole.addResourceMetadata(thing, 'Url');
  image.addResourceMetadata(thing, 'Image');
  return thing;
}
const env = { account: '111111111111', region: 'us-east-1' };
const first = new Stack(app, 'First', { env, terminationProtection: true, tags: { a: 'b' } });
const inFirst = assets(first);
const nested = new NestedStack(first, 'Nested');
assets(nested);
const open = new Stack(app, 'Open', { stackName: 'any' });
assets(open);
const second = new Stack(app, 'Second', { env, synthesizer: new DefaultStackSynthesizer() });
assets(second);
new CfnOutput(second, 'Out', { value: inFirst.ref });
const third = new Stack(app, 'Third', { env, synthesizer: new LegacyStackSynthesizer() });
new CfnOutput(third, 'Out', { value: inFirst.getAtt('Arn').toString() });
const stage = new Stage(app, 'Stage', { env });
assets(new Stack(stage, 'InStage'));
app.synth();
