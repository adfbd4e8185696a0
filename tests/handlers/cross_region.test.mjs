import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsError, event, stage } from './stage.mjs';

const staged = (t, name, answers) => {
  const made = stage(t, `src/handlers/cross_region_${name}/index.js`, { '@aws-sdk/client-ssm': 'SSM' });
  Object.assign(made.answers, answers);
  made.run = async (type, now, old) => {
    const props = (value) => ({ [name === 'writer' ? 'WriterProps' : 'ReaderProps']: value });
    await made.require('./__entrypoint__').handler(event(type, { ResourceProperties: props(now), OldResourceProperties: old && props(old) }), {});
    return made.responses.at(-1);
  };
  return made;
};
const writes = (exports) => ({ region: 'eu-west-1', exports });
const reads = (...names) => ({ region: 'eu-west-1', prefix: 'West', imports: Object.fromEntries(names.map((name) => [name, `value of ${name}`])) });
const called = (made, method) => made.calls.filter((call) => call.method === method);

// A store with parameters; those in `marked` are read by a stack.
const store = (there, marked = []) => ({
  getParameters: ({ Names }) => ({ Parameters: Names.filter((name) => there.includes(name)).map((Name) => ({ Name })) }),
  listTagsForResource: ({ ResourceId }) => {
    if (!there.includes(ResourceId)) throw awsError('InvalidResourceId');
    return { TagList: marked.includes(ResourceId) ? [{ Key: 'aws-cdk:strong-ref:West', Value: 'true' }] : [{ Key: 'other', Value: 'x' }] };
  },
  putParameter: () => ({}),
  deleteParameters: () => ({}),
});

test('a creation writes each value as a parameter', async (t) => {
  const made = staged(t, 'writer', store([]));
  const answer = await made.run('Create', writes({ '/a': '1', '/b': '2' }));
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(called(made, 'putParameter').map(({ Name, Value, Type }) => [Name, Value, Type]), [['/a', '1', 'String'], ['/b', '2', 'String']]);
});

test('a creation does not write over parameters that are there', async (t) => {
  const made = staged(t, 'writer', store(['/b']));
  const answer = await made.run('Create', writes({ '/a': '1', '/b': '2' }));
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /exports already exist: \/b/);
  assert.deepEqual(called(made, 'putParameter'), []);
});

test('an update writes what is new or other, and takes away what is gone', async (t) => {
  const made = staged(t, 'writer', store(['/same', '/other', '/gone']));
  const answer = await made.run('Update', writes({ '/same': '1', '/other': 'now', '/new': '3' }), writes({ '/same': '1', '/other': 'before', '/gone': '4' }));
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(called(made, 'putParameter').map((call) => call.Name), ['/other', '/new']);
  assert.deepEqual(called(made, 'deleteParameters').map((call) => call.Names), [['/gone']]);
});

for (const [what, now] of [['changed', { '/a': 'now' }], ['taken away', {}]]) {
  test(`a parameter that a stack reads is not ${what}`, async (t) => {
    const made = staged(t, 'writer', store(['/a'], ['/a']));
    const answer = await made.run('Update', writes(now), writes({ '/a': 'before' }));
    assert.equal(answer.Status, 'FAILED');
    assert.match(answer.Reason, /\/a is in use by stack\(s\) West/);
    assert.deepEqual([...called(made, 'putParameter'), ...called(made, 'deleteParameters')], []);
  });
}

test('a deletion takes all parameters away, ten at a time', async (t) => {
  const names = Array.from({ length: 12 }, (_, i) => `/p${i}`);
  const made = staged(t, 'writer', store(names));
  await made.run('Delete', writes(Object.fromEntries(names.map((name) => [name, 'x']))));
  assert.deepEqual(called(made, 'deleteParameters').map((call) => call.Names.length), [10, 2]);
});

test('a reader marks what it reads and answers with the values', async (t) => {
  const made = staged(t, 'reader', { addTagsToResource: () => ({}) });
  const answer = await made.run('Create', reads('/a'));
  assert.deepEqual(answer.Data, { '/a': 'value of /a' });
  assert.deepEqual(called(made, 'addTagsToResource').map(({ ResourceId, Tags }) => [ResourceId, Tags[0].Key]), [['/a', 'aws-cdk:strong-ref:West']]);
});

test('a reader takes its marks off what it no longer reads, also where the parameter is gone', async (t) => {
  const made = staged(t, 'reader', { addTagsToResource: () => ({}), removeTagsFromResource: () => { throw awsError('InvalidResourceId'); } });
  const answer = await made.run('Update', reads('/b'), reads('/a', '/b'));
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(called(made, 'removeTagsFromResource').map((call) => call.ResourceId), ['/a']);
  await made.run('Delete', reads('/b'));
  assert.deepEqual(called(made, 'removeTagsFromResource').map((call) => call.ResourceId), ['/a', '/b']);
});
