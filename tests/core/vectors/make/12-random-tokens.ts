// Records values put together at random. Run as the other makers; the same seed gives the same rows.
import * as cdk from 'aws-cdk-lib';
import { app, clean, gen, tryit, write } from './h';
const { Fn, Token, Lazy } = cdk;

/* input language of the data driven vectors
   {"$t":X}  the token X (plain intrinsic object) turned into a string     {"$n":X} into a number    {"$l":X} into a list   {"$o":X} left as object
   {"$s":[..]} string concatenation of the parts     {"$u":1} undefined     {"$join":[d,[..]]} Fn.join    {"$split":[d,x,len?]} Fn.split
   {"$select":[i,x]} Fn.select   {"$lazyS":x} Lazy.string   {"$lazyL":x} Lazy.list   {"$lazyA":x} Lazy.any   {"$lazyN":x} Lazy.number  {"$date":ms} a Date */
function B(x: any): any {
  if (Array.isArray(x)) return x.map(B);
  if (x === null || typeof x !== 'object') return x;
  const k = Object.keys(x);
  if (k.length === 1 && k[0][0] === '$') {
    const v = x[k[0]];
    switch (k[0]) {
      case '$t': return Token.asString(B(v)); case '$n': return Token.asNumber(B(v)); case '$l': return Token.asList(B(v));
      case '$o': return Token.asAny(B(v)); case '$s': return v.map((p: any) => `${B(p)}`).join(''); case '$u': return undefined;
      case '$join': return Fn.join(B(v[0]), B(v[1])); case '$split': return Fn.split(B(v[0]), B(v[1]), v[2]); case '$select': return Fn.select(B(v[0]), B(v[1]));
      case '$lazyS': return Lazy.string({ produce: () => B(v) }); case '$lazyL': return Lazy.list({ produce: () => B(v) }); case '$lazyLO': return Lazy.list({ produce: () => B(v) }, { omitEmpty: true });
      case '$lazyA': return Lazy.any({ produce: () => B(v) }); case '$lazyAO': return Lazy.any({ produce: () => B(v) }, { omitEmptyArray: true }); case '$lazyN': return Lazy.number({ produce: () => B(v) }); case '$date': return new Date(v);
      case '$fn': return (Fn as any)[v[0]](...v[1].map(B));
    }
  }
  return Object.fromEntries(Object.entries(x).map(([a, b]) => [a, B(b)]));
}
const st = () => new cdk.Stack(app(), 'S');
let seed = 1;
const rnd = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const pick = <T>(a: T[]): T => a[Math.floor(rnd() * a.length)];
const many = (n: number, f: () => any, min = 0) => Array.from({ length: min + Math.floor(rnd() * n) }, f);
const LIT = ['', 'a', 'b', '-', ',', 'a,b', 'x y', '"', '\\', '\n', '${A}', 'é', '😀', '1', 'true', '0', '::', 'a-b-c', '</x>', '\u0001', '\t'];
const INT = [{ Ref: 'X' }, { Ref: 'Y' }, { 'Fn::GetAtt': ['R', 'Arn'] }, { 'Fn::Sub': 'a"${X}' }, { 'Fn::Join': ['', ['p', { Ref: 'X' }]] }, { 'Fn::Join': ['-', ['p', { Ref: 'X' }]] }, { 'Fn::Select': [0, { Ref: 'L' }] }, { 'Fn::If': ['C', 'y', { Ref: 'X' }] }];
const REF = INT.slice(0, 3);
const lit = () => pick(LIT);
function Str(d: number): any {
  const k = rnd();
  if (d <= 0 || k < 0.25) return rnd() < 0.6 ? lit() : { $t: pick(INT) };
  if (k < 0.5) return { $s: many(4, () => Str(d - 1), 1) };
  if (k < 0.7) return { $join: [rnd() < 0.9 ? pick(['', '-', ',', '', 'ab']) : { $t: pick(INT) }, Lst(d - 1)] };
  if (k < 0.78) { const l = Lst(d - 1); return { $select: [Array.isArray(l) || l.$lazyL || l.$split ? 0 : Math.floor(rnd() * 3), l] }; }
  if (k < 0.84) return { $lazyS: Str(d - 1) };
  if (k < 0.88) return { $t: Str(d - 1) };
  return { $fn: pick<any>([['base64', [Str(d - 1)]], ['importValue', [Str(d - 1)]], ['ref', ['Q']], ['getAtt', ['Q', 'A.B']], ['sub', [lit()]], ['findInMap', [lit() || 'm', Str(d - 1), Str(d - 1)]]]) };
}
function Lst(d: number): any {
  const k = rnd();
  if (d <= 0 || k < 0.55) return many(4, () => Str(d - 1), 1);
  if (k < 0.7) return { $l: pick(REF) };
  if (k < 0.85) return { $split: [pick([',', '-', 'ab']), Str(d - 1)] };
  if (k < 0.93) return { $lazyL: many(3, () => Str(d - 1), 1) };
  return { $fn: ['getAzs', [Str(d - 1)]] };
}
function Any(d: number): any {
  const k = rnd();
  if (d <= 0 || k < 0.2) return pick<any>([lit(), 5, 0, -1.5, 1e21, 1e-7, true, false, null, { $u: 1 }, { $n: pick(REF) }, { $o: pick(INT) }, { $l: pick(REF) }, 123456789012]);
  if (k < 0.4) return Str(d - 1);
  if (k < 0.55) return Lst(d - 1);
  if (k < 0.65) return many(4, () => Any(d - 1));
  if (k < 0.9) return Object.fromEntries(many(4, () => [pick(['a', 'b', '10', '2', 'z"', 'é', 'A', 'Ref ', '__p', '01']), Any(d - 1)]));
  if (k < 0.95) return { $lazyA: Any(d - 1) };
  return { $o: pick(INT) };
}

const sections: Record<string, () => any> = {
  concat: () => Str(4), join: () => ({ $join: [pick(['', '-', ',']), Lst(4)] }),
  fold: () => (rnd() < 0.5 ? { $select: [0, Lst(4)] } : { $split: [pick([',', '-']), Str(3)] }),
  prune: () => ({ v: Any(5) }), toJsonString: () => ({ v: Any(5) }),
};
const all: any = { about: 'values put together at random, in the language of tokens.json', generated_with: gen() };
for (const [name, make] of Object.entries(sections)) {
  const rows = new Map<string, any>();
  while (rows.size < 60) {
    const input = make();
    const text = JSON.stringify(input);
    if (text.length > 400) continue;
    const out = tryit(() => {
      const s = st();
      const value = s.resolve(name === 'toJsonString' ? s.toJsonString(B(input)) : B(input));
      return clean({ value: value === undefined ? { $undefined: true } : value });
    });
    rows.set(text, { in: input, out });
  }
  all[name] = [...rows.values()];
}
write('tokens-random.json', all);
