import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib';
import * as cb from 'aws-cdk-lib/aws-codebuild';

const root = mkdtempSync(join(tmpdir(), 'parity-'));
mkdirSync(join(root, 'image'));
writeFileSync(join(root, 'image', 'Dockerfile'), 'FROM scratch\n');
writeFileSync(join(root, 'build.yml'), 'version: 0.2\n');

const app = new App();
const stack = new Stack(app, 'Assets', { env: { account: '111111111111', region: 'eu-west-1' } });
const buildSpec = cb.BuildSpec.fromAsset(join(root, 'build.yml'));
new cb.Project(stack, 'Linux', { buildSpec, environment: { buildImage: cb.LinuxBuildImage.fromAsset(stack, 'Image', { directory: join(root, 'image') }) } });
new cb.Project(stack, 'Windows', {
  buildSpec, environment: { buildImage: cb.WindowsBuildImage.fromAsset(stack, 'WindowsImage', { directory: join(root, 'image'), buildArgs: { A: 'b' } }, cb.WindowsImageType.SERVER_2022) },
});
app.synth();
rmSync(root, { recursive: true });
