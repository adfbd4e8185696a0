"""Reading deployed resources back from their services, never from CloudFormation.

READERS has one entry a resource type: a function of (clients, physical id) that returns the values of some of the
type's template properties as the service has them, or raises when the service does not have the resource.
Properties that the emulator drops (a bucket's encryption, lifecycle and tags) are not read: unit tests hold them.
"""
import json

import boto3
from botocore.exceptions import ClientError


class Gone(Exception):
    """The service does not have the resource."""


class Clients:
    """boto3 clients of one account, made when first used."""

    def __init__(self, emulator, account):
        self.settings = {
            "endpoint_url": emulator.url, "region_name": "us-east-1",
            "aws_access_key_id": account, "aws_secret_access_key": "test"}
        self.made = {}

    def __getattr__(self, service):
        if service not in self.made:
            self.made[service] = boto3.client(service.replace("_", "-"), **self.settings)
        return self.made[service]


def tags(pairs, key="Key", value="Value"):
    return {pair[key]: pair[value] for pair in pairs}


def bucket(aws, name):
    aws.s3.head_bucket(Bucket=name)
    versioning = aws.s3.get_bucket_versioning(Bucket=name).get("Status")
    return {"VersioningConfiguration": {"Status": versioning}} if versioning else {}


def bucket_policy(aws, name):
    # The emulator's physical id is the bucket's name with an ending.
    statements = json.loads(aws.s3.get_bucket_policy(Bucket=name.removesuffix("-policy"))["Policy"])["Statement"]
    if not statements:
        raise Gone(f"{name} has an empty policy")
    return {}


def key(aws, key_id):
    found = aws.kms.describe_key(KeyId=key_id)["KeyMetadata"]
    if found["KeyState"] == "PendingDeletion":
        raise Gone(f"{key_id} waits for its deletion")
    return {"Description": found.get("Description", ""), "EnableKeyRotation": aws.kms.get_key_rotation_status(KeyId=key_id)["KeyRotationEnabled"],
            "Tags": tags(aws.kms.list_resource_tags(KeyId=key_id)["Tags"], "TagKey", "TagValue")}


def alias(aws, name):
    names = [entry["AliasName"] for entry in aws.kms.list_aliases()["Aliases"]]
    if name not in names:
        raise Gone(f"no alias {name}")
    return {"AliasName": name}


def topic(aws, arn):
    found = aws.sns.get_topic_attributes(TopicArn=arn)["Attributes"]
    return {"DisplayName": found.get("DisplayName", ""), "TopicName": arn.rsplit(":", 1)[1],
            "Tags": tags(aws.sns.list_tags_for_resource(ResourceArn=arn)["Tags"])}


def subscription(aws, arn):
    found = [entry for entry in aws.sns.list_subscriptions()["Subscriptions"] if entry["SubscriptionArn"] == arn]
    if not found:
        raise Gone(f"no subscription {arn}")
    return {"Protocol": found[0]["Protocol"], "Endpoint": found[0]["Endpoint"]}


def queue(aws, url):
    found = aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    return {"VisibilityTimeout": int(found["VisibilityTimeout"]), "MessageRetentionPeriod": int(found["MessageRetentionPeriod"]),
            "QueueName": url.rsplit("/", 1)[1], "Tags": aws.sqs.list_queue_tags(QueueUrl=url).get("Tags", {})}


def role(aws, name):
    found = aws.iam.get_role(RoleName=name)["Role"]
    return {"Description": found.get("Description", ""), "MaxSessionDuration": found["MaxSessionDuration"],
            "Tags": tags(aws.iam.list_role_tags(RoleName=name)["Tags"])}


def parameter(aws, name):
    found = aws.ssm.get_parameter(Name=name)["Parameter"]
    return {"Name": found["Name"], "Value": found["Value"], "Type": found["Type"]}


def log_group(aws, name):
    found = [group for group in aws.logs.describe_log_groups(logGroupNamePrefix=name)["logGroups"] if group["logGroupName"] == name]
    if not found:
        raise Gone(f"no log group {name}")
    return {"RetentionInDays": found[0].get("retentionInDays"), "LogGroupName": name}


def repository(aws, name):
    found = aws.ecr.describe_repositories(repositoryNames=[name])["repositories"][0]
    return {"RepositoryName": name, "ImageTagMutability": found["imageTagMutability"]}


def alarm(aws, name):
    found = aws.cloudwatch.describe_alarms(AlarmNames=[name])["MetricAlarms"]
    if not found:
        raise Gone(f"no alarm {name}")
    return {field: found[0].get(field) for field in ("Threshold", "EvaluationPeriods", "ComparisonOperator", "MetricName", "Namespace")}


READERS = {
    "AWS::CloudWatch::Alarm": alarm,
    "AWS::ECR::Repository": repository,
    "AWS::IAM::Role": role,
    "AWS::KMS::Alias": alias,
    "AWS::KMS::Key": key,
    "AWS::Logs::LogGroup": log_group,
    "AWS::S3::Bucket": bucket,
    "AWS::S3::BucketPolicy": bucket_policy,
    "AWS::SNS::Subscription": subscription,
    "AWS::SNS::Topic": topic,
    "AWS::SQS::Queue": queue,
    "AWS::SSM::Parameter": parameter,
}
# Types that have no own name in a service: what they do shows in the resources they belong to.
WITHOUT_READER = ("AWS::IAM::Policy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy")


def read(aws, kind, physical_id):
    """The service's values of a resource, or None when it does not have it."""
    try:
        return READERS[kind](aws, physical_id)
    except (ClientError, Gone):
        return None


def wrong_values(kind, properties, found):
    """[(property, template's value, service's value)] for the literal values of the template that were read back."""
    for name, value in properties.items():
        if name not in found:
            continue
        if name == "Tags" and isinstance(value, list):
            missing = {tag["Key"]: tag["Value"] for tag in value if isinstance(tag["Value"], str)}.items() - found[name].items()
            if missing:
                yield name, dict(missing), found[name]
        elif not isinstance(value, dict) or name == "VersioningConfiguration":
            if str(value) != str(found[name]):
                yield name, value, found[name]
