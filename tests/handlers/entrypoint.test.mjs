import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { test } from 'node:test';
import { event, stage } from './stage.mjs';

const returning = (text) => `exports.handler = async (event) => { ${text} };`;
const run = async (staged, sent) => {
  await staged.require('./__entrypoint__').handler(sent, {});
  return staged.responses.at(-1);
};

test('a creation is answered with the request id as the physical id', async (t) => {
  const answer = await run(stage(t, returning('')), event('Create'));
  assert.deepEqual(answer, {
    url: 'https://answer.example/?secret', Status: 'SUCCESS', Reason: 'SUCCESS', StackId: 'stack', RequestId: 'request',
    PhysicalResourceId: 'request', LogicalResourceId: 'Thing',
  });
});

test('the physical id and the data of the handler are answered', async (t) => {
  const answer = await run(stage(t, returning('return { PhysicalResourceId: "mine", Data: { A: 1 } };')), event('Create'));
  assert.equal(answer.PhysicalResourceId, 'mine');
  assert.deepEqual(answer.Data, { A: 1 });
});

test('an update keeps the physical id', async (t) => {
  assert.equal((await run(stage(t, returning('')), event('Update'))).PhysicalResourceId, 'physical');
});

test('a deletion that changes the physical id fails', async (t) => {
  const answer = await run(stage(t, returning('return { PhysicalResourceId: "other" };')), event('Delete'));
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /cannot change the physical id, from "physical" to "other"/);
  assert.equal(answer.PhysicalResourceId, 'physical');
});

test('the deletion of what could not be created does nothing', async (t) => {
  const staged = stage(t, returning('globalThis.ran = (globalThis.ran ?? 0) + 1; throw new Error("no luck");'));
  const failed = await run(staged, event('Create'));
  assert.equal(failed.Status, 'FAILED');
  assert.match(failed.Reason, /no luck/);
  const deleted = await run(staged, event('Delete', { PhysicalResourceId: failed.PhysicalResourceId }));
  assert.equal(deleted.Status, 'SUCCESS');
  assert.equal(globalThis.ran, 1);
});

test('a handler that cannot be loaded is answered as a failure', async (t) => {
  const answer = await run(stage(t, 'this is no JavaScript'), event('Update'));
  assert.equal(answer.Status, 'FAILED');
  assert.equal(answer.PhysicalResourceId, 'physical');
});

test('neither the log nor the handler sees the address, nor the log secret data', async (t) => {
  const staged = stage(t, returning('return { NoEcho: true, Data: { url: event.ResponseURL, password: "hidden" } };'));
  const answer = await run(staged, event('Create'));
  assert.deepEqual(answer.Data, { url: '...', password: 'hidden' });
  assert.equal(answer.NoEcho, true);
  assert.doesNotMatch(staged.logs.join('\n'), /secret|hidden/);
});

test('an answer stays below what CloudFormation takes', async (t) => {
  const answer = await run(stage(t, returning('throw new Error("x".repeat(10000));')), event('Create'));
  assert.ok(JSON.stringify(answer).length < 4096);
});

test('an answer that does not arrive is sent again, six times at most', async (t) => {
  const staged = stage(t, returning(''));
  let tries = 0;
  staged.world.put = async () => { if (++tries < 3) throw new Error('away'); };
  await staged.require('./__entrypoint__').handler(event('Create'), {});
  assert.equal(tries, 3);
  staged.world.put = async () => { ++tries; throw new Error('away'); };
  await assert.rejects(staged.require('./__entrypoint__').handler(event('Create'), {}), /away/);
  assert.equal(tries, 9);
});

test('the answer is put with an empty content type, and a refusal is an error', async (t) => {
  const staged = stage(t, returning(''));
  const got = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    got.push({ method: incoming.method, url: incoming.url, type: incoming.headers['content-type'], length: incoming.headers['content-length'], body });
    response.writeHead(incoming.url === '/ok?x=1' ? 200 : 403).end();
  }).listen(0);
  t.after(() => server.close());
  await once(server, 'listening');
  t.mock.method(staged.require('node:https'), 'request', request);
  await staged.put(`http://localhost:${server.address().port}/ok?x=1`, '{"é":1}');
  assert.deepEqual(got, [{ method: 'PUT', url: '/ok?x=1', type: '', length: '8', body: '{"é":1}' }]);
  await assert.rejects(staged.put(`http://localhost:${server.address().port}/no`, '{}'), /status 403/);
});
