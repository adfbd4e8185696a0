// Intrinsic functions: literal and known at deployment, one in the other, folded and not, in other stacks, with language extensions.
import { App, Aws, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, NestedStack, ResolutionTypeHint, Stack, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
const env = { account: '111111111111', region: 'eu-west-1' };
const thing = (scope: Construct, id: string, properties: any) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });

const stack = new Stack(app, 'Main', { env });
const text = new CfnParameter(stack, 'Text').valueAsString;
const list = new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;
const number = new CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber;
const source = thing(stack, 'Source', {});

thing(stack, 'Joins', {
  Literals: Fn.join('-', ['a', 'b', 'c']),
  Mixed: Fn.join('-', ['a', 'b', text, 'c', 'd', '', text]),
  SameInner: Fn.join('/', ['x', Fn.join('/', ['a', text, 'b']), 'y']),
  OtherInner: Fn.join('/', ['x', Fn.join(':', ['a', text, 'b']), 'y']),
  OfList: Fn.join(', ', list),
  OfSplit: Fn.join('-', Fn.split(',', text)),
  One: Fn.join('-', [text]),
  Empty: Fn.join('', ['', text, '']),
  LongDelimiter: Fn.join('::', ['AWS', text, 'x', 'y']),
  TokenDelimiter: Fn.join(text, ['a', 'b', text]),
  Lazy: Fn.join('-', Lazy.list({ produce: () => ['a', 'b'] })),
  Numbers: Fn.join('-', ['a', Token.asString(number), `${number}`]),
  Concat: `${text}${source.ref}-${source.getAtt('Arn')}/${Aws.REGION}${Aws.REGION}`,
  Nested: `<${Fn.join('', ['(', text, ')'])}>`,
});
thing(stack, 'Splits', {
  Literal: Fn.split(',', 'a,b,,c'),
  NoDelimiter: Fn.split('|', 'abc'),
  Letters: Fn.split('', 'xyz'),
  Token: Fn.split(',', text),
  Assumed: Fn.split(',', text, 3),
  AssumedLiteral: Fn.split(',', 'a,b,c', 2),
  SelectOfLiteral: Fn.select(1, Fn.split(',', 'a,b,c')),
  SelectOfToken: Fn.select(1, Fn.split(',', text)),
  SelectTokenIndex: Fn.select(number, ['a', 'b']),
  SelectTokenItem: Fn.select(1, ['a', text, 'c']),
  SelectOut: [Fn.select(5, ['a']), 'kept'],
  Deep: Fn.select(0, Fn.split('/', Fn.select(1, Fn.split('://', Fn.select(0, list))))),
  Domain: Fn.parseDomainName('https://example.com/path/x'),
  DomainOfToken: Fn.parseDomainName(text),
});
thing(stack, 'Subs', {
  Plain: Fn.sub('${AWS::StackName}-${!Literal}-${Text}'),
  With: Fn.sub('${One}-${Two}-${AWS::Region}', { One: text, Two: Fn.select(0, list), Unused: 'x' }),
  EmptyMap: Fn.sub('x', {}),
  OfLiteral: Fn.sub('${A}', { A: 'a' }),
  Base64: Fn.base64('text'),
  Base64Sub: Fn.base64(Fn.sub('#!/bin/bash\necho ${AWS::Region}\n')),
  Base64Join: Fn.base64(`a${text}\tb\\`),
  InText: `before ${Fn.sub('${A}', { A: text })} after`,
});
thing(stack, 'Lists', {
  Cidr: Fn.cidr('10.0.0.0/16', 4),
  CidrMask: Fn.cidr(text, 256, '8'),
  CidrToken: Fn.select(2, Fn.cidr(text, 3, text)),
  Azs: Fn.getAzs(),
  AzsOf: Fn.getAzs('us-east-1'),
  AzsOfToken: Fn.select(0, Fn.getAzs(Aws.REGION)),
  Import: Fn.importValue('shared-name'),
  ImportToken: Fn.importValue(`${text}-export`),
  ImportList: Fn.importListValue('shared-list', 3),
  ImportListBy: Fn.importListValue(Fn.sub('${AWS::StackName}-x'), 2, '|'),
  Ref: Fn.ref('Other'),
  GetAtt: Fn.getAtt('Other', 'Nested.Attribute'),
  Output: Fn.getStackOutput('Stack', 'Name'),
  OutputAll: Fn.getStackOutput('Stack', 'Name', 'eu-west-1', 'arn:aws:iam::111111111111:role/x'),
  Find: Fn.findInMap('Map', Aws.REGION, 'Key'),
  Transform: Fn.transform('AWS::Include', { Location: `s3://${text}/x.yaml` }),
  TransformEmpty: Fn.transform('Macro', {}),
  Id: Aws.STACK_ID,
  Arns: Aws.NOTIFICATION_ARNS,
  Suffix: `x.${Aws.URL_SUFFIX}`,
  None: Aws.NO_VALUE,
});
new CfnOutput(stack, 'Lengths', { value: Fn.join(',', [Token.asString(Fn.len(['a', 'b']))]) });

const extended = new Stack(app, 'Extended', { env });
const items = new CfnParameter(extended, 'Items', { type: 'CommaDelimitedList' }).valueAsList;
const word = new CfnParameter(extended, 'Word').valueAsString;
thing(extended, 'Uses', {
  Length: Fn.len(items),
  LengthOfSplit: Fn.len(Fn.split(',', word)),
  Known: Fn.len([1, 2, 3]),
  Json: Fn.toJsonString({ a: 1, b: [word, true, null], c: { d: 'x"y' } }),
  JsonOfToken: Fn.toJsonString(Fn.split(',', word)),
  JsonText: Fn.toJsonString({ only: 'literal', list: ['a', 1.5] }),
  Default: Fn.findInMap('M', 'a', word, 'default'),
  'Fn::ForEach::Names': ['Name', ['A', 'B'], { 'Key${Name}': { Value: { Ref: 'Name' }, Text: word } }],
});

const nested = new NestedStack(stack, 'Nested');
thing(nested, 'Uses', {
  Joined: Fn.join('/', [text, source.ref, Fn.select(0, list)]), Number: number, Length: Fn.len(list), Sub: Fn.sub('${A}', { A: source.getAtt('Arn').toString() }),
});
const consumer = new Stack(app, 'Consumer', { env });
thing(consumer, 'Uses', {
  Joined: Fn.join('/', [text, source.ref]), List: Fn.select(1, Token.asList(source.getAtt('List', ResolutionTypeHint.STRING_LIST))), Encoded: Fn.base64(`${source.ref}`),
  Sub: Fn.sub('${A}-${B}', { A: source.ref, B: Fn.join('', ['<', source.getAtt('Name').toString(), '>']) }),
});
app.synth();
