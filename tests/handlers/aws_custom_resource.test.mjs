import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsError, event, stage } from './stage.mjs';

// A package of the SDK with the given commands; `answer(command, input)` answers them.
function sdk(commands, answer, sent) {
  const made = {
    __Client: class {},
    ThingClient: class {
      constructor(config) {
        this.config = { apiVersion: '2020-01-01', region: async () => config.region ?? 'us-east-1' };
        sent.push({ client: config });
      }
      async send({ name, input }) {
        sent.push({ name, input });
        return { $metadata: {}, ...(await answer(name, input)) };
      }
    },
  };
  for (const name of commands) {
    made[name] = class {
      constructor(input) {
        Object.assign(this, { name, input });
      }
    };
  }
  return made;
}

function staged(t, commands, answer = () => ({})) {
  const made = stage(t, 'constructs/aws/custom_resources/handlers/aws_custom_resource/index.js');
  const { handler, world } = made.require('./index');
  Object.assign(made, { sent: [], loaded: [], installed: [] });
  Object.assign(world, {
    load: (name) => {
      made.loaded.push(name);
      if (name === '@aws-sdk/credential-providers') return { fromTemporaryCredentials: (options) => ({ temporary: options }) };
      return sdk(commands, answer, made.sent);
    },
    install: (name) => made.installed.push(name),
    log: (...parts) => made.logs.push(parts.join(' ')),
  });
  made.run = async (type, calls, more = {}) => {
    const properties = Object.fromEntries(Object.entries(calls).map(([key, call]) => [key, JSON.stringify(call)]));
    await handler(event(type, { ResourceProperties: { InstallLatestAwsSdk: 'false', ...properties, ...more } }), {});
    return made.responses.at(-1);
  };
  made.handlerWorld = world;
  return made;
}

const get = { service: 'SSM', action: 'getParameter', parameters: { Name: 'p' }, physicalResourceId: { id: 'id' } };

test('a creation makes its call and answers with the flat answer', async (t) => {
  const made = staged(t, ['GetParameterCommand'], () => ({ Parameter: { Name: 'p', Values: ['a', { b: 1 }] } }));
  const answer = await made.run('Create', { Create: get });
  assert.equal(answer.Status, 'SUCCESS');
  assert.equal(answer.PhysicalResourceId, 'id');
  assert.deepEqual(answer.Data, {
    apiVersion: '2020-01-01', region: 'us-east-1', 'Parameter.Name': 'p', 'Parameter.Values.0': 'a', 'Parameter.Values.1.b': 1,
  });
  assert.deepEqual(made.loaded, ['@aws-sdk/client-ssm']);
  assert.deepEqual(made.sent.at(-1), { name: 'GetParameterCommand', input: { Name: 'p' } });
});

test('packages are found by the names of version 2 and 3', async (t) => {
  const made = staged(t, ['DoCommand']);
  for (const service of ['CloudWatchLogs', 'StepFunctions', '@aws-sdk/client-s3', 'secrets-manager', 'Mine']) {
    await made.run('Create', { Create: { ...get, service, action: 'do' } });
  }
  assert.deepEqual(made.loaded.map((name) => name.slice('@aws-sdk/client-'.length)), ['cloudwatch-logs', 'sfn', 's3', 'secrets-manager', 'mine']);
});

test('commands are found by each of their names', async (t) => {
  const made = staged(t, ['SendCommandCommand', 'GetParameterCommand']);
  for (const action of ['SendCommand', 'sendCommand', 'SendCommandCommand', 'GetParameterCommand', 'GetParameter']) {
    await made.run('Create', { Create: { ...get, action } });
  }
  const names = made.sent.filter((entry) => entry.name).map((entry) => entry.name);
  assert.deepEqual(names, ['SendCommandCommand', 'SendCommandCommand', 'SendCommandCommand', 'GetParameterCommand', 'GetParameterCommand']);
});

test('an unknown call is a failure', async (t) => {
  const answer = await staged(t, []).run('Create', { Create: get });
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /no call getParameter of SSM/);
});

test('the physical id comes from the answer where the call says so', async (t) => {
  const made = staged(t, ['MakeCommand'], () => ({ Thing: { Arn: 'arn:new' } }));
  const call = { service: 'S', action: 'make', physicalResourceId: { responsePath: 'Thing.Arn' }, outputPaths: ['Thing.None'] };
  const answer = await made.run('Update', { Create: get, Update: call });
  assert.equal(answer.PhysicalResourceId, 'arn:new');
  assert.deepEqual(answer.Data, {});
});

