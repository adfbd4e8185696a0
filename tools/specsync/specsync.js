// Writes the CloudFormation spec snapshot: node specsync.js <node_modules> <spec dir>
// Needs @aws-cdk/aws-service-spec (and what it depends on) in <node_modules>. Only facts are kept, see spec/README.md.
const fs = require('fs');
const path = require('path');
const { serviceText } = require('./format');
const { resourceFacts } = require('./facts');

const [modules, outDir] = process.argv.slice(2);
if (!outDir) {
  console.error('usage: node specsync.js <node_modules> <spec dir>');
  process.exit(2);
}
const specPackage = path.resolve(modules, '@aws-cdk/aws-service-spec');
const db = require(specPackage).loadAwsServiceSpecSync();

/** aws-cdk-lib's module name in snake case: AWS::S3 is s3, Alexa::ASK is alexa_ask. */
function moduleName(namespace) {
  if (namespace === 'AWS::Serverless') return 'sam';
  const [vendor, service] = namespace.toLowerCase().split('::');
  return vendor === 'aws' ? service : `${vendor}_${service}`;
}

const files = new Map();
let count = 0;
for (const service of db.all('service')) {
  const resources = db.follow('hasResource', service).map((link) => link.entity);
  const facts = {};
  for (const resource of resources) facts[resource.cloudFormationType] = resourceFacts(db, resource);
  count += resources.length;
  files.set(`${moduleName(service.cloudFormationNamespace)}.json`, serviceText(service.cloudFormationNamespace, facts));
}

for (const name of fs.readdirSync(outDir)) {
  if (name.endsWith('.json') && !files.has(name)) fs.unlinkSync(path.join(outDir, name));
}
for (const [name, text] of files) fs.writeFileSync(path.join(outDir, name), text);
const version = JSON.parse(fs.readFileSync(path.join(specPackage, 'package.json'))).version;
fs.writeFileSync(path.join(outDir, 'VERSION'), `${version}\n`);
fs.copyFileSync(path.join(specPackage, 'LICENSE'), path.join(outDir, 'LICENSE'));
console.log(`${files.size} services, ${count} resource types, spec ${version}`);
