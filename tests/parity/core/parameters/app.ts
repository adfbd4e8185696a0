// Parameters: every type and option, each way to read them, in the stack, in nested stacks and in other stacks.
import { App, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, SecretValue, Stack, Stage, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const thing = (scope: Construct, id: string, properties: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });

const types = new Stack(app, 'Types', { env });
const texts = [
  'String', 'AWS::EC2::AvailabilityZone::Name', 'AWS::EC2::Image::Id', 'AWS::EC2::Instance::Id', 'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName', 'AWS::EC2::SecurityGroup::Id', 'AWS::EC2::Subnet::Id', 'AWS::EC2::Volume::Id', 'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone::Id', 'AWS::SSM::Parameter::Name', 'AWS::SSM::Parameter::Value<String>',
  'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
];
texts.forEach((type, i) => {
  const one = new CfnParameter(types, `Text${i}`, { type });
  thing(types, `UsesText${i}`, { Value: one.valueAsString, Any: one.value, Part: `<${one.valueAsString}>`, Type: one.type });
});
const lists = [
  'CommaDelimitedList', 'List<Number>', 'List<String>', 'List<AWS::EC2::AvailabilityZone::Name>', 'List<AWS::EC2::Subnet::Id>',
  'AWS::SSM::Parameter::Value<List<String>>', 'AWS::SSM::Parameter::Value<CommaDelimitedList>',
];
lists.forEach((type, i) => {
  const one = new CfnParameter(types, `List${i}`, { type });
  thing(types, `UsesList${i}`, { Value: one.valueAsList, First: Fn.select(0, one.valueAsList), Joined: Fn.join('|', one.valueAsList) });
});
const count = new CfnParameter(types, 'Count', { type: 'Number', default: 3 });
thing(types, 'UsesCount', { Value: count.valueAsNumber, Text: `${count.valueAsNumber} things`, Same: Token.asString(count.value) });

const options = new Stack(app, 'Options', { env });
new CfnParameter(options, 'All', {
  type: 'String', default: 'abc', allowedPattern: '[a-z]+', allowedValues: ['abc', 'def', ''], constraintDescription: 'small letters',
  description: 'Every "option" \\ of a text', maxLength: 3, minLength: 0, noEcho: false,
});
new CfnParameter(options, 'Range', { type: 'Number', default: 0.5, maxValue: 1.25, minValue: -1 });
new CfnParameter(options, 'Empty', { default: '', description: '', allowedPattern: '' });
new CfnParameter(options, 'NoValues', { allowedValues: [] });
new CfnParameter(options, 'Zero', { type: 'Number', default: 0, minValue: 0, maxValue: 0 });
const changed = new CfnParameter(options, 'Changed', { type: 'String', description: 'before', default: 'x' });
changed.type = 'CommaDelimitedList';
changed.default = 'x,y';
changed.description = 'after';
changed.noEcho = true;
changed.allowedPattern = '.+';
changed.allowedValues = ['x,y', 'z'];
changed.constraintDescription = 'anything';
changed.maxLength = 9;
changed.minLength = 1;
thing(options, 'UsesChanged', { Value: changed.valueAsList });
const ranged = new CfnParameter(options, 'Ranged', { type: 'Number' });
ranged.maxValue = 10;
ranged.minValue = 5;

const named = new CfnParameter(options, 'Named', { noEcho: true });
named.overrideLogicalId('MyOwnName');
thing(options, 'UsesNamed', { Value: named.valueAsString, Id: named.logicalId, Secret: SecretValue.cfnParameter(named).unsafeUnwrap() });
const deep = new CfnParameter(new Construct(options, 'Deeper-level'), 'Parameter');
new CfnOutput(options, 'Out', { value: deep.valueAsString });

const nested = new NestedStack(options, 'Nested', { parameters: { Given: named.valueAsString, Listed: Fn.join(',', changed.valueAsList) } });
const given = new CfnParameter(nested, 'Given');
const listed = new CfnParameter(nested, 'Listed', { type: 'CommaDelimitedList' });
thing(nested, 'Uses', { Given: given.valueAsString, Listed: listed.valueAsList, Outer: deep.valueAsString, Range: ranged.valueAsNumber });
nested.setParameter('Late', 'set later');
new CfnParameter(nested, 'Late');

const consumer = new Stack(app, 'Consumer', { env });
thing(consumer, 'Uses', { Text: deep.valueAsString, Number: ranged.valueAsNumber, Joined: `${deep.valueAsString}-${named.valueAsString}` });
const staged = new Stack(new Stage(app, 'Stage'), 'Inner');
thing(staged, 'Uses', { Value: new CfnParameter(staged, 'Only', { type: 'Number', default: 1e21 }).valueAsNumber });
app.synth();
