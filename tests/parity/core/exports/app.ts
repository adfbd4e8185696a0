// Names of exports: long paths, long stack names, renamed resources, names given; what is exported twice.
import { App, CfnOutput, CfnParameter, CfnResource, Fn, Stack, Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App({ postCliContext: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const res = (scope: any, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'AWS::Test::Thing', properties });
const env = { account: '111111111111', region: 'us-east-1' };
const deepIn = (scope: Construct, depth: number, id: string): Construct => (depth === 0 ? scope : deepIn(new Construct(scope, `${id}${depth}`), depth - 1, id));
const producer = new Stack(app, 'Producer', { env });
const longNamed = new Stack(app, 'LongNamed', { env, stackName: 'a-' + 'long'.repeat(30) + '-z' });
const short = res(producer, 'Short');
const deep = res(deepIn(producer, 12, 'AVeryLongPartOfThePathOfAResource'), 'Resource');
const deeper = res(deepIn(longNamed, 20, 'AnotherQuiteLongPart'), 'AndTheResourceItself');
const odd = res(producer, 'odd.id-with_signs');
const renamed = res(producer, 'Renamed');
renamed.overrideLogicalId('GivenByHand');
producer.renameLogicalId('BeforeRename', 'AfterRename');
const other = res(producer, 'BeforeRename');
const parameter = new CfnParameter(producer, 'Parameter', { default: 'p' });

const kept = producer.exportValue(short.ref);
producer.exportValue(short.ref);
const described = producer.exportValue(short.getAtt('Arn'), { description: 'the ARN' });
const named = producer.exportValue(short.getAtt('Name'), { name: 'given-name', description: 'by a name' });
const text = producer.exportValue(`${short.ref}-and-${odd.ref}`, { name: 'of:two' });
const ofParameter = producer.exportValue(parameter.valueAsString);
const output = new CfnOutput(producer, 'Output', { value: deep.ref, exportName: 'by-output', key: 'GivenKey' });
const late = new CfnOutput(producer, 'Late', { value: 'first', description: 'first' });
late.value = deep.getAtt('Late').toString();
late.exportName = Fn.join('-', ['a', 'joined', 'name']);
late.description = 'changed';

const consumer = new Stack(app, 'Consumer', { env });
res(consumer, 'Imports', { Kept: kept, Described: described, Named: named, Text: text, OfParameter: ofParameter, Output: output.importValue, Own: Fn.importValue('from-elsewhere'), Joined: Fn.importValue(Fn.join('-', ['x', Fn.ref('AWS::Region')])) });
res(consumer, 'Takes', { Short: short.ref, Deep: deep.ref, DeepArn: deep.getAtt('A.Nested.Attribute'), Deeper: deeper.ref, DeeperArn: deeper.getAtt('Arn'), Odd: odd.ref, Renamed: renamed.getAtt('Arn'), Other: other.ref, Parameter: parameter.valueAsString });

const stage = new Stage(app, 'Prod', { env, stageName: 'production' });
const inStage = new Stack(stage, 'Data');
const stageResource = res(deepIn(inStage, 3, 'Part'), 'Default');
inStage.exportValue(stageResource.getAtt('Kept'));
res(new Stack(stage, 'Service', { stackName: 'service' }), 'Takes', { Ref: stageResource.ref, Arn: stageResource.getAtt('Arn'), Account: inStage.account, Region: inStage.region });
app.synth();
