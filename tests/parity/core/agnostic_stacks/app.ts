// Stacks for any account or region, or for one of both known: zones, pseudo parameters, references and imports between them.
import { App, Aws, CfnOutput, CfnResource, Fn, NestedStack, ScopedAws, Stack, Stage } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });

function about(stack: Stack) {
  res(stack, 'About', {
    Account: stack.account,
    Region: stack.region,
    Partition: stack.partition,
    Suffix: stack.urlSuffix,
    Id: stack.stackId,
    Name: stack.stackName,
    Environment: stack.environment,
    Zones: stack.availabilityZones,
    First: Fn.select(0, stack.availabilityZones),
    Env: stack.env,
    Arn: stack.formatArn({ service: 'sqs', resource: 'q' }),
    Pseudo: [Aws.ACCOUNT_ID, Aws.REGION, Aws.PARTITION, Aws.URL_SUFFIX, Aws.STACK_ID, Aws.STACK_NAME, Aws.NOTIFICATION_ARNS, Aws.NO_VALUE],
    Joined: `${Aws.ACCOUNT_ID}/${stack.region}/${stack.account}-${Aws.PARTITION}`,
    Fact: stack.regionalFact('staticWebsiteEndpoint', 'none'),
  });
}

const open = new Stack(app, 'Open');
const accountOnly = new Stack(app, 'AccountOnly', { env: { account: '111111111111' } });
const regionOnly = new Stack(app, 'RegionOnly', { env: { region: 'eu-central-1' } });
const tokens = new Stack(app, 'Tokens', { env: { account: Aws.ACCOUNT_ID, region: Aws.REGION } });
const china = new Stack(app, 'China', { env: { account: '111111111111', region: 'cn-north-1' } });
const gov = new Stack(app, 'Gov', { env: { account: '111111111111', region: 'us-gov-west-1' } });
const unknown = new Stack(app, 'Unknown', { env: { account: '111111111111', region: 'xx-nowhere-1' } });
for (const stack of [open, accountOnly, regionOnly, tokens, china, gov, unknown]) about(stack);
about(new NestedStack(open, 'Nested'));
about(new Stack(new Stage(app, 'Stage', { env: { region: 'us-west-2' } }), 'InStage'));

// Two stacks for any environment are in the same one.
const bucket = new s3.Bucket(open, 'Bucket');
const queue = new sqs.Queue(open, 'Queue');
const second = new Stack(app, 'Second');
res(second, 'Takes', {
  Arn: bucket.bucketArn,
  Objects: bucket.arnForObjects('a/*'),
  Domain: bucket.bucketRegionalDomainName,
  Url: queue.queueUrl,
  Account: open.account,
  Region: open.region,
  Id: open.stackId,
  Scoped: new ScopedAws(open).accountId,
  ScopedName: new ScopedAws(open).stackName,
  ScopedSuffix: new ScopedAws(open).urlSuffix,
  Text: `${new ScopedAws(open).region}-${new ScopedAws(second).region}`,
  Import: Fn.importValue('elsewhere:name'),
  Environment: [bucket.env.account, bucket.env.region],
});
const imported = s3.Bucket.fromBucketArn(second, 'Imported', 'arn:aws:s3:::somewhere');
new CfnOutput(second, 'Imported Name', { value: imported.bucketName });
const role = new CfnResource(tokens, 'Takes', { type: 'AWS::Test::Thing', properties: { Arn: bucket.bucketArn } });
role.addResourceDependency(bucket.node.defaultChild as CfnResource);
app.synth();
