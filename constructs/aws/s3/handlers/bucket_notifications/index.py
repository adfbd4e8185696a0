# Sets the notifications of a bucket, and leaves those alone that others have set.
import hashlib
import json
import urllib.request

import boto3

KINDS = ("TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations")
EVENT_BRIDGE = "EventBridgeConfiguration"

s3 = boto3.client("s3")


def content(notification):
    """The same text for notifications that mean the same, whatever their id and the order of their rules."""
    rest = {key: value for key, value in notification.items() if key not in ("Id", "Filter")}
    rules = notification.get("Filter", {}).get("Key", {}).get("FilterRules", [])
    return json.dumps([rest, sorted((rule["Name"].lower(), rule["Value"]) for rule in rules)], sort_keys=True)


def named(notification, stack_id):
    digest = hashlib.sha256(content(notification).encode()).hexdigest()[:16]
    return {**notification, "Id": f"{stack_id}-{digest}"}


def merged(existing, wanted, former, stack_id):
    """What the bucket has without what this resource had set before, and what it is to have."""
    result = {}
    for kind in KINDS:
        ours = {content(notification) for notification in former.get(kind, [])}
        result[kind] = [notification for notification in existing.get(kind, []) if content(notification) not in ours]
        result[kind] += [named(notification, stack_id) for notification in wanted.get(kind, [])]
    # An empty object: nobody can tell who has set it, so it stays.
    for source in (existing, wanted):
        if EVENT_BRIDGE in source:
            result[EVENT_BRIDGE] = source[EVENT_BRIDGE]
    return result


def is_true(value):
    return str(value).lower() == "true"


def apply(event):
    props = event["ResourceProperties"]
    bucket = props["BucketName"]
    deleting = event["RequestType"] == "Delete"
    given = props["NotificationConfiguration"]
    wanted = {} if deleting else given
    if not is_true(props.get("Managed", "true")):
        former = given if deleting else event.get("OldResourceProperties", {}).get("NotificationConfiguration", {})
        wanted = merged(s3.get_bucket_notification_configuration(Bucket=bucket), wanted, former, event["StackId"])
    s3.put_bucket_notification_configuration(
        Bucket=bucket,
        NotificationConfiguration=wanted,
        SkipDestinationValidation=is_true(props.get("SkipDestinationValidation", "false")),
    )


def respond(event, context, status, reason):
    body = {key: event[key] for key in ("StackId", "RequestId", "LogicalResourceId")}
    body["PhysicalResourceId"] = event.get("PhysicalResourceId") or event["LogicalResourceId"]
    body["Status"] = status
    body["Reason"] = f"{reason} (log stream {context.log_stream_name})"
    request = urllib.request.Request(event["ResponseURL"], data=json.dumps(body).encode(), headers={"content-type": ""}, method="PUT")
    urllib.request.urlopen(request).close()


def handler(event, context):
    try:
        apply(event)
    except s3.exceptions.NoSuchBucket as error:
        gone = event["RequestType"] == "Delete"
        return respond(event, context, "SUCCESS" if gone else "FAILED", str(error))
    except Exception as error:
        print(f"cannot set the notifications: {error!r}")
        return respond(event, context, "FAILED", str(error))
    respond(event, context, "SUCCESS", "done")
