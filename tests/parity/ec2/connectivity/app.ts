import { App, CfnOutput, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const stack = new Stack(app, 'Connectivity', { env: { account: '111111111111', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2, natGateways: 0, restrictDefaultSecurityGroup: false, vpnGatewayAsn: 65001,
  vpnConnections: { Office: { ip: '1.2.3.4', staticRoutes: ['192.168.10.0/24', '192.168.20.0/24'] } },
  vpnRoutePropagation: [{ subnetType: ec2.SubnetType.PUBLIC }],
});
const plain = new ec2.Vpc(stack, 'Plain', { maxAzs: 1, restrictDefaultSecurityGroup: false });
const connection = plain.addVpnConnection('Home', {
  ip: '5.6.7.8', asn: 65002,
  tunnelOptions: [{ preSharedKey: 'secretkey1234', tunnelInsideCidr: '169.254.10.0/30' }, { preSharedKeySecret: SecretValue.secretsManager('psk') }],
});
new CfnOutput(stack, 'VpnId', { value: connection.vpnId });
new CfnOutput(stack, 'GatewayId', { value: plain.vpnGatewayId! });
ec2.VpnConnection.metricAllTunnelState().createAlarm(stack, 'Tunnel', { threshold: 1, evaluationPeriods: 1 });
ec2.VpnConnection.metricAllTunnelDataIn({ statistic: 'Maximum' }).createAlarm(stack, 'DataIn', { threshold: 1, evaluationPeriods: 1 });

const nlb = new elbv2.NetworkLoadBalancer(stack, 'Nlb', { vpc });
const service = new ec2.VpcEndpointService(stack, 'Service', {
  vpcEndpointServiceLoadBalancers: [nlb], acceptanceRequired: false, contributorInsights: true,
  allowedPrincipals: [new iam.ArnPrincipal('arn:aws:iam::222222222222:root'), new iam.ArnPrincipal('arn:aws:iam::333333333333:root')],
  supportedIpAddressTypes: [ec2.IpAddressType.IPV4], allowedRegions: ['us-east-1', 'us-west-2'],
});
new ec2.VpcEndpointService(stack, 'Small', { vpcEndpointServiceLoadBalancers: [nlb] });
new CfnOutput(stack, 'ServiceName', { value: service.vpcEndpointServiceName });

const offices = new ec2.PrefixList(stack, 'Offices', { entries: [{ cidr: '10.0.0.1/32' }, { cidr: '10.0.1.0/24', description: 'second' }] });
const six = new ec2.PrefixList(stack, 'Six', { addressFamily: ec2.AddressFamily.IP_V6, prefixListName: 'six', maxEntries: 5, entries: [{ cidr: '2001:db8::/32' }] });
new ec2.PrefixList(stack, 'Empty');
const found = ec2.PrefixList.fromLookup(stack, 'Found', { prefixListName: 'com.amazonaws.global.cloudfront.origin-facing', addressFamily: ec2.AddressFamily.IP_V4 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc });
group.addIngressRule(offices, ec2.Port.tcp(443));
group.addIngressRule(found, ec2.Port.tcp(444));
group.addIngressRule(ec2.PrefixList.fromPrefixListId(stack, 'Known', 'pl-1'), ec2.Port.tcp(445));
group.connections.allowFrom(six, ec2.Port.tcp(446));
new CfnOutput(stack, 'Arn', { value: offices.prefixListArn });
app.synth();
