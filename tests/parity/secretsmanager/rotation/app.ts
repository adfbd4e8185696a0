import { App, Duration, Stack } from 'aws-cdk-lib';
import { Connections, Port, SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { HostedRotation, Secret, SecretRotation, SecretRotationApplication } from 'aws-cdk-lib/aws-secretsmanager';

const app = new App();
const stack = new Stack(app, 'Rotations', { env: { account: '111111111111', region: 'eu-west-1' } });
const vpc = new Vpc(stack, 'Vpc', { natGateways: 1, restrictDefaultSecurityGroup: false });
const group = new SecurityGroup(stack, 'DatabaseGroup', { vpc });
const target = new Connections({ defaultPort: Port.tcp(3306), securityGroups: [group] });
const key = new Key(stack, 'Key');
const master = new Secret(stack, 'Master', { encryptionKey: key });
new SecretRotation(stack, 'Single', { application: SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER, secret: new Secret(stack, 'One'), target, vpc });
new SecretRotation(stack, 'Multi', {
  application: SecretRotationApplication.POSTGRES_ROTATION_MULTI_USER,
  secret: new Secret(stack, 'Two', { encryptionKey: key }),
  masterSecret: master,
  target,
  vpc,
  vpcSubnets: { subnetType: SubnetType.PUBLIC },
  securityGroup: new SecurityGroup(stack, 'Given', { vpc }),
  automaticallyAfter: Duration.days(3),
  excludeCharacters: '"',
  rotateImmediatelyOnUpdate: false,
});
new SecretRotation(stack, 'Own', {
  application: new SecretRotationApplication('Mine', '1.2.3', { isMultiUser: false, additionalSemanticVersions: { 'aws-cn': '1.2.4', 'aws-us-gov': '1.2.5' } }),
  secret: new Secret(stack, 'Three'), target, vpc,
});

const hosted = HostedRotation.mysqlSingleUser({ vpc });
new Secret(stack, 'Hosted').addRotationSchedule('Schedule', { hostedRotation: hosted });
target.allowDefaultPortFrom(hosted);
const other = new Stack(app, 'Other', { env: { account: '111111111111', region: 'eu-west-1' } });
new Secret(other, 'Hosted').addRotationSchedule('Schedule', {
  hostedRotation: HostedRotation.redshiftMultiUser({ masterSecret: new Secret(other, 'Master'), vpc, vpcSubnets: { subnetType: SubnetType.PUBLIC }, securityGroups: [group] }),
});
app.synth();
