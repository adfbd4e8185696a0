// Existing templates, harder ones: what YAML makes of values, moved ids, replaced parameters, stacks in stacks, parts that are not understood, changes after it.
import { App, Aws, CfnOutput, CfnResource, Fn, RemovalPolicy, Stack, Tags, Token } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { Construct } from 'constructs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const values = new Stack(app, 'Values', { description: 'around' });
values.addTransform('Around');
new CfnInclude(values, 'Template', { templateFile: 'values.yaml' });

const replaced = new Stack(app, 'Replaced');
const first = new CfnInclude(replaced, 'First', { templateFile: 'moved.yaml', parameters: { Name: 'prod', Count: 3, Items: Token.asList(Fn.ref('Elsewhere')) } });
(first.getResource('Function') as lambda.CfnFunction).runtime = 'nodejs24.x';
first.getResource('Queue').applyRemovalPolicy(RemovalPolicy.RETAIN);
first.getResource('Bucket').addPropertyOverride('Tags', [{ Key: 'over', Value: 'ridden' }]);
first.getResource('Bucket').addDependency(new CfnResource(replaced, 'Before', { type: 'My::Test::Thing' }));
first.getRule('Check').overrideLogicalId('Checked');
first.getMapping('Sizes').setValue('test', 'count', 0);
first.getOutput('Name').exportName = 'other';
first.getParameter('Kept').noEcho = false;
Tags.of(first).add('all', 'tagged');
const tokens = new Stack(app, 'Tokens');
new CfnInclude(tokens, 'Template', { templateFile: 'moved.yaml', parameters: { Name: Aws.STACK_NAME, Kept: Fn.join('-', ['a', Aws.REGION]), Count: Token.asNumber(Fn.ref('N')), Items: ['1', '2'] } });

const moved = new Stack(app, 'Moved');
const scope = new Construct(moved, 'Scope');
const away = new CfnInclude(scope, 'Away', { templateFile: 'moved.yaml', preserveLogicalIds: false });
away.getCondition('IsProd').overrideLogicalId('Production');
away.getResource('Queue').overrideLogicalId('TheQueue');
away.getMapping('Sizes').overrideLogicalId('Table');
away.getHook('Hook').overrideLogicalId('Hooked');
new CfnInclude(new Stack(app, 'MovedAgain'), 'Again', { templateFile: 'moved.yaml', preserveLogicalIds: false, parameters: { Name: 'again' } });
const queue = sqs.Queue.fromQueueArn(moved, 'Imported', (away.getResource('Queue') as sqs.CfnQueue).attrArn);
new CfnOutput(moved, 'Uses', { value: queue.queueName });
new CfnOutput(new Stack(app, 'Consumer'), 'Uses', { value: (away.getResource('Bucket') as s3.CfnBucket).attrDomainName });

const nested = new Stack(app, 'Nested');
const outer = new CfnInclude(nested, 'Outer', {
  templateFile: 'outer.json',
  parameters: { Url: 'https://example.com/given.json' },
  loadNestedStacks: { Middle: { templateFile: 'middle.json', parameters: { Static: 'replaced' }, loadNestedStacks: { Innermost: { templateFile: 'inner.json' } } } },
});
const middle = outer.getNestedStack('Middle');
const inner = middle.includedTemplate.getNestedStack('Innermost');
inner.includedTemplate.getResource('Parameter').addMetadata('Reached', true);
inner.includedTemplate.getParameter('Number').default = 7;
new CfnResource(middle.stack, 'Added', { type: 'My::Test::Thing', properties: { Outer: outer.getResource('Topic').ref } });
new CfnOutput(nested, 'Deep', { value: inner.includedTemplate.getResource('Parameter').ref });
app.synth();
