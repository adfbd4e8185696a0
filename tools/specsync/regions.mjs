// Writes the facts about regions that the library needs: node regions.mjs <node_modules> <src/detail/region_facts.inc>
// Needs aws-cdk-lib in <node_modules>. Layer ARNs of Lambda are left out.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

if (process.argv.length !== 4) {
  console.error('usage: node regions.mjs <node_modules> <region_facts.inc>');
  process.exit(2);
}
const [modules, target] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'regions.cjs'));
const { Fact } = require('aws-cdk-lib/region-info');
const { version } = require('aws-cdk-lib/package.json');

const isLayer = (name) => /-layer:|lambda-insights/.test(name);
const names = Fact.names.filter((name) => !isLayer(name)).sort();
const regions = Fact.regions.sort();
const literal = (value) => (value === undefined ? 'nullptr' : JSON.stringify(value));

const rows = regions.map((region) => {
  const values = names.map((name) => literal(Fact.find(region, name)));
  return `    {"${region}",\n     {${values.join(', ')}}},`;
});
fs.writeFileSync(target, `// Made by tools/specsync/regions.mjs from aws-cdk-lib ${version}: do not edit.
constexpr const char* kFactNames[] = {
${names.map((name) => `    "${name}",`).join('\n')}
};

struct RegionRow {
  const char* region;
  const char* facts[std::size(kFactNames)];  // in the order of their names; null: unknown
};

constexpr RegionRow kRegions[] = {
${rows.join('\n')}
};
`);
console.log(`${regions.length} regions, ${names.length} facts`);
