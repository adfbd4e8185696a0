// Values computed late, objects with keys known at deployment, lists in JSON text.
import { App, CfnJson, CfnOutput, CfnResource, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';

const app = new App();
const stack = new Stack(app, 'Late');
let count = 0;
const once = Lazy.string({ produce: () => `once ${++count}` });
const each = Lazy.uncachedString({ produce: () => 'each time' });
const res = (id: string, properties: any) => new CfnResource(stack, id, { type: 'My::Test::Res', properties });
res('A', {
  Once: once, Again: once, Each: `<${each}>`,
  Number: Lazy.number({ produce: () => 7 }), Uncached: Lazy.uncachedNumber({ produce: () => 8 }),
  List: Lazy.list({ produce: () => ['x', 'y'] }), Empty: Lazy.list({ produce: () => [] }), Omitted: Lazy.list({ produce: () => [] }, { omitEmpty: true }),
  UncachedList: Lazy.uncachedList({ produce: () => ['z'] }, { omitEmpty: true }),
  Any: Lazy.any({ produce: () => ({ a: [1, { b: Fn.ref('X') }] }) }), EmptyAny: Lazy.any({ produce: () => [] }), OmittedAny: Lazy.uncachedAny({ produce: () => [] }, { omitEmptyArray: true }),
});
const json = new CfnJson(stack, 'Json', { value: { [`${Fn.ref('Key')}:sub`]: 'value', plain: [1, true], inner: { [Fn.getAtt('Q', 'Arn').toString()]: Fn.ref('V') } } });
res('B', { Condition: { StringEquals: json } });
new CfnOutput(stack, 'Text', { value: stack.toJsonString({ list: Token.asList(Fn.ref('ListParameter')), other: Fn.split(',', Fn.ref('P')), n: Token.asNumber(Fn.ref('N')), s: Fn.ref('S') }) });
new CfnOutput(stack, 'Same', { value: stack.toJsonString([Token.asList(Fn.ref('ListParameter'))], 2) });
app.synth();
