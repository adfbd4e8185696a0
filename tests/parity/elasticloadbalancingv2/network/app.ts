import { App, Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as targets from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'Network', { env: { account: '111111111111', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
const certificate = elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111111111111:certificate/one');
const second = elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111111111111:certificate/two');

const outer = new elbv2.NetworkLoadBalancer(stack, 'Outer', {
  vpc, internetFacing: true, crossZoneEnabled: true, clientRoutingPolicy: elbv2.ClientRoutingPolicy.AVAILABILITY_ZONE_AFFINITY, zonalShift: true,
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: false, minimumCapacityUnit: 6000,
});
outer.logAccessLogs(new s3.Bucket(stack, 'Logs'));
const tcp = outer.addListener('Tcp', { port: 80 });
const group = tcp.addTargets('Addresses', {
  port: 8080, targets: [new targets.IpTarget('10.0.0.5', 8081, 'all'), new targets.IpTarget('10.0.0.6')], preserveClientIp: true, proxyProtocolV2: false,
  deregistrationDelay: Duration.seconds(10),
  healthCheck: { protocol: elbv2.Protocol.HTTP, path: '/up', interval: Duration.seconds(10), timeout: Duration.seconds(5), healthyThresholdCount: 3 },
});
outer.addListener('Tls', {
  port: 443, certificates: [certificate, second], alpnPolicy: elbv2.AlpnPolicy.HTTP2_ONLY, tcpIdleTimeout: Duration.minutes(2),
  sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS, defaultTargetGroups: [group],
});
const first = new elbv2.NetworkTargetGroup(stack, 'First', {
  vpc, port: 53, protocol: elbv2.Protocol.UDP, connectionTermination: true, targets: [new targets.InstanceIdTarget('i-1', 54), new targets.InstanceIdTarget('i-2')],
});
outer.addListener('Udp', {
  port: 53, protocol: elbv2.Protocol.UDP,
  defaultAction: elbv2.NetworkListenerAction.weightedForward([{ targetGroup: first, weight: 2 }, { targetGroup: group }], { stickinessDuration: Duration.minutes(1) }),
});
outer.addListener('Both', { port: 54, protocol: elbv2.Protocol.TCP_UDP, defaultAction: elbv2.NetworkListenerAction.forward([first, group]) });

const mapped = new elbv2.NetworkLoadBalancer(stack, 'Mapped', {
  vpc, disableSecurityGroups: true, enablePrefixForIpv6SourceNat: true, ipAddressType: elbv2.IpAddressType.DUAL_STACK,
  subnetMappings: [
    { subnet: vpc.privateSubnets[0], privateIpv4Address: '10.0.128.9', sourceNatIpv6Prefix: elbv2.SourceNatIpv6Prefix.autoAssigned() },
    { subnet: vpc.privateSubnets[1], ipv6Address: '2001:db8::1' },
  ],
});
const alb = new elbv2.ApplicationLoadBalancer(stack, 'Alb', { vpc });
const listener = alb.addListener('Http', { port: 80, defaultAction: elbv2.ListenerAction.fixedResponse(200) });
mapped.addListener('Alb', { port: 80 }).addTargets('Alb', { port: 80, targets: [new targets.AlbListenerTarget(listener)] });
mapped.addListener('Arn', { port: 81 }).addTargets('Arn', { port: 81, targets: [new targets.AlbArnTarget(alb.loadBalancerArn, 80)] });
mapped.addSecurityGroup(new ec2.SecurityGroup(stack, 'Later', { vpc }));

const fn = new lambda.Function(stack, 'Fn', { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13 });
listener.addTargets('Fn', { priority: 1, conditions: [elbv2.ListenerCondition.pathPatterns(['/fn'])], targets: [new targets.LambdaTarget(fn)] });

const known = elbv2.NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(stack, 'Known', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/known/0123456789', vpc, loadBalancerSecurityGroups: ['sg-12345678'],
});
known.addListener('More', { port: 82, defaultTargetGroups: [first] });
known.connections.allowFromAnyIpv4(ec2.Port.tcp(82));
const knownGroup = elbv2.NetworkTargetGroup.fromTargetGroupAttributes(stack, 'KnownGroup', {
  targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789',
  loadBalancerArns: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/known/0123456789',
});
for (const [i, metric] of [outer.metrics.activeFlowCount(), outer.metrics.consumedLCUs(), known.metrics.tcpElbResetCount(), group.metrics.healthyHostCount(),
  knownGroup.metrics.unHealthyHostCount()].entries()) {
  metric.createAlarm(stack, `Alarm${i}`, { threshold: 1, evaluationPeriods: 1 });
}
app.synth();