test('parameters get the physical id, and a deletion keeps it', async (t) => {
  const made = staged(t, ['DropCommand']);
  const call = { service: 'S', action: 'drop', parameters: { Ids: ['PHYSICAL:RESOURCEID:'], Deep: { Id: 'PHYSICAL:RESOURCEID:' }, N: null } };
  const answer = await made.run('Delete', { Delete: call });
  assert.deepEqual(made.sent.at(-1).input, { Ids: ['physical'], Deep: { Id: 'physical' }, N: null });
  assert.equal(answer.PhysicalResourceId, 'physical');
  const other = await made.run('Delete', { Delete: { ...call, physicalResourceId: { id: 'other' } } });
  assert.equal(made.sent.at(-1).input.Ids[0], 'other');
  assert.equal(other.PhysicalResourceId, 'physical');
});

test('without a call for the event nothing is called', async (t) => {
  const made = staged(t, []);
  assert.equal((await made.run('Update', { Create: get })).PhysicalResourceId, 'physical');
  assert.equal((await made.run('Create', { Delete: { ...get, physicalResourceId: undefined } })).PhysicalResourceId, 'Thing');
  assert.deepEqual(made.sent, []);
});

test('errors pass when their name matches', async (t) => {
  const made = staged(t, ['GetParameterCommand'], () => {
    throw awsError('ParameterNotFound');
  });
  assert.equal((await made.run('Create', { Create: { ...get, ignoreErrorCodesMatching: 'NotFound' } })).Status, 'SUCCESS');
  assert.equal((await made.run('Create', { Create: { ...get, ignoreErrorCodesMatching: 'Other' } })).Status, 'FAILED');
  assert.equal((await made.run('Create', { Create: get })).Status, 'FAILED');
});

test('a role and a region are used', async (t) => {
  const made = staged(t, ['GetParameterCommand']);
  await made.run('Create', { Create: { ...get, assumedRoleArn: 'arn:role', externalId: 'x', region: 'eu-west-1', physicalResourceId: { id: 'a/b c' } } });
  const { client } = made.sent[0];
  assert.equal(client.region, 'eu-west-1');
  const { params, clientConfig } = client.credentials.temporary;
  assert.deepEqual(clientConfig, { region: 'eu-west-1' });
  assert.match(params.RoleSessionName, /^\d+-abc$/);
  assert.equal(params.RoleArn, 'arn:role');
  assert.equal(params.ExternalId, 'x');
});

test('the newest SDK is installed once, and not being able to is no failure', async (t) => {
  const made = staged(t, ['GetParameterCommand']);
  await made.run('Create', { Create: get }, { InstallLatestAwsSdk: 'true' });
  await made.run('Create', { Create: get }, { InstallLatestAwsSdk: 'true' });
  assert.deepEqual(made.installed, ['@aws-sdk/client-ssm']);
  assert.deepEqual(made.loaded, ['/tmp/node_modules/@aws-sdk/client-ssm', '/tmp/node_modules/@aws-sdk/client-ssm']);
  const offline = staged(t, ['GetParameterCommand']);
  offline.handlerWorld.install = () => {
    throw new Error('offline');
  };
  assert.equal((await offline.run('Create', { Create: get }, { InstallLatestAwsSdk: 'true' })).Status, 'SUCCESS');
  assert.deepEqual(offline.loaded, ['@aws-sdk/client-ssm']);
});

test('bytes, streams and dates are answered as texts', async (t) => {
  const made = staged(t, ['GetParameterCommand'], () => ({
    Bytes: new Uint8Array([104, 105]), Body: { transformToString: async () => 'stream' }, At: new Date(0), None: null,
  }));
  const { Data } = await made.run('Create', { Create: get });
  assert.equal(Data.Bytes, 'hi');
  assert.equal(Data.Body, 'stream');
  assert.equal(Data.At, '1970-01-01T00:00:00.000Z');
  assert.equal(Data.None, null);
});

test('the answer is not logged when the call says so', async (t) => {
  const made = staged(t, ['GetParameterCommand'], () => ({ Value: 'hush' }));
  const answer = await made.run('Create', { Create: { ...get, logApiResponseData: false } });
  assert.equal(answer.Data.Value, 'hush');
  assert.equal(answer.LogData, undefined);
  assert.ok(!made.logs.join('\n').includes('hush'));
  await made.run('Create', { Create: get });
  assert.ok(made.logs.join('\n').includes('hush'));
});
