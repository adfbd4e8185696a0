import { App, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

const app = new App();

function plain(stack: Stack) {
  new s3.Bucket(stack, 'Plain');
  new s3.Bucket(stack, 'Named', { bucketName: `named-${stack.stackName.toLowerCase()}`, versioned: true, transferAcceleration: true, abacStatus: true });
  new s3.Bucket(stack, 'Prefixed', { bucketNamePrefix: 'prefixed', bucketNamespace: s3.BucketNamespace.ACCOUNT_REGIONAL, abacStatus: false });
  new s3.Bucket(stack, 'Global', { bucketNamespace: s3.BucketNamespace.GLOBAL });
  new s3.Bucket(stack, 'TokenName', { bucketName: new CfnParameter(stack, 'Name').valueAsString });
  new s3.Bucket(stack, 'Secure', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    bucketKeyEnabled: true,
    encryption: s3.BucketEncryption.KMS,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  new s3.Bucket(stack, 'Secure2', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
  new s3.Bucket(stack, 'Acls', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS, encryption: s3.BucketEncryption.S3_MANAGED });
  new s3.Bucket(stack, 'AclsOnly', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS_ONLY, encryption: s3.BucketEncryption.KMS_MANAGED, bucketKeyEnabled: false, publicReadAccess: true });
  new s3.Bucket(stack, 'OneBlock', { blockPublicAccess: new s3.BlockPublicAccess({ ignorePublicAcls: false }), encryption: s3.BucketEncryption.DSSE_MANAGED });
  new s3.Bucket(stack, 'Dsse', { encryption: s3.BucketEncryption.DSSE, blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C] });
  new s3.Bucket(stack, 'Blocked', { blockedEncryptionTypes: [s3.BlockedEncryptionType.NONE] });
  new s3.Bucket(stack, 'BlockedOther', { blockedEncryptionTypes: [s3.BlockedEncryptionType.custom('OTHER'), s3.BlockedEncryptionType.SSE_C], encryption: s3.BucketEncryption.UNENCRYPTED });
  const key = new kms.Key(stack, 'Key');
  new s3.Bucket(stack, 'WithKey', { encryptionKey: key });
  new s3.Bucket(stack, 'WithKeyDsse', { encryptionKey: key, encryption: s3.BucketEncryption.DSSE });
  new s3.Bucket(stack, 'Acl', { accessControl: s3.BucketAccessControl.PUBLIC_READ });
  new s3.Bucket(stack, 'PrivateAcl', { accessControl: s3.BucketAccessControl.PRIVATE, objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
  new s3.Bucket(stack, 'Lock', { objectLockEnabled: true });
  new s3.Bucket(stack, 'Governance', { objectLockDefaultRetention: s3.ObjectLockRetention.governance(Duration.days(30)) });
  new s3.Bucket(stack, 'Compliance', { objectLockEnabled: true, objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(365)) });
  new s3.Bucket(stack, 'Site', {
    websiteIndexDocument: 'index.html',
    websiteErrorDocument: 'error.html',
    websiteRoutingRules: [
      { hostName: 'example.com', httpRedirectCode: '302', protocol: s3.RedirectProtocol.HTTPS, replaceKey: s3.ReplaceKey.prefixWith('new/'), condition: { httpErrorCodeReturnedEquals: '404', keyPrefixEquals: 'old/' } },
      { replaceKey: s3.ReplaceKey.with('other') },
    ],
  });
  new s3.Bucket(stack, 'Redirect', { websiteRedirect: { hostName: 'example.com', protocol: s3.RedirectProtocol.HTTP } });
  const cors = new s3.Bucket(stack, 'Cors', {
    cors: [{ allowedHeaders: ['*'], allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD, s3.HttpMethods.DELETE], allowedOrigins: ['https://example.com'], exposedHeaders: ['ETag'], id: 'one', maxAge: 300 }],
    metrics: [{ id: 'all' }, { id: 'some', prefix: 'p/', tagFilters: { a: '1', b: '2' } }],
    intelligentTieringConfigurations: [
      { name: 'tier', prefix: 'x/', tags: [{ key: 'k', value: 'v' }], archiveAccessTierTime: Duration.days(90), deepArchiveAccessTierTime: Duration.days(180) },
      { name: 'none' },
    ],
  });
  cors.addCorsRule({ allowedMethods: [s3.HttpMethods.PUT, s3.HttpMethods.POST], allowedOrigins: ['*'] });
  cors.addMetric({ id: 'more' });
  Tags.of(cors).add('team', 'blue');
  const lifecycle = new s3.Bucket(stack, 'Lifecycle', {
    transitionDefaultMinimumObjectSize: s3.TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS,
    lifecycleRules: [
      {
        id: 'full', enabled: false, abortIncompleteMultipartUploadAfter: Duration.days(1), expiration: Duration.days(400), prefix: 'logs/', tagFilters: { a: 'b' },
        noncurrentVersionExpiration: Duration.days(30), noncurrentVersionsToRetain: 3, objectSizeGreaterThan: 500, objectSizeLessThan: 5000,
        noncurrentVersionTransitions: [{ storageClass: s3.StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(7), noncurrentVersionsToRetain: 1 }],
        transitions: [
          { storageClass: s3.StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(30) },
          { storageClass: s3.StorageClass.DEEP_ARCHIVE, transitionDate: new Date('2030-01-31T00:00:00Z') },
          { storageClass: new s3.StorageClass('FUTURE'), transitionAfter: Duration.days(0) },
        ],
      },
      { expiredObjectDeleteMarker: true },
    ],
  });
  lifecycle.addLifecycleRule({ expirationDate: new Date('2031-01-01T00:00:00Z') });
}

