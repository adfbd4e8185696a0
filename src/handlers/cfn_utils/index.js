'use strict';
// Reads JSON text into a value, and writes values as JSON text, at deployment.

function handler(event) {
  const { ResourceType, ResourceProperties } = event;
  if (ResourceType === 'Custom::AWSCDKCfnJson') return { Data: { Value: JSON.parse(ResourceProperties.Value) } };
  if (ResourceType === 'Custom::AWSCDKCfnJsonStringify') return { Data: { Value: JSON.stringify(ResourceProperties.Value) } };
  throw new Error(`unexpected type of resource "${ResourceType}"`);
}

module.exports = { handler };
