// Records what the assertions of aws-cdk-lib say: tsx make.ts > vectors.json
// A matcher is written as {"$": name, "of": pattern}; a capture has a number besides.
import { Capture, Match, Matcher, Template } from 'aws-cdk-lib/assertions';

type Any = any;

let state = 20240607;
function random(below: number): number {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % below;
}
function pick<T>(from: readonly T[]): T {
  return from[random(from.length)];
}

const captures: Capture[] = [];

function decode(pattern: Any): Any {
  if (Array.isArray(pattern)) return pattern.map(decode);
  if (pattern === null || typeof pattern !== 'object') return pattern;
  if (!('$' in pattern)) return Object.fromEntries(Object.entries(pattern).map(([k, v]) => [k, decode(v)]));
  const of = decode(pattern.of);
  if (pattern.$ === 'capture') return (captures[pattern.number] = 'of' in pattern ? new Capture(of) : new Capture());
  return (Match as Any)[pattern.$](of);
}

function usesRegexp(pattern: Any): boolean {
  return JSON.stringify(pattern).includes('stringLikeRegexp');
}

function record(pattern: Any, target: Any): Any {
  captures.length = 0;
  try {
    const decoded = decode(pattern);
    if (decoded === null || typeof decoded !== 'object' || Array.isArray(decoded)) return undefined;
    const matcher = Matcher.isMatcher(decoded) ? decoded : Match.objectLike(decoded);
    const result = matcher.test(target).finished();
    const out: Any = { pattern, target, fails: result.hasFailed() };
    if (!usesRegexp(pattern)) Object.assign(out, { count: result.failCount, cost: result.failCost });
    if (captures.length > 0) out.captured = captures.map((c) => (c as Any)._captured);
    return out;
  } catch (error) {
    return (error as Error).constructor.name === 'AssertionError' ? { pattern, target, raises: true } : undefined;
  }
}

const scalars = ['a', 'b', 'ab', '', 0, 1, 2.5, true, false];

function value(depth: number): Any {
  const kind = random(depth > 0 ? 4 : 1);
  if (kind <= 1) return pick(scalars);
  if (kind === 2) return Array.from({ length: random(4) }, () => value(depth - 1));
  return Object.fromEntries(Array.from({ length: random(4) }, () => [pick(['k', 'l', 'm']), value(depth - 1)]));
}

function change(target: Any, depth: number): Any {
  if (random(10) === 0) return value(1);
  if (random(6) === 0) return matcher(target, depth);
  if (Array.isArray(target)) {
    const items = target.map((item) => change(item, depth - 1));
    if (random(6) === 0) items.splice(random(items.length + 1), random(2), value(1));
    return items;
  }
  if (target === null || typeof target !== 'object') return target;
  const entries = Object.entries(target).filter(() => random(6) > 0).map(([k, v]) => [k, change(v, depth - 1)]);
  if (random(6) === 0) entries.push([pick(['k', 'l', 'n']), matcher(value(1), depth)]);
  return Object.fromEntries(entries);
}

function matcher(target: Any, depth: number): Any {
  const isArray = Array.isArray(target);
  const isObject = !isArray && target !== null && typeof target === 'object';
  const inner = depth > 0 ? change(target, depth - 1) : target;
  const innerObject = inner !== null && typeof inner === 'object' && !Array.isArray(inner);
  switch (random(8)) {
    case 0: return { $: 'absent' };
    case 1: return { $: 'anyValue' };
    case 2: return { $: 'not', of: inner };
    case 3: return { $: 'capture', number: 0, ...(innerObject && random(2) === 0 ? { of: inner } : {}) };
    case 4: return { $: 'stringLikeRegexp', of: pick(['^a', 'b$', '^$', '[ab]+']) };
    case 5: return { $: 'serializedJson', of: inner };
    default:
      if (isArray) {
        const some = Array.isArray(inner) ? inner.filter(() => random(3) > 0) : [value(1)];
        return { $: pick(['arrayWith', 'arrayWith', 'arrayEquals']), of: some };
      }
      if (isObject && innerObject && !('$' in inner)) {
        return { $: pick(['objectLike', 'objectEquals']), of: inner };
      }
      return { $: 'exact', of: inner };
  }
}

function encodeSome(target: Any): Any {
  if (Array.isArray(target)) return target.map(encodeSome);
  if (target === null || typeof target !== 'object') return target;
  return Object.fromEntries(Object.entries(target).map(([k, v]) => [k, random(12) === 0 ? JSON.stringify(v) : encodeSome(v)]));
}

