#!/usr/bin/env python3
"""The example apps under both lines of the CDK CLI: synth, ls, diff, metadata, and what happens when the app fails.

usage: cli_test.py [--build FOLDER] [APP ...]; ends with N passed, N failed, N skipped.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLIS = {"2.1148.1": ROOT / "node_modules/aws-cdk/bin/cdk", "3.0.0": ROOT / "node_modules/aws-cdk-3/bin/cdk"}
APPS = ("hello", "container_delivery")


class Project:
    """A folder with the cdk.json of an example, its app being the built binary."""

    def __init__(self, folder, cli, app, command):
        self.folder, self.cli, self.app = pathlib.Path(folder), cli, app
        own = ROOT / "examples" / app / "cdk.json"
        settings = json.loads((own if own.exists() else ROOT / "cdk.json").read_text())
        (self.folder / "cdk.json").write_text(json.dumps({
            "app": command, "versionReporting": False, "context": settings.get("context", {})}))
        (self.folder / "buildspecs").symlink_to(ROOT / "buildspecs")

    def run(self, *arguments):
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("CDK_", "AWS_"))}
        return subprocess.run(
            ["node", str(self.cli), *arguments, "--no-notices", "--no-color"], cwd=self.folder, text=True, capture_output=True, check=False,
            env={**kept, "CDK_HOME": str(self.folder / "home"), "CDK_DISABLE_VERSION_CHECK": "1", "CDK_DISABLE_CLI_TELEMETRY": "true",
                 "AWS_EC2_METADATA_DISABLED": "true", "AWS_REGION": "us-east-1",
                 "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull})

    def manifest(self):
        return json.loads((self.folder / "cdk.out" / "manifest.json").read_text())

    def stacks(self):
        """The stack artifacts of the root assembly by their display name."""
        return {artifact["displayName"]: artifact for artifact in self.manifest()["artifacts"].values()
                if artifact["type"] == "aws:cloudformation:stack"}

    def template(self, stack):
        return self.folder / "cdk.out" / self.stacks()[stack]["properties"]["templateFile"]


def expect(condition, text, result=None):
    if not condition:
        raise AssertionError(text if result is None else f"{text}\n  exit {result.returncode}\n{result.stdout[-800:]}\n{result.stderr[-1600:]}")


def synth_writes_the_assembly(project):
    result = project.run("synth", "--quiet")
    expect(result.returncode == 0, "synth fails", result)
    expect(project.stacks(), "no stack in the manifest")
    for stack in project.stacks():
        expect(json.loads(project.template(stack).read_text()).get("Resources"), f"{stack} has no resources")


def synth_prints_only_the_template(project):
    stack = next(iter(project.stacks()))
    result = project.run("synth", stack, "--exclusively", "--json")
    expect(result.returncode == 0, "synth --json fails", result)
    template = json.loads(project.template(stack).read_text())
    # The CLI does not show the rule that checks the bootstrap version.
    template.get("Rules", {}).pop("CheckBootstrapVersion", None)
    expected = {key: value for key, value in template.items() if key != "Rules" or value}
    expect(json.loads(result.stdout) == expected, "stdout is not the template", result)


def synth_is_the_same_twice(project):
    before = {path.name: path.read_bytes() for path in (project.folder / "cdk.out").glob("*.json")}
    expect(project.run("synth", "--quiet").returncode == 0, "the second synth fails")
    after = {path.name: path.read_bytes() for path in (project.folder / "cdk.out").glob("*.json")}
    expect(before == after, f"files differ: {[name for name in before if before[name] != after.get(name)]}")


def ls_names_every_stack(project):
    result = project.run("ls")
    expect(result.returncode == 0, "ls fails", result)
    listed = [line.split(" ")[0] for line in result.stdout.split("\n") if line]
    expect(sorted(listed) == sorted(project.stacks()), f"ls names {listed}, the manifest {list(project.stacks())}", result)


def diff_is_empty_against_the_own_template(project):
    stack = next(iter(project.stacks()))
    kept = project.folder / "kept.json"
    shutil.copy(project.template(stack), kept)
    result = project.run("diff", stack, "--exclusively", "--fail", "--template", str(kept))
    expect(result.returncode == 0, "diff finds something", result)


def diff_names_a_missing_resource(project):
    stack = next(iter(project.stacks()))
    template = json.loads(project.template(stack).read_text())
    logical_id = next(iter(template["Resources"]))
    kind = template["Resources"].pop(logical_id)["Type"]
    kept = project.folder / "kept.json"
    kept.write_text(json.dumps(template))
    result = project.run("diff", stack, "--exclusively", "--fail", "--template", str(kept))
    text = result.stdout + result.stderr
    expect(result.returncode == 1, "diff --fail finds nothing", result)
    expect(any("[+]" in line and kind in line and logical_id in line for line in text.splitlines()), f"{logical_id} is not named", result)


def metadata_has_the_logical_ids(project):
    stack = next(iter(project.stacks()))
    template = json.loads(project.template(stack).read_text())
    result = project.run("metadata", stack)
    expect(result.returncode == 0, "metadata fails", result)
    for logical_id in template["Resources"]:
        expect(f"data: {logical_id}\n" in result.stdout, f"no metadata for {logical_id}", result)


def a_failing_app_fails_the_cli(project):
    result = project.run("synth", "--quiet", "--app", "false")
    expect(result.returncode == 1, "the exit status is not 1", result)


CASES = (synth_writes_the_assembly, synth_prints_only_the_template, synth_is_the_same_twice, ls_names_every_stack,
         diff_is_empty_against_the_own_template, diff_names_a_missing_resource, metadata_has_the_logical_ids, a_failing_app_fails_the_cli)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path(os.environ.get("DEV_BUILD", ROOT / "build" / "dev")))
    parser.add_argument("apps", nargs="*", metavar="APP", default=list(APPS))
    options = parser.parse_args()
    passed = failed = 0
    for app in options.apps:
        binary = options.build.resolve() / "examples" / app
        if not binary.exists():
            print(f"{app} is not built")
            failed += 1
            continue
        for version, cli in CLIS.items():
            with tempfile.TemporaryDirectory() as folder:
                project = Project(folder, cli, app, str(binary))
                for case in CASES:
                    try:
                        case(project)
                        passed += 1
                    except Exception as error:
                        failed += 1
                        print(f"{app}, CLI {version}: {case.__name__}: {error}")
                        if not isinstance(error, AssertionError):
                            traceback.print_exc()
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
