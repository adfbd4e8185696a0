'use strict';
// Empties a repository before it is deleted.
const { ECR } = require('@aws-sdk/client-ecr');
const { makeHandler } = require('./__entrypoint__');

const TAG = 'aws-cdk:auto-delete-images';
const MAX_DELETED_AT_ONCE = 100;
const ecr = new ECR({});

// A repository loses the tag when automatic deletion is turned off: the images must stay then.
async function mayBeEmptied(repositoryName) {
  const { repositories = [] } = await ecr.describeRepositories({ repositoryNames: [repositoryName] });
  const { tags = [] } = await ecr.listTagsForResource({ resourceArn: repositories[0].repositoryArn });
  return tags.some((tag) => tag.Key === TAG && tag.Value === 'true');
}

// A tagged image goes with its last tag. An index must go before the images it names, so untagged ones come last.
async function imagesOf(repositoryName) {
  const all = [];
  let nextToken;
  do {
    const page = await ecr.listImages({ repositoryName, nextToken });
    all.push(...(page.imageIds ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return [...all.filter((image) => image.imageTag), ...all.filter((image) => !image.imageTag)];
}

async function empty(repositoryName) {
  const images = await imagesOf(repositoryName);
  for (let start = 0; start < images.length; start += MAX_DELETED_AT_ONCE) {
    const { failures = [] } = await ecr.batchDeleteImage({ repositoryName, imageIds: images.slice(start, start + MAX_DELETED_AT_ONCE) });
    const failed = failures.filter((failure) => failure.failureCode !== 'ImageNotFound');
    if (failed.length > 0) throw new Error(`cannot delete ${failed.length} images of ${repositoryName}, the first because of ${failed[0].failureCode}: ${failed[0].failureReason}`);
  }
}

async function onDelete(repositoryName) {
  if (!repositoryName) throw new Error('RepositoryName is missing');
  try {
    if (!(await mayBeEmptied(repositoryName))) return console.log(`${repositoryName} has no tag ${TAG}: nothing is deleted`);
    await empty(repositoryName);
  } catch (error) {
    if (error.name !== 'RepositoryNotFoundException') throw error;
    console.log(`${repositoryName} does not exist`);
  }
}

exports.handler = makeHandler(async (event) => {
  const name = event.ResourceProperties?.RepositoryName;
  switch (event.RequestType) {
    case 'Update':
      // Another physical id makes CloudFormation send a deletion for the former repository.
      return { PhysicalResourceId: name === event.OldResourceProperties?.RepositoryName ? event.PhysicalResourceId : name };
    case 'Delete':
      await onDelete(name);
  }
});
