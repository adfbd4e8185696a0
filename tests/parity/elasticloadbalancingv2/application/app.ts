import { App, CfnOutput, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const env = { account: '111111111111', region: 'us-east-1' };
const stack = new Stack(app, 'Balancers', { env });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1, restrictDefaultSecurityGroup: false });
const certificate = elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111111111111:certificate/one');
const second = elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111111111111:certificate/two');

class Tasks implements elbv2.IApplicationLoadBalancerTarget {
  constructor(private readonly group: ec2.SecurityGroup) {}
  attachToApplicationTargetGroup(targetGroup: elbv2.IApplicationTargetGroup) {
    targetGroup.registerConnectable(this.group, ec2.Port.tcp(8080));
    return { targetType: elbv2.TargetType.IP };
  }
}
class Address implements elbv2.IApplicationLoadBalancerTarget {
  constructor(private readonly ip: string) {}
  attachToApplicationTargetGroup() {
    return { targetType: elbv2.TargetType.IP, targetJson: { id: this.ip, port: 8080, availabilityZone: 'all' } };
  }
}

// As the delivery construct uses it.
const group = new ec2.SecurityGroup(stack, 'Group', { vpc, allowAllOutbound: false });
const blue = new elbv2.ApplicationTargetGroup(stack, 'Blue', {
  vpc, port: 8080, protocol: elbv2.ApplicationProtocol.HTTP, targetType: elbv2.TargetType.IP, targetGroupName: 'blue',
  deregistrationDelay: Duration.seconds(30),
  healthCheck: {
    path: '/health', healthyHttpCodes: '200', interval: Duration.seconds(15), timeout: Duration.seconds(5), healthyThresholdCount: 2,
    unhealthyThresholdCount: 3,
  },
});
const green = new elbv2.ApplicationTargetGroup(stack, 'Green', {
  vpc, port: 8080, stickinessCookieDuration: Duration.minutes(5), stickinessCookieName: 'session', crossZoneEnabled: false,
  loadBalancingAlgorithmType: elbv2.TargetGroupLoadBalancingAlgorithmType.WEIGHTED_RANDOM, enableAnomalyMitigation: true,
  protocolVersion: elbv2.ApplicationProtocolVersion.GRPC, ipAddressType: elbv2.TargetGroupIpAddressType.IPV4,
  targetGroupHealth: {
    dnsMinimumHealthyTargetCount: 0, dnsMinimumHealthyTargetPercentage: 50, routingMinimumHealthyTargetCount: 1, routingMinimumHealthyTargetPercentage: 0,
  },
  healthCheck: { healthyGrpcCodes: '0', enabled: true, port: 'traffic-port', protocol: elbv2.Protocol.HTTP },
});
const main = new elbv2.ApplicationLoadBalancer(stack, 'Main', {
  vpc, internetFacing: true, loadBalancerName: 'main', securityGroup: group, deletionProtection: true, dropInvalidHeaderFields: true,
  desyncMitigationMode: elbv2.DesyncMitigationMode.STRICTEST,
});
const logs = new s3.Bucket(stack, 'Logs');
main.logAccessLogs(logs, 'alb');
main.logConnectionLogs(logs);
main.addListener('Http', { port: 80, open: true, defaultAction: elbv2.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }) });
const https = main.addListener('Https', {
  port: 443, protocol: elbv2.ApplicationProtocol.HTTPS, certificates: [certificate, second], sslPolicy: elbv2.SslPolicy.TLS13_RES, open: false,
  defaultTargetGroups: [blue],
});
https.connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/8'), 'from the office');
blue.addTarget(new Tasks(new ec2.SecurityGroup(stack, 'TaskGroup', { vpc })));
green.addTarget(new Address('10.0.0.1'), new Address('10.0.0.2'));
const rule = new elbv2.ApplicationListenerRule(stack, 'Rule', {
  listener: https, priority: 10, conditions: [elbv2.ListenerCondition.pathPatterns(['/api/*'])], action: elbv2.ListenerAction.forward([green]),
});
new CfnOutput(stack, 'RuleArn', { value: rule.listenerRuleArn });
https.addAction('Fixed', {
  priority: 20,
  conditions: [elbv2.ListenerCondition.hostHeaders(['*.example.com']), elbv2.ListenerCondition.httpHeader('X-Kind', ['a', 'b']),
    elbv2.ListenerCondition.httpRequestMethods(['GET']), elbv2.ListenerCondition.queryStrings([{ key: 'v', value: '1' }, { value: '2' }]),
    elbv2.ListenerCondition.sourceIps(['10.0.0.0/8'])],
  action: elbv2.ListenerAction.fixedResponse(503, { contentType: 'text/plain', messageBody: 'soon' }),
});
https.addAction('Login', {
  priority: 30, conditions: [elbv2.ListenerCondition.pathPatterns(['/admin'])],
  action: elbv2.ListenerAction.authenticateOidc({
    authorizationEndpoint: 'https://id/auth', clientId: 'id', clientSecret: SecretValue.secretsManager('oidc'), issuer: 'https://id',
    tokenEndpoint: 'https://id/token', userInfoEndpoint: 'https://id/user', sessionTimeout: Duration.hours(1),
    onUnauthenticatedRequest: elbv2.UnauthenticatedAction.DENY,
    next: elbv2.ListenerAction.weightedForward([{ targetGroup: blue, weight: 1 }, { targetGroup: green, weight: 2 }], { stickinessDuration: Duration.minutes(1) }),
  }),
});
https.addTargetGroups('Jwt', { priority: 40, conditions: [elbv2.ListenerCondition.pathPatterns(['/both'])], targetGroups: [blue, green] });
const targets = https.addTargets('Own', {
  priority: 50, conditions: [elbv2.ListenerCondition.pathPatterns(['/own'])], port: 9090, protocol: elbv2.ApplicationProtocol.HTTP,
  targets: [new Address('10.0.0.3')], slowStart: Duration.seconds(60),
});
for (const [i, metric] of [main.metrics.targetResponseTime(), blue.metrics.httpCodeTarget(elbv2.HttpCodeTarget.TARGET_5XX_COUNT),
  blue.metrics.unhealthyHostCount({ period: Duration.minutes(1) }), main.metrics.consumedLCUs(), targets.metrics.requestCountPerTarget(),
  main.metrics.httpCodeElb(elbv2.HttpCodeElb.ELB_504_COUNT), main.metrics.requestCount({ statistic: 'Maximum' })].entries()) {
  metric.createAlarm(stack, `Alarm${i}`, { threshold: 1, evaluationPeriods: 1 });
}

