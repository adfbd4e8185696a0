import { test } from 'node:test';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

for (let i = 0; i < 100; i++) {
  test(`networks have subnets in two zones and one open port ${i}`, () => {
    const stack = new Stack(new App(), 'Stack');
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr(`10.${i}.0.0/16`), maxAzs: 2, natGateways: i % 3 });
    const group = new ec2.SecurityGroup(stack, 'Group', { allowAllOutbound: false, vpc });
    group.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(1000 + i), 'service');
    const t = Template.fromStack(stack);
    t.hasResourceProperties('AWS::EC2::VPC', { CidrBlock: `10.${i}.0.0/16`, EnableDnsSupport: true });
    t.resourceCountIs('AWS::EC2::Subnet', 4);
    t.resourceCountIs('AWS::EC2::NatGateway', i % 3);
    t.hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [{ CidrIp: '10.0.0.0/8', Description: 'service', FromPort: 1000 + i, IpProtocol: 'tcp', ToPort: 1000 + i }],
    });
  });
}
