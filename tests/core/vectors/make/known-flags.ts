// Records every feature flag that aws-cdk-lib knows: what it is when nobody sets it, and whether version 2 refuses to have it set.
// Run it with `tsx known-flags.ts > ../known-flags.json` beside aws-cdk-lib.
import * as cxapi from 'aws-cdk-lib/cx-api';
import { gen } from './h';

const known = Object.entries((cxapi as any).FLAGS).map(([name, flag]: any) => [
  name,
  { default: flag.unconfiguredBehavesLike?.v2 ?? false, removed: (cxapi as any).CURRENT_VERSION_EXPIRED_FLAGS.includes(name) },
]);
known.sort(([a]: any, [b]: any) => (a < b ? -1 : 1));
console.log(JSON.stringify({ about: 'feature flags of aws-cdk-lib', generated_with: gen(), flags: Object.fromEntries(known) }, undefined, 1));
