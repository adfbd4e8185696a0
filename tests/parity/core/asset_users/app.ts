// What uses assets, and what local tools read of them in the metadata of resources: functions, layers, images, nested stacks, own resources;
// also where the app or a scope wants no metadata, or nothing staged.
import { App, AssetHashType, CfnOutput, CfnResource, CustomResourceProvider, CustomResourceProviderRuntime, IgnoreMode, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as ecrassets from 'aws-cdk-lib/aws-ecr-assets';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const node = { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler' };
const fill = (scope: Construct) => {
  const shared = new lambda.LayerVersion(scope, 'Layer', { code: lambda.Code.fromAsset('files/layer'), compatibleRuntimes: [lambda.Runtime.NODEJS_22_X] });
  new lambda.Function(scope, 'Function', { ...node, code: lambda.Code.fromAsset('files/handler', { exclude: ['*.md'] }), layers: [shared] });
  new lambda.DockerImageFunction(scope, 'Image', {
    code: lambda.DockerImageCode.fromImageAsset('files/image', { buildArgs: { VERSION: '1' }, cmd: ['index.handler'], file: 'Other.dockerfile', target: 'other', platform: ecrassets.Platform.LINUX_AMD64 }),
  });
  const asset = new Asset(scope, 'Api', { path: 'files/api.yaml' });
  const own = new CfnResource(scope, 'Own', { type: 'My::Test::Thing', properties: { Location: asset.s3ObjectUrl, Key: asset.s3ObjectKey } });
  asset.addResourceMetadata(own, 'Location');
};

const used = new Stack(app, 'Used', { env });
fill(used);
new lambda.Function(used, 'Same', { ...node, code: lambda.Code.fromAsset('files/handler', { exclude: ['*.md'] }) });
new lambda.Function(used, 'Custom', { ...node, code: lambda.Code.fromAsset('files/handler', { assetHash: 'mine', assetHashType: AssetHashType.CUSTOM, displayName: 'Handler code', deployTime: false, ignoreMode: IgnoreMode.GIT, exclude: ['lib/'] }) });
const shared = lambda.Code.fromAsset('files/handler');
new lambda.Function(used, 'First', { ...node, code: shared });
new lambda.Function(used, 'Second', { ...node, code: shared }).currentVersion;
const task = new ecs.FargateTaskDefinition(used, 'Task');
task.addContainer('web', { image: ecs.ContainerImage.fromAsset('files/image', { assetName: 'web', cacheFrom: [{ type: 'registry', params: { ref: 'cache' } }], cacheTo: { type: 'inline' }, networkMode: ecrassets.NetworkMode.HOST }) });
task.addContainer('tar', { image: ecs.ContainerImage.fromDockerImageAsset(new ecrassets.DockerImageAsset(used, 'Again', { directory: 'files/image', extraHash: 'more', ignoreMode: IgnoreMode.GLOB, exclude: ['**/*.txt'] })) });
const readable = new Asset(used, 'Readable', { path: 'files/layer', readers: [new iam.User(used, 'User')] });
readable.grantRead(new iam.Group(used, 'Group'));
new CfnOutput(used, 'Path', { value: readable.assetPath });
CustomResourceProvider.getOrCreate(used, 'Custom::Thing', { codeDirectory: 'files/handler', runtime: CustomResourceProviderRuntime.NODEJS_22_X, useCfnResponseWrapper: false });
fill(new NestedStack(used, 'Nested'));
const agnostic = new Stack(app, 'Agnostic');
fill(agnostic);
fill(new Stack(new Stage(app, 'Stage', { env: { account: '222222222222', region: 'eu-west-1' } }), 'Staged'));

const silent = new Stack(app, 'Silent', { env });
silent.node.setContext('aws:cdk:enable-asset-metadata', false);
fill(silent);
new CfnResource(new NestedStack(silent, 'Nested'), 'Thing', { type: 'My::Test::Thing' });
const pathless = new Stack(app, 'Pathless', { env });
pathless.node.setContext('aws:cdk:enable-path-metadata', false);
fill(pathless);
const partly = new Stack(app, 'Partly', { env });
const without = new Construct(partly, 'Without');
without.node.setContext('aws:cdk:enable-path-metadata', false);
new CfnResource(without, 'Thing', { type: 'My::Test::Thing' });
new CfnResource(partly, 'Thing', { type: 'My::Test::Thing' });
const unstaged = new Stack(app, 'Unstaged', { env });
unstaged.node.setContext('aws:cdk:disable-asset-staging', true);
new lambda.Function(unstaged, 'Function', { ...node, code: lambda.Code.fromAsset('files/handler', { exclude: ['index.js'] }) });
new CfnOutput(unstaged, 'Path', { value: new Asset(unstaged, 'Api', { path: 'files/api.yaml', assetHash: 'unstaged' }).assetPath });
app.synth();
