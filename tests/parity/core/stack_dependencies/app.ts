// Dependencies of stacks and of resources, given and taken back, through constructs, groups, nested stacks and stages.
import { App, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Construct, DependencyGroup } from 'constructs';

const app = new App();
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };

function inOneScope(scope: Construct) {
  const [a, b, c, d, e] = ['A', 'B', 'C', 'D', 'E'].map(id => new Stack(scope, id, { env }));
  const ra = res(a, 'R');
  const rb = res(b, 'R');
  const rc = res(c, 'R');
  const rd = res(d, 'R');
  res(e, 'R', { Reference: rd.ref });
  b.addStackDependency(a, 'by hand');
  b.addStackDependency(a);
  c.addStackDependency(b);
  // Reaches the same stack by two ways.
  c.addStackDependency(a);
  rd.addResourceDependency(rc);
  rd.addResourceDependency(ra);
  rc.addResourceDependency(rb);
  // Taken back: nothing is left of it.
  const other = new Stack(scope, 'F', { env });
  const rf = res(other, 'R');
  rf.addResourceDependency(ra);
  rf.removeResourceDependency(ra);
  rf.addResourceDependency(rb);
  rf.replaceDependency(rb, rd);
  const group = new DependencyGroup(ra);
  const last = new Stack(scope, 'Last', { env });
  const holder = new Construct(last, 'Holder');
  res(holder, 'One');
  res(new Construct(holder, 'Deep'), 'Two');
  holder.node.addDependency(group);
  group.add(other);
  last.node.addDependency(e);
  last.addStackDependency(last);
}
inOneScope(app);
inOneScope(new Stage(app, 'Stage'));

const one = new Stack(app, 'One', { env });
const first = res(one, 'First');
const second = res(one, 'Second');
const third = res(one, 'Third');
third.addResourceDependency(second);
third.addResourceDependency(first);
third.addResourceDependency(third);
second.addResourceDependency(first);
third.removeResourceDependency(first);
third.replaceDependency(second, first);
const fourth = res(one, 'Fourth');
const part = new Construct(one, 'Part');
const p1 = res(part, 'P1');
const p2 = res(part, 'P2');
p2.addResourceDependency(p1);
fourth.node.addDependency(part, third);
part.node.addDependency(first);
first.node.addDependency(new DependencyGroup());

// Nested stacks count as their resources.
const nested = new NestedStack(one, 'Nested');
const inNested = res(nested, 'InNested');
const deep = new NestedStack(nested, 'Deep');
const inDeep = res(deep, 'InDeep');
const sibling = new NestedStack(one, 'Sibling');
const inSibling = res(sibling, 'InSibling');
inSibling.addResourceDependency(inDeep);
inNested.addResourceDependency(first);
fourth.addResourceDependency(inSibling);
const after = res(one, 'After');
after.node.addDependency(deep);
inDeep.node.addDependency(inNested);
sibling.node.addDependency(p2);
const outside = new Stack(app, 'Outside', { env });
res(outside, 'Waits').addResourceDependency(inDeep);
const outsideNested = new NestedStack(outside, 'N');
res(outsideNested, 'Waits').node.addDependency(sibling);
outsideNested.addStackDependency(one);
// A stack below a stack.
const below = new Stack(outside, 'Below', { env });
res(below, 'R').node.addDependency(first);
outside.node.addDependency(one);
app.synth();
