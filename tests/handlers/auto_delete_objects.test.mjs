import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsError, event, stage } from './stage.mjs';

const CODE = 'constructs/aws/s3/handlers/auto_delete_objects/index.js';
const TAGGED = { TagSet: [{ Key: 'other', Value: 'x' }, { Key: 'aws-cdk:auto-delete-objects', Value: 'true' }] };
const CONTEXT = { invokedFunctionArn: 'arn:aws-cn:lambda:cn-north-1:111111111111:function:f' };

const staged = (t, answers = {}) => {
  const made = stage(t, CODE, { '@aws-sdk/client-s3': 'S3' });
  t.mock.method(console, 'log', () => {});
  Object.assign(made.answers, answers);
  made.run = async (type, more) => {
    await made.require('./index').handler(event(type, more), CONTEXT);
    return made.responses.at(-1);
  };
  return made;
};
const bucket = (BucketName, old) => ({ ResourceProperties: { BucketName }, OldResourceProperties: old && { BucketName: old } });
const methods = (made) => made.calls.map((call) => call.method);
const raise = (name) => () => { throw awsError(name); };

// A bucket that lists its objects three at a time.
const bucketOf = (objects) => ({
  getBucketTagging: () => TAGGED,
  getBucketPolicy: () => ({ Policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow' }] }) }),
  putBucketPolicy: () => ({}),
  listObjectVersions: () => ({ Versions: objects.slice(0, 2), DeleteMarkers: objects.slice(2, 3), IsTruncated: objects.length > 3 }),
  deleteObjects: ({ Delete }) => { objects.splice(0, Delete.Objects.length); return {}; },
});
const versions = (count) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, VersionId: `v${i}`, Size: 1 }));

test('a creation touches no bucket', async (t) => {
  const made = staged(t);
  assert.equal((await made.run('Create', bucket('b'))).Status, 'SUCCESS');
  assert.deepEqual(made.calls, []);
});

test('an update with the same bucket keeps the physical id, one with another takes its name', async (t) => {
  const made = staged(t);
  assert.equal((await made.run('Update', bucket('b', 'b'))).PhysicalResourceId, 'physical');
  assert.equal((await made.run('Update', bucket('new', 'b'))).PhysicalResourceId, 'new');
  assert.deepEqual(made.calls, []);
});

test('a deletion empties the bucket, all versions and markers, after denying writes', async (t) => {
  const objects = versions(8);
  const made = staged(t, bucketOf(objects));
  const answer = await made.run('Delete', bucket('b'));
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(objects, []);
  assert.deepEqual(methods(made), [
    'getBucketTagging', 'getBucketPolicy', 'putBucketPolicy',
    ...Array(3).fill(['listObjectVersions', 'deleteObjects']).flat(),
  ]);
  assert.deepEqual(JSON.parse(made.calls[2].Policy).Statement, [
    { Effect: 'Allow' },
    { Principal: '*', Effect: 'Deny', Action: ['s3:PutObject'], Resource: ['arn:aws-cn:s3:::b/*'] },
  ]);
  assert.deepEqual(made.calls[4].Delete.Objects[0], { Key: 'k0', VersionId: 'v0' });
});

test('a bucket without the tag keeps its objects', async (t) => {
  for (const getBucketTagging of [() => ({ TagSet: [] }), () => ({ TagSet: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'false' }] }), raise('NoSuchTagSet')]) {
    const made = staged(t, { getBucketTagging });
    assert.equal((await made.run('Delete', bucket('b'))).Status, 'SUCCESS');
    assert.deepEqual(methods(made), ['getBucketTagging']);
  }
});

test('a bucket that is gone, before or meanwhile, is a success', async (t) => {
  const before = staged(t, { getBucketTagging: raise('NoSuchBucket') });
  assert.equal((await before.run('Delete', bucket('b'))).Status, 'SUCCESS');
  for (const method of ['getBucketPolicy', 'putBucketPolicy', 'listObjectVersions', 'deleteObjects']) {
    const made = staged(t, { ...bucketOf(versions(1)), [method]: raise('NoSuchBucket') });
    assert.equal((await made.run('Delete', bucket('b'))).Status, 'SUCCESS', method);
  }
});

test('a bucket whose policy cannot be changed is emptied all the same', async (t) => {
  const objects = versions(2);
  const made = staged(t, { ...bucketOf(objects), getBucketPolicy: raise('NoSuchBucketPolicy'), putBucketPolicy: raise('AccessDenied') });
  assert.equal((await made.run('Delete', bucket('b'))).Status, 'SUCCESS');
  assert.deepEqual(objects, []);
});

test('an object that cannot be deleted fails the deletion and is named', async (t) => {
  const refuse = () => ({ Errors: [{ Key: 'k1', Code: 'AccessDenied', Message: 'locked' }] });
  const answer = await staged(t, { ...bucketOf(versions(2)), deleteObjects: refuse }).run('Delete', bucket('b'));
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /1 objects of b, the first is k1: AccessDenied locked/);
});

test('a deletion without a bucket name and one that may not look fail', async (t) => {
  assert.match((await staged(t).run('Delete', {})).Reason, /BucketName is missing/);
  assert.equal((await staged(t, { getBucketTagging: raise('AccessDenied') }).run('Delete', bucket('b'))).Status, 'FAILED');
});
