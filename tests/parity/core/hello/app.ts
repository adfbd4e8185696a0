import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';

const app = new App();
const stack = new Stack(app, 'Hello');
const bucket = new CfnBucket(stack, 'Bucket', { versioningConfiguration: { status: 'Enabled' } });
const topic = new CfnTopic(stack, 'Topic', { displayName: `about ${bucket.ref}` });
topic.addDependency(bucket);
new CfnOutput(stack, 'BucketName', { value: bucket.ref });
new CfnOutput(stack, 'BucketArn', { value: bucket.attrArn, exportName: 'the-bucket' });
app.synth();
