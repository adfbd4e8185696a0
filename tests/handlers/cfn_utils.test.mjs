import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, stage } from './stage.mjs';

const run = async (t, ResourceType, Value) => {
  const made = stage(t, 'src/handlers/cfn_utils/index.js');
  await made.require('./__entrypoint__').handler(event('Create', { ResourceType, ResourceProperties: { Value } }), {});
  return made.responses.at(-1);
};

test('JSON text becomes a value', async (t) => {
  assert.deepEqual((await run(t, 'Custom::AWSCDKCfnJson', '{"key": [1, true]}')).Data, { Value: { key: [1, true] } });
});

test('a value becomes JSON text', async (t) => {
  assert.deepEqual((await run(t, 'Custom::AWSCDKCfnJsonStringify', ['a', 'b"'])).Data, { Value: '["a","b\\""]' });
});

test('another type of resource and broken text are failures', async (t) => {
  assert.equal((await run(t, 'Custom::Other', '{}')).Status, 'FAILED');
  assert.equal((await run(t, 'Custom::AWSCDKCfnJson', '{')).Status, 'FAILED');
});
