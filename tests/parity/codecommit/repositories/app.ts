import { mkdirSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Code, ReferenceEvent, Repository, RepositoryEventTrigger } from 'aws-cdk-lib/aws-codecommit';
import { IRuleTarget, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';

const folder = join(tmpdir(), 'cdkpp-parity-codecommit');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'README'), 'the first file\n');

const app = new App();
for (const [id, env] of Object.entries({ Open: undefined, Fixed: { account: '111111111111', region: 'eu-west-1' } })) {
  const stack = new Stack(app, id, { env });
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  const plain = new Repository(stack, 'Plain', { repositoryName: 'plain' });
  const all = new Repository(stack, 'All', { repositoryName: 'all', description: 'all of it', kmsKey: new Key(stack, 'Key'), code: Code.fromDirectory(folder, 'main') });
  all.notify('arn:aws:sns:eu-west-1:111111111111:topic')
    .notify('arn:aws:sns:eu-west-1:111111111111:other', {
      name: 'second', branches: ['main', 'next'], customData: 'custom', events: [RepositoryEventTrigger.CREATE_REF, RepositoryEventTrigger.UPDATE_REF],
    })
    .notify('arn:aws:sns:eu-west-1:111111111111:third', { events: [RepositoryEventTrigger.DELETE_REF, RepositoryEventTrigger.ALL] });
  const byArn = Repository.fromRepositoryArn(stack, 'ByArn', 'arn:aws:codecommit:us-east-1:222222222222:by-arn');
  const byName = Repository.fromRepositoryName(stack, 'ByName', 'by-name');

  plain.grantPull(role);
  all.grantPullPush(role);
  byName.grantRead(role);
  byArn.grant(role, 'codecommit:GitPull', 'codecommit:Merge*');
  plain.grants.pull(new AccountPrincipal('111111111111'));

  const target: IRuleTarget = { bind: () => ({ arn: 'arn:aws:sns:eu-west-1:111111111111:target', input: RuleTargetInput.fromObject({ commit: ReferenceEvent.commitId, branch: ReferenceEvent.referenceName }) }) };
  plain.onEvent('Event', { target });
  plain.onStateChange('StateChange', { target, description: 'any change' });
  plain.onReferenceCreated('Created', { target, ruleName: 'created' });
  plain.onReferenceUpdated('Updated', { target });
  plain.onReferenceDeleted('Deleted', { target });
  plain.onPullRequestStateChange('PullRequest', { target });
  plain.onCommentOnPullRequest('PullRequestComment', { target });
  plain.onCommentOnCommit('CommitComment', { target, eventPattern: { region: ['eu-west-1'] } });
  all.onCommit('Commit', { target });
  byName.onCommit('Commit', { target, branches: ['main'] });

  new CfnOutput(stack, 'Facts', {
    value: [plain, all, byArn, byName].flatMap((r) => [r.repositoryArn, r.repositoryName, r.repositoryCloneUrlHttp, r.repositoryCloneUrlSsh, r.repositoryCloneUrlGrc]).join(' '),
  });
}
app.synth();
