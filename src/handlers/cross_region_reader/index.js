'use strict';
// Hands parameters that a stack of another region wrote to this stack, and marks them as read, so that they stay as they are.
const { SSM } = require('@aws-sdk/client-ssm');

const MARK = 'aws-cdk:strong-ref:';

// What reaches out of the function; tests put their own here.
const world = { ssm: (region) => new SSM({ region }) };

async function mark(ssm, names, prefix) {
  for (const name of names) {
    await ssm.addTagsToResource({ ResourceId: name, ResourceType: 'Parameter', Tags: [{ Key: MARK + prefix, Value: 'true' }] });
  }
}

async function unmark(ssm, names, prefix) {
  for (const name of names) {
    try {
      await ssm.removeTagsFromResource({ ResourceId: name, ResourceType: 'Parameter', TagKeys: [MARK + prefix] });
    } catch (error) {
      // The writer may have taken it away before.
      if (error.name !== 'InvalidResourceId') throw error;
    }
  }
}

async function handler(event) {
  const { region, prefix, imports = {} } = event.ResourceProperties.ReaderProps;
  const ssm = world.ssm(region);
  const names = Object.keys(imports);
  if (event.RequestType === 'Delete') {
    await unmark(ssm, names, prefix);
    return {};
  }
  const before = event.RequestType === 'Update' ? Object.keys(event.OldResourceProperties.ReaderProps.imports ?? {}) : [];
  await unmark(ssm, before.filter((name) => !names.includes(name)), prefix);
  await mark(ssm, names, prefix);
  // CloudFormation has put the values in the place of the dynamic references.
  return { Data: imports };
}

module.exports = { handler, world };
