// Values read from outputs by default, and every way to ask for another strength.
import { App, CfnCondition, CfnMapping, CfnOutput, CfnParameter, CfnResource, CrossStackReferences, Fn, NestedStack, ReferenceStrength, ScopedAws, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'weak' } });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };
const producer = new Stack(app, 'Producer', { env, stackName: 'the-producer' });
const plain = res(producer, 'Plain');
const strong = res(producer, 'Strong');
strong.applyCrossStackReferenceStrength(ReferenceStrength.STRONG);
const holder = new Construct(producer, 'Holder');
const inner = res(holder, 'Resource');
CrossStackReferences.of(holder).produce(ReferenceStrength.BOTH);
const renamed = res(producer, 'Renamed');
renamed.overrideLogicalId('AnotherId');
const parameter = new CfnParameter(producer, 'Size', { type: 'Number', default: 5 });
const mapping = new CfnMapping(producer, 'Sizes', { mapping: { small: { count: 1 }, large: { count: 9 } } });
const long = res(new Construct(new Construct(producer, 'A'.repeat(100)), 'B'.repeat(120)), 'C'.repeat(90));

const consumer = new Stack(app, 'Consumer', { env });
res(consumer, 'Values', {
  Ref: plain.ref,
  Arn: plain.getAtt('Arn'),
  Text: `a-${plain.ref}-b-${plain.getAtt('Name')}`,
  Deep: { List: [plain.ref, { Fn: strong.ref }, [inner.getAtt('Arn')]] },
  Renamed: renamed.ref,
  Number: parameter.valueAsNumber,
  Mapped: mapping.findInMap('small', 'count'),
  Long: long.ref,
  LongAttribute: long.getAtt('An.Attribute'),
  StackId: producer.stackId,
  Name: producer.stackName,
  Joined: Fn.join('/', [plain.ref, 'x', strong.getAtt('Arn').toString()]),
  Sub: Fn.sub('${A}-${AWS::Region}', { A: plain.ref }),
  Select: Fn.select(1, Fn.split(':', plain.getAtt('Arn').toString())),
  [`key-${'x'}`]: Fn.base64(inner.ref),
});
const isBig = new CfnCondition(consumer, 'IsBig', { expression: Fn.conditionEquals(plain.ref, 'big') });
const shown = new CfnOutput(consumer, 'Shown', { value: plain.ref, condition: isBig, description: 'of another stack', exportName: 'shown' });
consumer.templateOptions.metadata = { Here: plain.ref };
res(consumer, 'Override').addPropertyOverride('Deep.Value', strong.getAtt('Arn'));
const described = res(consumer, 'Described');
described.cfnOptions.metadata = { Of: inner.ref };
described.cfnOptions.condition = isBig;
res(consumer, 'Consumed', {
  Strong: Stack.consumeReference(plain.getAtt('One').toString(), ReferenceStrength.STRONG),
  Both: Stack.consumeReference(plain.getAtt('Two').toString()),
  Weak: Stack.consumeReference(strong.getAtt('Three').toString(), ReferenceStrength.WEAK),
});

// A strength for all that one stack, or one part of it, takes.
const strongConsumer = new Stack(app, 'StrongConsumer', { env });
CrossStackReferences.of(strongConsumer).consume(ReferenceStrength.STRONG);
res(strongConsumer, 'Values', { Ref: plain.ref, Other: inner.ref, Import: shown.importValue });
const nested = new NestedStack(consumer, 'Nested');
res(nested, 'Inside', { Ref: plain.ref, Strong: strong.ref, Arn: plain.getAtt('Arn'), Scoped: new ScopedAws(producer).stackId });
const otherRegion = new Stack(app, 'OtherRegion', { env: { account: '111111111111', region: 'eu-west-1' } });
res(otherRegion, 'Values', { Ref: plain.ref, Arn: plain.getAtt('Arn'), Text: Token.asString(plain.ref) + '!' });
app.synth();
