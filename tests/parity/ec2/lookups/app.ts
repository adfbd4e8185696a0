import { App, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';

const subnet = (name: string, zone: string) => ({ availabilityZone: zone, subnetId: `subnet-${name}-${zone}`, routeTableId: `rtb-${name}`, cidr: '10.1.0.0/24' });
const app = new App({
  context: {
    'vpc-provider:account=111111111111:filter.tag:Name=main:filter.tag:team=web:region=us-east-1:returnAsymmetricSubnets=true:returnVpnGateways=false': {
      vpcId: 'vpc-99', vpcCidrBlock: '10.1.0.0/16', ownerAccountId: '222222222222', region: 'us-east-1', vpnGatewayId: 'vgw-1',
      availabilityZones: [],
      subnetGroups: [
        { name: 'Web', type: 'Public', subnets: [subnet('web', 'us-east-1c'), subnet('web', 'us-east-1a')] },
        { name: 'App', type: 'Private', subnets: [subnet('app', 'us-east-1a')] },
      ],
    },
  },
});
const stack = new Stack(app, 'Lookups', { env: { account: '111111111111', region: 'us-east-1' } });
const show = (id: string, vpc: ec2.IVpc) => {
  new CfnOutput(stack, `${id}Id`, { value: vpc.vpcId });
  new CfnOutput(stack, `${id}Arn`, { value: vpc.vpcArn });
  new CfnOutput(stack, `${id}Zones`, { value: Fn.join(',', vpc.availabilityZones) });
  new CfnOutput(stack, `${id}Subnets`, { value: Fn.join(',', vpc.selectSubnets().subnetIds) });
  new CfnOutput(stack, `${id}Cidr`, { value: vpc.vpcCidrBlock });
};
const open = ec2.Vpc.fromLookup(stack, 'Open', { isDefault: true, subnetGroupNameTag: 'group', ownerAccountId: '222222222222', region: 'eu-west-1' });
show('Open', open);
show('Closed', ec2.Vpc.fromLookup(stack, 'Closed', { vpcName: 'main', tags: { team: 'web' }, returnVpnGateways: false }));
open.addInterfaceEndpoint('Sqs', { service: ec2.InterfaceVpcEndpointAwsService.SQS, subnets: { subnetGroupName: 'Private' } });
new CfnOutput(stack, 'GroupId', { value: ec2.SecurityGroup.fromLookupById(stack, 'Group', 'sg-99').securityGroupId });
new CfnOutput(stack, 'NamedId', { value: ec2.SecurityGroup.fromLookupByName(stack, 'Named', 'web', open).securityGroupId });

const alb = elbv2.ApplicationLoadBalancer.fromLookup(stack, 'Alb', { loadBalancerTags: { team: 'web', stage: 'prod' } });
new CfnOutput(stack, 'AlbName', { value: alb.loadBalancerDnsName });
alb.addListener('Http', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(200) });
const nlb = elbv2.NetworkLoadBalancer.fromLookup(stack, 'Nlb', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/x/1',
});
new CfnOutput(stack, 'NlbZone', { value: nlb.loadBalancerCanonicalHostedZoneId });
const listener = elbv2.ApplicationListener.fromLookup(stack, 'Listener', {
  loadBalancerTags: { team: 'web' }, listenerPort: 443, listenerProtocol: elbv2.ApplicationProtocol.HTTPS,
});
listener.addAction('Rule', { priority: 1, conditions: [elbv2.ListenerCondition.pathPatterns(['/x'])], action: elbv2.ListenerAction.fixedResponse(404) });
listener.connections.allowDefaultPortFromAnyIpv4('open');
const tcp = elbv2.NetworkListener.fromLookup(stack, 'Tcp', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/x/1', listenerPort: 53, listenerProtocol: elbv2.Protocol.TCP_UDP,
});
new CfnOutput(stack, 'TcpArn', { value: tcp.listenerArn });
app.synth();
