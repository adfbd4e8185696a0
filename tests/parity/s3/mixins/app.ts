import { App, Mixins, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'Mixed', { env: { account: '123456789012', region: 'us-east-1' } });
const read = new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'], principals: [new iam.AnyPrincipal()] });

new s3.Bucket(stack, 'Versioned').with(new s3.mixins.BucketVersioning(), new s3.mixins.BucketBlockPublicAccess());
const bare = new s3.CfnBucket(stack, 'Bare');
bare.with(new s3.mixins.BucketVersioning(false), new s3.mixins.BucketBlockPublicAccess(new s3.BlockPublicAccess({ blockPublicAcls: false })));
bare.applyRemovalPolicy(RemovalPolicy.DESTROY);
bare.with(new s3.mixins.BucketAutoDeleteObjects());
const l1 = new s3.CfnBucket(stack, 'WithPolicy');
l1.applyRemovalPolicy(RemovalPolicy.DESTROY);
new s3.CfnBucketPolicy(stack, 'ItsPolicy', { bucket: l1.ref, policyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*', Principal: '*' }] } })
  .with(new s3.mixins.BucketPolicyStatements([read]));
l1.with(new s3.mixins.BucketAutoDeleteObjects());
const l2 = new s3.Bucket(stack, 'L2', { removalPolicy: RemovalPolicy.DESTROY, enforceSSL: true });
Mixins.of(l2).apply(new s3.mixins.BucketAutoDeleteObjects(), new s3.mixins.BucketPolicyStatements([read]));
app.synth();
