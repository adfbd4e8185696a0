// Mixins of the library and of one's own on trees of every shape; selectors; what was applied; injectors at several levels.
import { App, Aspects, CfnOutput, CfnResource, ConstructSelector, IConstructSelector, IMixin, InjectionContext, IPropertyInjector, Mixin, MixinApplicator, Mixins, NestedStack, PropertyInjectors, RemovalPolicy, Shims, Stack, Stage } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const thing = (scope: Construct, id: string, type = 'My::Test::Thing') => new CfnResource(scope, id, { type });
class Names extends Mixin {
  constructor(private readonly key: string) { super(); }
  supports(c: IConstruct) { return CfnResource.isCfnResource(c); }
  applyTo(c: IConstruct) { (c as CfnResource).addMetadata(this.key, c.node.path); }
}
class Queues implements IMixin {
  supports(c: IConstruct) { return c instanceof sqs.CfnQueue; }
  applyTo(c: IConstruct) { (c as sqs.CfnQueue).queueName = `mixed-${(c as sqs.CfnQueue).queueName ?? 'in'}`; }
}
class Ending implements IConstructSelector {
  constructor(private readonly text: string) {}
  select(scope: IConstruct) { return scope.node.findAll().filter((c) => c.node.id.endsWith(this.text)); }
}

const library = new Stack(app, 'Library', { env: { account: '111111111111', region: 'us-east-1' } });
const versions = new s3.mixins.BucketVersioning();
new s3.Bucket(library, 'Bucket', { versioned: false, removalPolicy: RemovalPolicy.DESTROY }).with(versions, new s3.mixins.BucketBlockPublicAccess(s3.BlockPublicAccess.BLOCK_ACLS_ONLY), new s3.mixins.BucketAutoDeleteObjects());
new ecr.Repository(library, 'Repository', { removalPolicy: RemovalPolicy.DESTROY }).with(new ecr.mixins.RepositoryAutoDeleteImages());
new ecr.CfnRepository(library, 'Raw').with(new ecr.mixins.RepositoryAutoDeleteImages(), versions);
const settings = new ecs.mixins.ClusterSettings([{ name: 'containerInsights', value: 'enhanced' }, { name: 'other', value: 'x' }]);
new ecs.CfnCluster(library, 'Cluster', { clusterSettings: [{ name: 'first', value: '1' }, { name: 'containerInsights', value: 'disabled' }] }).with(settings);
new ecs.CfnCluster(library, 'Empty').with(settings, new ecs.mixins.ClusterSettings([{ name: 'other', value: 'y' }]));
new ecs.Cluster(library, 'Whole', { containerInsightsV2: ecs.ContainerInsights.ENABLED }).with(settings);

const trees = new Stack(app, 'Trees');
const left = new Construct(trees, 'Left');
const right = new Construct(trees, 'Right');
for (const scope of [left, right, new Construct(left, 'Inner')]) {
  new sqs.Queue(scope, 'Queue', { queueName: scope.node.id });
  new s3.Bucket(scope, 'Bucket');
  thing(scope, 'Thing-One');
  thing(scope, 'ThingTwo', 'My::Test::Other');
}
left.with(new Queues(), new Names('left'));
const show = (id: string, applicator: MixinApplicator) => new CfnOutput(trees, id, {
  value: `${applicator.selectedConstructs.map((c) => c.node.path).join(' ')} | ${applicator.report.map((one) => one.construct.node.path).join(' ')}`,
});
show('All', Mixins.of(right).apply(new Names('all')));
show('ById', Mixins.of(trees, ConstructSelector.byId('Thing?One')).requireAll().apply(new Names('id')));
show('ByIds', Mixins.of(trees, ConstructSelector.byId('{Queue,Thing*}')).requireAny().apply(new Names('ids')));
show('ByPath', Mixins.of(trees, ConstructSelector.byPath('Trees/*/Bucket/*')).apply(new Names('path')));
show('Deep', Mixins.of(trees, ConstructSelector.byPath('**/Inner/**')).apply(new Names('deep'), versions));
show('Types', Mixins.of(trees, ConstructSelector.resourcesOfType('AWS::SQS::Queue', 'My::Test::Other')).apply(new Names('types')));
show('Own', Mixins.of(left.node.findChild('Bucket'), ConstructSelector.cfnResource()).apply(versions));
show('Itself', Mixins.of(right, ConstructSelector.onlyItself()).apply(new Names('never')));
show('Mine', Mixins.of(trees, new Ending('Two')).apply(new Names('mine')).apply(new Names('again')));
show('None', Mixins.of(trees, ConstructSelector.byId('Nothing')).apply(new Names('none')));
Mixins.of(right).apply(Shims.asMixin({ visit: (node) => { if (node instanceof sqs.CfnQueue) node.delaySeconds = 5; } }));
Aspects.of(trees).add(Shims.asAspect(new Names('aspect')));
thing(new NestedStack(left, 'Nested'), 'Late');

class Sized implements IPropertyInjector {
  readonly constructUniqueId = lambda.Function.PROPERTY_INJECTION_ID;
  constructor(private readonly memory: number) {}
  inject(props: any, context: InjectionContext) { return { memorySize: this.memory, ...props, description: `${context.id} in ${context.scope.node.path}` }; }
}
class Fifo implements IPropertyInjector {
  readonly constructUniqueId = sqs.Queue.PROPERTY_INJECTION_ID;
  inject(props: any) { return { ...props, fifo: true, removalPolicy: props?.removalPolicy ?? RemovalPolicy.RETAIN }; }
}
class Pathed implements IPropertyInjector {
  readonly constructUniqueId = iam.Role.PROPERTY_INJECTION_ID;
  inject(props: any) { return { ...props, path: '/injected/' }; }
}
const stage = new Stage(app, 'Stage', { propertyInjectors: [new Sized(256), new Pathed()] });
const injected = new Stack(stage, 'Injected', { propertyInjectors: [new Fifo()] });
const code = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };
new lambda.Function(injected, 'Function', code);
new lambda.Function(injected, 'Given', { ...code, memorySize: 512 });
new sqs.Queue(injected, 'Queue');
const inner = new Construct(injected, 'Inner');
PropertyInjectors.of(inner).add(new Sized(1024));
new lambda.Function(inner, 'Function', code);
new sqs.Queue(inner, 'Queue', { removalPolicy: RemovalPolicy.DESTROY, deadLetterQueue: { maxReceiveCount: 3, queue: new sqs.Queue(inner, 'Dead') } });
PropertyInjectors.of(inner).add(new Sized(2048));
new lambda.Function(new Construct(inner, 'Deeper'), 'Function', code);
new CfnOutput(injected, 'Has', { value: [PropertyInjectors.hasPropertyInjectors(inner), PropertyInjectors.hasPropertyInjectors(left), PropertyInjectors.of(inner).for(lambda.Function.PROPERTY_INJECTION_ID) !== undefined, PropertyInjectors.of(inner).for(sqs.Queue.PROPERTY_INJECTION_ID) !== undefined].join(' ') });
app.synth();
