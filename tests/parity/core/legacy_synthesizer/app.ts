// Assets whose places are parameters.
import { App, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { DockerImageAsset } from 'aws-cdk-lib/aws-ecr-assets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parity-'));
fs.writeFileSync(path.join(folder, 'Dockerfile'), 'FROM scratch\n');
fs.writeFileSync(path.join(folder, 'file.txt'), 'hello\n');
const app = new App();
const stack = new Stack(app, 'Old', { synthesizer: new LegacyStackSynthesizer() });
new s3.Bucket(stack, 'Bucket', { bucketName: new Asset(stack, 'Folder', { path: folder }).s3BucketName });
new s3.Bucket(stack, 'Two', { bucketName: new Asset(stack, 'File', { path: path.join(folder, 'file.txt') }).s3ObjectUrl });
new s3.Bucket(stack, 'Three', { bucketName: new DockerImageAsset(stack, 'Image', { directory: folder }).imageUri });
app.synth();
