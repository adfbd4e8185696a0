import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsError, event, stage } from './stage.mjs';

const CODE = 'constructs/aws/ec2/handlers/restrict_default_security_group/index.js';
const ALL = ['revokeSecurityGroupEgress', 'revokeSecurityGroupIngress', 'authorizeSecurityGroupIngress', 'authorizeSecurityGroupEgress'];
const everywhere = (GroupId) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] });
const itself = (GroupId) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId, UserId: '111111111111' }] }] });

const run = async (t, type, { group = 'sg-1', old, answers = {} } = {}) => {
  const made = stage(t, CODE, { '@aws-sdk/client-ec2': 'EC2' });
  t.mock.method(console, 'log', () => {});
  for (const method of ALL) made.answers[method] = answers[method] ?? (() => ({}));
  const properties = (DefaultSecurityGroupId) => ({ DefaultSecurityGroupId, Account: '111111111111' });
  await made.require('./__entrypoint__').handler(event(type, { ResourceProperties: properties(group), OldResourceProperties: old && properties(old) }), {});
  return { calls: made.calls, answer: made.responses[0] };
};
const raise = (name) => () => { throw awsError(name); };

test('a creation takes the rules away', async (t) => {
  const { calls, answer } = await run(t, 'Create');
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(calls, [
    { method: 'revokeSecurityGroupEgress', ...everywhere('sg-1') },
    { method: 'revokeSecurityGroupIngress', ...itself('sg-1') },
  ]);
});

test('a deletion gives the rules back', async (t) => {
  const { calls, answer } = await run(t, 'Delete');
  assert.equal(answer.Status, 'SUCCESS', answer.Reason);
  assert.deepEqual(calls, [
    { method: 'authorizeSecurityGroupIngress', ...itself('sg-1') },
    { method: 'authorizeSecurityGroupEgress', ...everywhere('sg-1') },
  ]);
});

test('an update to another group restores the former and restricts the new one', async (t) => {
  const { calls } = await run(t, 'Update', { group: 'sg-2', old: 'sg-1' });
  assert.deepEqual(calls.map((call) => `${call.method} ${call.GroupId}`), [
    'authorizeSecurityGroupIngress sg-1', 'authorizeSecurityGroupEgress sg-1', 'revokeSecurityGroupEgress sg-2', 'revokeSecurityGroupIngress sg-2',
  ]);
});

test('an update of the same group does nothing', async (t) => {
  const { calls, answer } = await run(t, 'Update', { old: 'sg-1' });
  assert.equal(answer.Status, 'SUCCESS');
  assert.deepEqual(calls, []);
});

test('rules that are gone already, or back, or whose group is gone are no error', async (t) => {
  const absent = Object.fromEntries(ALL.slice(0, 2).map((method) => [method, raise('InvalidPermission.NotFound')]));
  assert.equal((await run(t, 'Create', { answers: absent })).answer.Status, 'SUCCESS');
  for (const name of ['InvalidPermission.Duplicate', 'InvalidGroup.NotFound']) {
    const there = Object.fromEntries(ALL.slice(2).map((method) => [method, raise(name)]));
    const { calls, answer } = await run(t, 'Delete', { answers: there });
    assert.equal(answer.Status, 'SUCCESS', name);
    assert.equal(calls.length, 2);
  }
});

test('any other error fails', async (t) => {
  const { answer } = await run(t, 'Create', { answers: { revokeSecurityGroupIngress: raise('UnauthorizedOperation') } });
  assert.equal(answer.Status, 'FAILED');
  assert.match(answer.Reason, /UnauthorizedOperation/);
});
