import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

const app = new App();
const stack = new Stack(app, 'Networks', { env: { account: '111111111111', region: 'us-east-1' } });
const agnostic = new Stack(app, 'Agnostic');

new ec2.Vpc(agnostic, 'Default');

const main = new ec2.Vpc(stack, 'Main', {
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'),
  natGateways: 1,
  vpcName: 'main',
  restrictDefaultSecurityGroup: true,
  subnetConfiguration: [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
    { name: 'App', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
    { name: 'Spare', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24, reserved: true },
    { name: 'Data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
  gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
});
main.addGatewayEndpoint('Dynamo', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB, subnets: [{ subnetGroupName: 'App' }] });
main.addInterfaceEndpoint('Ecr', { service: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER });
main.addInterfaceEndpoint('Own', {
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-1', 8443),
  open: false,
  subnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
});

new ec2.Vpc(stack, 'NoNat', { natGateways: 0, maxAzs: 2, createInternetGateway: true, restrictDefaultSecurityGroup: false, enableDnsHostnames: false });

new ec2.Vpc(stack, 'Elastic', {
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  reservedAzs: 1,
  natGatewayProvider: ec2.NatProvider.gateway({ eipAllocationIds: ['eipalloc-1', 'eipalloc-2'], maxDrainDuration: Duration.seconds(100) }),
  defaultInstanceTenancy: ec2.DefaultInstanceTenancy.DEDICATED,
});

new ec2.Vpc(stack, 'Regional', {
  maxAzs: 2,
  natGatewayProvider: ec2.NatProvider.regionalGateway({
    availabilityZoneAddresses: [
      { allocationIds: ['eipalloc-3'], availabilityZone: 'dummy1a' },
      { allocationIds: ['eipalloc-4', 'eipalloc-5'], availabilityZone: 'dummy1b' },
    ],
  }),
});

new ec2.Vpc(stack, 'DualStack', { maxAzs: 2, natGateways: 1, ipProtocol: ec2.IpProtocol.DUAL_STACK });

new ec2.Vpc(stack, 'Ipam', {
  maxAzs: 2,
  natGateways: 0,
  ipAddresses: ec2.IpAddresses.awsIpamAllocation({ ipv4IpamPoolId: 'pool-1', ipv4NetmaskLength: 18, defaultSubnetIpv4NetmaskLength: 24 }),
});

const imported = ec2.Vpc.fromVpcAttributes(stack, 'Imported', {
  vpcId: 'vpc-1',
  vpcCidrBlock: '10.9.0.0/16',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  publicSubnetIds: ['subnet-1', 'subnet-2'],
  privateSubnetIds: ['subnet-3', 'subnet-4', 'subnet-5', 'subnet-6'],
  privateSubnetNames: ['App', 'Jobs'],
  privateSubnetRouteTableIds: ['rtb-1', 'rtb-2', 'rtb-3', 'rtb-4'],
});
imported.addInterfaceEndpoint('Sqs', { service: ec2.InterfaceVpcEndpointAwsService.SQS, subnets: { subnetGroupName: 'Jobs' } });
imported.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3, subnets: [{ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }] });

app.synth();