const second2 = new elbv2.ApplicationLoadBalancer(stack, 'Inner', {
  vpc, ipAddressType: elbv2.IpAddressType.DUAL_STACK, denyAllIgwTraffic: true, http2Enabled: false, idleTimeout: Duration.seconds(10),
  clientKeepAlive: Duration.minutes(2), preserveHostHeader: true, preserveXffClientPort: true, wafFailOpen: true,
  xAmznTlsVersionAndCipherSuiteHeaders: true, xffHeaderProcessingMode: elbv2.XffHeaderProcessingMode.REMOVE, crossZoneEnabled: true,
  minimumCapacityUnit: 100, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
});
second2.addRedirect();
second2.addSecurityGroup(group);
second2.setAttribute('routing.http2.enabled', 'true');
second2.addListener('Plain', { protocol: elbv2.ApplicationProtocol.HTTPS, certificates: [certificate], defaultTargetGroups: [blue] });
const store = new elbv2.TrustStore(stack, 'Store', { bucket: logs, key: 'ca.pem' });
new elbv2.TrustStoreRevocation(stack, 'Revoked', {
  trustStore: store, revocationContents: [{ bucket: logs, key: 'crl.pem', revocationType: elbv2.RevocationType.CRL, version: '1' }],
});
second2.addListener('Mutual', {
  port: 8443, certificates: [certificate], defaultAction: elbv2.ListenerAction.fixedResponse(200),
  mutualAuthentication: {
    mutualAuthenticationMode: elbv2.MutualAuthenticationMode.VERIFY, trustStore: store, ignoreClientCertificateExpiry: true, advertiseTrustStoreCaNames: true,
  },
});

const imported = elbv2.ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Imported', {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/known/0123456789', securityGroupId: 'sg-12345678',
  securityGroupAllowsAllOutbound: false, vpc,
});
imported.addListener('Http', { port: 8000 }).addTargets('Default', { port: 80, targets: [new Tasks(group)] });
imported.metrics.requestCount().createAlarm(stack, 'ImportedAlarm', { threshold: 1, evaluationPeriods: 1 });
const listener = elbv2.ApplicationListener.fromApplicationListenerAttributes(stack, 'Listener', {
  listenerArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/known/0123456789/9876543210',
  securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'ListenerGroup', 'sg-87654321', { allowAllOutbound: false }), defaultPort: 443,
});
listener.addCertificates('More', [second]);
listener.addAction('Go', { priority: 5, conditions: [elbv2.ListenerCondition.pathPatterns(['/x'])], action: elbv2.ListenerAction.redirect({ path: '/y' }), removeSuffix: true });
const known = elbv2.ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'KnownGroup', {
  targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/known/0123456789',
  loadBalancerArns: 'arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/known/0123456789',
});
listener.addTargetGroups('Groups', { priority: 6, conditions: [elbv2.ListenerCondition.pathPatterns(['/z'])], targetGroups: [known] });
known.metrics.healthyHostCount().createAlarm(stack, 'KnownAlarm', { threshold: 1, evaluationPeriods: 1 });
new CfnOutput(stack, 'KnownName', { value: known.targetGroupName });

app.synth();
