// List attributes and parameters that are lists, across every kind of border.
import { App, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, ReferenceStrength, ResolutionTypeHint, Stack, Token } from 'aws-cdk-lib';

const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const list = (r: CfnResource, name: string) => Token.asList(r.getAtt(name, ResolutionTypeHint.STRING_LIST));
const env = { account: '111111111111', region: 'us-east-1' };
const producer = new Stack(app, 'Producer', { env });
const one = res(producer, 'One');
const subnets = new CfnParameter(producer, 'Subnets', { type: 'List<AWS::EC2::Subnet::Id>' });
const names = new CfnParameter(producer, 'Names', { type: 'CommaDelimitedList', default: 'a,b' });
const inner = new NestedStack(producer, 'Inner');
const two = res(inner, 'Two');

res(producer, 'Here', { Zones: list(one, 'Zones'), First: Fn.select(0, list(one, 'Zones')), Joined: Fn.join('-', list(one, 'Zones')), Subnets: subnets.valueAsList });
const same = new Stack(app, 'Same', { env });
res(same, 'Values', {
  Zones: list(one, 'Zones'),
  First: Fn.select(0, list(one, 'Zones')),
  Joined: Fn.join('-', list(one, 'Zones')),
  Nested: list(two, 'Zones'),
  Subnets: subnets.valueAsList,
  Third: Fn.select(2, names.valueAsList),
  Names: Fn.join('|', names.valueAsList),
  Deep: [{ Of: list(one, 'Other') }],
});
res(new NestedStack(same, 'SameNested'), 'Values', { Text: Fn.join(',', list(one, 'Zones')), Nested: Fn.select(1, list(two, 'Zones')) });
const weak = new Stack(app, 'Weak', { env });
res(weak, 'Values', {
  Zones: Stack.consumeListReference(list(one, 'Zones'), ReferenceStrength.WEAK),
  First: Fn.select(0, Stack.consumeListReference(list(one, 'Zones'), ReferenceStrength.WEAK)),
  Both: Stack.consumeListReference(list(one, 'Third')),
});
new CfnOutput(weak, 'Count', { value: Fn.join('+', Stack.consumeListReference(list(one, 'Zones'), ReferenceStrength.STRONG)) });

const exported = producer.exportStringListValue(one.getAtt('Kept', ResolutionTypeHint.STRING_LIST));
const named = producer.exportStringListValue(one.getAtt('Named', ResolutionTypeHint.STRING_LIST), { name: 'the-list', description: 'a list' });
const described = producer.exportStringListValue(one.getAtt('Told', ResolutionTypeHint.STRING_LIST), { description: 'told' });
const inside = producer.exportStringListValue(two.getAtt('Kept', ResolutionTypeHint.STRING_LIST));
producer.exportStringListValue(one.getAtt('Zones', ResolutionTypeHint.STRING_LIST));
res(new Stack(app, 'ByName', { env }), 'Values', { Exported: exported, Named: named, Described: described, Inside: inside, Imported: Fn.importListValue('the-list', 3, '||') });
const otherAccount = new Stack(app, 'OtherAccount', { env: { account: '222222222222', region: 'eu-west-1' } });
res(otherAccount, 'Values', { Zones: list(one, 'Zones'), Text: Fn.join('/', list(one, 'Zones')) });
app.synth();
