import { App, CfnOutput, CfnParameter, Fn, Stack, Stage, Token } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-sam';

// How often a transform is asked for decides between a text and a list.
const app = new App();
function lengths(stack: Stack, count: number): Stack {
  const list = new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;
  for (let i = 0; i < count; ++i) new CfnOutput(stack, `Length${i}`, { value: Token.asString(Fn.len(list)) });
  return stack;
}
lengths(new Stack(app, 'Once'), 1);
lengths(new Stack(app, 'Twice'), 2);
const added = new Stack(app, 'Added');
added.addTransform('AWS::LanguageExtensions');
added.addTransform('AWS::LanguageExtensions');
const mixed = lengths(new Stack(app, 'Mixed'), 1);
mixed.addTransform('AWS::SecretsManager-2020-07-23');
lengths(new Stack(new Stage(app, 'Stage'), 'Once'), 1);
new CfnFunction(new Stack(app, 'Sam'), 'Function', { handler: 'index.handler' });
const sams = new Stack(app, 'Sams');
new CfnFunction(sams, 'First', { handler: 'index.handler' });
new CfnFunction(sams, 'Second', { handler: 'index.handler' });
app.synth();
