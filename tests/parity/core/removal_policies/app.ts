// Removal policies for whole scopes.
import { App, CfnResource, MissingRemovalPolicies, RemovalPolicies, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

const app = new App();
const fill = (stack: Stack) => {
  new s3.Bucket(stack, 'Bucket');
  new sqs.Queue(stack, 'Queue', { removalPolicy: RemovalPolicy.RETAIN });
  new CfnResource(stack, 'Free', { type: 'My::Test::Res' });
  new CfnResource(stack, 'Volume', { type: 'AWS::EC2::Volume' });
};
const all = new Stack(app, 'All');
fill(all);
RemovalPolicies.of(all).destroy();
const some = new Stack(app, 'Some');
fill(some);
RemovalPolicies.of(some).retain({ applyToResourceTypes: ['AWS::SQS::Queue', 'My::Test::Res'], excludeResourceTypes: ['My::Test::Res'] });
RemovalPolicies.of(some).snapshot({ applyToResourceTypes: ['AWS::EC2::Volume'], priority: 600 });
const missing = new Stack(app, 'Missing');
fill(missing);
MissingRemovalPolicies.of(missing).retainOnUpdateOrDelete();
app.synth();
