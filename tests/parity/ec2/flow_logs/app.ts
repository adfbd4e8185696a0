import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();
const stack = new Stack(app, 'FlowLogs', { env: { account: '111111111111', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2, natGateways: 0, restrictDefaultSecurityGroup: false,
  flowLogs: { All: {}, Rejected: { trafficType: ec2.FlowLogTrafficType.REJECT, maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE } },
});
const group = new logs.LogGroup(stack, 'Group', { removalPolicy: RemovalPolicy.DESTROY });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
vpc.addFlowLog('Group', {
  destination: ec2.FlowLogDestination.toCloudWatchLogs(group, role), maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.TEN_MINUTES,
});
const bucket = new s3.Bucket(stack, 'Bucket');
vpc.addFlowLog('Bucket', {
  destination: ec2.FlowLogDestination.toS3(bucket, 'network/', { hiveCompatiblePartitions: true }),
  logFormat: [ec2.LogFormat.SRC_ADDR, ec2.LogFormat.DST_PORT, ec2.LogFormat.field('flow-direction'), ec2.LogFormat.custom('${version}')],
});
vpc.addFlowLog('NewBucket', { destination: ec2.FlowLogDestination.toS3(), logFormat: [ec2.LogFormat.ALL_DEFAULT_FIELDS] });
vpc.addFlowLog('Stream', {
  destination: ec2.FlowLogDestination.toKinesisDataFirehoseDestination('arn:aws:firehose:us-east-1:111111111111:deliverystream/flow'),
});
const stream = new firehose.CfnDeliveryStream(stack, 'DeliveryStream', { deliveryStreamName: 'flow' });
vpc.addFlowLog('Firehose', { destination: ec2.FlowLogDestination.toFirehose(stream, role) });
new ec2.FlowLog(stack, 'Subnet', { resourceType: ec2.FlowLogResourceType.fromSubnet(vpc.publicSubnets[0]), flowLogName: 'subnet' });
new ec2.FlowLog(stack, 'Transit', {
  resourceType: ec2.FlowLogResourceType.fromTransitGatewayId('tgw-1'), maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  destination: ec2.FlowLogDestination.toS3(bucket),
});
const eip = new ec2.CfnEIP(stack, 'Eip');
new ec2.Vpc(stack, 'Regional', { maxAzs: 1, restrictDefaultSecurityGroup: false, natGatewayProvider: ec2.NatProvider.regionalGateway({ eip }) });
app.synth();
