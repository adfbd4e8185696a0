// What stands beside the properties of resources and outputs: policies, metadata, conditions, removal of every kind, versions, options of outputs.
import {
  App, Aws, CfnCondition, CfnDeletionPolicy, CfnOutput, CfnResource, Duration, Fn, NestedStack, RemovalPolicies, RemovalPolicy, Size, Stack, Token,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const stack = new Stack(app, 'Options', { env: { account: '111111111111', region: 'us-east-1' } });
const make = (id: string, type = 'My::Test::Thing', properties: any = {}) => new CfnResource(stack, id, { type, properties });

const policies: [string, RemovalPolicy][] = [
  ['Destroy', RemovalPolicy.DESTROY], ['Retain', RemovalPolicy.RETAIN], ['Both', RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE],
];
for (const [id, policy] of policies) {
  make(id).applyRemovalPolicy(policy);
  make(`${id}Deletion`).applyRemovalPolicy(policy, { applyToUpdateReplacePolicy: false });
}
const snapshots = [
  'AWS::DocDB::DBCluster', 'AWS::EC2::Volume', 'AWS::ElastiCache::CacheCluster', 'AWS::ElastiCache::ReplicationGroup', 'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster', 'AWS::RDS::DBInstance', 'AWS::Redshift::Cluster',
];
snapshots.forEach((type, i) => make(`Snapshot${i}`, type).applyRemovalPolicy(RemovalPolicy.SNAPSHOT, i % 2 ? {} : { applyToUpdateReplacePolicy: false }));
make('Undefined').applyRemovalPolicy(undefined);
make('ByDefault').applyRemovalPolicy(undefined, { default: RemovalPolicy.DESTROY });
const twice = make('Twice');
twice.applyRemovalPolicy(RemovalPolicy.RETAIN);
twice.applyRemovalPolicy(RemovalPolicy.DESTROY, { applyToUpdateReplacePolicy: false });
const raw = make('Raw');
raw.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE;
raw.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.SNAPSHOT;

new s3.Bucket(stack, 'Bucket', { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE });
new sqs.Queue(stack, 'Queue').applyRemovalPolicy(RemovalPolicy.RETAIN);
new kms.Key(stack, 'Key', { removalPolicy: RemovalPolicy.DESTROY, pendingWindow: Duration.days(7) });
new logs.LogGroup(stack, 'Logs').applyRemovalPolicy(RemovalPolicy.DESTROY);
new NestedStack(stack, 'Nested', { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, timeout: Duration.hours(2), description: 'nested' });
const group = new Construct(stack, 'Group');
new sqs.Queue(group, 'Queue');
new s3.Bucket(group, 'Bucket', { removalPolicy: RemovalPolicy.RETAIN });
RemovalPolicies.of(group).retainOnUpdateOrDelete();

const condition = new CfnCondition(stack, 'Condition', { expression: Fn.conditionEquals(Aws.REGION, 'x') });
const all = make('All', 'My::Test::Full', { A: 1 });
all.cfnOptions.condition = condition;
all.cfnOptions.description = 'a description';
all.cfnOptions.version = '1.0';
all.cfnOptions.metadata = { Own: { A: [1, Aws.REGION] }, Size: Size.gibibytes(1).toMebibytes() };
all.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
all.cfnOptions.creationPolicy = { resourceSignal: { count: 2, timeout: Duration.minutes(10).toIsoString() }, autoScalingCreationPolicy: { minSuccessfulInstancesPercent: 50 }, startFleet: true };
all.cfnOptions.updatePolicy = {
  autoScalingRollingUpdate: {
    maxBatchSize: 2, minInstancesInService: 1, minActiveInstancesPercent: 90, minSuccessfulInstancesPercent: 80, pauseTime: 'PT5M', suspendProcesses: ['AlarmNotification'], waitOnResourceSignals: true,
  },
  autoScalingReplacingUpdate: { willReplace: false },
  autoScalingScheduledAction: { ignoreUnmodifiedGroupSizeProperties: true },
  codeDeployLambdaAliasUpdate: { applicationName: 'app', deploymentGroupName: 'group', beforeAllowTrafficHook: 'before', afterAllowTrafficHook: 'after' },
  enableVersionUpgrade: true,
  useOnlineResharding: false,
};
all.addDependency(raw);
all.addDependency(twice);
all.addDependency(raw);

const metadata = make('Metadata');
metadata.addMetadata('One', 1);
metadata.addMetadata('Two', { A: Token.asString({ Ref: 'AWS::Region' }) });
metadata.addMetadata('One', 'again');
metadata.addMetadata('AWS::CloudFormation::Init', {
  configSets: { default: ['install', 'start'] },
  install: { packages: { yum: { httpd: [] } }, files: { '/etc/cfn/cfn-hup.conf': { content: Fn.join('\n', ['[main]', Aws.STACK_ID]), mode: '000400', owner: 'root', group: 'root' } } },
  start: { services: { sysvinit: { httpd: { enabled: true, ensureRunning: true } } }, commands: { '01_go': { command: Fn.sub('/opt/aws/bin/cfn-signal --stack ${AWS::StackName}') } } },
});
make('Copied', 'My::Test::Thing', { Seen: metadata.getMetadata('One') });

const network = new ec2.CfnVPC(stack, 'Network', { cidrBlock: '10.0.0.0/16' });
network.cfnOptions.metadata = { 'AWS::CloudFormation::Designer': { id: 'abc' } };
network.applyRemovalPolicy(RemovalPolicy.RETAIN);

const output = new CfnOutput(stack, 'Output', { value: all.ref, description: 'first', exportName: 'a-name', condition });
output.description = 'second';
output.value = Fn.join('-', [all.ref, 'x']);
output.exportName = `${Aws.STACK_NAME}:exported`;
new CfnOutput(stack, 'Keyed', { key: 'OtherKey', value: 'literal' });
new CfnOutput(new Construct(stack, 'Deep-er'), 'Out-put', { value: Token.asString(5), exportName: Fn.sub('${AWS::StackName}-x') });
const moved = new CfnOutput(stack, 'Moved', { value: '' });
moved.overrideLogicalId('MovedAway');
moved.condition = condition;
new CfnOutput(new Stack(app, 'Importer'), 'Imports', { value: output.importValue });
const list = new CfnOutput(stack, 'List', { value: Fn.join(',', Token.asList(all.getAtt('List'))) });
make('UsesOutput', 'My::Test::Thing', { Value: list.value, Name: output.exportName });
app.synth();
