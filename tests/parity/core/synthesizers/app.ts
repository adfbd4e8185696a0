import { App, BootstraplessSynthesizer, CfnResource, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, Stack, Stage } from 'aws-cdk-lib';

const app = new App();
const add = (scope: any, id: string, props: any) => new CfnResource(new Stack(scope, id, props), 'R', { type: 'AWS::Test::Thing' });
const env = { account: '111111111111', region: 'us-east-1' };
add(app, 'Default', { env, synthesizer: new DefaultStackSynthesizer({ qualifier: 'abc', bucketPrefix: 'p/', deployRoleExternalId: 'x', generateBootstrapVersionRule: false }) });
add(app, 'Cli', { env, synthesizer: new CliCredentialsStackSynthesizer() });
add(app, 'Bootless', { synthesizer: new BootstraplessSynthesizer({ deployRoleArn: 'arn:aws:iam::111111111111:role/d', cloudFormationExecutionRoleArn: 'arn:aws:iam::111111111111:role/e' }) });
add(app, 'Protected', { terminationProtection: true, notificationArns: ['arn:aws:sns:us-east-1:111111111111:t'], tags: { a: 'b' }, suppressTemplateIndentation: true });
const prod = new Stage(app, 'Prod', { env });
add(prod, 'Service', { description: 'in a stage' });
add(new Stage(prod, 'Wave', { env: { region: 'eu-west-1' } }), 'Deep', {});
add(app, 'Named', { stackName: 'another-name' });
app.synth();
