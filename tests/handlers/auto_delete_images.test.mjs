import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsError, event, stage } from './stage.mjs';

const CODE = 'constructs/aws/ecr/handlers/auto_delete_images/index.js';
const TAGGED = { tags: [{ Key: 'other', Value: 'x' }, { Key: 'aws-cdk:auto-delete-images', Value: 'true' }] };

const staged = (t, answers = {}) => {
  const made = stage(t, CODE, { '@aws-sdk/client-ecr': 'ECR' });
  t.mock.method(console, 'log', () => {});
  Object.assign(made.answers, answers);
  made.run = async (type, more) => {
    await made.require('./index').handler(event(type, more), {});
    return made.responses.at(-1);
  };
  return made;
};
const repository = (RepositoryName, old) => ({ ResourceProperties: { RepositoryName }, OldResourceProperties: old && { RepositoryName: old } });
const methods = (made) => made.calls.map((call) => call.method);
const raise = (name) => () => { throw awsError(name); };

// A repository that lists its images a hundred and twenty at a time.
const repositoryOf = (images) => ({
  describeRepositories: () => ({ repositories: [{ repositoryArn: 'arn:r' }] }),
  listTagsForResource: ({ resourceArn }) => (resourceArn === 'arn:r' ? TAGGED : {}),
  listImages: ({ nextToken = '0' }) => {
    const start = Number(nextToken);
    return { imageIds: images.slice(start, start + 120), nextToken: start + 120 < images.length ? String(start + 120) : undefined };
  },
  batchDeleteImage: () => ({}),
});
const images = (count, tag) => Array.from({ length: count }, (_, i) => ({ imageDigest: `sha256:${i}`, ...(tag && { imageTag: `${tag}${i}` }) }));

test('a creation touches no repository', async (t) => {
  const made = staged(t);
  assert.equal((await made.run('Create', repository('r'))).Status, 'SUCCESS');
  assert.deepEqual(made.calls, []);
});

test('an update with the same repository keeps the physical id, one with another takes its name', async (t) => {
  const made = staged(t);
  assert.equal((await made.run('Update', repository('r', 'r'))).PhysicalResourceId, 'physical');
  assert.equal((await made.run('Update', repository('new', 'r'))).PhysicalResourceId, 'new');
  assert.deepEqual(made.calls, []);
});

test('a deletion deletes all images, tagged ones first, a hundred at a time', async (t) => {
  const made = staged(t, repositoryOf([...images(100), ...images(150, 'v')]));
  const answer = await made.run('Delete', repository('r'));
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  const deleted = made.calls.filter((call) => call.method === 'batchDeleteImage');
  assert.deepEqual(deleted.map((call) => call.imageIds.length), [100, 100, 50]);
  assert.deepEqual(deleted.map((call) => call.imageIds.filter((image) => image.imageTag).length), [100, 50, 0]);
});

test('an empty repository needs no deletion of images', async (t) => {
  const made = staged(t, repositoryOf([]));
  assert.equal((await made.run('Delete', repository('r'))).Status, 'SUCCESS');
  assert.deepEqual(methods(made), ['describeRepositories', 'listTagsForResource', 'listImages']);
});

test('a repository without the tag keeps its images', async (t) => {
  for (const tags of [[], [{ Key: 'aws-cdk:auto-delete-images', Value: 'false' }], undefined]) {
    const made = staged(t, { ...repositoryOf(images(1)), listTagsForResource: () => ({ tags }) });
    assert.equal((await made.run('Delete', repository('r'))).Status, 'SUCCESS');
    assert.deepEqual(methods(made), ['describeRepositories', 'listTagsForResource']);
  }
});

test('a repository that is gone is a success, an image that is gone too', async (t) => {
  assert.equal((await staged(t, { describeRepositories: raise('RepositoryNotFoundException') }).run('Delete', repository('r'))).Status, 'SUCCESS');
  const gone = () => ({ failures: [{ failureCode: 'ImageNotFound' }] });
  assert.equal((await staged(t, { ...repositoryOf(images(1)), batchDeleteImage: gone }).run('Delete', repository('r'))).Status, 'SUCCESS');
});

test('an image that cannot be deleted fails the deletion', async (t) => {
  const refuse = () => ({ failures: [{ failureCode: 'ImageReferencedByManifestList', failureReason: 'in use' }] });
  const answer = await staged(t, { ...repositoryOf(images(1)), batchDeleteImage: refuse }).run('Delete', repository('r'));
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /1 images of r, the first because of ImageReferencedByManifestList: in use/);
});

test('a deletion without a repository name fails', async (t) => {
  assert.match((await staged(t).run('Delete', {})).Reason, /RepositoryName is missing/);
});
