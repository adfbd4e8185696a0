import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { event, stage } from './stage.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BEGIN = 'arn:aws:lambda:us-east-1:1:function:begin';
const DONE = 'arn:aws:lambda:us-east-1:1:function:done';

// `functions` are those of the app, by their ARNs.
function staged(t, functions) {
  const made = stage(t, '');
  copyFileSync(join(root, 'constructs/aws/custom_resources/handlers/framework/framework.js'), made.require.resolve('./index').replace('index.js', 'framework.js'));
  const framework = made.require('./framework');
  made.started = [];
  framework.world.invoke = async (arn, payload) => {
    const answer = await functions[arn](JSON.parse(payload));
    return answer?.Payload ? answer : { Payload: Buffer.from(JSON.stringify(answer)) };
  };
  framework.world.startExecution = async (arn, input) => made.started.push({ arn, input: JSON.parse(input) });
  const variables = { USER_ON_EVENT_FUNCTION_ARN: BEGIN };
  if (functions[DONE]) Object.assign(variables, { USER_IS_COMPLETE_FUNCTION_ARN: DONE, WAITER_STATE_MACHINE_ARN: 'arn:waiter' });
  Object.assign(process.env, variables);
  t.after(() => Object.keys(variables).forEach((name) => delete process.env[name]));
  return Object.assign(made, framework);
}

test('without waiting the answer is what the function returns', async (t) => {
  let got;
  const made = staged(t, {
    [BEGIN]: (request) => {
      got = request;
      return { PhysicalResourceId: 'mine', Data: { A: 1 }, NoEcho: true };
    },
  });
  await made.onEvent(event('Create'));
  assert.equal(got.ResponseURL, 'https://answer.example/?secret');
  assert.deepEqual(got.ResourceProperties, {});
  const [answer] = made.responses;
  assert.equal(answer.Status, 'SUCCESS');
  assert.equal(answer.PhysicalResourceId, 'mine');
  assert.deepEqual(answer.Data, { A: 1 });
  assert.equal(answer.NoEcho, true);
  assert.ok(!made.logs.join('\n').includes('"A":1'));
});

test('physical ids that the function leaves out', async (t) => {
  const made = staged(t, { [BEGIN]: () => null });
  await made.onEvent(event('Create'));
  await made.onEvent(event('Update'));
  await made.onEvent(event('Delete'));
  assert.deepEqual(made.responses.map((answer) => answer.PhysicalResourceId), ['request', 'physical', 'physical']);
});

test('a deletion cannot change the physical id', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({ PhysicalResourceId: 'other' }) });
  await made.onEvent(event('Delete'));
  assert.equal(made.responses[0].Status, 'FAILED');
  assert.match(made.responses[0].Reason, /deletion cannot change/);
});

test('an error of the function is the reason of the failure', async (t) => {
  const made = staged(t, {
    [BEGIN]: () => ({ FunctionError: 'Unhandled', Payload: Buffer.from(JSON.stringify({ errorMessage: 'no', trace: ['Error: no', 'at me'] })) }),
  });
  await made.onEvent(event('Create'));
  assert.equal(made.responses[0].Status, 'FAILED');
  assert.match(made.responses[0].Reason, /^no\n\nLogs: \/aws\/lambda\/begin\n\nat me/);
  assert.match(made.responses[0].PhysicalResourceId, /CREATE_FAILED$/);
  await made.onEvent(event('Delete', { PhysicalResourceId: made.responses[0].PhysicalResourceId }));
  assert.equal(made.responses[1].Status, 'SUCCESS');
});

test('what is no JSON is a failure', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({ Payload: Buffer.from('oops') }) });
  await made.onEvent(event('Create'));
  assert.match(made.responses[0].Reason, /must return a JSON object, got: oops/);
});

test('with waiting the state machine gets the event', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({ PhysicalResourceId: 'mine', Extra: 'e' }), [DONE]: () => ({}) });
  await made.onEvent(event('Create'));
  assert.deepEqual(made.responses, []);
  const [{ arn, input }] = made.started;
  assert.equal(arn, 'arn:waiter');
  assert.equal(input.Extra, 'e');
  assert.equal(input.PhysicalResourceId, 'mine');
  assert.equal(input.ResponseURL, 'https://answer.example/?secret');
});

test('it waits by errors that hold the event, and gives up with it', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({}), [DONE]: () => ({ IsComplete: false }) });
  const request = event('Update');
  const raised = await made.isComplete(request).catch((error) => error);
  assert.deepEqual(JSON.parse(raised.message), request);
  assert.deepEqual(made.responses, []);
  await made.onTimeout({ Error: 'Retry', Cause: JSON.stringify({ errorMessage: raised.message }) });
  assert.equal(made.responses[0].Status, 'FAILED');
  assert.equal(made.responses[0].Reason, 'the operation timed out');
  assert.equal(made.responses[0].PhysicalResourceId, 'physical');
  await assert.rejects(made.onTimeout({ Error: 'States.Timeout' }), /error is States.Timeout/);
});

test('the end answers with the data of both functions', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({}), [DONE]: () => ({ IsComplete: true, Data: { B: 2 } }) });
  await made.isComplete(event('Update', { Data: { A: 1 }, PhysicalResourceId: 'mine', NoEcho: true }));
  assert.deepEqual(made.responses[0].Data, { A: 1, B: 2 });
  assert.equal(made.responses[0].PhysicalResourceId, 'mine');
  assert.equal(made.responses[0].NoEcho, true);
});

test('data before the end is a failure', async (t) => {
  const made = staged(t, { [BEGIN]: () => ({}), [DONE]: () => ({ IsComplete: false, Data: { B: 2 } }) });
  await made.isComplete(event('Update'));
  assert.equal(made.responses[0].Status, 'FAILED');
});
