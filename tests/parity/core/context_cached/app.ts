// Context: values of the command line and of its overflow file, of the program before and after it, of constructs; looked-up values that are known; errors of lookups.
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, CfnResource, ContextProvider, FeatureFlags, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as ssm from 'aws-cdk-lib/aws-ssm';

// What does not fit into the environment is in a file.
const folder = mkdtempSync(join(tmpdir(), 'parity-'));
writeFileSync(join(folder, 'context.json'), JSON.stringify({ 'overflow': { a: [1] }, 'number': 6, 'after': 'of the file' }));
process.env.CONTEXT_OVERFLOW_LOCATION_ENV = join(folder, 'context.json');
const app = new App({
  context: { both: 'of the program', program: { list: ['a', 1] }, off: false, zero: 0, empty: '' },
  postCliContext: { after: 'of the program, later', 'after:object': { x: 1 } },
});
delete process.env.CONTEXT_OVERFLOW_LOCATION_ENV;
rmSync(folder, { recursive: true });
const env = { account: '111111111111', region: 'us-east-1' };
const out = (scope: Construct, id: string, properties: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });
const values = (scope: Construct) => Object.fromEntries(
  ['text', 'number', 'null', 'object', 'both', 'after', 'after:object', 'program', 'overflow', 'off', 'zero', 'empty', 'none', 'of-stage', 'of-stack', 'of-construct']
    .map((key) => [key, scope.node.tryGetContext(key)]));

app.node.setContext('of-app', { set: true });
const stage = new Stage(app, 'Stage');
stage.node.setContext('of-stage', 'stage');
stage.node.setContext('both', 'of the stage');
const stack = new Stack(stage, 'Stack', { env });
stack.node.setContext('of-stack', ['stack']);
stack.node.setContext('text', 'of the stack');
const deep = new Construct(stack, 'Deep');
deep.node.setContext('of-construct', 1.5);
deep.node.setContext('of-stack', 'hidden');
out(stack, 'OfStack', values(stack));
out(deep, 'OfDeep', { ...values(deep), App: deep.node.getContext('of-app'), Program: deep.node.getContext('program') });

const top = new Stack(app, 'Top', { env });
out(top, 'OfTop', { ...values(top), Flags: [
  FeatureFlags.of(top).isEnabled('@aws-cdk/aws-lambda:useCdkManagedLogGroup'), FeatureFlags.of(top).isEnabled('@aws-cdk/aws-iam:minimizePolicies'),
  FeatureFlags.of(top).isEnabled('@aws-cdk/core:stackRelativeExports'), FeatureFlags.of(top).isEnabled('never:heard-of'),
] });

const known = new Stack(app, 'Known', { env });
out(known, 'Zones', { Value: known.availabilityZones });
new ec2.Vpc(known, 'Spread', { natGateways: 1, maxAzs: 2 });
const vpc = ec2.Vpc.fromLookup(known, 'Default', { isDefault: true });
out(known, 'Network', {
  Id: vpc.vpcId, Cidr: vpc.vpcCidrBlock, Zones: vpc.availabilityZones, Public: vpc.publicSubnets.map((s) => [s.subnetId, s.availabilityZone, s.routeTable.routeTableId]), Isolated: vpc.isolatedSubnets.map((s) => s.subnetId), Private: vpc.privateSubnets.length,
});
const group = ec2.SecurityGroup.fromLookupById(known, 'Group', 'sg-1');
group.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443));
kms.Key.fromLookup(known, 'Key', { aliasName: 'alias/main' }).grantDecrypt(new iam.Role(known, 'Role', { assumedBy: new iam.AccountRootPrincipal() }));
ecr.Repository.fromLookup(known, 'Images', { repositoryName: 'images' }).grantPull(iam.Role.fromLookup(known, 'Deployer', { roleName: 'deployer' }));
out(known, 'Parameters', { Known: ssm.StringParameter.valueFromLookup(known, '/known'), Empty: ssm.StringParameter.valueFromLookup(known, '/empty', 'never') });
out(known, 'Zone', ContextProvider.getValue(known, { provider: 'hosted-zone', props: { domainName: 'example.com' }, dummyValue: {} }).value);
out(new Stack(app, 'OtherAccount', { env: { account: '222222222222', region: 'us-east-1' } }), 'Parameter', {});
ssm.StringParameter.valueFromLookup(new Stack(app, 'OtherRegion', { env: { account: '111111111111', region: 'us-west-2' } }), '/known');

// A stage has its own entries, so that the errors of lookups are seen there.
const failing = new Stack(app, 'Failing', { env });
out(failing, 'Failed', {
  Dummy: ssm.StringParameter.valueFromLookup(failing, '/failed'), Default: ssm.StringParameter.valueFromLookup(failing, '/failed', 'a default'), Mine: failing.node.tryGetContext('ssm:account=111111111111:parameterName=/failed:region=us-east-1'),
});
app.synth();
