// Puts a handler where a test can call it: its file and the response wrapper in a folder, the AWS SDK replaced by a fake.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// An error as the SDK raises it.
export const awsError = (name) => Object.assign(new Error(`${name} happened`), { name });

// A client whose methods are `answers[method](input)`; what was called is in `calls`.
function fakeClient(answers, calls) {
  return class {
    constructor() {
      return new Proxy({}, {
        get: (_, method) => async (input) => {
          calls.push({ method, ...input });
          if (!answers[method]) throw new Error(`the handler calls ${method}, which the test does not expect`);
          return answers[method](input);
        },
      });
    }
  };
}

// Returns { invoke(event), answers, calls, responses, logs, world }. `code` is a path in the repository or the text of an index.js.
export function stage(t, code, client = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'handler-'));
  t.after(() => rmSync(folder, { recursive: true }));
  copyFileSync(join(root, 'src/handlers/entrypoint.js'), join(folder, '__entrypoint__.js'));
  if (code.endsWith('index.js')) copyFileSync(join(root, code), join(folder, 'index.js'));
  else writeFileSync(join(folder, 'index.js'), code);
  const staged = { answers: {}, calls: [], responses: [], logs: [] };
  const require = createRequire(join(folder, 'index.js'));
  for (const [name, className] of Object.entries(client)) {
    const path = join(folder, 'node_modules', name, 'index.js');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    require(name);
    require.cache[path].exports = { [className]: fakeClient(staged.answers, staged.calls) };
  }
  const entrypoint = require('./__entrypoint__');
  staged.world = entrypoint.world;
  staged.put = entrypoint.world.put;
  Object.assign(entrypoint.world, {
    put: async (url, body) => staged.responses.push({ url, ...JSON.parse(body) }),
    sleep: async (milliseconds) => staged.logs.push(`sleep ${milliseconds > 0}`),
    log: (...parts) => staged.logs.push(parts.join(' ')),
  });
  staged.require = require;
  return staged;
}

// An event of CloudFormation.
export const event = (RequestType, more = {}) => ({
  RequestType,
  ResponseURL: 'https://answer.example/?secret',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Thing',
  ResourceType: 'Custom::Thing',
  ...(RequestType === 'Create' ? {} : { PhysicalResourceId: 'physical' }),
  ...more,
});