const chosen: [Any, Any][] = [
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }],
  [{ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }],
  [{ a: [1] }, { a: [1, 2] }],
  [{ $: 'exact', of: { a: 1 } }, { a: 1, b: 2 }],
  [{ $: 'exact', of: { $: 'anyValue' } }, 1],
  [{ $: 'exact', of: { a: { $: 'anyValue' } } }, { a: 5 }],
  [{ $: 'objectEquals', of: { a: { b: 1 } } }, { a: { b: 1, c: 2 } }],
  [{ $: 'objectLike', of: { a: 1 } }, [1]],
  [{ $: 'objectLike', of: { a: 1 } }, 'a'],
  [{ $: 'arrayWith', of: [{ a: 1 }] }, [{ a: 1, b: 2 }]],
  [{ $: 'arrayWith', of: [{ $: 'objectLike', of: { a: 1 } }] }, [{ a: 1, b: 2 }]],
  [{ $: 'arrayWith', of: [1, 3] }, [1, 2, 3]],
  [{ $: 'arrayWith', of: [3, 1] }, [1, 2, 3]],
  [{ $: 'arrayWith', of: [] }, []],
  [{ $: 'arrayWith', of: [1] }, []],
  [{ $: 'arrayWith', of: [1] }, 'x'],
  [{ $: 'arrayWith', of: [{ $: 'absent' }] }, [1]],
  [{ $: 'arrayWith', of: [{ $: 'anyValue' }] }, [1]],
  [{ $: 'arrayWith', of: [{ $: 'anyValue' }] }, []],
  [{ $: 'arrayEquals', of: [{ $: 'anyValue' }, 2] }, [1, 2]],
  [{ $: 'arrayEquals', of: [1] }, [1, 2]],
  [{ $: 'arrayEquals', of: [1, 2] }, [1]],
  [{ $: 'arrayEquals', of: [{ a: 1 }] }, [{ a: 1, b: 2 }]],
  [{ a: { $: 'absent' } }, { b: 1 }],
  [{ a: { $: 'absent' } }, { a: 1 }],
  [{ a: { $: 'absent' } }, { a: null }],
  [{ a: { $: 'anyValue' } }, { a: null }],
  [{ a: { $: 'anyValue' } }, { a: false }],
  [{ a: { $: 'anyValue' } }, {}],
  [{ a: { $: 'not', of: 'x' } }, { a: 'y' }],
  [{ a: { $: 'not', of: 'x' } }, { a: 'x' }],
  [{ a: { $: 'not', of: 'x' } }, {}],
  [{ a: { $: 'not', of: { b: 1 } } }, { a: { b: 1, c: 2 } }],
  [{ a: { $: 'not', of: { $: 'absent' } } }, { a: 1 }],
  [{ a: { $: 'not', of: { $: 'absent' } } }, {}],
  [{ a: { $: 'serializedJson', of: { b: [1] } } }, { a: '{"b":[1]}' }],
  [{ a: { $: 'serializedJson', of: { b: 1 } } }, { a: '{"b":1,"c":2}' }],
  [{ a: { $: 'serializedJson', of: { $: 'objectLike', of: { b: 1 } } } }, { a: '{"b":1,"c":2}' }],
  [{ a: { $: 'serializedJson', of: { b: 1 } } }, { a: '{"b":' }],
  [{ a: { $: 'serializedJson', of: { b: 1 } } }, { a: 5 }],
  [{ a: { $: 'serializedJson', of: 5 } }, { a: '5' }],
  [{ a: { $: 'capture', number: 0 }, b: { $: 'capture', number: 1 } }, { a: [1], b: { c: 'x' } }],
  [{ a: { $: 'capture', number: 0 }, b: 2 }, { a: 1, b: 1 }],
  [{ a: { $: 'capture', number: 0 } }, { a: null }],
  [{ a: { $: 'capture', number: 0, of: { $: 'arrayWith', of: ['Cat'] } } }, { a: ['Flob', 'Cat'] }],
  [{ a: { $: 'capture', number: 0, of: { $: 'arrayWith', of: ['Cat'] } } }, { a: ['Flob'] }],
  [{ $: 'arrayWith', of: [{ $: 'capture', number: 0 }, 'x'] }, ['a', 'x', 'x']],
];

