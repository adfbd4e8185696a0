// Shared harness. Run any maker with:  NODE_PATH=<npm root>/node_modules tsx make/<name>.ts
// Own code; only *runs* aws-cdk-lib / constructs from npm and writes what they answered.
import * as cdk from 'aws-cdk-lib';
import * as fs from 'fs';
import * as path from 'path';
import * as os from 'os';

process.env.JSII_DEPRECATED = 'quiet';
export const OUT = path.join(__dirname, '..');
/** folders that the makers made */
const MADE = new RegExp(path.join(os.tmpdir(), 'vec(fix)?-\\w+'), 'g');
const flagsFile = (p: string) => path.join(OUT, `flags-${p}.json`);
export const FLAGS: Record<string, any> = {
  init: fs.existsSync(flagsFile('init')) ? JSON.parse(fs.readFileSync(flagsFile('init'), 'utf8')).context : {},
  lib: fs.existsSync(flagsFile('lib')) ? JSON.parse(fs.readFileSync(flagsFile('lib'), 'utf8')).context : {},
};
const made: string[] = [];
function tmp() { const d = fs.mkdtempSync(path.join(os.tmpdir(), 'vec-')); made.push(d); return d; }
export function app(profile = 'init', ctx: any = {}, props: any = {}) {
  return new cdk.App({
    outdir: tmp(), analyticsReporting: false, treeMetadata: false, builtinCloudFormationValidation: false,
    context: { ...FLAGS[profile], ...ctx }, ...props,
  });
}
/** run f, give its value or {error} (first line, temp dirs removed) */
export function tryit(f: () => any): any {
  try { const v = f(); return v === undefined ? { undefined: true } : v; }
  catch (e: any) { return { error: String(e.message).split('\n').slice(0, 3).join('\n')
    .split(process.cwd()).join('<cwd>').replace(MADE, '<out>').replace(/(Token\[[^\]]*?\.)\d+\]/g, '$1N]'), name: e.name }; }
}
/** all templates of an app (nested ones too), keyed by file name */
export function templates(a: cdk.App, opts: any = {}) {
  const asm = a.synth({ ...opts });
  const out: any = {};
  const walk = (d: string) => {
    for (const f of fs.readdirSync(d).sort()) {
      const p = path.join(d, f);
      if (f.startsWith('assembly-') && fs.statSync(p).isDirectory()) walk(p);
      else if (f.endsWith('.template.json')) out[f] = strip(JSON.parse(fs.readFileSync(p, 'utf8')));
    }
  };
  walk(asm.directory);
  return out;
}
/** drop the bootstrap version parameter/rule that every non-nested stack has: keeps vectors short */
export function strip(t: any) {
  if (t.Parameters?.BootstrapVersion) { delete t.Parameters.BootstrapVersion; if (!Object.keys(t.Parameters).length) delete t.Parameters; }
  if (t.Rules?.CheckBootstrapVersion) { delete t.Rules.CheckBootstrapVersion; if (!Object.keys(t.Rules).length) delete t.Rules; }
  return t;
}
export interface Case { name: string; note?: string; ctx?: any; app: (a: cdk.App) => any; extra?: (a: cdk.App) => any; }
/** run every case under both flag profiles; 'lib' result is stored only when it differs */
export const REGISTRY: Record<string, Case[]> = {};
export function run(file: string, about: string, cases: Case[], more: any = {}) {
  if (process.env.VEC_SCAN) { REGISTRY[file] = cases; return; }
  const rows: any[] = [];
  const seen = new Set<string>();
  for (const c of cases) {
    if (seen.has(c.name)) throw new Error('dup case ' + c.name); seen.add(c.name);
    const one = (p: string) => tryit(() => {
      const a = app(p, c.ctx);
      const v = c.app(a);
      if (v !== undefined) return clean({ value: v });
      const t = templates(a);
      const r: any = { templates: t };
      if (c.extra) r.extra = c.extra(a);
      return clean(r);
    });
    const i = one('init'), l = one('lib');
    const row: any = { name: c.name }; if (c.note) row.note = c.note; if (c.ctx) row.context = c.ctx;
    row.program = String(c.app).replace(/\s+/g, ' ').replace(/import_(\w+)\./g, '$1.');
    row.out = i;
    if (JSON.stringify(i) !== JSON.stringify(l)) row.out_lib_flags = l;
    rows.push(row);
  }
  write(file, { about, generated_with: gen(), ...more, cases: rows });
  const bad = rows.filter((r) => r.out.error).length;
  console.log(`${file}: ${rows.length} cases, ${bad} with error, ${rows.filter((r) => r.out_lib_flags).length} differ under lib flags`);
}
export function clean(x: any): any { return JSON.parse(JSON.stringify(x).split(process.cwd()).join('<cwd>').replace(MADE, '<out>')); }
export function gen() {
  return { 'aws-cdk-lib': require('aws-cdk-lib/package.json').version, constructs: require('constructs/package.json').version, node: process.version, icu: process.versions.icu };
}
export function write(file: string, o: any) {
  if (process.env.VEC_SCAN && file !== 'flag-effects.json') return;
  fs.writeFileSync(path.join(OUT, file), JSON.stringify(o, undefined, 1) + '\n');
}
/** bare resource with free-form properties */
export function R(s: any, id: string, properties: any = {}, type = 'My::Test::Res') { return new cdk.CfnResource(s, id, { type, properties }); }
process.on('exit', () => { for (const d of made) fs.rmSync(d, { recursive: true, force: true }); });
