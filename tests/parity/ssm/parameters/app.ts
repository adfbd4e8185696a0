import { App, CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnParameter, ParameterDataType, ParameterTier, ParameterType, ParameterValueType, StringListParameter, StringParameter } from 'aws-cdk-lib/aws-ssm';

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const key = new Key(stack, 'Key');
  const plain = new StringParameter(stack, 'Plain', { stringValue: 'value' });
  const all = new StringParameter(stack, 'All', {
    parameterName: '/all/of/it', stringValue: 'abc123', allowedPattern: '^[a-z]+\\d+$', description: 'all of it', tier: ParameterTier.INTELLIGENT_TIERING,
    dataType: ParameterDataType.TEXT, type: ParameterType.STRING, simpleName: false,
  });
  new StringParameter(stack, 'Image', { parameterName: 'image', stringValue: 'ami-1', dataType: ParameterDataType.AWS_EC2_IMAGE, tier: ParameterTier.ADVANCED });
  const token = new StringParameter(stack, 'Token', { parameterName: `${stack.stackId}/x`, simpleName: false, stringValue: role.roleArn });
  const list = new StringListParameter(stack, 'List', {
    parameterName: 'a-list', stringListValue: ['one', role.roleName, 'three'], allowedPattern: '.', description: 'a list', tier: ParameterTier.STANDARD,
  });

  const named = StringParameter.fromStringParameterName(stack, 'Named', '/by/name');
  const byArn = StringParameter.fromStringParameterArn(stack, 'ByArn', 'arn:aws:ssm:eu-west-1:222222222222:parameter/by/arn');
  const version = StringParameter.fromStringParameterAttributes(stack, 'Version', { parameterName: 'versioned', version: 3 });
  const typed = StringParameter.fromStringParameterAttributes(stack, 'Typed', { parameterName: 'typed', valueType: ParameterValueType.AWS_EC2_VPC_ID, simpleName: true });
  const image = StringParameter.fromStringParameterAttributes(stack, 'ImageImport', { parameterName: 'image2', type: ParameterType.AWS_EC2_IMAGE_ID });
  const dynamic = StringParameter.fromStringParameterAttributes(stack, 'Dynamic', { parameterName: 'dynamic', forceDynamicReference: true });
  const imported = StringParameter.fromStringParameterAttributes(stack, 'ImportedName', { parameterName: Fn.importValue('name'), simpleName: true });
  const ref = StringParameter.fromStringParameterAttributes(stack, 'RefName', { parameterName: plain.parameterName, simpleName: true });
  const secure = StringParameter.fromSecureStringParameterAttributes(stack, 'Secure', { parameterName: '/secure', version: 2, encryptionKey: key });
  const latest = StringParameter.fromSecureStringParameterAttributes(stack, 'Latest', { parameterName: '/latest' });
  const listNamed = StringListParameter.fromStringListParameterName(stack, 'ListNamed', '/list');
  const listTyped = StringListParameter.fromListParameterAttributes(stack, 'ListTyped', { parameterName: '/subnets', elementType: ParameterValueType.AWS_EC2_SUBNET_ID });
  const listVersion = StringListParameter.fromListParameterAttributes(stack, 'ListVersion', { parameterName: '/list2', version: 4 });

  all.grantRead(role);
  plain.grantWrite(role);
  secure.grantRead(role);
  secure.grantWrite(role);
  named.grantRead(role);

  const out = (name: string, value: string) => new CfnOutput(stack, name, { value });
  out('Values', [plain, all, named, byArn, version, typed, image, dynamic, imported, ref, latest].map((p) => p.stringValue).join(' '));
  out('Arns', [plain, all, token, list, named, byArn, typed, imported, secure, listNamed, listTyped].map((p) => p.parameterArn).join(' '));
  out('Names', [plain, all, token, list, named, byArn, imported, listNamed].map((p) => p.parameterName).join(' '));
  out('Types', [plain, all, list, named, byArn, image, secure, listNamed, listTyped].map((p) => p.parameterType).join(' '));
  out('Lists', [Fn.join('-', list.stringListValue), Fn.select(1, listNamed.stringListValue), Fn.select(0, listTyped.stringListValue)].join(' '));
  new CfnParameter(stack, 'WholeList', { type: 'StringList', value: Fn.join(',', listVersion.stringListValue) });
  out('Again', named.stringValue);
  out('ValueFor', StringParameter.valueForStringParameter(stack, '/a/b'));
  out('ValueForAgain', StringParameter.valueForStringParameter(role, '/a/b'));
  out('ValueForVersion', StringParameter.valueForStringParameter(stack, '/versioned', 7));
  out('ValueForTyped', StringParameter.valueForTypedStringParameterV2(stack, '/image', ParameterValueType.AWS_EC2_IMAGE_ID));
  out('ValueForList', Fn.join('|', StringListParameter.valueForTypedListParameter(stack, '/zones', ParameterValueType.AWS_EC2_AVAILABILITYZONE_NAME)));
  if (env) {
    out('Lookup', StringParameter.valueFromLookup(stack, '/looked/up'));
    out('LookupDefault', StringParameter.valueFromLookup(stack, '/looked/up/2', 'instead'));
    out('LookupTwice', StringParameter.valueFromLookup(stack, '/looked/up', undefined, { additionalCacheKey: 'again' }));
  }
}
app.synth();
