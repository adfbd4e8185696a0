'use strict';
// Serves custom resources by functions of the app: one begins an operation, another one, if there is one, says when it has come to its end.
const { answer, guard, physicalId } = require('./__entrypoint__');

// What reaches out of the function; tests put their own here.
const world = {
  invoke: async (FunctionName, Payload) => {
    const { Lambda, waitUntilFunctionActiveV2 } = require('@aws-sdk/client-lambda');
    const client = new Lambda({});
    try {
      return await client.invoke({ FunctionName, Payload });
    } catch {
      // A function that was not used for some time has to be made ready first.
      await waitUntilFunctionActiveV2({ client, maxWaitTime: 300 }, { FunctionName });
      return client.invoke({ FunctionName, Payload });
    }
  },
  startExecution: (stateMachineArn, input) => {
    const { SFN } = require('@aws-sdk/client-sfn');
    return new SFN({}).startExecution({ stateMachineArn, input });
  },
};

// The state machine calls again after an error; the text of the last one brings the event to onTimeout.
class Retry extends Error {}

function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`the environment variable ${name} is missing`);
  return value;
}

function failure(arn, { errorMessage, trace }) {
  const message = `${errorMessage ?? 'error'}\n\nLogs: /aws/lambda/${arn.split(':').at(-1)}\n`;
  const error = new Error(message);
  if (trace) error.stack = [message, ...trace.slice(1)].join('\n');
  return error;
}

async function call(name, event) {
  const arn = variable(name);
  const response = await world.invoke(arn, JSON.stringify(event));
  const text = Buffer.from(response.Payload ?? '').toString();
  let result;
  try {
    result = (text ? JSON.parse(text) : undefined) ?? {};
  } catch {
    throw new Error(`${arn} must return a JSON object, got: ${text}`);
  }
  if (response.FunctionError) throw failure(arn, result);
  return result;
}

async function onEvent(event) {
  const request = { ...event, ResourceProperties: event.ResourceProperties ?? {} };
  const result = await call('USER_ON_EVENT_FUNCTION_ARN', request);
  const PhysicalResourceId = physicalId(request, { PhysicalResourceId: result.PhysicalResourceId || undefined });
  const begun = { ...request, ...result, PhysicalResourceId };
  if (!process.env.USER_IS_COMPLETE_FUNCTION_ARN) return begun;
  await world.startExecution(variable('WAITER_STATE_MACHINE_ARN'), JSON.stringify(begun));
}

async function isComplete(event) {
  const result = await call('USER_IS_COMPLETE_FUNCTION_ARN', event);
  if (result.IsComplete) return { ...event, ...result, Data: { ...event.Data, ...result.Data } };
  if (Object.keys(result.Data ?? {}).length) throw new Error('Data belongs to an operation that has come to its end, but IsComplete is false');
  throw new Retry(JSON.stringify(event));
}

// Gets the last error of isComplete.
async function onTimeout(failed) {
  let event;
  try {
    event = JSON.parse(JSON.parse(failed.Cause).errorMessage);
  } catch {
    throw new Error(`cannot read what timed out; the state machine's error is ${failed?.Error ?? 'unknown'}`);
  }
  await answer(event, 'FAILED', { ...event, Reason: 'the operation timed out' });
}

module.exports = {
  onEvent: guard(onEvent),
  isComplete: guard(isComplete, Retry),
  onTimeout,
  world,
};
