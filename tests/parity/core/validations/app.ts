// Plug-ins that check templates: what they are given, violations of every severity, resources found by id and path, failures, acknowledgements.
import { App, CfnResource, IPolicyValidationContext, IPolicyValidationPlugin, NestedStack, PolicyValidationPluginReport, PolicyViolatingResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';

const app = new App();
const thing = (scope: Construct, id: string) => new CfnResource(scope, id, { type: 'My::Test::Thing' });
const env = { account: '111111111111', region: 'us-east-1' };

/// Violates rules by what it was given.
class Tells implements IPolicyValidationPlugin {
  constructor(readonly name: string, readonly version?: string) {}
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const base = (path?: string) => path?.split('/').pop() ?? 'none';
    return {
      success: true,
      metadata: {
        stacks: context.stackTemplates.map((s) => `${s.stackConstructPath}=${base(s.templatePath)}@${s.accountId ?? '?'}/${s.region ?? '?'}`).sort().join(' '),
        templates: context.templatePaths.map(base).sort().join(' '), account: context.accountId ?? 'open', region: context.region ?? 'open',
      },
      violations: [],
    };
  }
}
class Finds implements IPolicyValidationPlugin {
  readonly ruleIds = ['rule-one', 'rule-two'];
  constructor(readonly name: string, private readonly success = false) {}
  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const template = context.templatePaths.find((path) => path.includes('First'))!;
    const at = (logicalId: string, ...locations: string[]): PolicyViolatingResource => ({ resourceLogicalId: logicalId, locations, templatePath: template });
    return {
      success: this.success,
      pluginVersion: '1.2.3',
      violations: [
        { ruleName: 'rule-one', description: 'no description', severity: 'fatal', violatingResources: [at('One', 'Properties.A', 'Properties.B.0')] },
        { ruleName: 'rule-one', description: 'the same rule again', severity: 'error', fix: 'do this', ruleMetadata: { url: 'https://example.com', id: '7' }, violatingResources: [at('Two'), at('DeepThing7B9E7B13')] },
        { ruleName: 'rule-two', description: 'a warning', severity: 'warning', violatingResources: [at('NotThere', 'Resources.NotThere')] },
        { ruleName: 'rule-two', description: 'an info', severity: 'info', violatingResources: [{ constructPath: 'First/Two', locations: ['here'] }] },
        { ruleName: 'rule-three', description: 'of its own severity', severity: 'custom', violatingResources: [{ constructPath: 'First/Deep', locations: [] }] },
        { ruleName: 'rule-four', description: 'without severity', violatingResources: [] },
      ],
    };
  }
}
class Breaks implements IPolicyValidationPlugin {
  readonly name = 'breaks';
  validate(): PolicyValidationPluginReport { throw new Error('not today'); }
}

const first = new Stack(app, 'First', { env });
thing(first, 'One');
thing(first, 'Two');
thing(new Construct(first, 'Deep'), 'Thing');
new Stack(app, 'Second', { env, stackName: 'another-name' });
thing(new NestedStack(first, 'Nested'), 'Inner');
thing(new Stack(app, 'Open'), 'One');
const stage = new Stage(app, 'Stage', { env: { account: '222222222222', region: 'eu-west-1' } });
thing(new Stack(stage, 'Inside'), 'One');
thing(new Stack(new Stage(stage, 'Deeper'), 'InsideToo'), 'One');

Validations.of(app).addPlugins(new Tells('tells', '0.1'), new Finds('finds'));
Validations.of(app).addPlugins(new Finds('finds happily', true), new Breaks());
Validations.of(stage).addPlugins(new Tells('of the stage'));
Validations.of(first).acknowledge({ id: 'finds::rule-two', reason: 'all right here' });
Validations.of(first.node.findChild('Two')).acknowledge({ id: 'finds-happily::rule-one', reason: 'only this one' }, { id: 'finds-happily::rule-two', reason: 'and this' });
Validations.of(first.node.findChild('One')).addWarning('my:warning', 'an annotation beside');
app.synth();
