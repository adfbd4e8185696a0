import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, AssetHashType, AssetStaging, BundlingOutput, CfnOutput, CfnResource, DockerImage, IgnoreMode, Stack, Stage, SymlinkFollowMode } from 'aws-cdk-lib';
import { AccountPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { Asset, AssetProps } from 'aws-cdk-lib/aws-s3-assets';

const root = mkdtempSync(join(tmpdir(), 'parity-'));
mkdirSync(join(root, 'code', 'lib'), { recursive: true });
const write = (name: string, text: string) => writeFileSync(join(root, name), text);
write('code/index.js', 'exports.handler = 1;\r\n');
write('code/lib/util.js', 'exports.util = 2;\n');
write('code/lib/notes.md', '# notes\n');
write('code/.hidden', 'h');
write('data.json', '{}');
write('bundle.tar.gz', 'archive');
write('Makefile', 'all:');
symlinkSync('../data.json', join(root, 'code', 'outside'));
symlinkSync('index.js', join(root, 'code', 'inside'));

const app = new App({ context: { 'aws:cdk:enable-asset-metadata': true } });
const assets = (stack: Stack, props: { [id: string]: Partial<AssetProps> & { path: string } }) => {
  for (const [id, one] of Object.entries(props)) {
    const asset = new Asset(stack, id, one);
    const user = new CfnResource(stack, `${id}User`, {
      type: 'My::Test::Resource',
      properties: {
        Bucket: asset.s3BucketName, Key: asset.s3ObjectKey, Http: asset.httpUrl, S3: asset.s3ObjectUrl, Hash: asset.assetHash,
        File: asset.isFile, Zip: asset.isZipArchive, Arn: asset.bucket.bucketArn,
      },
    });
    asset.addResourceMetadata(user, 'Code');
  }
};
const code = join(root, 'code');
const local = { tryBundle: (out: string) => { writeFileSync(join(out, 'made.js'), 'made'); return true; } };
const archive = { tryBundle: (out: string) => { writeFileSync(join(out, 'made.zip'), 'made'); return true; } };
const image = DockerImage.fromRegistry('scratch');
const all = {
  Folder: { path: code },
  File: { path: join(root, 'data.json') },
  Archive: { path: join(root, 'bundle.tar.gz') },
  Plain: { path: join(root, 'Makefile') },
  Excluding: { path: code, exclude: ['*.md', '.hidden'] },
  Git: { path: code, exclude: ['lib/*', '!lib/util.js'], ignoreMode: IgnoreMode.GIT },
  Docker: { path: code, exclude: ['**', '!lib'], ignoreMode: IgnoreMode.DOCKER },
  // aws-cdk-lib takes assets that differ in followSymlinks or in salt alone for one and the same.
  Always: { path: code, exclude: ['for always'], followSymlinks: SymlinkFollowMode.ALWAYS },
  Never: { path: code, exclude: ['for never'], followSymlinks: SymlinkFollowMode.NEVER },
  Custom: { path: code, assetHash: 'mine' },
  Deploy: { path: code, deployTime: true, displayName: 'Shown', exclude: ['index.js'] },
  Bundled: { path: code, bundling: { image, local } },
  Output: { path: code, assetHashType: AssetHashType.OUTPUT, bundling: { image, local } },
  Zipped: { path: code, bundling: { image, local: archive } },
  ZippedOutput: { path: code, assetHashType: AssetHashType.OUTPUT, bundling: { image, local: archive, outputType: BundlingOutput.ARCHIVED } },
  Single: { path: code, exclude: ['lib'], bundling: { image, local, outputType: BundlingOutput.SINGLE_FILE } },
  CustomBundled: { path: code, assetHash: 'mine', bundling: { image, command: ['make'], local } },
};
const stack = new Stack(app, 'Known', { env: { account: '111111111111', region: 'us-east-1' } });
assets(stack, all);
const role = new Role(stack, 'Role', { assumedBy: new AccountPrincipal('222222222222') });
assets(stack, { Readable: { path: code, readers: [role] } });
const anywhere = new Stack(app, 'Anywhere');
assets(anywhere, { Folder: { path: code }, File: { path: join(root, 'data.json') } });
const inStage = new Stack(new Stage(new Stage(app, 'Outer'), 'Inner'), 'Staged');
assets(inStage, { Folder: { path: code } });
const staging = new AssetStaging(anywhere, 'Staging', { sourcePath: code, extraHash: 'more' });
new CfnOutput(anywhere, 'Staged', { value: staging.relativeStagedPath(anywhere) });
const salted = new Stack(app, 'Salted');
salted.node.setContext('@aws-cdk/core:assetHashSalt', 'salt');
assets(salted, { Folder: { path: code, exclude: ['for salted'] } });
rmSync(root, { recursive: true });
app.synth();