const regexps: [string, string][] = [
  ['^b$', 'a\nb\nc'], ['^b$', 'abc'], ['a.c', 'a\nc'], ['a.c', 'a\u2028c'], ['a[^]c', 'a\nc'], ['\\d{3}-\\d{4}', 'call 555-1234'],
  ['(a|b)+c', 'ababc'], ['(?:x)?y', 'y'], ['(?=foo)f', 'foo'], ['(?!foo)f', 'foo'], ['(?<=a)b', 'ab'], ['(?<!a)b', 'ab'], ['(?<!a)b', 'cb'],
  ['(?<y>\\d+)-\\k<y>', '12-12'], ['(?<y>\\d+)-\\k<y>', '12-13'], ['(a)\\1', 'aa'], ['(a)\\1', 'ab'], ['\\1(a)', 'a'], ['a{2}', 'aa'], ['a{2,}', 'a'],
  ['^a{1,2}$', 'aaa'], ['a{,2}', 'a{,2}'], ['a{', 'a{'], ['}', '}'], [']', ']'], ['[\\]]', ']'], ['[a-]', '-'], ['[-a]', '-'], ['[\\d-x]', '-'],
  ['[a-\\d]', '-'], ['\\bfoo\\b', 'a foo b'], ['\\bfoo\\b', 'afoob'], ['\\Bo', 'foo'], ['[\\b]', '\b'], ['\\x41', 'A'], ['\\u0041', 'A'], ['\\x4', 'x4'],
  ['\\.', '.'], ['\\/', '/'], ['\\$\\{', '${'], ['é', 'café'], ['^.$', 'é'], ['[à-ü]', 'é'], ['\\s', '\u00a0'], ['\\S', '\u00a0'], ['\\w', 'é'], ['\\W', 'é'],
  ['(a*)*b', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaac'.slice(0, 18)], ['(a?){3}b', 'aab'], ['^(?:a|ab)(?:c|bcd)$', 'abcd'], ['.*Foo::Bar.*', 'no Foo::Bar here'],
  ['', ''], ['^$', ''], ['$', 'a'], ['a||b', 'x'], ['(?:)', 'x'], ['a+?b', 'aab'], ['a??b', 'ab'], ['[^a]', 'a'], ['[^a]', '\n'], ['[]', 'a'], ['\\cJ', 'x'],
  ['(?=(a+))a*b\\1', 'baaabac'], ['(?<=(\\d+))x', '12x'], ['\\0', '\0'], ['a|^b|c$', 'xc'], ['(z)((a+)?(b+)?(c))*\\3', 'zaacbbbcac'], ['\\d+$', '12\n'],
];

function regexpText(depth: number): string {
  const atom = () => {
    switch (random(depth > 0 ? 9 : 5)) {
      case 0: return 'a';
      case 1: return 'b';
      case 2: return '.';
      case 3: return pick(['[ab]', '[^a]', '\\w', '\\b', '^', '$', '\\n']);
      case 4: return 'c';
      case 5: return `(${regexpText(depth - 1)})`;
      case 6: return `(?:${regexpText(depth - 1)})`;
      case 7: return `(?${pick(['=', '!', '<=', '<!'])}${regexpText(depth - 1)})`;
      default: return `(${regexpText(depth - 1)})${random(3) === 0 ? '\\1' : ''}`;
    }
  };
  const term = () => {
    const text = atom();
    return /^(\\b|\^|\$|\(\?<|\(\?[=!])/.test(text) ? text : text + pick(['', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,2}', '{0,1}?']);
  };
  const sequence = () => Array.from({ length: 1 + random(3) }, term).join('');
  return random(4) === 0 ? `${sequence()}|${sequence()}` : sequence();
}

function finds(pattern: string, text: string): boolean {
  return !Match.stringLikeRegexp(pattern).test(text).hasFailed();
}

function cyclic(resources: Any): boolean {
  try {
    Template.fromJSON({ Resources: resources });
    return false;
  } catch {
    return true;
  }
}

function graph(): Any {
  const ids = ['A', 'B', 'C', 'D'];
  const use = (id: string) =>
    pick<Any>([
      { Ref: id }, { 'Fn::GetAtt': [id, 'Arn'] }, { 'Fn::Sub': `x-\${${id}}` }, { 'Fn::Sub': `\${!${id}} \${${id}.Arn}` }, { 'Fn::Sub': `\${!${id}}` },
      { 'Fn::Join': ['', ['a', { Ref: id }]] }, { Ref: 'AWS::Region' }, { 'Fn::Sub': ['${x}', { x: { Ref: id } }] }, { Ref: id, other: 1 },
    ]);
  return Object.fromEntries(
    ids.map((id) => {
      const resource: Any = { Type: 'T' };
      if (random(3) > 0) resource.Properties = { P: use(pick(ids)), ...(random(4) === 0 ? { Q: [use(pick(ids))] } : {}) };
      if (random(5) === 0) resource.DependsOn = random(2) === 0 ? pick(ids) : [pick(ids)];
      return [id, resource];
    }),
  );
}

const matches: Any[] = chosen.map(([pattern, target]) => record(pattern, target));
for (let i = 0; i < Number(process.env.MATCHES ?? 400); ++i) {
  const target = Object.fromEntries(['k', 'l'].map((k) => [k, value(2)]));
  const recorded = record(change(target, 2), encodeSome(target));
  if (recorded !== undefined) matches.push(recorded);
}
for (let i = 0; i < Number(process.env.REGEXPS ?? 300); ++i) {
  regexps.push([regexpText(2), Array.from({ length: random(7) }, () => pick(['a', 'b', 'c', 'a', '\n'])).join('')]);
}
const cycles = Array.from({ length: Number(process.env.CYCLES ?? 60) }, graph).map((resources) => ({ resources, cyclic: cyclic(resources) }));

const lines = (rows: Any[]) => rows.map((row) => '  ' + JSON.stringify(row)).join(',\n');
console.log(`{"matches": [\n${lines(matches)}\n],\n"regexps": [\n${lines(regexps.map(([p, t]) => [p, t, finds(p, t)]))}\n],\n"cycles": [\n${lines(cycles)}\n]}`);
