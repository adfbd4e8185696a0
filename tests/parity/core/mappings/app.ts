// Mappings: values set at once and later, lazy ones, lookups by tokens, defaults, lookups from other stacks.
import { App, Aws, CfnMapping, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const thing = (scope: Construct, id: string, properties: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });
const table = () => ({ 'us-east-1': { regionName: 'Virginia', size: 1, on: true }, 'eu-west-1': { regionName: 'Ireland', size: 2, on: false } });

const plain = new Stack(app, 'Plain', { env });
const key = new CfnParameter(plain, 'Key', { default: 'us-east-1' });
const regions = new CfnMapping(plain, 'Regions', { mapping: table() });
regions.setValue('ap-south-1', 'regionName', 'Mumbai');
regions.setValue('ap-south-1', 'zones', ['a', 'b']);
regions.setValue('us-east-1', 'regionName', 'N. Virginia');
regions.setValue('10', 'number', 10);
regions.setValue('2', 'number', 2);
thing(plain, 'Uses', {
  Literal: regions.findInMap('us-east-1', 'regionName'),
  ByRegion: regions.findInMap(Aws.REGION, 'regionName'),
  ByKey: regions.findInMap(key.valueAsString, 'size'),
  BothTokens: regions.findInMap(key.valueAsString, Fn.select(0, Fn.split('.', key.valueAsString))),
  Second: regions.findInMap('eu-west-1', key.valueAsString),
  Joined: `in ${regions.findInMap(Aws.REGION, 'regionName')}`,
});
const known = new CfnMapping(plain, 'Known', { mapping: { first: { a: 'A' } } });
new CfnOutput(plain, 'KnownOnly', { value: known.findInMap('first', 'a') });
new CfnMapping(plain, 'Unused', { mapping: { first: { a: 'A' } } });
new CfnMapping(plain, 'Empty');
new CfnMapping(plain, 'NotLazy', { lazy: false, mapping: { first: { a: 1 } } });
const renamed = new CfnMapping(plain, 'Renamed', { mapping: { first: { a: 'A' } } });
renamed.overrideLogicalId('OtherName');
new CfnOutput(plain, 'OfRenamed', { value: renamed.findInMap(Aws.REGION, 'a') });

const lazy = new Stack(app, 'Lazy', { env });
const resolved = new CfnMapping(lazy, 'Resolved', { lazy: true, mapping: table() });
const used = new CfnMapping(lazy, 'Used', { lazy: true, mapping: table() });
const partly = new CfnMapping(lazy, 'Partly', { lazy: true, mapping: table() });
new CfnMapping(lazy, 'Never', { lazy: true, mapping: table() });
thing(lazy, 'Uses', {
  Resolved: resolved.findInMap('us-east-1', 'regionName'),
  Default: resolved.findInMap('us-east-1', 'none', 'default'),
  NoTop: resolved.findInMap('nowhere', 'none', 'top default'),
  Late: used.findInMap(Aws.REGION, 'regionName'),
  Partly: [partly.findInMap('us-east-1', 'regionName'), partly.findInMap(Aws.REGION, 'regionName'), partly.findInMap('eu-west-1', 'regionName')],
});

const defaults = new Stack(app, 'Defaults', { env });
const some = new CfnMapping(defaults, 'Some', { mapping: table() });
thing(defaults, 'Uses', {
  Known: some.findInMap('us-east-1', 'regionName', 'unused'),
  Missing: some.findInMap('us-east-1', 'none', 'second'),
  NoTop: some.findInMap('nowhere', 'none', 'first'),
  Token: some.findInMap(Aws.REGION, 'regionName', Aws.REGION),
  Bare: Fn.findInMap('Other', Aws.REGION, 'regionName', 'plain'),
  BareWithout: Fn.findInMap('Other', 'x', Aws.REGION),
});

const shared = new CfnMapping(plain, 'Shared', { mapping: { prod: { size: 'large' }, test: { size: 'small' } } });
const consumer = new Stack(app, 'Consumer');
thing(consumer, 'Uses', { One: shared.findInMap(Aws.REGION, 'size'), Two: shared.findInMap('prod', 'size'), Lazy: used.findInMap(Aws.REGION, 'size') });
const nested = new NestedStack(plain, 'Nested');
thing(nested, 'Uses', { One: shared.findInMap(Aws.REGION, 'size'), Same: `${shared.findInMap(Aws.ACCOUNT_ID, 'size')}!` });
app.synth();
