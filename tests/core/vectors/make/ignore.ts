// Records which paths the exclude patterns of aws-cdk-lib leave out. Run it with `tsx ignore.ts > ignore.json` beside aws-cdk-lib.
import * as cdk from 'aws-cdk-lib';

const paths = [
  'a', 'b', 'A', 'a.js', 'a.ts', 'b.js', '.hidden', '.a.js', 'x/a', 'x/a.js', 'x/y/a.js', 'x/.git/config', '.git/config', '.github/x.yml',
  'node_modules/m/index.js', 'x/node_modules/m/index.js', 'src/index.js', 'src/app.test.js', 'src/lib/app.js', 'docs/readme.md', 'README.md', 'Readme.md',
  'build/out.o', 'build/x/out.o', 'a b.txt', 'file1', 'file2', 'file10', 'fileA', 'x-y', 'x_y', 'a+b', 'a(b)', '{a}', 'a[1]', '#a', '!a', 'a.', 'é.txt',
  'foo/bar', 'foo/x/bar', 'foo/x/y/bar', 'foobar', 'xfoo', 'foo', 'foo.bar.baz', 'deep/er/est/a.log', 'a.log', 'keep.log', 'logs/keep.log', 'logs/a.log',
];
const patterns: string[][] = [
  ['a'], ['*'], ['*.js'], ['**/*.js'], ['x'], ['x/'], ['x/*'], ['x/**'], ['/a'], ['/x'], ['**'], ['**/a'], ['**/a.js'], ['x/**/a.js'], ['?'], ['?.js'], ['.*'], ['.*/**'],
  ['*.{js,ts}'], ['{a,b}'], ['{a,b}.js'], ['file{1..3}'], ['file{01..10}'], ['file[0-9]'], ['file[!0-9]'], ['file[^0-9]'], ['file[A-Z]'], ['file[a-z]'], ['[ab]'], ['[[:digit:]a]*'], ['file[[:alpha:]]'],
  ['+(a|b)'], ['@(a|b).js'], ['!(a|b)'], ['!(a).js'], ['*(a|b)'], ['?(a)b'], ['+([a-z]).md'], ['@(foo|bar)*'], ['file+([0-9])'],
  ['a b.txt'], ['a\\ b.txt'], ['a\\+b'], ['a+b'], ['a(b)'], ['{a}'], ['a[1]'], ['a\\[1\\]'], ['#a'], ['\\#a'], ['!a'], ['\\!a'], ['a.'], ['é.txt'], ['?.txt'], ['[é]*'],
  ['node_modules'], ['node_modules/'], ['node_modules/**'], ['**/node_modules'], ['**/node_modules/**'], ['/node_modules'], ['src/*.js'], ['src/**/*.js'], ['src/**'], ['src'],
  ['foo/**/bar'], ['foo/*/bar'], ['foo/**'], ['foo/'], ['foo*'], ['*foo'], ['*foo*'], ['foo.*'], ['foo.*.baz'], ['foo?bar'], ['f*r'], ['**/bar'], ['foo**bar'], ['foo/**bar'], ['**foo'],
  ['*.log', '!keep.log'], ['*.log', '!logs/keep.log'], ['logs', '!logs/keep.log'], ['logs/*', '!logs/keep.log'], ['**', '!src'], ['**', '!src/**'], ['**/*', '!index.js'], ['*', '!*.js'], ['*', '!src/', '!src/**'],
  ['!a', 'a'], ['a', '!a', 'a'], ['**/*.log', '!deep/**'], ['deep/er'], ['deep/*/est'], ['deep/**/a.log'], ['**/est/**'], ['./a'], ['x/./a'], ['x/../a'], ['x//a.js'], ['a '], [' a'], ['a/..'], ['.'], ['..'], [''],
  ['build/*.o'], ['build/**/*.o'], ['build/*/'], ['BUILD'], ['readme.md'], ['README.MD'], ['docs/*.md'], ['*.md'], ['**/README.md'], ['[rR]eadme.md'], ['x[-_]y'], ['x[_-]y'], ['[a-'], ['[]a]'], ['[!a]'], ['[z-a]'], ['file[1'],
  ['*.*'], ['*.'], ['.?*'], ['??'], ['**/'], ['/**'], ['/*'], ['*/*'], ['*/**'], ['**/*/*'], ['.git'], ['.git*'], ['**/.git/**'], ['.git/**'], ['**/.*'], ['x/.git'], ['a{,.js}'], ['{a,x/a}'], ['{a,b{.js,.ts}}'], ['{{a,b}}'], ['${a}'], ['a{b'], ['{a..c}'], ['{c..a..2}'],
];
const root = '/root';
const modes: any = { glob: cdk.IgnoreStrategy.glob, git: cdk.IgnoreStrategy.git, docker: cdk.IgnoreStrategy.docker };
const folders = [...new Set(paths.flatMap((p) => p.split('/').slice(0, -1).map((_, i) => p.split('/').slice(0, i + 1).join('/'))))];
// The library for .dockerignore reads these characters as parts of a regular expression; Docker does not, and neither do we.
const misread = (mode: string, list: string[]) => mode === 'docker' && list.some((pattern) => /[()+|]/.test(pattern));
const cases = patterns.flatMap((list) => Object.entries<any>(modes).flatMap(([mode, make]) => {
  const tell = (which: string, names: string[]) => {
    try {
      if (misread(mode, list)) return undefined;
      const strategy = make.call(cdk.IgnoreStrategy, root, [...list]);
      return names.filter((name) => strategy[which](`${root}/${name}`));
    } catch (error: any) {
      return undefined;
    }
  };
  const files = tell('ignores', paths);
  return files ? [{ mode, patterns: list, ignored: files, folders: tell('completelyIgnores', folders) }] : [];
}));
const version = require('aws-cdk-lib/package.json').version;
const row = (c: any) => '  ' + JSON.stringify(c);
console.log(`{\n "about": "paths that exclude patterns leave out, and folders they leave out with all below",\n "generated_with": {"aws-cdk-lib": "${version}"},\n "paths": ${JSON.stringify(paths)},\n "folders": ${JSON.stringify(folders)},\n "cases": [\n${cases.map(row).join(',\n')}\n ]\n}`);
