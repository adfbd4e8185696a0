// Properties injected into constructs, and changes applied to constructs that are there.
import { App, Aspects, CfnResource, ConstructSelector, IPropertyInjector, InjectionContext, Mixin, Mixins, PropertyInjectors, Shims, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct, IConstruct } from 'constructs';

class Versioned implements IPropertyInjector {
  readonly constructUniqueId = s3.Bucket.PROPERTY_INJECTION_ID;
  inject(props: any, context: InjectionContext) { return { versioned: true, ...props, bucketName: `name-${context.id.toLowerCase()}` }; }
}
class Encrypted implements IPropertyInjector {
  readonly constructUniqueId = s3.Bucket.PROPERTY_INJECTION_ID;
  inject(props: any) { return { ...props, encryption: s3.BucketEncryption.S3_MANAGED }; }
}
class Labelled extends Mixin {
  constructor(private readonly text: string) { super(); }
  supports(c: IConstruct) { return CfnResource.isCfnResource(c); }
  applyTo(c: IConstruct) { (c as CfnResource).addMetadata(this.text, c.node.id); }
}
const app = new App({ propertyInjectors: [new Versioned()] });
const stack = new Stack(app, 'Injected');
new s3.Bucket(stack, 'One');
new s3.Bucket(stack, 'Two', { versioned: false });
const inner = new Construct(stack, 'Inner');
PropertyInjectors.of(inner).add(new Encrypted());
new s3.Bucket(inner, 'Three');
const other = new Stack(app, 'Other', { propertyInjectors: [new Encrypted()] });
new s3.Bucket(other, 'Four');
const mixed = new Stack(app, 'Mixed');
for (const id of ['A', 'Bee', 'Bar']) new CfnResource(mixed, id, { type: id === 'A' ? 'My::Test::A' : 'My::Test::B' });
new CfnResource(new Construct(mixed, 'Deep'), 'Bar', { type: 'My::Test::B' });
mixed.with(new Labelled('all'));
Mixins.of(mixed, ConstructSelector.resourcesOfType('My::Test::A')).apply(new Labelled('type'));
Mixins.of(mixed, ConstructSelector.byId('B*')).requireAll().apply(new Labelled('id'));
Mixins.of(mixed, ConstructSelector.byPath('Mixed/B*')).apply(new Labelled('path'));
Mixins.of(mixed, ConstructSelector.byPath('**/Bar')).apply(new Labelled('anywhere'));
Aspects.of(mixed).add(Shims.asAspect(new Labelled('aspect')));
app.synth();
