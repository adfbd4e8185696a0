// Existing templates as parts of stacks.
import { App, CfnOutput, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'Existing', { description: 'around it' });
new CfnResource(stack, 'Before', { type: 'My::Test::Res' });
const template = new CfnInclude(stack, 'Template', { templateFile: 'template.yaml', parameters: { Replaced: 'given', Token: Fn.ref('AWS::Region') } });
const bucket = template.getResource('Bucket') as s3.CfnBucket;
bucket.accessControl = 'Private';
bucket.tags.setTag('more', 'tags');
template.getCondition('Either').overrideLogicalId('Renamed');
template.getOutput('Name').description = 'set';
template.getParameter('Env').default = 'prod';
new CfnOutput(stack, 'Refers', { value: bucket.attrArn });
new CfnOutput(new Stack(app, 'Other'), 'FromOther', { value: bucket.ref });

const moved = new Stack(app, 'Moved');
new CfnInclude(moved, 'Template', { templateFile: 'nested.json', preserveLogicalIds: false });

const nests = new Stack(app, 'Nests');
const parent = new CfnInclude(nests, 'Parent', {
  templateFile: 'parent.json',
  loadNestedStacks: { First: { templateFile: 'nested.json', parameters: { Q: 7 } } },
  allowCyclicalReferences: true,
  dehydratedResources: ['Raw'],
});
parent.loadNestedStack('Second', { templateFile: 'nested.json' });
new CfnOutput(nests, 'FromNested', { value: parent.getNestedStack('Second').includedTemplate.getResource('Inner').ref });
app.synth();
