'use strict';
// Answers CloudFormation for the handler of a custom resource, whatever happens: without an answer a deployment hangs for an hour.
const https = require('node:https');

// Physical id of a resource whose creation failed: its deletion, which follows, has nothing to do.
const CREATE_FAILED = 'AWSCDK::CustomResourceProviderFramework::CREATE_FAILED';
const NO_PHYSICAL_ID = 'AWSCDK::CustomResourceProviderFramework::MISSING_PHYSICAL_ID';
// CloudFormation refuses answers of more than 4096 bytes.
const MAX_REASON = 1000;
const ATTEMPTS = 6;

// What reaches out of the function; tests put their own here.
const world = {
  put: (url, body) => new Promise((resolve, reject) => {
    const headers = { 'content-type': '', 'content-length': Buffer.byteLength(body) };
    const request = https.request(url, { method: 'PUT', headers }, (response) => {
      response.resume();
      if (response.statusCode < 400) resolve();
      else reject(new Error(`CloudFormation's address answered with status ${response.statusCode}`));
    });
    request.on('error', reject);
    request.end(body);
  }),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  log: (...parts) => console.log(...parts),
};

async function answer(event, status, response) {
  const body = {
    Status: status,
    Reason: (response.Reason ?? status).slice(0, MAX_REASON),
    StackId: event.StackId,
    RequestId: event.RequestId,
    PhysicalResourceId: response.PhysicalResourceId || NO_PHYSICAL_ID,
    LogicalResourceId: event.LogicalResourceId,
    NoEcho: response.NoEcho,
    Data: response.Data,
  };
  const hidden = response.NoEcho || response.LogData === false;
  world.log('answer', JSON.stringify(hidden ? { ...body, Data: '*****' } : body));
  for (let attempt = 1; ; ++attempt) {
    try {
      return await world.put(event.ResponseURL, JSON.stringify(body));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await world.sleep(500 * 2 ** attempt * Math.random());
    }
  }
}

function physicalId(event, result) {
  const id = result.PhysicalResourceId ?? event.PhysicalResourceId ?? event.RequestId;
  if (event.RequestType === 'Delete' && id !== event.PhysicalResourceId) {
    throw new Error(`a deletion cannot change the physical id, from "${event.PhysicalResourceId}" to "${id}"`);
  }
  return id;
}

// A Lambda handler that runs `work(event, context)` and answers with what it returns, or not yet when that is undefined.
// Errors become answers, except those of the class `Passed`, which Lambda gets.
const guard = (work, Passed) => async (event, context) => {
  const shown = { ...event, ResponseURL: '...', ...(event.NoEcho ? { Data: '*****' } : {}) };
  world.log('event', JSON.stringify(shown));
  if (event.RequestType === 'Delete' && event.PhysicalResourceId === CREATE_FAILED) {
    return answer(event, 'SUCCESS', event);
  }
  let response;
  try {
    response = await work(event, context);
  } catch (error) {
    if (Passed && error instanceof Passed) throw error;
    const id = event.PhysicalResourceId ?? (event.RequestType === 'Create' ? CREATE_FAILED : undefined);
    return answer(event, 'FAILED', { Reason: String(error?.stack ?? error), PhysicalResourceId: id });
  }
  if (response) await answer(event, 'SUCCESS', response);
};

// A Lambda handler that calls `onEvent(event, context)` and answers with what it returns, all optional:
// { PhysicalResourceId, Data, NoEcho, LogData }, the last of them false when the log must not show Data.
const makeHandler = (onEvent) => guard(async (event, context) => {
  const result = (await onEvent({ ...event, ResponseURL: '...' }, context)) ?? {};
  return { ...result, PhysicalResourceId: physicalId(event, result) };
});

module.exports = {
  handler: makeHandler((event, context) => require('./index').handler(event, context)),
  answer,
  guard,
  makeHandler,
  physicalId,
  world,
};
