'use strict';
// Writes values of a stack as parameters of another region. A parameter that another stack marked as read cannot be changed or taken away.
const { SSM } = require('@aws-sdk/client-ssm');

const MARK = 'aws-cdk:strong-ref';
// Parameter Store takes up to ten names at a time.
const BATCH = 10;

// What reaches out of the function; tests put their own here.
const world = { ssm: (region) => new SSM({ region }) };

function batches(names) {
  const all = [];
  for (let i = 0; i < names.length; i += BATCH) all.push(names.slice(i, i + BATCH));
  return all;
}

// Stacks that read a parameter; none where there is no such parameter.
async function readers(ssm, name) {
  try {
    const found = await ssm.listTagsForResource({ ResourceId: name, ResourceType: 'Parameter' });
    return (found.TagList ?? []).filter((tag) => tag.Key.startsWith(MARK)).map((tag) => tag.Key.split(':').at(-1));
  } catch (error) {
    if (error.name === 'InvalidResourceId') return [];
    throw error;
  }
}

async function refuseWhenRead(ssm, names) {
  const used = [];
  for (const name of names) {
    const stacks = await readers(ssm, name);
    if (stacks.length) used.push(`${name} is in use by stack(s) ${stacks.join(', ')}`);
  }
  if (used.length) throw new Error(`exports cannot be updated: ${used.join('\n')}`);
}

async function refuseWhenThere(ssm, names) {
  for (const batch of batches(names)) {
    const found = await ssm.getParameters({ Names: batch });
    const there = (found.Parameters ?? []).map((parameter) => parameter.Name);
    if (there.length) throw new Error(`exports already exist: ${there.join(', ')}`);
  }
}

async function write(ssm, exports) {
  for (const [Name, Value] of Object.entries(exports)) await ssm.putParameter({ Name, Value, Type: 'String' });
}

async function remove(ssm, names) {
  for (const batch of batches(names)) await ssm.deleteParameters({ Names: batch });
}

async function update(ssm, before, now) {
  const gone = Object.keys(before).filter((name) => !(name in now));
  const changed = Object.keys(now).filter((name) => name in before && now[name] !== before[name]);
  const fresh = Object.keys(now).filter((name) => !(name in before));
  await refuseWhenRead(ssm, [...gone, ...changed]);
  await refuseWhenThere(ssm, fresh);
  await remove(ssm, gone);
  await write(ssm, Object.fromEntries([...changed, ...fresh].map((name) => [name, now[name]])));
}

async function handler(event) {
  const { region, exports = {} } = event.ResourceProperties.WriterProps;
  const ssm = world.ssm(region);
  switch (event.RequestType) {
    case 'Create':
      await refuseWhenThere(ssm, Object.keys(exports));
      await write(ssm, exports);
      return {};
    case 'Update':
      await update(ssm, event.OldResourceProperties.WriterProps.exports ?? {}, exports);
      return {};
    default:
      // Readers go first: what is still marked belongs to a stack that is deleted together with this one.
      await remove(ssm, Object.keys(exports));
      return {};
  }
}

module.exports = { handler, world };
