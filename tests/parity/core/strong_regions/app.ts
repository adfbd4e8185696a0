// Strong references between regions: parameters written by the producer, marked by the consumer.
import { App, CfnOutput, CfnResource, NestedStack, ReferenceStrength, ResolutionTypeHint, Stack, Token } from 'aws-cdk-lib';

const account = '111111111111';
const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const producer = new Stack(app, 'Producer', { env: { account, region: 'us-east-1' } });
const west = new Stack(app, 'West', { env: { account, region: 'eu-west-1' } });
const south = new Stack(app, 'South', { env: { account, region: 'sa-east-1' }, stackName: 'the-south' });
const one = new CfnResource(producer, 'One', { type: 'My::Test::Res' });
const two = new CfnResource(new NestedStack(producer, 'Inner'), 'Two', { type: 'My::Test::Res' });
new CfnOutput(west, 'A', { value: one.ref });
new CfnOutput(west, 'B', { value: one.getAtt('Arn').toString() });
new CfnOutput(west, 'Again', { value: `x-${one.ref}` });
new CfnOutput(west, 'Nested', { value: two.getAtt('Arn').toString() });
new CfnOutput(south, 'C', { value: one.getAtt('Arn').toString() });
new CfnOutput(new NestedStack(south, 'Deep'), 'D', { value: one.getAtt('Other').toString() });
new CfnOutput(south, 'Weak', { value: Stack.consumeReference(one.getAtt('W').toString(), ReferenceStrength.WEAK) });
new CfnOutput(south, 'Both', { value: Stack.consumeReference(one.getAtt('X').toString(), ReferenceStrength.BOTH) });
new CfnResource(south, 'List', { type: 'My::Test::Res', properties: { L: Stack.consumeListReference(Token.asList(one.getAtt('L', ResolutionTypeHint.STRING_LIST)), ReferenceStrength.WEAK) } });
app.synth();
