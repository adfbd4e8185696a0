import { App, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const stack = new Stack(app, 'Security', { env });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0, restrictDefaultSecurityGroup: false });

const closed = new ec2.SecurityGroup(stack, 'Closed', { vpc, allowAllOutbound: false, description: 'closed', securityGroupName: 'closed' });
const open = new ec2.SecurityGroup(stack, 'Open', { vpc, allowAllIpv6Outbound: true });
const apart = new ec2.SecurityGroup(stack, 'Apart', { vpc, disableInlineRules: true, allowAllOutbound: false });
const apartOpen = new ec2.SecurityGroup(stack, 'ApartOpen', { vpc, disableInlineRules: true, allowAllIpv6Outbound: true });

closed.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443));
closed.addEgressRule(ec2.Peer.anyIpv6(), ec2.Port.udpRange(1000, 2000), 'udp out');
closed.addEgressRule(ec2.Peer.prefixList('pl-12345678'), ec2.Port.HTTPS);
closed.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443), 'first');
closed.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443), 'the same again');
closed.addIngressRule(ec2.Peer.securityGroupId('sg-0123456789abcdef0', '222222222222'), ec2.Port.allTraffic());
closed.addIngressRule(ec2.Peer.ipv6('2001:db8::/32'), ec2.Port.icmpPing());
closed.addIngressRule(ec2.Peer.ipv4(Fn.importValue('Cidr')), ec2.Port.allIcmpV6());
open.addIngressRule(ec2.Peer.prefixList(Fn.importValue('List')), ec2.Port.esp());
open.addIngressRule(ec2.Peer.prefixList(Fn.importValue('List2')), ec2.Port.esp());
open.addIngressRule(ec2.Peer.prefixList(Fn.importValue('List3')), ec2.Port.ah());
open.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.allTcp());
apart.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcpRange(80, 90));
apart.addEgressRule(ec2.Peer.ipv4('10.1.0.0/16'), ec2.Port.allUdp());
apartOpen.addIngressRule(apart, ec2.Port.icmpTypeAndCode(8, 0));
apartOpen.addIngressRule(apart, new ec2.Port({ protocol: ec2.Protocol.GRE, stringRepresentation: 'GRE' }));

closed.connections.allowTo(open, ec2.Port.POSTGRES, 'database');
open.connections.allowFrom(apart, ec2.Port.DNS_UDP);
closed.connections.allowInternally(ec2.Port.tcp(7000));
closed.connections.allowToAnyIpv4(ec2.Port.tcp(53));
closed.connections.allowFromAnyIpv4(ec2.Port.tcp(54), 'everyone');

const service = new ec2.Connections({ securityGroups: [closed], defaultPort: ec2.Port.tcp(9000) });
service.allowDefaultPortFrom(open, 'default');
service.allowDefaultPortInternally();
service.allowDefaultPortFromAnyIpv4('all');
service.allowDefaultPortTo(ec2.Peer.ipv4('10.3.0.0/16'));
open.connections.allowToDefaultPort(service);
const later = new ec2.SecurityGroup(stack, 'Later', { vpc, allowAllOutbound: false });
service.addSecurityGroup(later);

const known = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Known', 'sg-1111111111', { allowAllOutbound: false });
const fixed = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Fixed', 'sg-2222222222', { mutable: false });
known.connections.allowTo(closed, ec2.Port.tcp(1));
fixed.connections.allowFrom(known, ec2.Port.tcp(2));

const other = new Stack(app, 'Other', { env });
const otherVpc = new ec2.Vpc(other, 'Vpc', { maxAzs: 1, natGateways: 0, restrictDefaultSecurityGroup: false });
const there = new ec2.SecurityGroup(other, 'There', { vpc: otherVpc, allowAllOutbound: false });
there.connections.allowTo(closed, ec2.Port.tcp(3));
there.connections.allowFrom(closed, ec2.Port.tcp(4), 'from the other stack');

const acl = new ec2.NetworkAcl(stack, 'Acl', { vpc, subnetSelection: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
acl.addEntry('Https', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 100, traffic: ec2.AclTraffic.tcpPort(443), direction: ec2.TrafficDirection.EGRESS });
acl.addEntry('Ping', {
  cidr: ec2.AclCidr.anyIpv6(), ruleNumber: 110, traffic: ec2.AclTraffic.icmpv6({ type: 128, code: 0 }), ruleAction: ec2.Action.DENY,
  direction: ec2.TrafficDirection.INGRESS,
});
acl.addEntry('Rest', { cidr: ec2.AclCidr.ipv4('10.0.0.0/8'), ruleNumber: 120, traffic: ec2.AclTraffic.udpPortRange(1, 9) });
(vpc.publicSubnets[0] as ec2.Subnet).addRoute('Peering', {
  routerType: ec2.RouterType.VPC_PEERING_CONNECTION, routerId: 'pcx-1', destinationCidrBlock: '172.16.0.0/12',
});
const endpoint = vpc.addInterfaceEndpoint('Secrets', { service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER, securityGroups: [apart] });
endpoint.addToPolicy(new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], principals: [new iam.AnyPrincipal()], resources: ['*'] }));

app.synth();
