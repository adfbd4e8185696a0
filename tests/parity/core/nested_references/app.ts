// Values through nested stacks: down several levels, up several levels, from branch to branch, out to other stacks and back in.
import { App, CfnCondition, CfnMapping, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };
const top = new Stack(app, 'Top', { env, stackName: 'top-of-all' });
const parameter = new CfnParameter(top, 'Parameter', { default: 'x' });
const mapping = new CfnMapping(top, 'Mapping', { mapping: { a: { b: 'c' } } });
const atTop = res(top, 'AtTop');
const left = new NestedStack(top, 'Left');
const leftLeft = new NestedStack(new Construct(left, 'Part'), 'LeftLeft');
const right = new NestedStack(top, 'Right');
const rightRight = new NestedStack(right, 'RightRight');
const inLeft = res(left, 'InLeft', { Top: atTop.ref, Parameter: parameter.valueAsString, Mapped: mapping.findInMap('a', 'b') });
const inLeftLeft = res(leftLeft, 'InLeftLeft', { Top: atTop.getAtt('Arn'), Left: inLeft.ref, Stack: top.stackName, Id: top.stackId });
// From one branch into the other, from the bottom to the bottom.
const inRightRight = res(rightRight, 'InRightRight', { LeftLeft: inLeftLeft.ref, Arn: inLeftLeft.getAtt('Arn'), Text: `${inLeft.ref}/${atTop.ref}`, Left: left.stackName, LeftId: leftLeft.stackId });
res(right, 'InRight', { Below: inRightRight.getAtt('A.B'), Across: inLeft.getAtt('Arn') });
res(top, 'Collects', { LeftLeft: inLeftLeft.ref, RightRight: inRightRight.ref, Name: rightRight.stackName, Id: rightRight.stackId });
const inner = new CfnParameter(left, 'Inner', { type: 'String', default: 'y' });
left.setParameter('Inner', Fn.join('-', [atTop.ref, 'z']));
res(rightRight, 'Takes', { Parameter: inner.valueAsString });
new CfnCondition(leftLeft, 'Condition', { expression: Fn.conditionEquals(atTop.getAtt('Kind'), 'k') });
new CfnOutput(leftLeft, 'Shown', { value: Fn.join(':', [inLeft.ref, atTop.ref]), description: 'two levels' });
const quotedId = res(left, 'With-Dashes_And/Slashes');
res(right, 'Quoted', { V: quotedId.getAtt('Some.Attribute') });

const other = new Stack(app, 'Other', { env });
res(other, 'Far', { Bottom: inRightRight.ref, Left: inLeft.getAtt('Arn'), Id: leftLeft.stackId, Name: left.stackName });
const otherNested = new NestedStack(new NestedStack(other, 'One'), 'Two');
res(otherNested, 'Farther', { Top: atTop.ref, Bottom: inRightRight.ref, Again: inLeftLeft.ref });
// Through a nested stack's own exports.
top.exportValue(inLeft.ref);
top.exportValue(inRightRight.getAtt('Kept'), { description: 'kept' });
app.synth();
