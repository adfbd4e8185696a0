import { App, Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cw from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';

const app = new App();
const stack = new Stack(app, 'Actions', { env: { account: '111111111111', region: 'eu-west-1' } });
const metric = new cw.Metric({ namespace: 'AWS/EC2', metricName: 'StatusCheckFailed', dimensionsMap: { InstanceId: 'i-1' } });
const alarm = metric.createAlarm(stack, 'Alarm', { threshold: 1, evaluationPeriods: 1 });
const other = metric.createAlarm(stack, 'Other', { threshold: 1, evaluationPeriods: 1 });
const topic = new sns.Topic(stack, 'Topic');
const fn = new lambda.Function(stack, 'Function', { code: lambda.Code.fromInline('def handler(event, context): return "ok"'), handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_14 });

alarm.addAlarmAction(new actions.SnsAction(topic), new actions.LambdaAction(fn), new actions.Ec2Action(actions.Ec2InstanceAction.REBOOT));
alarm.addOkAction(new actions.SnsAction(topic), new actions.LambdaAction(fn));
alarm.addInsufficientDataAction(new actions.SsmAction(actions.OpsItemSeverity.HIGH, actions.OpsItemCategory.SECURITY), new actions.SsmAction(actions.OpsItemSeverity.LOW), new actions.SsmIncidentAction('plan'));
other.addAlarmAction(new actions.LambdaAction(fn, { useUniquePermissionId: true }), new actions.Ec2Action(actions.Ec2InstanceAction.STOP));
const target = new appscaling.ScalableTarget(stack, 'Target', { serviceNamespace: appscaling.ServiceNamespace.ECS, resourceId: 'service/c/s', scalableDimension: 'ecs:service:DesiredCount', minCapacity: 1, maxCapacity: 2 });
const step = new appscaling.StepScalingAction(stack, 'Step', { scalingTarget: target });
step.addAdjustment({ adjustment: 1, lowerBound: 0 });
other.addOkAction(new actions.ApplicationScalingAction(step));
app.synth();
