import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CrossAccountDestination, DataConverterProcessor, DataConverterType, DateTimeFormat, DelimiterCharacter, FilterPattern, JsonMutatorProcessor, JsonMutatorType,
  KeyValueDelimiter, KeyValuePairDelimiter, LogGroup, OCSFSourceType, OCSFVersion, ParserProcessor, ParserProcessorType, QueryDefinition, QueryString, QuoteCharacter,
  StringMutatorProcessor, StringMutatorType, Transformer, TypeConverterType, VendedLogParser, VendedLogType,
} from 'aws-cdk-lib/aws-logs';

const app = new App();
const stack = new Stack(app, 'Logs');
const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('logs.amazonaws.com') });
const group = new LogGroup(stack, 'Group');
group.addTransformer('Transformer', {
  transformerName: 'everything',
  transformerConfig: [
    new ParserProcessor({ type: ParserProcessorType.JSON }),
    new ParserProcessor({ type: ParserProcessorType.KEY_VALUE, keyValueOptions: { source: 'pairs', fieldDelimiter: KeyValuePairDelimiter.NEWLINE, keyValueDelimiter: KeyValueDelimiter.COLON, keyPrefix: 'p_', nonMatchValue: '-', overwriteIfExists: true } }),
    new ParserProcessor({ type: ParserProcessorType.CSV, csvOptions: { quoteCharacter: QuoteCharacter.SINGLE_QUOTE, delimiter: DelimiterCharacter.TAB, columns: ['a', 'b'] } }),
    new ParserProcessor({ type: ParserProcessorType.GROK, grokOptions: { match: '%{NUMBER:n}' } }),
    new StringMutatorProcessor({ type: StringMutatorType.LOWER_CASE, lowerCaseKeys: ['a'] }),
    new StringMutatorProcessor({ type: StringMutatorType.UPPER_CASE, upperCaseKeys: ['b'] }),
    new StringMutatorProcessor({ type: StringMutatorType.TRIM, trimKeys: ['c'] }),
    new StringMutatorProcessor({ type: StringMutatorType.SPLIT, splitOptions: { entries: [{ source: 'd', delimiter: DelimiterCharacter.PIPE }] } }),
    new StringMutatorProcessor({ type: StringMutatorType.SUBSTITUTE, substituteOptions: { entries: [{ source: 'e', from: 'x', to: 'y' }] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.ADD_KEYS, addKeysOptions: { entries: [{ key: 'f', value: '1' }, { key: 'g', value: '2', overwriteIfExists: true }] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.DELETE_KEYS, deleteKeysOptions: { withKeys: ['h'] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.MOVE_KEYS, moveKeysOptions: { entries: [{ source: 'i', target: 'j' }] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.RENAME_KEYS, renameKeysOptions: { entries: [{ key: 'k', renameTo: 'l' }] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.COPY_VALUE, copyValueOptions: { entries: [{ source: 'm', target: 'n' }] } }),
    new JsonMutatorProcessor({ type: JsonMutatorType.LIST_TO_MAP, listToMapOptions: { source: 'o', key: 'p', valueKey: 'q', target: 'r' } }),
    new DataConverterProcessor({ type: DataConverterType.TYPE_CONVERTER, typeConverterOptions: { entries: [{ key: 's', type: TypeConverterType.INTEGER }] } }),
    new DataConverterProcessor({ type: DataConverterType.DATETIME_CONVERTER, dateTimeConverterOptions: { source: 't', target: 'u', matchPatterns: [DateTimeFormat.UNIX_TIMESTAMP], locale: 'en' } }),
  ],
});
const types = [VendedLogType.CLOUDFRONT, VendedLogType.VPC, VendedLogType.WAF, VendedLogType.ROUTE53, VendedLogType.POSTGRES];
types.forEach((logType, i) => new LogGroup(stack, `Vended${i}`).addTransformer('Transformer', { transformerName: `vended-${i}`, transformerConfig: [new VendedLogParser({ logType })] }));
const named = LogGroup.fromLogGroupName(stack, 'Named', 'by-name');
new Transformer(stack, 'Ocsf', {
  transformerName: 'ocsf', logGroup: named,
  transformerConfig: [new ParserProcessor({ type: ParserProcessorType.OCSF, parseToOCSFOptions: { eventSource: OCSFSourceType.EKS_AUDIT, ocsfVersion: OCSFVersion.V1_1 } })],
});

const all = new QueryDefinition(stack, 'All', {
  queryDefinitionName: 'all/of/it',
  logGroups: [group, named],
  queryString: new QueryString({
    fields: ['@timestamp', '@message'], parseStatements: ['@message "[*] *" as a, b', '@message "x" as c'], filterStatements: ['a = "b"', 'c = 1'],
    statsStatements: ['count(*) by a', 'max(c)'], sort: '@timestamp desc', limit: 20, display: 'b',
  }),
});
new QueryDefinition(stack, 'Short', { queryDefinitionName: 'short', queryString: new QueryString({ fields: ['@message'] }) });

const destination = new CrossAccountDestination(stack, 'Destination', { role, targetArn: 'arn:aws:kinesis:us-east-1:111111111111:stream/s' });
new CrossAccountDestination(stack, 'NamedDestination', { destinationName: 'named', role, targetArn: 'arn:aws:kinesis:us-east-1:111111111111:stream/s' });
destination.addToPolicy(new PolicyStatement({ actions: ['logs:PutSubscriptionFilter'], principals: [new AccountPrincipal('222222222222')], resources: ['*'] }));
group.addSubscriptionFilter('Far', { destination, filterPattern: FilterPattern.allEvents() });
new CfnOutput(stack, 'Facts', { value: [all.queryDefinitionId, destination.destinationArn, destination.destinationName].join(' ') });
app.synth();
