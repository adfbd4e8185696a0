import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, CfnResource, DockerBuildSecret, IgnoreMode, Stack, Stage } from 'aws-cdk-lib';
import { DockerImageAsset, DockerImageAssetProps, NetworkMode, Platform, TarballImageAsset } from 'aws-cdk-lib/aws-ecr-assets';

const root = mkdtempSync(join(tmpdir(), 'parity-'));
const write = (name: string, text: string) => { mkdirSync(join(root, name, '..'), { recursive: true }); writeFileSync(join(root, name), text); };
write('plain/Dockerfile', 'FROM scratch\nCOPY app /app\n');
write('plain/app', 'bin');
write('ignoring/.dockerignore', 'node_modules\n# comment\n\n*.log\n!keep.log\n**/*.tmp\r\nDockerfile*\n');
write('ignoring/Dockerfile', 'FROM scratch\n');
write('ignoring/docker/Other', 'FROM scratch AS other\n');
write('ignoring/node_modules/x', '1');
write('ignoring/a.log', '2');
write('ignoring/keep.log', '3');
write('ignoring/src/b.log', '4');
write('ignoring/src/c.tmp', '5');
write('ignoring/src/d.ts', '6');
write('image.tar', 'tarball');

const app = new App({ context: { 'aws:cdk:enable-asset-metadata': true } });
const plain = join(root, 'plain');
const ignoring = join(root, 'ignoring');
const images = (stack: Stack, all: { [id: string]: DockerImageAssetProps }) => {
  for (const [id, props] of Object.entries(all)) {
    const image = new DockerImageAsset(stack, id, props);
    const user = new CfnResource(stack, `${id}User`, {
      type: 'My::Test::Resource',
      properties: { Uri: image.imageUri, Tag: image.imageTag, Hash: image.assetHash, Repo: image.repository.repositoryArn },
    });
    image.addResourceMetadata(user, 'Image');
  }
};
const stack = new Stack(app, 'Known', { env: { account: '111111111111', region: 'us-east-1' } });
images(stack, {
  Plain: { directory: plain },
  BuildArgs: { directory: plain, buildArgs: { B: '1', A: '2' } },
  Quiet: { directory: plain, buildArgs: { A: '1' }, extraHash: 'x', invalidation: { buildArgs: false, extraHash: false } },
  Everything: {
    directory: plain, assetName: 'nice', buildContexts: { base: 'docker-image://alpine' }, buildSecrets: { token: DockerBuildSecret.fromSrc('/run/token') },
    buildSsh: 'default', cacheDisabled: true, cacheFrom: [{ type: 'registry', params: { ref: 'x' } }, { type: 'inline' }],
    cacheTo: { type: 'local', params: { dest: 'y' } }, extraHash: 'more', networkMode: NetworkMode.fromContainer('abc'), outputs: ['type=local,dest=out'],
    platform: Platform.LINUX_ARM64, target: 'last',
  },
  Shown: { directory: plain, displayName: 'Shown', platform: Platform.custom('linux/riscv64'), networkMode: NetworkMode.NONE },
  Ignoring: { directory: ignoring },
  OtherFile: { directory: ignoring, file: 'docker/Other', exclude: ['src'] },
  Glob: { directory: ignoring, exclude: ['keep.log'], ignoreMode: IgnoreMode.GLOB },
});
new TarballImageAsset(stack, 'Tarball', { tarballFile: join(root, 'image.tar') });
images(new Stack(app, 'Anywhere'), { Plain: { directory: plain } });
const staged = new Stack(new Stage(app, 'Prod'), 'Staged');
images(staged, { Plain: { directory: plain } });
new TarballImageAsset(staged, 'Tarball', { displayName: 'Saved', tarballFile: join(root, 'image.tar') });
rmSync(root, { recursive: true });
app.synth();
