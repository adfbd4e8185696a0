// Which files and folders are left out by patterns of each syntax, for many patterns; cases.json has them for both apps.
import { readFileSync } from 'fs';
import { App, CfnResource, IgnoreMode, IgnoreStrategy, Stack } from 'aws-cdk-lib';

const cases = JSON.parse(readFileSync('cases.json', 'utf8'));
const app = new App();
for (const mode of [IgnoreMode.GLOB, IgnoreMode.GIT, IgnoreMode.DOCKER]) {
  const stack = new Stack(app, `Mode-${mode}`);
  (cases.patterns as string[][]).forEach((patterns, i) => {
    const strategy = IgnoreStrategy.fromCopyOptions({ exclude: patterns, ignoreMode: mode }, '/root');
    const left = (cases.files as string[]).filter((file) => strategy.ignores(`/root/${file}`));
    const whole = (cases.folders as string[]).filter((folder) => strategy.completelyIgnores(`/root/${folder}`));
    new CfnResource(stack, `Case${i}`, { type: 'My::Test::Patterns', properties: { Patterns: patterns, LeftOut: left, Whole: whole } });
  });
  const added = IgnoreStrategy.fromCopyOptions({ exclude: ['*.txt'], ignoreMode: mode }, '/root');
  added.add('!b.txt');
  added.add('*.md');
  new CfnResource(stack, 'Added', { type: 'My::Test::Patterns', properties: { LeftOut: ['a.txt', 'b.txt', 'c.md', 'd'].map((file) => added.ignores(`/root/${file}`)) } });
}
app.synth();
