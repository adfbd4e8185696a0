// ARNs put together and taken apart, of literals and of tokens, in stacks of known and open environments.
import { App, Arn, ArnFormat, Aws, CfnParameter, CfnResource, Fn, Stack } from 'aws-cdk-lib';

const app = new App();
function about(stack: Stack) {
  const parameter = new CfnParameter(stack, 'Given');
  const thing = new CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
  const token = parameter.valueAsString;
  const attribute = thing.getAtt('Arn').toString();
  const f = (more: any) => stack.formatArn({ service: 's3', resource: 'r', ...more });
  new CfnResource(stack, 'Formatted', {
    type: 'AWS::Test::Thing',
    properties: {
      Plain: f({}),
      Named: f({ resourceName: 'n' }),
      Colon: f({ resourceName: 'n', arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
      NoName: f({ arnFormat: ArnFormat.NO_RESOURCE_NAME }),
      SlashSlash: f({ resourceName: 'n/m', arnFormat: ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME }),
      Sep: f({ resourceName: 'n', sep: ':' }),
      SepEmpty: f({ resourceName: 'n', sep: '' }),
      EmptyName: f({ resourceName: '' }),
      Bucket: f({ account: '', region: '' }),
      Token: f({ resource: token, resourceName: attribute, region: token, account: token, partition: token }),
      NoScope: Arn.format({ service: 'a', resource: 'b', partition: 'aws', region: '', account: '' }),
      Star: f({ service: '*', account: '*', region: '*', resource: '*' }),
    },
  });
  const parts = (arn: string, format: ArnFormat) => {
    const split = stack.splitArn(arn, format);
    return [split.partition, split.service, split.region, split.account, split.resource, split.resourceName ?? 'none', split.sep ?? 'none'];
  };
  const split: any = {};
  const arns: Record<string, string> = {
    Slash: 'arn:aws:dynamodb:us-east-1:123456789012:table/a/b',
    Colon: 'arn:aws:lambda:us-east-1:123456789012:function:f:1',
    Bucket: 'arn:aws:s3:::bucket/key:with:colons',
    Leading: 'arn:aws:apigateway:us-east-1::/restapis/x/y',
    Topic: 'arn:aws:sns:us-east-1:123456789012:topic',
    Parameter: token,
    Attribute: attribute,
    Select: Fn.select(0, Fn.split(',', token)),
    Import: Fn.importValue('an-arn'),
  };
  for (const [name, arn] of Object.entries(arns)) {
    split[name] = {
      Slash: parts(arn, ArnFormat.SLASH_RESOURCE_NAME),
      Colon: parts(arn, ArnFormat.COLON_RESOURCE_NAME),
      None: parts(arn, ArnFormat.NO_RESOURCE_NAME),
      SlashSlash: parts(arn, ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME),
    };
  }
  new CfnResource(stack, 'Split', { type: 'AWS::Test::Thing', properties: split });
  new CfnResource(stack, 'Extracted', {
    type: 'AWS::Test::Thing',
    properties: {
      Literal: Arn.extractResourceName('arn:aws:iam::123456789012:role/path/to/name', 'role'),
      Token: Arn.extractResourceName(token, 'role'),
      Attribute: Arn.extractResourceName(attribute, 'instance-profile'),
      Mixed: Fn.join('', ['arn:', Aws.PARTITION, ':iam::', stack.account, ':role/x']),
    },
  });
}
about(new Stack(app, 'Fixed', { env: { account: '111111111111', region: 'us-east-1' } }));
about(new Stack(app, 'Open'));
about(new Stack(app, 'China', { env: { account: '111111111111', region: 'cn-north-1' } }));
about(new Stack(app, 'OnlyRegion', { env: { region: 'us-gov-east-1' } }));
about(new Stack(app, 'OnlyAccount', { env: { account: '111111111111' } }));
app.synth();
