// Hashes and copies of folders: contents of every kind, names, links of every kind, each mode of following them, patterns.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { App, AssetStaging, CfnResource, FileSystem, IgnoreMode, Stack, SymlinkFollowMode } from 'aws-cdk-lib';

const root = mkdtempSync(join(tmpdir(), 'parity-'));
const write = (name: string, content: string | Buffer) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};
const contents: { [name: string]: string | Buffer } = {
  'kinds/empty': '',
  'kinds/unix.txt': 'a\nb\n',
  'kinds/windows.txt': 'a\r\nb\r\n',
  'kinds/mac.txt': 'a\rb\r',
  'kinds/mixed.txt': '\r\n\n\r\r\n\n\r',
  'kinds/bom.txt': '\ufefftext\r\n',
  'kinds/unicode.txt': 'ß€𝄞\r\n',
  'kinds/broken.txt': Buffer.from([0x61, 0xff, 0xfe, 0x0d, 0x0a, 0xc3]),
  'kinds/binary.bin': Buffer.from([0, 13, 10, 1]),
  'kinds/late.bin': Buffer.concat([Buffer.alloc(9000, 'x'), Buffer.from([0, 13, 10])]),
  'kinds/long.txt': `${'0123456789abcdef'.repeat(511)}0123456789abcde\r\nafter the border`,
  'kinds/border.txt': `${'x'.repeat(8191)}€${'y'.repeat(8190)}\r\n`,
  'kinds/ends.txt': `${'x'.repeat(8191)}\r`,
  'names/B': '1', 'names/a': '2', 'names/_': '3', 'names/a.b': '4', 'names/a/c': '', 'names/ü': '5', 'names/10': '6', 'names/9': '7', 'names/a b': '8',
  'links/file': 'content', 'links/folder/inner': 'inner', 'links/folder/deep/er': 'deeper', 'links/more/empty': '',
  'outside/file': 'outside', 'outside/folder/x': 'x',
};
delete contents['names/a'];
for (const [name, content] of Object.entries(contents)) write(name, content);
mkdirSync(join(root, 'links', 'nothing', 'in', 'it'), { recursive: true });
const link = (target: string, name: string) => symlinkSync(target, join(root, 'links', name));
link('file', 'to-file');
link('folder', 'to-folder');
link('../file', 'folder/up');
link('../outside/file', 'out-file');
link('../outside/folder', 'out-folder');
link('./folder/../file', 'crooked');
link('to-file', 'to-link');

const app = new App();
const stack = new Stack(app, 'Hashes');
const show = (id: string, properties: any) => new CfnResource(stack, id, { type: 'My::Test::Files', properties });
const hashes: { [name: string]: string } = {};
for (const name of Object.keys(contents).sort()) hashes[name] = FileSystem.fingerprint(join(root, name));
show('Files', hashes);
const folders: { [name: string]: string } = {};
for (const name of ['kinds', 'names', 'outside', 'links/folder', 'links/nothing']) folders[name] = FileSystem.fingerprint(join(root, name));
show('Folders', folders);
const links: { [name: string]: any } = {};
const list = (folder: string): string[] => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  const state = lstatSync(path);
  if (state.isSymbolicLink()) return [`${name} -> ${readlinkSync(path).replace(root, '<root>')}`];
  return state.isDirectory() ? list(path).map((inner) => `${name}/${inner}`) : [`${name}: ${readFileSync(path, 'utf8').slice(0, 10)}`];
});
for (const [name, follow] of Object.entries({ Never: SymlinkFollowMode.NEVER, Always: SymlinkFollowMode.ALWAYS, External: SymlinkFollowMode.EXTERNAL })) {
  links[name] = FileSystem.fingerprint(join(root, 'links'), { follow });
  const target = join(root, `copy-${name}`);
  FileSystem.copyDirectory(join(root, 'links'), target, { follow, exclude: ['more'] });
  links[`${name}Copy`] = list(target);
}
rmSync(join(root, 'links', 'out-file'));
rmSync(join(root, 'links', 'out-folder'));
links.Blocked = FileSystem.fingerprint(join(root, 'links'), { follow: SymlinkFollowMode.BLOCK_EXTERNAL });
show('Links', links);
const options = {
  extra: { extraHash: 'more' }, glob: { exclude: ['*.txt'] }, globSame: { exclude: ['nothing-like-it'] }, git: { exclude: ['*.txt', '!bom.txt'], ignoreMode: IgnoreMode.GIT },
  docker: { exclude: ['*.txt'], ignoreMode: IgnoreMode.DOCKER }, ordered: { exclude: ['b', 'a'] }, reordered: { exclude: ['a', 'b'] }, all: { exclude: ['**'] },
};
show('Options', Object.fromEntries(Object.entries(options).map(([name, one]) => [name, FileSystem.fingerprint(join(root, 'kinds'), one)])));
const staged = Object.entries(options).map(([name, one]) => [name, new AssetStaging(stack, `Staged-${name}`, { sourcePath: join(root, 'kinds'), ...one }).assetHash]);
show('Staged', Object.fromEntries(staged));
show('Empty', { Yes: FileSystem.isEmpty(join(root, 'links', 'nothing', 'in', 'it')), No: FileSystem.isEmpty(join(root, 'links', 'nothing')) });
FileSystem.rmrf(root);
app.synth();
