import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, CfnOutput, CfnResource, CustomResource, CustomResourceProvider, CustomResourceProviderRuntime, Duration, Lazy, RemovalPolicy, Size, Stack, Stage } from 'aws-cdk-lib';

const code = mkdtempSync(join(tmpdir(), 'parity-'));
writeFileSync(join(code, 'index.js'), 'exports.handler = async () => ({});\n');
writeFileSync(join(code, 'notes.ts'), 'not part of the asset\n');

const app = new App();
const stack = new Stack(app, 'Providers', { env: { account: '111111111111', region: 'us-east-1' } });
const provider = CustomResourceProvider.getOrCreateProvider(stack, 'Custom::Mine', {
  codeDirectory: code,
  description: 'makes things',
  environment: { B: '1', A: stack.region, Z: Lazy.string({ produce: () => 'late' }) },
  memorySize: Size.gibibytes(1),
  policyStatements: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
  runtime: CustomResourceProviderRuntime.NODEJS_22_X,
  timeout: Duration.minutes(5),
  useCfnResponseWrapper: false,
});
provider.addToRolePolicy({ Effect: 'Allow', Action: 's3:Put*', Resource: '*' });
new CfnOutput(stack, 'Role', { value: provider.roleArn });
new CfnOutput(stack, 'Hash', { value: provider.codeHash });

const thing = new CustomResource(stack, 'Thing', {
  pascalCaseProperties: true,
  properties: { count: 1, region: stack.region, nothing: undefined, list: ['a', { b: true }], 0: 'index' },
  removalPolicy: RemovalPolicy.RETAIN,
  resourceType: 'Custom::Thing',
  serviceTimeout: Duration.minutes(1),
  serviceToken: provider.serviceToken,
});
new CfnResource(stack, 'User', { type: 'My::Test::Resource', properties: { A: thing.getAtt('A'), B: thing.getAttString('B'), Ref: thing.ref } });
new CustomResource(stack, 'Plain', { serviceToken: 'arn:aws:sns:us-east-1:111111111111:topic' });
new CustomResource(stack, 'Clash', { properties: { ServiceToken: 'other', Last: 1 }, serviceToken: 'arn:token' });

const anywhere = new Stack(app, 'Anywhere');
for (const runtime of [CustomResourceProviderRuntime.NODEJS_18_X, CustomResourceProviderRuntime.NODEJS_24_X]) {
  const token = CustomResourceProvider.getOrCreate(anywhere, 'Custom::Other', { codeDirectory: code, runtime, useCfnResponseWrapper: false });
  new CustomResource(anywhere, `On${runtime.replace('.', '')}`, { serviceToken: token });
}

const stage = new Stage(app, 'Prod');
const staged = new Stack(stage, 'Staged');
CustomResourceProvider.getOrCreate(staged, 'Custom::Mine', { codeDirectory: code, runtime: CustomResourceProviderRuntime.NODEJS_20_X, useCfnResponseWrapper: false });

const inline = new Stack(app, 'Inline');
inline.node.setContext('@aws-cdk/core:inlineCustomResourceIfPossible', true);
CustomResourceProvider.getOrCreate(inline, 'Custom::Mine', { codeDirectory: code, runtime: CustomResourceProviderRuntime.NODEJS_22_X });
rmSync(code, { recursive: true });
app.synth();
