#include <constructs/delivery/pipeline_monitoring/metrics_code.hpp>

namespace cdk::delivery {

// The pipeline's own record gives the start of the stage's first action, so the duration is right whatever order or
// number of times the events come in.
const std::string_view metricsCode = R"python(import datetime
import json
import os

import boto3

codepipeline = boto3.client("codepipeline")
cloudwatch = boto3.client("cloudwatch")

NAMESPACE = os.environ["METRIC_NAMESPACE"]
STAGES = json.loads(os.environ["DEPLOY_STAGES"])


def stage_started(pipeline, execution_id, stage):
    pages = codepipeline.get_paginator("list_action_executions").paginate(
        pipelineName=pipeline, filter={"pipelineExecutionId": execution_id}
    )
    starts = [
        detail["startTime"]
        for page in pages
        for detail in page["actionExecutionDetails"]
        if detail["stageName"] == stage
    ]
    return min(starts) if starts else None


def handler(event, context):
    detail = event["detail"]
    environment = STAGES.get(detail["stage"])
    if environment is None or detail["state"] not in ("SUCCEEDED", "FAILED"):
        return {"published": 0}
    dimensions = [
        {"Name": "Pipeline", "Value": detail["pipeline"]},
        {"Name": "Environment", "Value": environment},
    ]
    ended = datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
    name = "DeploymentSucceeded" if detail["state"] == "SUCCEEDED" else "DeploymentFailed"
    data = [
        {"MetricName": name, "Dimensions": dimensions, "Timestamp": ended, "Value": 1, "Unit": "Count"}
    ]
    started = stage_started(detail["pipeline"], detail["execution-id"], detail["stage"])
    if started is not None:
        seconds = max(0.0, (ended - started).total_seconds())
        data.append(
            {
                "MetricName": "DeploymentDuration",
                "Dimensions": dimensions,
                "Timestamp": ended,
                "Value": seconds,
                "Unit": "Seconds",
            }
        )
    cloudwatch.put_metric_data(Namespace=NAMESPACE, MetricData=data)
    return {"published": len(data)}
)python";

}  // namespace cdk::delivery
