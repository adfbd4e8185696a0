'use strict';
// Creates an identity provider of OpenID Connect in IAM; looks the thumbprint of its server up where none is given.
const tls = require('node:tls');
const { IAM } = require('@aws-sdk/client-iam');

// What reaches out of the function; tests put their own here.
const world = {
  iam: () => new IAM({}),
  // The server's chain of certificates ends at the root: what stands before it signs for the server.
  thumbprint: (url, strict) => new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = tls.connect({ host: hostname, port: port || 443, servername: hostname, rejectUnauthorized: strict }, () => {
      let certificate = socket.getPeerCertificate(true);
      if (!certificate?.fingerprint) return reject(new Error(`cannot read the certificate of ${hostname}`));
      while (certificate.issuerCertificate && certificate.issuerCertificate !== certificate) certificate = certificate.issuerCertificate;
      socket.end();
      resolve(certificate.fingerprint.replaceAll(':', ''));
    });
    socket.on('error', reject);
  }),
};

async function create(iam, properties) {
  const ThumbprintList = await thumbprints(properties);
  const made = await iam.createOpenIDConnectProvider({ Url: properties.Url, ClientIDList: properties.ClientIDList ?? [], ThumbprintList });
  return { PhysicalResourceId: made.OpenIDConnectProviderArn, Data: { Thumbprints: JSON.stringify(ThumbprintList) } };
}

async function thumbprints({ Url, ThumbprintList, RejectUnauthorized }) {
  const given = ThumbprintList ?? [];
  return given.length ? given : [await world.thumbprint(Url, RejectUnauthorized === 'true')];
}

async function update(iam, arn, properties, old) {
  // Another address is another provider; CloudFormation deletes the old one afterwards.
  if (properties.Url !== old.Url) return create(iam, properties);
  const ThumbprintList = await thumbprints(properties);
  await iam.updateOpenIDConnectProviderThumbprint({ OpenIDConnectProviderArn: arn, ThumbprintList });
  const before = old.ClientIDList ?? [];
  const now = properties.ClientIDList ?? [];
  for (const ClientID of now.filter((id) => !before.includes(id))) await iam.addClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, ClientID });
  for (const ClientID of before.filter((id) => !now.includes(id))) await iam.removeClientIDFromOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, ClientID });
  return { Data: { Thumbprints: JSON.stringify(ThumbprintList) } };
}

async function handler(event) {
  const iam = world.iam();
  const { PhysicalResourceId, ResourceProperties } = event;
  if (event.RequestType === 'Create') return create(iam, ResourceProperties);
  if (event.RequestType === 'Update') return update(iam, PhysicalResourceId, ResourceProperties, event.OldResourceProperties);
  await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn: PhysicalResourceId });
  return {};
}

module.exports = { handler, world };
