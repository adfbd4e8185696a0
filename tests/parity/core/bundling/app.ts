// Bundling by this machine: every kind of output and of hash, options that count for the hash, stacks that are not wanted now, functions and layers of it.
import { execFileSync } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { App, AssetHashType, AssetStaging, BundlingFileAccess, BundlingOptions, BundlingOutput, CfnOutput, CfnResource, DockerImage, ILocalBundling, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Asset, AssetProps } from 'aws-cdk-lib/aws-s3-assets';

/// Copies the sources by a command and adds files; what the object holds would count for the hash.
const local = (files: { [name: string]: string }, copies: boolean): ILocalBundling => ({
  tryBundle(outputDir: string) {
    if (copies) execFileSync('cp', ['-R', 'files/.', outputDir]);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(outputDir, name), text);
    return true;
  },
});
const image = DockerImage.fromRegistry('node:22');
/// What counts for the hash stands in the order of the C++ options' text.
const plain = (files: { [name: string]: string }, more: Partial<BundlingOptions> = {}, copies = false): BundlingOptions => ({
  image, entrypoint: more.entrypoint, command: more.command, volumesFrom: more.volumesFrom, environment: more.environment, workingDirectory: more.workingDirectory, user: more.user,
  local: local(files, copies), outputType: more.outputType, securityOpt: more.securityOpt, network: more.network, bundlingFileAccess: more.bundlingFileAccess, platform: more.platform,
});

const app = new App({ context: { 'aws:cdk:bundling-stacks': ['Wanted/**', 'Wanted', 'Stage/*'] } });
const env = { account: '111111111111', region: 'us-east-1' };
const assets = (scope: Construct, all: { [id: string]: Partial<AssetProps> }) => {
  for (const [id, props] of Object.entries(all)) {
    const asset = new Asset(scope, id, { path: 'files', ...props });
    const user = new CfnResource(scope, `${id}User`, { type: 'My::Test::Thing', properties: { Key: asset.s3ObjectKey, Hash: asset.assetHash, File: asset.isFile, Zip: asset.isZipArchive } });
    asset.addResourceMetadata(user, 'Key');
  }
};
const wanted = new Stack(app, 'Wanted', { env });
assets(wanted, {
  Plain: { bundling: plain({ 'a.js': 'a' }) },
  Copied: { bundling: plain({ 'b.js': 'b' }, { command: ['copy'] }, true) },
  Excluding: { bundling: plain({ 'a.js': 'a' }), exclude: ['*.md'] },
  Output: { assetHashType: AssetHashType.OUTPUT, bundling: plain({ 'c.js': 'c' }) },
  OutputCopied: { assetHashType: AssetHashType.OUTPUT, bundling: plain({}, { command: ['copies'] }, true) },
  Bundle: { assetHashType: AssetHashType.BUNDLE, bundling: plain({ 'd.js': 'd' }) },
  Source: { assetHashType: AssetHashType.SOURCE, bundling: plain({ 'e.js': 'e' }, { command: ['source'] }) },
  Custom: { assetHashType: AssetHashType.CUSTOM, assetHash: 'custom', bundling: plain({ 'f.js': 'f' }) },
  Zip: { bundling: plain({ 'one.zip': 'zip' }, { command: ['zip'] }) },
  Jar: { bundling: plain({ 'one.jar': 'jar' }, { command: ['jar'], outputType: BundlingOutput.ARCHIVED }) },
  ZipOutput: { assetHashType: AssetHashType.OUTPUT, bundling: plain({ 'two.zip': 'zip2' }, { outputType: BundlingOutput.AUTO_DISCOVER }) },
  NotArchived: { bundling: plain({ 'three.zip': 'zip3' }, { command: ['not archived'], outputType: BundlingOutput.NOT_ARCHIVED }) },
  Single: { bundling: plain({ 'binary': 'bin' }, { command: ['single'], outputType: BundlingOutput.SINGLE_FILE }) },
  SingleNamed: { bundling: plain({ 'app.wasm': 'wasm' }, { command: ['single named'], outputType: BundlingOutput.SINGLE_FILE }) },
  SingleOutput: { assetHashType: AssetHashType.OUTPUT, bundling: plain({ 'tool': 'tool' }, { outputType: BundlingOutput.SINGLE_FILE }) },
  Options: {
    bundling: plain({ 'g.js': 'g' }, {
      command: ['bash', '-c', 'make "all"'], entrypoint: ['/bin/sh'], environment: { B: '1', A: '2' }, network: 'host', platform: 'linux/arm64', securityOpt: 'no-new-privileges:true', user: '1000:1000', volumesFrom: ['other'], workingDirectory: '/work', bundlingFileAccess: BundlingFileAccess.VOLUME_COPY,
    }),
  },
});
const code = { handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };
new lambda.Function(wanted, 'Function', { ...code, code: lambda.Code.fromAsset('files', { bundling: plain({ 'index.js': 'made' }, { command: ['function'] }) }) });
new lambda.LayerVersion(wanted, 'Layer', { code: lambda.Code.fromAsset('files', { assetHashType: AssetHashType.OUTPUT, bundling: plain({ 'layer.zip': 'layer' }, { command: ['layer'] }) }) });
const staging = new AssetStaging(wanted, 'Staging', { sourcePath: 'files', extraHash: 'extra', bundling: plain({ 'h.js': 'h' }) });
new CfnOutput(wanted, 'Staged', { value: `${staging.relativeStagedPath(wanted)} ${staging.packaging} ${staging.isArchive} ${staging.assetHash}` });

const unwanted = new Stack(app, 'Unwanted', { env });
assets(unwanted, { Plain: { bundling: plain({ 'a.js': 'a' }) }, Output: { assetHashType: AssetHashType.OUTPUT, bundling: plain({ 'c.js': 'c' }) }, Custom: { assetHash: 'mine', bundling: plain({ 'x': 'x' }) }, NotBundled: {} });
new CfnOutput(unwanted, 'Required', { value: `${wanted.bundlingRequired} ${unwanted.bundlingRequired}` });
const stage = new Stage(app, 'Stage', { env });
assets(new Stack(stage, 'Inside'), { Plain: { bundling: plain({ 'in.js': 'in' }, { command: ['stage'] }) } });
assets(new Stack(stage, 'Also', { stackName: 'Renamed' }), { Plain: { bundling: plain({ 'in.js': 'in' }, { command: ['stage'] }) } });
app.synth();
