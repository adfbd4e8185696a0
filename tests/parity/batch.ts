// Synthesizes apps one after the other in this process: node --import tsx batch.ts JOBS.json
// JOBS.json: [{app, outdir, context, cwd}]. A job that fails leaves its message in <outdir>/error.txt.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Runtime } from 'aws-cdk-lib/aws-lambda';

interface Job {
  readonly app: string;
  readonly outdir: string;
  readonly context: Record<string, unknown>;
  readonly cwd: string;
}

function run(job: Job): void {
  process.env.CDK_OUTDIR = job.outdir;
  process.env.CDK_CONTEXT_JSON = JSON.stringify(job.context);
  process.chdir(job.cwd);
  // Only the app's own modules are loaded afresh; the library stays.
  for (const file of Object.keys(require.cache)) {
    if (!file.includes(`${path.sep}node_modules${path.sep}`)) delete require.cache[file];
  }
  require(job.app);
  // An app that leaves synth() to the end of the process has registered it; it is due now, while its settings hold.
  const waiting = process.rawListeners('beforeExit') as (() => void)[];
  for (const synth of waiting) synth.call(process);
  process.removeAllListeners('beforeExit');
}

// The library keeps every runtime that an app makes, and hashes of versions depend on the list.
const runtimes = Runtime.ALL.length;
for (const job of JSON.parse(readFileSync(process.argv[2], 'utf8')) as Job[]) {
  mkdirSync(job.outdir, { recursive: true });
  Runtime.ALL.length = runtimes;
  try {
    run(job);
  } catch (error) {
    process.removeAllListeners('beforeExit');
    writeFileSync(path.join(job.outdir, 'error.txt'), error instanceof Error ? error.stack ?? error.message : String(error));
  }
}
