// Aspects: order by priority and place, aspects that add nodes and aspects, those of the app, of stages, nested stacks; what they may read and change.
import { App, Aspects, AspectPriority, CfnOutput, CfnResource, IAspect, Lazy, NestedStack, RemovalPolicy, Stack, Stage, Tags } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const thing = (scope: Construct, id: string, properties: any = {}) => new CfnResource(scope, id, { type: 'My::Test::Thing', properties });
const trace: { [stack: string]: string[] } = {};

/// Writes down whom it visits.
class Visits implements IAspect {
  constructor(private readonly name: string) {}
  visit(node: IConstruct) {
    const stack = node.node.path.split('/')[0];
    (trace[stack] ??= []).push(`${this.name} ${node.node.path}`);
  }
}
class Marks implements IAspect {
  constructor(private readonly key: string, private readonly value: any) {}
  visit(node: IConstruct) { if (CfnResource.isCfnResource(node)) node.addPropertyOverride(this.key, this.value); }
}
class AddsNode implements IAspect {
  visit(node: IConstruct) {
    if (CfnResource.isCfnResource(node) && node.node.id === 'Parent' && !node.node.scope!.node.tryFindChild('Added')) thing(node.node.scope as Construct, 'Added', { By: 'aspect' });
  }
}
class AddsAspect implements IAspect {
  visit(node: IConstruct) {
    if (node.node.id === 'Here' && Aspects.of(node).all.length === 0) Aspects.of(node).add(new Marks('ByAdded', true), { priority: 900 });
  }
}
class Chain implements IAspect {
  constructor(private readonly left: number) {}
  visit(node: IConstruct) {
    if (this.left === 0 || node.node.id !== 'Chained') return;
    const scope = node.node.scope as Construct;
    if (!scope.node.tryFindChild(`Link${this.left}`)) thing(scope, `Link${this.left}`);
    Aspects.of(scope).add(new Chain(this.left - 1));
  }
}

const order = new Stack(app, 'Order');
const inner = new Construct(order, 'Inner');
thing(inner, 'A');
thing(order, 'B');
const both = new Visits('both');
Aspects.of(order).add(both);
Aspects.of(inner).add(both);
Aspects.of(order).add(new Visits('late'), { priority: 700 });
Aspects.of(inner).add(new Visits('inner default'));
Aspects.of(order).add(new Visits('mutating'), { priority: AspectPriority.MUTATING });
Aspects.of(inner).add(new Visits('readonly'), { priority: AspectPriority.READONLY });
Aspects.of(order).add(new Visits('first'), { priority: 0 });
Aspects.of(inner.node.findChild('A')).add(new Visits('own'), { priority: 150 });
Aspects.of(order).add(new Marks('Winner', 'low'), { priority: 10 });
Aspects.of(order).add(new Marks('Winner', 'high'), { priority: 20 });
Aspects.of(inner).add(new Marks('Inner', 1));
thing(order, 'Trace', { Visits: Lazy.any({ produce: () => trace.Order }) });

const adding = new Stack(app, 'Adding');
thing(new Construct(adding, 'Group'), 'Parent');
Aspects.of(adding).add(new AddsNode(), { priority: AspectPriority.MUTATING });
Aspects.of(adding).add(new Marks('Seen', 'by the later one'), { priority: 600 });
thing(adding, 'Here');
Aspects.of(adding).add(new AddsAspect());
thing(adding, 'Trace', { Visits: Lazy.any({ produce: () => trace.Adding }) });
Aspects.of(adding).add(new Visits('last'));

const chains = new Stack(app, 'Chain');
thing(new Construct(chains, 'Chains'), 'Chained');
Aspects.of(chains).add(new Chain(3));
Aspects.of(chains).add(new Visits('last'));
thing(chains, 'Trace', { Visits: Lazy.any({ produce: () => trace.Chain }) });

Aspects.of(app).add(new Marks('OfApp', true), { priority: 400 });
const stage = new Stage(app, 'Stage');
Aspects.of(stage).add(new Marks('OfStage', true));
const staged = new Stack(stage, 'Staged');
thing(staged, 'Thing');
const nested = new NestedStack(order, 'Nested');
thing(nested, 'Thing');
Aspects.of(nested).add(new Marks('OfNested', true));

class Hardens implements IAspect {
  visit(node: IConstruct) {
    if (node instanceof s3.CfnBucket) {
      node.versioningConfiguration ??= { status: 'Enabled' };
      node.publicAccessBlockConfiguration = { blockPublicAcls: true };
    }
    if (node instanceof sqs.Queue) node.applyRemovalPolicy(RemovalPolicy.RETAIN);
    if (node instanceof CfnOutput) node.description = `described: ${node.node.id}`;
  }
}
const library = new Stack(app, 'Library');
new s3.Bucket(library, 'Bucket', { enforceSSL: true });
new s3.CfnBucket(library, 'Raw', { versioningConfiguration: { status: 'Suspended' } });
new CfnOutput(library, 'Out', { value: new sqs.Queue(library, 'Queue').queueArn });
Tags.of(library).add('team', 'web');
Aspects.of(library).add(new Hardens());
new CfnOutput(library, 'Count', { value: `${Aspects.of(library).all.length} ${Aspects.of(library).applied.map((a) => a.priority).join(',')}` });
app.synth();
