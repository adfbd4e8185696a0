'use strict';
// Empties a bucket before it is deleted.
const { S3 } = require('@aws-sdk/client-s3');
const { makeHandler } = require('./__entrypoint__');

const TAG = 'aws-cdk:auto-delete-objects';
const s3 = new S3({});

// A bucket loses the tag when automatic deletion is turned off: the data must stay then.
async function mayBeEmptied(Bucket) {
  try {
    const { TagSet = [] } = await s3.getBucketTagging({ Bucket });
    return TagSet.some((tag) => tag.Key === TAG && tag.Value === 'true');
  } catch (error) {
    if (error.name === 'NoSuchTagSet') return false;
    throw error;
  }
}

async function currentPolicy(Bucket) {
  try {
    return JSON.parse((await s3.getBucketPolicy({ Bucket })).Policy);
  } catch (error) {
    if (error.name === 'NoSuchBucketPolicy') return { Version: '2012-10-17', Statement: [] };
    throw error;
  }
}

// Nothing may come in while objects go out. Where that cannot be had, the bucket is emptied all the same.
async function denyWrites(Bucket, partition) {
  try {
    const policy = await currentPolicy(Bucket);
    const deny = { Principal: '*', Effect: 'Deny', Action: ['s3:PutObject'], Resource: [`arn:${partition}:s3:::${Bucket}/*`] };
    await s3.putBucketPolicy({ Bucket, Policy: JSON.stringify({ ...policy, Statement: [].concat(policy.Statement, deny) }) });
  } catch (error) {
    if (error.name === 'NoSuchBucket') throw error;
    console.log(`cannot deny writes to ${Bucket}: ${error}`);
  }
}

async function empty(Bucket) {
  for (let more = true; more; ) {
    const { Versions = [], DeleteMarkers = [], IsTruncated } = await s3.listObjectVersions({ Bucket });
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors = [] } = await s3.deleteObjects({ Bucket, Delete: { Objects, Quiet: true } });
    if (Errors.length > 0) throw new Error(`cannot delete ${Errors.length} objects of ${Bucket}, the first is ${Errors[0].Key}: ${Errors[0].Code} ${Errors[0].Message}`);
    more = IsTruncated;
  }
}

async function onDelete(bucket, partition) {
  if (!bucket) throw new Error('BucketName is missing');
  try {
    if (!(await mayBeEmptied(bucket))) return console.log(`${bucket} has no tag ${TAG}: nothing is deleted`);
    await denyWrites(bucket, partition);
    await empty(bucket);
  } catch (error) {
    if (error.name !== 'NoSuchBucket') throw error;
    console.log(`${bucket} does not exist`);
  }
}

exports.handler = makeHandler(async (event, context) => {
  const bucket = event.ResourceProperties?.BucketName;
  switch (event.RequestType) {
    case 'Update':
      // Another physical id makes CloudFormation send a deletion for the former bucket.
      return { PhysicalResourceId: bucket === event.OldResourceProperties?.BucketName ? event.PhysicalResourceId : bucket };
    case 'Delete':
      await onDelete(bucket, context?.invokedFunctionArn?.split(':')[1] ?? 'aws');
  }
});