function logs(stack: Stack) {
  const target = new s3.Bucket(stack, 'Logs', { encryption: s3.BucketEncryption.KMS });
  new s3.Bucket(stack, 'Logged', { serverAccessLogsBucket: target, serverAccessLogsPrefix: 'logged/' });
  new s3.Bucket(stack, 'LoggedAll', { serverAccessLogsBucket: target, targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix(s3.PartitionDateSource.DELIVERY_TIME) });
  new s3.Bucket(stack, 'LoggedSimple', { serverAccessLogsBucket: target, targetObjectKeyFormat: s3.TargetObjectKeyFormat.simplePrefix() });
  new s3.Bucket(stack, 'SelfLogged', { serverAccessLogsPrefix: 'self/' });
}

function inventories(stack: Stack) {
  const target = new s3.Bucket(stack, 'Inventories');
  const source = new s3.Bucket(stack, 'Source_1', {
    inventories: [
      { destination: { bucket: target, prefix: 'inv/', bucketOwner: '123456789012' }, enabled: false, format: s3.InventoryFormat.PARQUET, frequency: s3.InventoryFrequency.DAILY, includeObjectVersions: s3.InventoryObjectVersion.CURRENT, inventoryId: 'my.id-1', objectsPrefix: 'o/', optionalFields: ['Size'] },
      { destination: { bucket: s3.Bucket.fromBucketName(stack, 'ElseInventory', 'elsewhere-inventory') } },
    ],
  });
  source.addInventory({ destination: { bucket: target } });
  target.addToResourcePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [target.arnForObjects('x')], principals: [new iam.AccountPrincipal('123456789012')] }));
}

