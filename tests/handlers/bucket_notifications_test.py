"""The handler of notifications, with S3 and the answer to CloudFormation replaced."""
import importlib.util
import io
import json
import pathlib
import sys
import types
import unittest
import unittest.mock

CODE = pathlib.Path(__file__).resolve().parents[2] / "constructs/aws/s3/handlers/bucket_notifications/index.py"
LAMBDA = {"Events": ["s3:ObjectCreated:*"], "LambdaFunctionArn": "arn:f"}
QUEUE = {"Events": ["s3:ObjectRemoved:*"], "QueueArn": "arn:q"}


def filtered(notification, *rules):
    return {**notification, "Filter": {"Key": {"FilterRules": [{"Name": name, "Value": value} for name, value in rules]}}}


class NoSuchBucket(Exception):
    pass


class Bucket:
    """A client of S3 with one bucket."""

    exceptions = types.SimpleNamespace(NoSuchBucket=NoSuchBucket)

    def __init__(self, existing):
        self.existing = existing
        self.put = []
        self.error = None

    def get_bucket_notification_configuration(self, Bucket):
        return {"ResponseMetadata": {}, **self.existing}

    def put_bucket_notification_configuration(self, **arguments):
        if self.error:
            raise self.error
        self.put.append(arguments)


class Notifications(unittest.TestCase):
    def run_handler(self, request, wanted, existing=None, old=None, managed="false", skip="false", error=None):
        bucket = Bucket(existing or {})
        bucket.error = error
        with unittest.mock.patch.dict(sys.modules, boto3=types.SimpleNamespace(client=lambda _: bucket)):
            spec = importlib.util.spec_from_file_location("bucket_notifications", CODE)
            handler = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(handler)
        event = {
            "RequestType": request,
            "StackId": "stack",
            "RequestId": "request",
            "LogicalResourceId": "Thing",
            "ResponseURL": "https://answer.example/?secret",
            "ResourceProperties": {"BucketName": "b", "NotificationConfiguration": wanted, "Managed": managed, "SkipDestinationValidation": skip},
        }
        if old is not None:
            event["OldResourceProperties"] = {"NotificationConfiguration": old}
        with unittest.mock.patch("urllib.request.urlopen", return_value=io.BytesIO()) as urlopen, unittest.mock.patch("builtins.print"):
            handler.handler(event, types.SimpleNamespace(log_stream_name="log"))
        self.answer = json.loads(urlopen.call_args.args[0].data)
        return bucket.put[-1] if bucket.put else None

    def configuration(self, *arguments, **named):
        put = self.run_handler(*arguments, **named)
        self.assertEqual(self.answer["Status"], "SUCCESS", self.answer)
        return put["NotificationConfiguration"]

    def without_ids(self, notifications):
        return [{key: value for key, value in notification.items() if key != "Id"} for notification in notifications]

    def test_managed_bucket_gets_what_is_given_and_loses_all(self):
        wanted = {"LambdaFunctionConfigurations": [LAMBDA], "EventBridgeConfiguration": {}}
        self.assertEqual(self.configuration("Create", wanted, {"QueueConfigurations": [QUEUE]}, managed="true"), wanted)
        self.assertEqual(self.configuration("Delete", wanted, managed="true"), {})

    def test_notifications_of_others_stay(self):
        existing = {"QueueConfigurations": [{**QUEUE, "Id": "theirs"}], "EventBridgeConfiguration": {}}
        put = self.configuration("Create", {"LambdaFunctionConfigurations": [LAMBDA]}, existing)
        self.assertEqual(put["QueueConfigurations"], [{**QUEUE, "Id": "theirs"}])
        self.assertEqual(self.without_ids(put["LambdaFunctionConfigurations"]), [LAMBDA])
        self.assertTrue(put["LambdaFunctionConfigurations"][0]["Id"].startswith("stack-"))
        self.assertEqual(put["EventBridgeConfiguration"], {})

    def test_update_replaces_its_own_whatever_their_ids_and_rule_order(self):
        before = filtered(LAMBDA, ("prefix", "a"), ("suffix", "b"))
        as_s3_has_it = {**filtered(LAMBDA, ("Suffix", "b"), ("Prefix", "a")), "Id": "stack-1234"}
        other = {**filtered(LAMBDA, ("prefix", "c")), "Id": "stack-5678"}
        after = filtered(LAMBDA, ("prefix", "d"))
        put = self.configuration("Update", {"LambdaFunctionConfigurations": [after]}, {"LambdaFunctionConfigurations": [as_s3_has_it, other]}, old={"LambdaFunctionConfigurations": [before]})
        self.assertEqual(put["LambdaFunctionConfigurations"][0], other)
        self.assertEqual(self.without_ids(put["LambdaFunctionConfigurations"][1:]), [after])

    def test_deletion_takes_its_own_away(self):
        existing = {"LambdaFunctionConfigurations": [{**LAMBDA, "Id": "stack-1"}], "QueueConfigurations": [{**QUEUE, "Id": "theirs"}]}
        put = self.configuration("Delete", {"LambdaFunctionConfigurations": [LAMBDA]}, existing)
        self.assertEqual(put, {"TopicConfigurations": [], "QueueConfigurations": [{**QUEUE, "Id": "theirs"}], "LambdaFunctionConfigurations": []})

    def test_same_notification_always_has_the_same_id(self):
        ids = {self.configuration("Create", {"QueueConfigurations": [QUEUE]})["QueueConfigurations"][0]["Id"] for _ in range(2)}
        self.assertEqual(len(ids), 1)

    def test_destinations_are_checked_unless_told_otherwise(self):
        self.assertFalse(self.run_handler("Create", {})["SkipDestinationValidation"])
        self.assertTrue(self.run_handler("Create", {}, skip="true")["SkipDestinationValidation"])

    def test_missing_bucket_fails_all_but_a_deletion(self):
        for request, status in (("Delete", "SUCCESS"), ("Create", "FAILED"), ("Update", "FAILED")):
            self.run_handler(request, {}, error=NoSuchBucket("gone"))
            self.assertEqual(self.answer["Status"], status)

    def test_error_is_answered_with_its_reason_and_log(self):
        self.run_handler("Create", {}, error=ValueError("unable to validate"))
        self.assertEqual(self.answer["Status"], "FAILED")
        self.assertEqual(self.answer["Reason"], "unable to validate (log stream log)")
        self.assertEqual(self.answer["PhysicalResourceId"], "Thing")


if __name__ == "__main__":
    unittest.main()
