import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, stage } from './stage.mjs';

const URL = 'https://id.example';
const staged = (t) => {
  const made = stage(t, 'constructs/aws/iam/handlers/oidc_provider/index.js', { '@aws-sdk/client-iam': 'IAM' });
  Object.assign(made.answers, {
    createOpenIDConnectProvider: () => ({ OpenIDConnectProviderArn: 'arn:new' }),
    updateOpenIDConnectProviderThumbprint: () => ({}),
    addClientIDToOpenIDConnectProvider: () => ({}),
    removeClientIDFromOpenIDConnectProvider: () => ({}),
    deleteOpenIDConnectProvider: () => ({}),
  });
  made.require('./index').world.thumbprint = async (url, strict) => `print of ${url} ${strict}`;
  made.run = async (type, now, old) => {
    await made.require('./__entrypoint__').handler(event(type, { ResourceProperties: now, OldResourceProperties: old }), {});
    return made.responses.at(-1);
  };
  return made;
};
const calls = (made) => made.calls.map(({ method, ...input }) => [method, input]);

test('a creation looks the thumbprint up where none is given', async (t) => {
  const made = staged(t);
  const answer = await made.run('Create', { Url: URL, ClientIDList: ['a'], RejectUnauthorized: 'true' });
  assert.equal(answer.PhysicalResourceId, 'arn:new');
  assert.deepEqual(answer.Data, { Thumbprints: `["print of ${URL} true"]` });
  assert.deepEqual(calls(made), [['createOpenIDConnectProvider', { Url: URL, ClientIDList: ['a'], ThumbprintList: [`print of ${URL} true`] }]]);
});

test('given thumbprints are taken as they are', async (t) => {
  const made = staged(t);
  await made.run('Create', { Url: URL, ThumbprintList: ['abc'] });
  assert.deepEqual(calls(made)[0][1], { Url: URL, ClientIDList: [], ThumbprintList: ['abc'] });
});

test('an update adds and removes clients', async (t) => {
  const made = staged(t);
  const answer = await made.run('Update', { Url: URL, ThumbprintList: ['x'], ClientIDList: ['b', 'c'] }, { Url: URL, ClientIDList: ['a', 'b'] });
  assert.equal(answer.PhysicalResourceId, 'physical');
  assert.deepEqual(calls(made).slice(1).map(([method, input]) => [method, input.ClientID]), [
    ['addClientIDToOpenIDConnectProvider', 'c'],
    ['removeClientIDFromOpenIDConnectProvider', 'a'],
  ]);
});

test('another address is another provider', async (t) => {
  const made = staged(t);
  assert.equal((await made.run('Update', { Url: `${URL}/2`, ThumbprintList: ['x'] }, { Url: URL })).PhysicalResourceId, 'arn:new');
});

test('a deletion deletes the provider', async (t) => {
  const made = staged(t);
  await made.run('Delete', { Url: URL });
  assert.deepEqual(calls(made), [['deleteOpenIDConnectProvider', { OpenIDConnectProviderArn: 'physical' }]]);
});
