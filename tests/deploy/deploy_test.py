#!/usr/bin/env python3
"""Deploys an example app with the CDK CLI to a local AWS emulator: bootstrap, deploy, deploy again, change, destroy.

After each step the resources are read back from their services. tests/deploy/apps/<app>.json says which context value makes
the change and which resource types the emulator lacks (they are recorded, counted, and the list has to match).

usage: deploy_test.py [--build FOLDER] APP; ends with N passed, N failed, N skipped.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from emulator import ACCOUNT, Emulator
from services import READERS, WITHOUT_READER, Clients, read, wrong_values

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = ROOT / "node_modules" / "aws-cdk" / "bin" / "cdk"
ENVIRONMENT = f"aws://{ACCOUNT}/us-east-1"


class Failed(Exception):
    pass


class Deployment:
    def __init__(self, emulator, app, binary, folder):
        self.emulator, self.folder = emulator, pathlib.Path(folder)
        self.plan = json.loads((ROOT / "tests" / "deploy" / "apps" / f"{app}.json").read_text())
        own = ROOT / "examples" / app / "cdk.json"
        context = json.loads((own if own.exists() else ROOT / "cdk.json").read_text()).get("context", {})
        (self.folder / "cdk.json").write_text(json.dumps({"app": str(binary), "versionReporting": False, "context": context}))
        self.aws = Clients(emulator, ACCOUNT)
        self.change = [part for key, value in self.plan["change"].items() for part in ("-c", f"{key}={value}")]

    def cdk(self, *arguments, expected=0):
        result = subprocess.run(
            ["node", str(CLI), *arguments, "--no-notices", "--no-color"], cwd=self.folder, env=self.emulator.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=300)
        if result.returncode != expected:
            raise Failed(f"cdk {' '.join(arguments)} ended with {result.returncode}, not {expected}:\n{result.stdout[-3000:]}")
        return result.stdout

    def templates(self):
        """{stack name: template} of the assembly that the last command wrote."""
        manifest = json.loads((self.folder / "cdk.out" / "manifest.json").read_text())
        result = {}
        for artifact_id, artifact in manifest["artifacts"].items():
            if artifact["type"] == "aws:cloudformation:stack":
                properties = artifact["properties"]
                template = json.loads((self.folder / "cdk.out" / properties["templateFile"]).read_text())
                result[properties.get("stackName", artifact_id)] = template
        return result

    def resources(self):
        """(logical id, type, properties, physical id) of everything that is deployed."""
        for stack, template in self.templates().items():
            pages = self.aws.cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack)
            physical = {entry["LogicalResourceId"]: entry["PhysicalResourceId"] for page in pages for entry in page["StackResourceSummaries"]}
            for logical_id, resource in template["Resources"].items():
                if logical_id not in physical:
                    raise Failed(f"{logical_id} ({resource['Type']}) is not in the stack {stack}")
                yield logical_id, resource["Type"], resource.get("Properties", {}), physical[logical_id]

    def bootstrap(self):
        """bootstrap makes the toolkit stack, its bucket and its version parameter"""
        self.cdk("bootstrap", ENVIRONMENT)
        if int(self.aws.ssm.get_parameter(Name="/cdk-bootstrap/hnb659fds/version")["Parameter"]["Value"]) < 6:
            raise Failed("the bootstrap version is too old")
        self.aws.s3.head_bucket(Bucket=f"cdk-hnb659fds-assets-{ACCOUNT}-us-east-1")

    def deploy(self):
        """deploy completes every stack"""
        self.cdk("deploy", "--all", "--require-approval", "never")
        self._complete("CREATE_COMPLETE")

    def _complete(self, status):
        for stack in self.templates():
            found = self.aws.cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
            if found != status:
                raise Failed(f"{stack} is {found}, not {status}")

    def read_back(self):
        """the services have the resources with the template's values"""
        unread = set(WITHOUT_READER) | set(self.plan.get("placeholders", {}))
        checked = 0
        for logical_id, kind, properties, physical_id in self.resources():
            if kind not in READERS:
                if kind not in unread:
                    raise Failed(f"{kind} ({logical_id}) has no reader in services.py")
                continue
            found = read(self.aws, kind, physical_id)
            if found is None:
                raise Failed(f"the service has no {kind} {physical_id} ({logical_id})")
            for name, wanted, got in wrong_values(kind, properties, found):
                raise Failed(f"{logical_id}: {name} should be {wanted!r}, the service has {got!r}")
            checked += 1
        if not checked:
            raise Failed("nothing was read back")

    def deploy_again(self):
        """a second deploy changes nothing"""
        text = self.cdk("deploy", "--all", "--require-approval", "never")
        if text.count("(no changes)") != len(self.templates()):
            raise Failed(f"some stack was deployed again:\n{text}")

    def no_difference(self):
        """diff finds no difference after the deployment"""
        self.cdk("diff", "--fail")

    def diff_of_change(self):
        """diff names exactly the resources that a changed context value changes"""
        before = self.templates()
        text = self.cdk("diff", "--fail", *self.change, expected=1)
        changed = {
            logical_id
            for stack, template in self.templates().items()
            for logical_id in template["Resources"].keys() | before[stack]["Resources"].keys()
            if template["Resources"].get(logical_id) != before[stack]["Resources"].get(logical_id)
        }
        named = {match[1] for line in text.splitlines() if (match := re.match(r"\[[~+-]\] AWS::\S+ .*?(\w+)(?: (?:replace|may be replaced|destroy|orphan).*)?$", line.strip()))}
        if not changed or changed != named:
            raise Failed(f"changed are {sorted(changed)}, diff names {sorted(named)}:\n{text}")

    def deploy_change(self):
        """deploying the change updates the stack and the services have the new values"""
        self.cdk("deploy", "--all", "--require-approval", "never", *self.change)
        changed = [stack for stack in self.templates()
                   if self.aws.cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"] == "UPDATE_COMPLETE"]
        if not changed:
            raise Failed("no stack is UPDATE_COMPLETE")
        self.read_back()

    def placeholders(self):
        """only the listed resource types were recorded without a service"""
        recorded = {}
        for kind, _ in set(self.emulator.recorded()):
            recorded[kind] = recorded.get(kind, 0) + 1
        if recorded != self.plan.get("placeholders", {}):
            raise Failed(f"recorded are {recorded}, listed {self.plan.get('placeholders', {})}")

    def destroy(self):
        """destroy leaves nothing but the toolkit stack"""
        before = list(self.resources())
        self.cdk("destroy", "--all", "--force", *self.change)
        pages = self.aws.cloudformation.get_paginator("list_stacks").paginate()
        left = [stack["StackName"] for page in pages for stack in page["StackSummaries"] if stack["StackStatus"] != "DELETE_COMPLETE"]
        if left != ["CDKToolkit"]:
            raise Failed(f"these stacks are left: {left}")
        for logical_id, kind, _, physical_id in before:
            if kind in READERS and read(self.aws, kind, physical_id) is not None:
                raise Failed(f"{kind} {physical_id} ({logical_id}) is left")


STEPS = (Deployment.bootstrap, Deployment.deploy, Deployment.read_back, Deployment.deploy_again, Deployment.no_difference,
         Deployment.diff_of_change, Deployment.deploy_change, Deployment.placeholders, Deployment.destroy)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("app")
    options = parser.parse_args()
    binary = options.build.resolve() / "examples" / options.app
    placeholders = json.loads((ROOT / "tests" / "deploy" / "apps" / f"{options.app}.json").read_text()).get("placeholders", {})
    passed = failed = 0
    with Emulator(placeholders) as emulator, tempfile.TemporaryDirectory() as folder:
        deployment = Deployment(emulator, options.app, binary, folder)
        for step in STEPS:
            start = time.monotonic()
            try:
                step(deployment)
            except Exception as error:
                failed = 1
                print(f"failed  {step.__doc__}: {type(error).__name__}: {error}\nlast lines of the emulator's log:\n{emulator.tail()}")
                break
            passed += 1
            print(f"passed  {step.__doc__} ({time.monotonic() - start:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed, {len(STEPS) - passed - failed} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
