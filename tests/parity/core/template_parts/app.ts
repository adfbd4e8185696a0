// Parts of templates besides resources: options at the top, transforms, metadata, hooks of both kinds, ids, nested ones too.
import {
  App, Aws, CfnCodeDeployBlueGreenHook, CfnElement, CfnHook, CfnOutput, CfnParameter, CfnResource, CfnTrafficRoutingType, Fn, NestedStack, Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
const thing = (scope: Construct, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });

const top = new Stack(app, 'Top', { description: 'described by a property' });
top.templateOptions.description = 'described by an option';
top.templateOptions.templateFormatVersion = '2010-09-09';
top.templateOptions.metadata = { Own: { list: [1, 'two', Aws.REGION] } };
top.addMetadata('Added', { key: 'value', ref: Aws.ACCOUNT_ID });
top.addMetadata('Own', 'replaced');
top.addTransform('AWS::Serverless-2016-10-31');
top.addTransform('MyMacro');
top.addTransform('MyMacro');
const included = thing(top, 'Included');
included.addOverride('Fn::Transform', { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/part.yaml' } });
thing(top, 'Uses', { 'Fn::Transform': { Name: 'Macro', Parameters: { P: included.ref } }, Beside: Fn.transform('Other', { A: [1] }) });

const single = new Stack(app, 'Single');
single.templateOptions.transforms = ['OnlyOne'];
thing(single, 'Thing');
const both = new Stack(app, 'Both', { suppressTemplateIndentation: true });
both.templateOptions.transforms = ['First', 'Second'];
both.addTransform('First');
thing(both, 'Thing');

const empty = new Stack(app, 'Empty');
empty.templateOptions.metadata = {};
new CfnHook(empty, 'Only', { type: 'My::Hook::Type' });

const hooks = new Stack(app, 'Hooks');
const role = new CfnParameter(hooks, 'Role').valueAsString;
const target = thing(hooks, 'Target');
const service = thing(new Construct(hooks, 'Deep'), 'Service');
const id = (element: CfnElement) => hooks.resolve(element.logicalId);
new CfnHook(hooks, 'Plain', { type: 'AWS::CodeDeploy::BlueGreen', properties: { ServiceRole: role, Applications: [{ Target: { LogicalID: target.logicalId } }], Empty: undefined } });
new CfnHook(hooks, 'NoProperties', { type: 'My::Hook' }).overrideLogicalId('Hooked');
const route = (name: string) => ({ type: 'AWS::ElasticLoadBalancingV2::Listener', logicalId: name });
const attributes = {
  taskDefinitions: ['Blue', 'Green'], taskSets: ['BlueSet', 'GreenSet'],
  trafficRouting: { prodTrafficRoute: route('Prod'), testTrafficRoute: route('Test'), targetGroups: ['BlueTargets', 'GreenTargets'] },
};
const application = { target: { type: 'AWS::ECS::Service', logicalId: id(service) }, ecsAttributes: attributes };
const full = new CfnCodeDeployBlueGreenHook(hooks, 'Full', {
  serviceRole: 'CodeDeployRole',
  applications: [application, { ...application, target: { type: 'AWS::ECS::Service', logicalId: 'Other' } }],
  trafficRoutingConfig: { type: CfnTrafficRoutingType.TIME_BASED_CANARY, timeBasedCanary: { stepPercentage: 15, bakeTimeMins: 5 } },
  additionalOptions: { terminationWaitTimeInMinutes: 10 },
  lifecycleEventHooks: { beforeInstall: 'f1', afterInstall: 'f2', afterAllowTestTraffic: 'f3', beforeAllowTraffic: 'f4', afterAllowTraffic: 'f5' },
});
new CfnCodeDeployBlueGreenHook(hooks, 'Small', {
  serviceRole: full.serviceRole, applications: [application],
  trafficRoutingConfig: { type: CfnTrafficRoutingType.TIME_BASED_LINEAR, timeBasedLinear: { bakeTimeMins: 0 } },
  lifecycleEventHooks: { afterInstall: 'only' },
});
new CfnCodeDeployBlueGreenHook(hooks, 'AtOnce', { serviceRole: 'R', applications: [application], trafficRoutingConfig: { type: CfnTrafficRoutingType.ALL_AT_ONCE } });
new CfnCodeDeployBlueGreenHook(hooks, 'Smallest', { serviceRole: 'R', applications: [application] });

const ids = new Stack(app, 'Ids');
ids.renameLogicalId('Old', 'New');
ids.renameLogicalId('DeepThing25AB6C45', 'DeepThing');
const old = thing(ids, 'Old');
thing(ids, 'Uses', { Ref: old.ref, Id: old.logicalId });
for (const path of [['Default', 'A'], ['A', 'Default', 'Resource'], ['Deep', 'Thing'], ['B', 'Resource'], ['Foo', 'FooBar', 'Bar'], ['with-dash', 'and_more', 'x.y'], ['10', '2'], ['ünïcode', 'ß']]) {
  let scope: Construct = ids;
  for (const part of path.slice(0, -1)) scope = scope.node.tryFindChild(part) as Construct ?? new Construct(scope, part);
  thing(scope, path[path.length - 1]);
}
const long = thing(new Construct(ids, 'a'.repeat(200)), 'b'.repeat(100));
new CfnOutput(ids, 'Long', { value: long.ref });

const nested = new NestedStack(top, 'Nested', { description: 'inner' });
nested.addTransform('AWS::Serverless-2016-10-31');
nested.addMetadata('Own', Aws.REGION);
nested.templateOptions.templateFormatVersion = '2010-09-09';
thing(nested, 'Thing', { Outer: included.ref });
app.synth();
