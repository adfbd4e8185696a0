// Conditions and rules: every function, nesting, groups of more than ten, where conditions are used.
import { App, Aws, CfnCondition, CfnOutput, CfnParameter, CfnResource, CfnRule, Fn, ICfnConditionExpression, NestedStack, Stack, Token } from 'aws-cdk-lib';

const app = new App();
const stack = new Stack(app, 'Conditions');
const stage = new CfnParameter(stack, 'StageName', { allowedValues: ['test', 'prod'] });
const zones = new CfnParameter(stack, 'Zones', { type: 'List<AWS::EC2::AvailabilityZone::Name>' });
const equals = (i: number) => Fn.conditionEquals(stage.valueAsString, `s${i}`);
const many = (n: number): ICfnConditionExpression[] => Array.from({ length: n }, (_, i) => equals(i));

const prod = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(stage.valueAsString, 'prod') });
const here = new CfnCondition(stack, 'IsHere', { expression: Fn.conditionEquals(Aws.REGION, 'us-east-1') });
new CfnCondition(stack, 'Both', { expression: Fn.conditionAnd(prod, here) });
new CfnCondition(stack, 'Either', { expression: Fn.conditionOr(prod, Fn.conditionNot(here)) });
new CfnCondition(stack, 'One', { expression: Fn.conditionAnd(prod) });
for (const n of [2, 10, 11, 20, 21, 101]) new CfnCondition(stack, `And${n}`, { expression: Fn.conditionAnd(...many(n)) });
new CfnCondition(stack, 'Or12', { expression: Fn.conditionOr(...many(12)) });
new CfnCondition(stack, 'Deep', { expression: Fn.conditionNot(Fn.conditionOr(Fn.conditionAnd(prod, Fn.conditionNot(Fn.conditionNot(here))), equals(1))) });
new CfnCondition(stack, 'Numbers', { expression: Fn.conditionEquals(1, 1.5) });
new CfnCondition(stack, 'Kinds', { expression: Fn.conditionEquals(true, { Ref: 'AWS::NoValue' }) });
new CfnCondition(stack, 'Contains', { expression: Fn.conditionContains(['a', 'b'], stage.valueAsString) });
new CfnCondition(stack, 'Members', { expression: Fn.conditionEachMemberEquals(zones.valueAsList, 'us-east-1a') });
new CfnCondition(stack, 'In', { expression: Fn.conditionEachMemberIn(zones.valueAsList, Fn.getAzs()) });
const late = new CfnCondition(stack, 'Late');
new CfnCondition(stack, 'WithoutExpression');
late.expression = Fn.conditionOr(here, late2());
function late2() { return new CfnCondition(stack, 'Later', { expression: Fn.conditionNot(Fn.conditionEquals(stage.valueAsString, '')) }); }
prod.overrideLogicalId('Production');

const first = new CfnResource(stack, 'First', {
  type: 'My::Test::Thing',
  properties: {
    If: Fn.conditionIf(prod.logicalId, 'large', 'small'),
    Text: `${Fn.conditionIf(prod.logicalId, 'large', 'small')}-size`,
    Nested: Fn.conditionIf('Both', { A: 1, B: [Aws.REGION] }, Fn.conditionIf('Either', [1, 2], Aws.NO_VALUE)),
    List: Token.asList(Fn.conditionIf('Deep', ['a'], zones.valueAsList)),
    Objects: [Fn.conditionIf('Deep', { Key: 'k' }, { Ref: 'AWS::NoValue' })],
  },
});
first.cfnOptions.condition = prod;
const second = new CfnResource(stack, 'Second', { type: 'My::Test::Other' });
second.cfnOptions.condition = late;
second.addDependency(first);
new CfnOutput(stack, 'Out', { value: first.ref, condition: prod, description: 'only in production' });
new NestedStack(stack, 'Nested').nestedStackResource!.cfnOptions.condition = here;

const rules = new Stack(app, 'Rules');
const vpc = new CfnParameter(rules, 'Vpc', { type: 'AWS::EC2::VPC::Id' });
const subnets = new CfnParameter(rules, 'Subnets', { type: 'List<AWS::EC2::Subnet::Id>' });
const kind = new CfnParameter(rules, 'Kind', { default: 'a' });
const full = new CfnRule(rules, 'Full', {
  ruleCondition: Fn.conditionAnd(Fn.conditionEquals(kind.valueAsString, 'a'), Fn.conditionNot(Fn.conditionEquals(Aws.REGION, 'us-west-1'))),
  assertions: [
    { assert: Fn.conditionContains(['a', 'b'], kind.valueAsString), assertDescription: 'a or b' },
    { assert: Fn.conditionEachMemberEquals(Fn.valueOfAll('AWS::EC2::Subnet::Id', 'VpcId'), Fn.valueOf('Vpc', 'Id')), assertDescription: 'in the network' },
  ],
});
full.addAssertion(Fn.conditionEachMemberIn(Fn.refAll('AWS::EC2::VPC::Id'), ['vpc-1', 'vpc-2']), 'known networks');
full.addAssertion(Fn.conditionEachMemberIn(Fn.valueOfAll('AWS::EC2::Subnet::Id', 'AvailabilityZone'), Fn.getAzs('eu-west-1')), '');
new CfnRule(rules, 'NoCondition', { assertions: [{ assert: Fn.conditionEquals(Fn.valueOf('Vpc', 'Tags.Department'), 'IT'), assertDescription: 'of IT' }] });
new CfnRule(rules, 'Empty');
new CfnRule(rules, 'NoAssertions', { assertions: [] });
const later = new CfnRule(rules, 'LaterOnly', { ruleCondition: Fn.conditionOr(...many(11).map(() => Fn.conditionEquals(vpc.valueAsString, 'x'))) });
later.overrideLogicalId('Renamed');
later.addAssertion(Fn.conditionNot(Fn.conditionContains(subnets.valueAsList, 'subnet-1')), 'not this one');
new CfnOutput(rules, 'RuleRef', { value: later.ref });
app.synth();
