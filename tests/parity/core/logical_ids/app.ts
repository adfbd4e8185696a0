// Logical ids: renamed, overridden, chosen by the stack, cut, hashed; and everything that refers to them.
import { App, CfnCondition, CfnElement, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

class Prefixed extends Stack {
  protected allocateLogicalId(element: CfnElement): string {
    return 'Prefix' + super.allocateLogicalId(element);
  }
}
class ByType extends Stack {
  protected allocateLogicalId(element: CfnElement): string {
    return element instanceof CfnResource ? `Res${element.node.id}` : super.allocateLogicalId(element);
  }
}

const app = new App();
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };

const ids = new Stack(app, 'Ids', { env });
const at = (...path: string[]) => {
  let scope: Construct = ids;
  for (const id of path.slice(0, -1)) scope = (scope.node.tryFindChild(id) as Construct) ?? new Construct(scope, id);
  return res(scope, path[path.length - 1]);
};
for (const path of [
  ['One'], ['With-Dash'], ['With.Dot_and space'], ['Default', 'Inner'], ['Inner2', 'Default'], ['Default', 'Default', 'Deep'], ['Part', 'Resource'],
  ['Part', 'Resource2'], ['Foo', 'oo'], ['FooBar', 'Bar'], ['Same', 'Same'], ['a', 'b', 'c', 'd'], ['10', '2'], ['2', 'x'], ['1'], ['Ünï', 'cödé'],
  ['L'.repeat(250)], ['L'.repeat(255)], ['L'.repeat(256)], ['M'.repeat(130), 'N'.repeat(130)], ['Resource', 'Resource'], ['x/y', 'z'], ['Hidden', 'Resource', 'Default'],
]) at(...path);

const renames = new Stack(app, 'Renames', { env });
const a = res(renames, 'A');
const b = res(new Construct(renames, 'B'), 'Inner');
renames.renameLogicalId('A', 'Renamed');
renames.renameLogicalId('BInnerB187A9A5', 'RenamedToo');
const c = res(renames, 'C', { A: a.ref, B: b.getAtt('Arn'), Sub: Fn.sub('${Renamed.Arn}'), Id: a.logicalId, Text: `id:${b.logicalId}` });
c.overrideLogicalId('My.Weird-Id');
c.addResourceDependency(a);
c.node.addDependency(b);
const parameter = new CfnParameter(renames, 'Parameter');
parameter.overrideLogicalId('Given');
const condition = new CfnCondition(renames, 'Condition', { expression: Fn.conditionEquals(parameter.valueAsString, 'x') });
condition.overrideLogicalId('GivenToo');
a.cfnOptions.condition = condition;
const output = new CfnOutput(renames, 'Output', { value: c.ref, condition });
output.overrideLogicalId('GivenAsWell');
new CfnOutput(renames, 'Keyed', { value: output.logicalId, key: 'Key' });

const prefixed = new Prefixed(app, 'Prefixed', { env });
const p = res(prefixed, 'One');
prefixed.renameLogicalId('PrefixTwo', 'Two');
const q = res(prefixed, 'Two', { One: p.ref });
q.addResourceDependency(p);
new CfnParameter(prefixed, 'P');
const nested = new NestedStack(prefixed, 'Nested');
res(nested, 'Inner', { One: p.ref, Two: q.getAtt('Arn') });
const byType = new ByType(app, 'ByType', { env });
res(new Construct(byType, 'Scope'), 'Thing', { P: p.ref, C: c.ref, A: a.getAtt('Arn') });
new CfnOutput(byType, 'O', { value: q.ref });
app.synth();
