// Writes the CloudFormation spec snapshot: node specsync.js <node_modules> <spec dir>
// Needs @aws-cdk/aws-service-spec and aws-cdk-lib in <node_modules>. Only facts are kept, see spec/README.md.
const fs = require('fs');
const path = require('path');
const { resourceFacts } = require('./facts');
const { serviceText } = require('./format');
const { readLibrary } = require('./library');
const { mergeLibrary } = require('./merge');

/** aws-cdk-lib's module name in snake case: AWS::S3 is s3, Alexa::ASK is alexa_ask. */
function moduleName(namespace) {
  if (namespace === 'AWS::Serverless') return 'sam';
  const [vendor, service] = namespace.toLowerCase().split('::');
  return vendor === 'aws' ? service : `${vendor}_${service}`;
}

const versionOf = (folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'))).version;

function specResources(folder) {
  const db = require(folder).loadAwsServiceSpecSync();
  const out = {};
  for (const resource of db.all('resource')) out[resource.cloudFormationType] = resourceFacts(db, resource);
  return out;
}

function writeSnapshot(resources, outDir) {
  const services = new Map();
  for (const [type, facts] of Object.entries(resources)) {
    const namespace = type.split('::').slice(0, 2).join('::');
    if (!services.has(namespace)) services.set(namespace, {});
    services.get(namespace)[type] = facts;
  }
  for (const name of fs.readdirSync(outDir)) if (name.endsWith('.json')) fs.unlinkSync(path.join(outDir, name));
  for (const [namespace, facts] of services) {
    fs.writeFileSync(path.join(outDir, `${moduleName(namespace)}.json`), serviceText(namespace, facts));
  }
  return services.size;
}

function main([modules, outDir]) {
  const specFolder = path.resolve(modules, '@aws-cdk/aws-service-spec');
  const libraryFolder = path.resolve(modules, 'aws-cdk-lib');
  const resources = mergeLibrary(specResources(specFolder), readLibrary(libraryFolder));
  const services = writeSnapshot(resources, outDir);
  const version = `@aws-cdk/aws-service-spec ${versionOf(specFolder)}\naws-cdk-lib ${versionOf(libraryFolder)}\n`;
  fs.writeFileSync(path.join(outDir, 'VERSION'), version);
  fs.copyFileSync(path.join(specFolder, 'LICENSE'), path.join(outDir, 'LICENSE'));
  fs.copyFileSync(path.join(libraryFolder, 'NOTICE'), path.join(outDir, 'NOTICE'));
  console.log(`${services} services, ${Object.keys(resources).length} resource types\n${version.trimEnd()}`);
}

if (process.argv.length !== 4) {
  console.error('usage: node specsync.js <node_modules> <spec dir>');
  process.exit(2);
}
main(process.argv.slice(2));
