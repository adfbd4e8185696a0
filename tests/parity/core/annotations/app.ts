// Annotations of each level: with and without ids, repeated, acknowledged before and after, above and below, by aspects, with context; metadata of one's own.
import { Annotations, App, Aspects, Aws, CfnResource, IAspect, NestedStack, Stack, Stage, Tags, Validations } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';

const app = new App();
const thing = (scope: Construct, id: string) => new CfnResource(scope, id, { type: 'My::Test::Thing' });
const say = (scope: Construct) => {
  const notes = Annotations.of(scope);
  notes.addInfo('an info');
  notes.addInfoV2('my:info', 'an info with an id');
  notes.addWarning('a warning');
  notes.addWarningV2('my:warning', 'a warning with an id');
  notes.addError('an error');
};

const plain = new Stack(app, 'Plain');
say(plain);
say(thing(plain, 'Resource'));
say(new Construct(plain, 'Bare'));
const repeated = thing(plain, 'Repeated');
say(repeated);
say(repeated);
Annotations.of(repeated).addError('a warning');
Annotations.of(repeated).addWarning('an error');
Annotations.of(repeated).addWarningV2('my:warning', 'another message with the same id');
Annotations.of(repeated).addWarningV2('my:other', 'a warning with an id');
Annotations.of(repeated).addWarning('a message (rules::named)');
Annotations.of(repeated).addInfo('');
Annotations.of(thing(plain, 'Deprecated')).addDeprecation('my.Api#method', 'use another one');

const acks = new Stack(app, 'Acknowledged');
const before = new Construct(acks, 'Before');
Annotations.of(before).acknowledgeWarning('my:warning', 'known');
Annotations.of(before).acknowledgeInfo('my:info');
say(thing(before, 'Resource'));
const after = new Construct(acks, 'After');
say(thing(after, 'Resource'));
say(after);
Annotations.of(after).acknowledgeWarning('my:warning');
Annotations.of(after).acknowledgeInfo('my:info', 'known');
const below = new Construct(acks, 'Below');
say(below);
Annotations.of(thing(below, 'Resource')).acknowledgeWarning('my:warning');
const some = thing(acks, 'Some');
say(some);
Annotations.of(some).acknowledgeWarning('my:nothing');
Annotations.of(some).acknowledgeWarning('a warning');
Annotations.of(acks).acknowledgeInfo('my:warning');
const context = new Construct(acks, 'Context');
for (const [id, key, value] of [['A', 'kind', 'x'], ['B', 'kind', 'y'], ['C', 'other', 'x']]) {
  Annotations.of(thing(context, id)).addWarningV2('my:context', `about ${key} ${value}`, { context: { [key]: value, deep: { list: [1, value] } } });
}
Validations.of(context).acknowledge({ id: 'my:context', reason: 'only x', where: { kind: 'x' } });
const validated = thing(acks, 'Validated');
Validations.of(validated).addWarning('my:validation', 'a warning by Validations');
Validations.of(validated).addError('my:validation-error', 'an error by Validations');
Validations.of(thing(acks, 'ValidatedToo')).addWarning('my:validation', 'a warning by Validations');
Validations.of(validated).acknowledge({ id: 'my:validation', reason: 'it is fine' });
Validations.of(acks).acknowledge({ id: 'Construct-Annotations::my:validation-error', reason: 'errors can be accepted' });

class Warns implements IAspect {
  visit(node: IConstruct) {
    if (CfnResource.isCfnResource(node)) Annotations.of(node).addWarningV2('by-aspect', `${node.cfnResourceType} was visited`);
  }
}
const aspects = new Stack(app, 'Aspects');
thing(aspects, 'One');
Annotations.of(thing(aspects, 'Two')).acknowledgeWarning('by-aspect');
Aspects.of(aspects).add(new Warns());
const nested = new NestedStack(aspects, 'Nested');
say(nested);
say(thing(nested, 'Resource'));

const stage = new Stage(app, 'Stage');
say(stage);
const staged = new Stack(stage, 'Stack');
say(staged);
Annotations.of(stage).acknowledgeWarning('my:warning');
Annotations.of(app).addInfo('of the app');

const metadata = new Stack(app, 'Metadata');
const marked = thing(metadata, 'Marked');
marked.node.addMetadata('my:text', 'text');
marked.node.addMetadata('my:text', 'text');
marked.node.addMetadata('my:object', { a: [1, { b: true }], ref: Aws.REGION });
marked.node.addMetadata('my:nothing', undefined);
marked.node.addMetadata('my:zero', 0);
metadata.node.addMetadata('on:stack', ['list']);
Tags.of(metadata).add('a', 'b', { includeResourceTypes: ['aws:cdk:stack'] });
app.synth();
