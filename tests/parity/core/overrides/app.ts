// Overrides: paths with escapes and indexes, deletions, merging, intrinsics, generic and typed resources, on what other calls set.
import { App, Aws, CfnResource, Fn, Lazy, Stack, Tags } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Generic');
const other = new CfnResource(stack, 'Other', { type: 'My::Test::Other' });
const make = (id: string, properties: any = {}) => new CfnResource(stack, id, { type: 'My::Test::Thing', properties });

const paths = make('Paths', { A: { B: { C: 1 } }, List: [{ X: 1 }, { X: 2 }, 'text'] });
paths.addPropertyOverride('A.B.D', 2);
paths.addPropertyOverride('A.B\\.C.D', 'a dot in the key');
paths.addPropertyOverride('Ends\\\\.Next', 'a backslash');
paths.addPropertyOverride('Trailing\\', 1);
paths.addPropertyOverride('List.0.X', 'first');
paths.addPropertyOverride('List.1', { Y: 3 });
paths.addPropertyOverride('List.5', 'behind the end');
paths.addPropertyOverride('NoList.0', 'no list');
paths.addPropertyOverride('New.Deep.Path', [1, { Two: 2 }]);
paths.addPropertyOverride('Key With Space.x-y_z:w', true);
paths.addOverride('Properties.Direct', Aws.REGION);
paths.addOverride('Type', 'My::Other::Type');
paths.addOverride('Metadata.Some\\.Key', { a: 1 });
paths.addOverride('Unknown.Attribute', [other.ref]);
paths.addOverride('DependsOn', ['Other']);
paths.addOverride('Condition', 'MyCondition');

const deletions = make('Deletions', { A: { B: 1, C: { D: 1 } }, E: { F: { G: 1 } }, H: 'x', I: ['a', 'b', 'c'], J: { K: 1 } });
deletions.addPropertyDeletionOverride('A.B');
deletions.addPropertyDeletionOverride('E.F.G');
deletions.addPropertyDeletionOverride('H');
deletions.addPropertyDeletionOverride('I.1');
deletions.addPropertyDeletionOverride('Not.There');
deletions.addDeletionOverride('Properties.J');
deletions.addPropertyOverride('Later', 1);
deletions.addPropertyDeletionOverride('Later');
deletions.addPropertyDeletionOverride('Back');
deletions.addPropertyOverride('Back', 'again');
const all = make('AllDeleted', { A: 1 });
all.addPropertyDeletionOverride('A');
const wholly = make('WhollyDeleted', { A: 1, B: 2 });
wholly.addDeletionOverride('Properties');
wholly.addDeletionOverride('Type');

const merges = make('Merges', {
  Object: { A: 1, B: { C: 2 } }, Intrinsic: { 'Fn::Join': ['-', ['a', 'b']] }, Plain: { Ref: 'X' }, If: Fn.conditionIf('C', 'a', 'b'), Text: 'text', Lazy: Lazy.any({ produce: () => ({ A: 1 }) }),
});
merges.addPropertyOverride('Object', { A: null, B: { D: 3 }, E: {} });
merges.addPropertyOverride('Object.F', {});
merges.addPropertyOverride('Intrinsic', { 'Fn::Sub': '${A}' });
merges.addPropertyOverride('Plain', { Some: 'object' });
merges.addPropertyOverride('If', { 'Fn::GetAtt': ['A', 'B'], More: 1 });
merges.addPropertyOverride('Text', { Now: 'an object' });
merges.addPropertyOverride('Text.More', 1);
merges.addPropertyOverride('Lazy.B', 2);
merges.addPropertyOverride('Null', null);
merges.addPropertyOverride('Zero', 0);
merges.addPropertyOverride('False', false);
merges.addPropertyOverride('EmptyText', '');
merges.addPropertyOverride('EmptyList', []);
merges.addPropertyOverride('EmptyObject', {});
merges.addPropertyOverride('Nested', { Empty: { Inner: {} }, Kept: 1 });
merges.addPropertyOverride('Token', `${other.ref}-${Aws.ACCOUNT_ID}`);
merges.addPropertyOverride('Late', Lazy.string({ produce: () => 'made late' }));
merges.addPropertyOverride('', 'the empty key');
merges.addPropertyOverride('10', 'ten');
merges.addPropertyOverride('2', 'two');

const typed = new Stack(app, 'Typed');
const bucket = new s3.CfnBucket(typed, 'Bucket', {
  bucketName: 'a', versioningConfiguration: { status: 'Enabled' },
  lifecycleConfiguration: { rules: [{ status: 'Enabled', id: 'one', expirationInDays: 1 }, { status: 'Disabled', id: 'two' }] },
});
bucket.addPropertyOverride('LifecycleConfiguration.Rules.1.Status', 'Enabled');
bucket.addPropertyOverride('LifecycleConfiguration.Rules.0.Transitions', [{ StorageClass: 'GLACIER', TransitionInDays: 30 }]);
bucket.addPropertyOverride('VersioningConfiguration.Status', Fn.conditionIf('C', 'Enabled', 'Suspended'));
bucket.addPropertyDeletionOverride('BucketName');
bucket.addPropertyOverride('Tags', [{ Key: 'set', Value: 'by override' }]);
bucket.addOverride('UpdateReplacePolicy', 'Snapshot');
bucket.addOverride('CreationPolicy.ResourceSignal.Count', 2);
bucket.addDeletionOverride('Metadata.aws:cdk:path');
Tags.of(bucket).add('tag', 'value');

const queue = new sqs.Queue(typed, 'Queue', { visibilityTimeout: undefined });
(queue.node.defaultChild as sqs.CfnQueue).addPropertyOverride('QueueName', 'over');
(queue.node.defaultChild as CfnResource).addDeletionOverride('DeletionPolicy');
const role = new iam.Role(typed, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), description: 'before' });
queue.grantSendMessages(role);
const cfnRole = role.node.defaultChild as iam.CfnRole;
cfnRole.addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Condition', { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
cfnRole.addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Principal.AWS', '*');
cfnRole.addPropertyDeletionOverride('Description');
cfnRole.addOverride('Metadata.cfn-lint.config', { ignore_checks: ['E1'] });
const policy = role.node.findChild('DefaultPolicy').node.defaultChild as iam.CfnPolicy;
policy.addPropertyOverride('PolicyDocument.Statement.0.Action.1', 'sqs:Other');
policy.addPropertyOverride('PolicyName', 'short');
app.synth();
