"""Where things are, and what an app sees when the CDK CLI starts it."""
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests" / "parity"))
import oracle  # noqa: E402

APPS = HERE / "apps"
WORK = pathlib.Path(os.environ.get("BENCH_WORK", ROOT / "build" / "bench"))
# Outputs go to memory where there is such a folder: what a disk's file system does with them is no property of the app.
OUTPUT = pathlib.Path(os.environ.get("BENCH_TMP", "/dev/shm" if os.access("/dev/shm", os.W_OK) else WORK / "tmp"))
CLI = json.loads((ROOT / "package.json").read_text())["dependencies"]["aws-cdk"]

PROFILES = {
    "default": "as the library is delivered: its template validation runs",
    "noval": "that validation off",
    "tuned": "validation, stack traces, logical id metadata and indentation off: the fastest settings there are",
}
TUNED = {
    "aws:cdk:disable-stack-trace": True,
    "aws:cdk:disable-creation-stack-traces": True,
    "aws:cdk:disable-logicalId-metadata": True,
    "@aws-cdk/core:suppressTemplateIndentation": True,
}


def flags():
    """The feature flags that `cdk init` of this library version recommends."""
    return json.loads((ROOT / "node_modules" / "aws-cdk-lib" / "recommended-feature-flags.json").read_text())


def context(profile):
    more = TUNED if profile == "tuned" else {}
    return {**oracle.CLI_CONTEXT, "aws:cdk:version-reporting": False, "aws:cdk:bundling-stacks": ["**"], **flags(), **more}


def environment(profile, outdir, context_of_app, **more):
    """cdkpp makes its checks in every profile; the variable that switches those of aws-cdk-lib off is nothing to it."""
    made = oracle.environment(
        CDK_CONTEXT_JSON=json.dumps(context_of_app), CDK_OUTDIR=str(outdir), CDK_CLI_ASM_VERSION="55.0.0", CDK_CLI_VERSION=CLI,
        JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION="1", JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION="1", **more)
    made.pop("NODE_OPTIONS", None)
    if options := os.environ.get("BENCH_NODE_OPTIONS"):
        made["NODE_OPTIONS"] = options
    if profile != "default":
        made["CDK_VALIDATION"] = "false"
    return made
