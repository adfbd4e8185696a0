import { App, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'Events', { env: { account: '123456789012', region: 'us-east-1' } });
const target: events.IRuleTarget = { bind: () => ({ arn: 'arn:aws:sqs:us-east-1:123456789012:queue' }) };
const bucket = new s3.Bucket(stack, 'Bucket');
bucket.onCloudTrailEvent('Any');
bucket.onCloudTrailEvent('Paths', { paths: ['a/*', 'b'], target, ruleName: 'paths', description: 'two paths' });
bucket.onCloudTrailPutObject('Put', { target, eventPattern: { account: ['123456789012'] } });
bucket.onCloudTrailPutObject('AnyPut');
bucket.onCloudTrailWriteObject('Write', { paths: ['k'], target });
s3.Bucket.fromBucketName(stack, 'Imported', 'imported').onCloudTrailWriteObject('AnyWrite');
app.synth();
