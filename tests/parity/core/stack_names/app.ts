// Names of stacks, artifacts and files: long ids, ids with signs, stacks below constructs, stacks and stages; names made of paths.
import { App, CfnResource, Names, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
function stack(scope: Construct, id: string, props: any = {}) {
  const made = new Stack(scope, id, props);
  const inner = new CfnResource(new Construct(made, 'Part'), 'R', { type: 'AWS::Test::Thing' });
  new CfnResource(made, 'Names', {
    type: 'AWS::Test::Names',
    properties: {
      Stack: made.stackName,
      Artifact: made.artifactId,
      File: made.templateFile,
      Unique: Names.uniqueId(inner),
      Resource: Names.uniqueResourceName(inner, { maxLength: 40, separator: '-' }),
      Special: Names.uniqueResourceName(inner, { maxLength: 20, allowedSpecialCharacters: '._' }),
      Relative: Names.stackRelativeConstructPath(inner),
      Path: inner.node.path,
      Address: inner.node.addr,
    },
  });
  return made;
}
stack(app, 'Plain');
stack(app, 'With-Dash');
stack(app, 'L'.repeat(128));
stack(app, 'M'.repeat(127) + 'x');
stack(app, 'under_score', { stackName: 'no-underscore' });
stack(app, 'Dot.ted/Slashed', { stackName: 'dotted' });
stack(app, 'Space and ü', { stackName: 'space' });
stack(app, '1Numeric', { stackName: 'numeric' });
const part = new Construct(app, 'Part');
stack(part, 'Inner');
stack(new Construct(part, 'Deeper_Part.x'), 'Inner', {});
stack(new Construct(new Construct(app, 'P'.repeat(90)), 'Q'.repeat(90)), 'Inner');
stack(new Construct(app, 'Default'), 'Below');
stack(new Construct(app, 'Holder'), 'Default');
stack(new Construct(app, 'Repeat'), 'Repeat');
const outer = stack(app, 'Outer');
const below = stack(outer, 'Below');
stack(below, 'Deep', { stackName: 'below-below' });
const nested = new NestedStack(below, 'Nested-Stack.1');
new CfnResource(new NestedStack(nested, 'N'.repeat(200)), 'R', { type: 'AWS::Test::Thing', properties: { Unique: Names.uniqueId(nested) } });

const stage = new Stage(app, 'Stage');
stack(stage, 'Plain');
stack(stage, 'L'.repeat(122));
stack(stage, 'L'.repeat(123));
stack(new Construct(stage, 'Part'), 'Inner');
stack(stage, 'Named', { stackName: 'own-name' });
const long = new Stage(stage, 'S'.repeat(70), { stageName: 'T'.repeat(70) });
stack(long, 'U'.repeat(60));
stack(long, 'V');
stack(new Construct(long, 'W'.repeat(40)), 'X');
app.synth();
