'use strict';
// Takes the rules away that a VPC's default security group is born with, and gives them back in the end.
const { EC2 } = require('@aws-sdk/client-ec2');

const ec2 = new EC2({});

const fromItself = (GroupId, UserId) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId, UserId }] }] });
const toAnywhere = (GroupId) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] });

async function unless(harmless, request) {
  try {
    await request;
  } catch (error) {
    if (!harmless.includes(error.name)) throw error;
    console.log(`nothing to do: ${error.name}`);
  }
}

async function restrict(group, account) {
  await unless(['InvalidPermission.NotFound'], ec2.revokeSecurityGroupEgress(toAnywhere(group)));
  await unless(['InvalidPermission.NotFound'], ec2.revokeSecurityGroupIngress(fromItself(group, account)));
}

async function restore(group, account) {
  const done = ['InvalidPermission.Duplicate', 'InvalidGroup.NotFound'];
  await unless(done, ec2.authorizeSecurityGroupIngress(fromItself(group, account)));
  await unless(done, ec2.authorizeSecurityGroupEgress(toAnywhere(group)));
}

exports.handler = async (event) => {
  const { DefaultSecurityGroupId: group, Account: account } = event.ResourceProperties;
  const former = event.OldResourceProperties?.DefaultSecurityGroupId;
  switch (event.RequestType) {
    case 'Create':
      return restrict(group, account);
    case 'Update':
      if (former === group) return undefined;
      await restore(former, account);
      return restrict(group, account);
    default:
      return restore(group, account);
  }
};
