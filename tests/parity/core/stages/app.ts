// Stages in stages: what they hand down, how they name what is in them, and references inside one.
import { App, CfnOutput, CfnResource, NestedStack, PermissionsBoundary, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const account = '111111111111';

function service(scope: Construct, props: any = {}) {
  const data = new Stack(scope, 'Data', props);
  const table = res(data, 'Table');
  const nested = new NestedStack(data, 'Nested');
  const inner = res(nested, 'Inner', { Table: table.ref });
  const api = new Stack(scope, 'Api', { ...props, description: 'the interface', tags: { part: 'api' } });
  res(api, 'Handler', { Table: table.getAtt('Arn'), Inner: inner.ref, Account: api.account, Region: api.region });
  new CfnOutput(api, 'Names', { value: `${data.stackName} ${data.artifactId} ${api.environment}`, exportName: `${api.stackName}-names` });
}

const prod = new Stage(app, 'Prod', { env: { account, region: 'us-east-1' } });
service(prod);
const wave = new Stage(prod, 'Wave-1', { env: { region: 'eu-west-1' } });
service(wave);
const deep = new Stage(new Construct(wave, 'Group'), 'Deep', { stageName: 'deepest', env: { account: '222222222222' } });
service(deep, { terminationProtection: true });
service(new Construct(deep, 'Part'));
// Says nothing: each stack says where it goes.
const open = new Stage(app, 'Open.Stage_1', { stageName: 'open' });
service(open);
new Stack(open, 'Own', { env: { account, region: 'ap-southeast-2' }, stackName: 'named-by-hand' });
new Stage(app, 'Empty');
new Stage(wave, 'AlsoEmpty', { stageName: 'x' });

// Boundaries of permissions, handed down and given anew.
const bounded = new Stage(app, 'Bounded', { env: { account, region: 'us-east-1' }, permissionsBoundary: PermissionsBoundary.fromName('limit-${Qualifier}') });
const roles = (scope: Construct, id: string, props: any = {}) => {
  const stack = new Stack(scope, id, props);
  new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new iam.User(stack, 'User');
  new iam.Role(stack, 'OwnRole', { assumedBy: new iam.AccountRootPrincipal(), permissionsBoundary: iam.ManagedPolicy.fromManagedPolicyName(stack, 'Own', 'own') });
};
roles(bounded, 'Roles');
roles(bounded, 'OwnRoles', { permissionsBoundary: PermissionsBoundary.fromArn('arn:aws:iam::111111111111:policy/own') });
roles(new Stage(bounded, 'Inner', { env: { region: 'eu-west-1' } }), 'Roles');
roles(new Stage(bounded, 'Other', { permissionsBoundary: PermissionsBoundary.fromArn('arn:aws:iam::${AWS::AccountId}:policy/${AWS::Region}') }), 'Roles');
roles(app, 'Unbounded');

Tags.of(app).add('app', 'yes');
Tags.of(prod).add('stage', 'prod');
Tags.of(prod).add('stack', 'yes', { includeResourceTypes: ['aws:cdk:stack'] });
app.synth();
