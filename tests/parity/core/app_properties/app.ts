// What an app is given: context of three origins, no tree, a synthesizer for all stacks, a report that is kept for its name.
import { App, CfnResource, CliCredentialsStackSynthesizer, NestedStack, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App({
  analyticsReporting: false,
  treeMetadata: false,
  stackTraces: false,
  context: { 'own:text': 'of the app', 'own:shared': 'of the app', 'own:deep': { a: [1, { b: null }], c: true }, 'own:number': 5, '@aws-cdk/core:suppressTemplateIndentation': true },
  postCliContext: { 'own:last': 'wins', 'own:shared': 'after the command line', '@aws-cdk/core:bootstrapQualifier': 'qual1' },
  defaultStackSynthesizer: new CliCredentialsStackSynthesizer({ bucketPrefix: 'pre/' }),
});
function about(scope: Construct) {
  const get = (key: string) => scope.node.tryGetContext(key) ?? 'nothing';
  new CfnResource(scope, 'About', {
    type: 'AWS::Test::Thing',
    properties: {
      Text: get('own:text'),
      Shared: get('own:shared'),
      Deep: get('own:deep'),
      Number: get('own:number'),
      Last: get('own:last'),
      Local: get('own:local'),
      Missing: get('own:missing'),
      FromFile: get('own:file'),
      Flag: get('@aws-cdk/core:enablePartitionLiterals'),
    },
  });
}
app.node.setContext('own:local', 'set on the app');
const one = new Stack(app, 'One');
one.node.setContext('own:local', 'set on the stack');
one.node.setContext('own:text', 'set on the stack');
about(one);
const part = new Construct(one, 'Part');
part.node.setContext('own:local', { set: ['on', 'the', 'part'] });
about(part);
const nested = new NestedStack(part, 'Nested');
nested.node.setContext('own:text', 'set on the nested stack');
about(nested);
about(new NestedStack(one, 'Indented', { suppressTemplateIndentation: false }));
app.synth();
