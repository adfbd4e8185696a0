// Values exported and read from outputs at once: in one environment, between regions, between accounts, out of and into nested stacks.
import { App, CfnOutput, CfnResource, NestedStack, ReferenceStrength, ResolutionTypeHint, Stack, Token } from 'aws-cdk-lib';

const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'both' } });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const account = '111111111111';
const east = { account, region: 'us-east-1' };
const producer = new Stack(app, 'Producer', { env: east });
const one = res(producer, 'One');
const weak = res(producer, 'Weak');
weak.applyCrossStackReferenceStrength(ReferenceStrength.WEAK);
const inner = new NestedStack(producer, 'Inner');
const two = res(inner, 'Two');

const same = new Stack(app, 'Same', { env: east });
res(same, 'Values', {
  Ref: one.ref,
  Arn: one.getAtt('Arn'),
  Nested: two.ref,
  NestedArn: two.getAtt('Arn'),
  Weak: weak.ref,
  Zones: Token.asList(one.getAtt('Zones', ResolutionTypeHint.STRING_LIST)),
  Strong: Stack.consumeReference(one.getAtt('Only').toString(), ReferenceStrength.STRONG),
  // The same attribute by the default and by a strength of its own.
  Again: Stack.consumeReference(one.getAtt('Arn').toString(), ReferenceStrength.WEAK),
});
const sameNested = new NestedStack(same, 'Deep');
res(new NestedStack(sameNested, 'Deeper'), 'Values', { Ref: one.ref, Nested: two.getAtt('Other'), New: one.getAtt('Fresh') });

const west = new Stack(app, 'West', { env: { account, region: 'eu-west-1' } });
new CfnOutput(west, 'Ref', { value: one.ref });
new CfnOutput(west, 'Text', { value: `<${one.getAtt('Arn')}>` });
new CfnOutput(west, 'Nested', { value: two.getAtt('Arn').toString() });
res(new NestedStack(west, 'In'), 'Values', { Ref: one.ref });
const south = new Stack(app, 'South', { env: { account, region: 'sa-east-1' } });
res(south, 'Values', { Ref: one.ref, Weak: weak.getAtt('Arn') });

const other = new Stack(app, 'OtherAccount', { env: { account: '222222222222', region: 'us-east-1' } });
res(other, 'Values', { Ref: one.ref, Nested: two.ref, Weak: weak.ref });
const third = new Stack(app, 'ThirdAccount', { env: { account: '333333333333', region: 'eu-west-1' } });
res(third, 'Values', { Ref: one.ref, List: Token.asList(one.getAtt('Zones', ResolutionTypeHint.STRING_LIST)) });
app.synth();
