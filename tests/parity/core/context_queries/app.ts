// What the CLI is asked to look up: every provider, by the constructs that use it and by hand, in stacks, nested stacks, stages, other accounts.
import { App, CfnOutput, CfnResource, ContextProvider, DefaultStackSynthesizer, Fn, GetContextValueOptions, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as ssm from 'aws-cdk-lib/aws-ssm';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const out = (scope: Construct, id: string, value: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties: { Value: value } });
const ask = (scope: Construct, id: string, options: GetContextValueOptions) => {
  out(scope, id, ContextProvider.getValue(scope, options).value);
  new CfnOutput(scope, `${id}Key`, { value: ContextProvider.getKey(scope, options).key });
};

const hand = new Stack(app, 'ByHand', { env });
ask(hand, 'Ami', { provider: 'ami', props: { owners: ['amazon', '123456789012'], filters: { name: ['amzn2-*', 'x:y'], 'virtualization-type': ['hvm'] } }, dummyValue: 'ami-1234' });
ask(hand, 'Zone', { provider: 'hosted-zone', props: { domainName: 'example.com', privateZone: true, vpcId: 'vpc-1' }, dummyValue: { Id: 'DUMMY', Name: 'example.com' } });
ask(hand, 'ZonePlain', { provider: 'hosted-zone', props: { domainName: 'example.com' }, dummyValue: { Id: 'DUMMY', Name: 'example.com' } });
ask(hand, 'Zones', { provider: 'availability-zones', dummyValue: ['a', 'b'] });
ask(hand, 'Service', { provider: 'endpoint-service-availability-zones', props: { serviceName: 'com.amazonaws.vpce.x' }, dummyValue: [] });
ask(hand, 'Ssm', { provider: 'ssm', props: { parameterName: '/a/b:c$d' }, dummyValue: 'dummy', mustExist: true });
ask(hand, 'SsmLenient', { provider: 'ssm', props: { parameterName: '/optional' }, dummyValue: 'dummy', mustExist: false });
ask(hand, 'SsmIgnoring', { provider: 'ssm', props: { parameterName: '/ignoring' }, dummyValue: 'dummy', ignoreErrorOnMissingContext: true });
ask(hand, 'SsmKeyed', { provider: 'ssm', props: { parameterName: '/keyed' }, dummyValue: 'dummy', additionalCacheKey: 'mine' });
ask(hand, 'Vpc', { provider: 'vpc-provider', props: { filter: { isDefault: 'true', 'tag:Name': 'n' }, returnAsymmetricSubnets: true, subnetGroupNameTag: undefined }, dummyValue: { vpcId: 'vpc-1' } });
ask(hand, 'Group', { provider: 'security-group', props: { securityGroupName: 'web', vpcId: 'vpc-1' }, dummyValue: { securityGroupId: 'sg-1' } });
ask(hand, 'Balancer', { provider: 'load-balancer', props: { loadBalancerTags: [{ key: 'a', value: 'b' }, { key: 'c', value: 'd' }], loadBalancerType: 'network' }, dummyValue: { a: 1 } });
ask(hand, 'Listener', { provider: 'load-balancer-listener', props: { loadBalancerArn: 'arn:x', listenerPort: 80, listenerProtocol: 'HTTP' }, dummyValue: {} });
ask(hand, 'Key', { provider: 'key-provider', props: { aliasName: 'alias/x' }, dummyValue: { keyId: '1' } });
ask(hand, 'CloudControl', {
  provider: 'cc-api-provider',
  props: { typeName: 'AWS::RDS::DBInstance', exactIdentifier: 'db', propertiesToReturn: ['DBInstanceArn', 'Endpoint.Port'], expectedMatchCount: 'any', propertyMatch: { A: { B: 1 } } },
  dummyValue: [{ DBInstanceArn: 'arn' }],
});
ask(hand, 'Plugin', { provider: 'plugin', props: { pluginName: 'mine', number: 1.5, zero: 0, off: false, empty: '', list: [1, [true]] }, includeEnvironment: false });
ask(hand, 'NoDummy', { provider: 'plugin', props: { pluginName: 'other' } });
ask(hand, 'Again', { provider: 'key-provider', props: { aliasName: 'alias/x' }, dummyValue: { keyId: 'another dummy' } });
ask(hand, 'Environment', { provider: 'ssm', props: { account: '999999999999', parameterName: 'p' }, dummyValue: 'x' });

const used = new Stack(app, 'Used', { env: { account: '222222222222', region: 'eu-west-1' } });
out(used, 'Zones', used.availabilityZones);
const vpc = ec2.Vpc.fromLookup(used, 'Vpc', { vpcId: 'vpc-77' });
new ec2.InterfaceVpcEndpoint(used, 'Endpoint', { vpc, service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.eu-west-1.vpce-svc-1', 443), lookupSupportedAzs: true });
out(used, 'Group', ec2.SecurityGroup.fromLookupByName(used, 'Sg', 'web', vpc).securityGroupId);
out(used, 'Prefix', ec2.PrefixList.fromLookup(used, 'Pl', { prefixListName: 'com.amazonaws.eu-west-1.s3', addressFamily: ec2.AddressFamily.IP_V4 }).prefixListId);
out(used, 'Repository', ecr.Repository.fromLookup(used, 'Repo', { repositoryName: 'images' }).repositoryUri);
out(used, 'ByArn', ecr.Repository.fromLookup(used, 'RepoArn', { repositoryArn: 'arn:aws:ecr:eu-west-1:222222222222:repository/other' }).repositoryArn);
out(used, 'Role', iam.Role.fromLookup(used, 'TheRole', { roleName: 'deployer' }).roleArn);
const key = kms.Key.fromLookup(used, 'TheKey', { aliasName: 'alias/main', returnDummyKeyOnMissing: true });
out(used, 'Key', [key.keyArn, kms.Key.isLookupDummy(key)]);
out(used, 'Parameter', [
  ssm.StringParameter.valueFromLookup(used, '/p/one'), ssm.StringParameter.valueFromLookup(used, '/p/two', 'default'),
  ssm.StringParameter.valueFromLookup(used, '/p/three', '', { additionalCacheKey: 'k' }),
]);

class Zoned extends Stack {
  get availabilityZones() { return ['own-1', 'own-2']; }
}
const zoned = new Zoned(app, 'Zoned', { env });
new ec2.Vpc(zoned, 'Vpc', { maxAzs: 1, natGateways: 0 });
const nested = new NestedStack(hand, 'Nested');
ask(nested, 'Zones', { provider: 'availability-zones', dummyValue: ['a', 'b'] });
out(nested, 'Own', nested.availabilityZones);
const roles = new Stack(app, 'Roles', { env, synthesizer: new DefaultStackSynthesizer({ lookupRoleArn: 'arn:aws:iam::111111111111:role/lookups', qualifier: 'mine' }) });
out(roles, 'Zones', Fn.join(',', roles.availabilityZones));
const stage = new Stage(app, 'Stage', { env: { account: '333333333333', region: 'ap-south-1' } });
const staged = new Stack(stage, 'Staged');
out(staged, 'Zones', staged.availabilityZones);
ask(staged, 'Own', { provider: 'ssm', props: { parameterName: 'staged' }, dummyValue: 'x' });
const agnostic = new Stack(app, 'Agnostic');
out(agnostic, 'Zones', agnostic.availabilityZones);
app.synth();