function grants(stack: Stack) {
  const user = new iam.Role(stack, 'User', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const bucket = new s3.Bucket(stack, 'Granted', { encryption: s3.BucketEncryption.KMS });
  bucket.grantRead(user);
  bucket.grantWrite(new iam.Role(stack, 'Writer', { assumedBy: user }), 'w/*');
  bucket.grantWrite(new iam.Role(stack, 'Writer2', { assumedBy: user }), '*', ['s3:PutObject', 's3:Abort*']);
  bucket.grantPut(new iam.Role(stack, 'Putter', { assumedBy: user }));
  bucket.grantPutAcl(new iam.Role(stack, 'AclPutter', { assumedBy: user }), 'a/*');
  bucket.grantDelete(new iam.Role(stack, 'Deleter', { assumedBy: user }));
  bucket.grantReadWrite(new iam.Role(stack, 'Both', { assumedBy: user }));
  bucket.grantReadWrite(new iam.AccountPrincipal('999999999999'));
  bucket.grantRead(new iam.ServicePrincipal('delivery.logs.amazonaws.com'), 'service/*');
  bucket.grantRead(iam.Role.fromRoleArn(stack, 'OtherRole', 'arn:aws:iam::999999999999:role/other'));
  bucket.grantPublicAccess('public/*', 's3:GetObject', 's3:GetObjectVersion');
  bucket.addReplicationPolicy('arn:aws:iam::999999999999:role/replicator', true, '999999999999');
  bucket.policy!.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new s3.BucketPolicy(stack, 'Separate', { bucket: new s3.Bucket(stack, 'WithSeparate'), removalPolicy: RemovalPolicy.DESTROY }).document.addStatements(
    new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));
  new CfnOutput(stack, 'Url', { value: bucket.urlForObject() });
  new CfnOutput(stack, 'ObjectUrl', { value: bucket.urlForObject('/a/b') });
  new CfnOutput(stack, 'Accelerated', { value: bucket.transferAccelerationUrlForObject() });
  new CfnOutput(stack, 'AcceleratedDual', { value: bucket.transferAccelerationUrlForObject('a', { dualStack: true }) });
  new CfnOutput(stack, 'Virtual', { value: bucket.virtualHostedUrlForObject('a') });
  new CfnOutput(stack, 'VirtualPlain', { value: bucket.virtualHostedUrlForObject(undefined, { regional: false }) });
  new CfnOutput(stack, 'S3Url', { value: bucket.s3UrlForObject('a') });
  new CfnOutput(stack, 'Website', { value: bucket.bucketWebsiteUrl });
  new CfnOutput(stack, 'WebsiteDomain', { value: bucket.bucketWebsiteDomainName });
  new CfnOutput(stack, 'DualStack', { value: bucket.bucketDualStackDomainName });
  new CfnOutput(stack, 'Regional', { value: bucket.bucketRegionalDomainName });
}

function replication(stack: Stack) {
  const key = new kms.Key(stack, 'ReplicaKey');
  const target = new s3.Bucket(stack, 'Replica', { versioned: true, encryptionKey: key });
  new s3.Bucket(stack, 'Replicated', { versioned: true, encryption: s3.BucketEncryption.KMS, replicationRules: [{ destination: target }] });
  new s3.Bucket(stack, 'ReplicatedMore', {
    versioned: true,
    replicationRules: [
      { destination: target, priority: 1, kmsKey: key, id: 'r', storageClass: s3.StorageClass.GLACIER, deleteMarkerReplication: true, replicationTimeControl: s3.ReplicationTimeValue.FIFTEEN_MINUTES, metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES, sseKmsEncryptedObjects: true, replicaModifications: false, filter: { prefix: 'p/' } },
      { destination: target, priority: 2, filter: { prefix: 'q/', tags: [{ key: 'k', value: 'v' }] }, metrics: s3.ReplicationTimeValue.FIFTEEN_MINUTES },
    ],
  });
  new s3.Bucket(stack, 'ReplicatedByRole', { versioned: true, replicationRole: new iam.Role(stack, 'Replicator', { assumedBy: new iam.ServicePrincipal('s3.amazonaws.com') }), replicationRules: [{ destination: target }] });
}

const env = { account: '123456789012', region: 'us-east-1' };
for (const [id, props] of Object.entries({ Fixed: { env }, Anywhere: {} })) {
  const stack = new Stack(app, id, props);
  plain(stack);
  logs(stack);
  inventories(stack);
  grants(stack);
  if (id === 'Fixed') replication(stack);
}
app.synth();
