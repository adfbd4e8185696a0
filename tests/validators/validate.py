#!/usr/bin/env python3
"""cfn-lint, checkov and parliament on the templates of examples/container_delivery, shellcheck on the commands of buildspecs
and workflows; only findings of accepted.json may occur.

usage: validate.py [--build FOLDER] [--assembly FOLDER]; ends with one summary line.
"""
import argparse
import json
import pathlib
import subprocess
import sys
from collections import Counter

import policies
import shell

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ACCEPTED = json.loads((HERE / "accepted.json").read_text())
sys.path.insert(0, str(HERE.parent / "parity"))


def synthesize(build):
    from parity import configurations, run_ours  # the same context as the comparison with aws-cdk-lib

    context = dict(configurations())["default"]
    _, _, error = run_ours(build / "examples" / "container_delivery", context, "validate", ROOT)
    if error:
        sys.exit(f"container_delivery: {error}")
    return ROOT / "build" / "parity" / "cdkpp" / "validate"


def cfn_lint(templates):
    """[(rule, place, message)]"""
    command = [pathlib.Path(sys.executable).parent / "cfn-lint", "--regions", "us-east-1", "--format", "json", "--", *map(str, templates)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if not result.stdout.strip():
        sys.exit(f"cfn-lint: {result.stderr[-2000:]}")
    return [
        (each["Rule"]["Id"], f"{pathlib.Path(each['Filename']).name}/{'/'.join(map(str, each['Location']['Path'] or []))}", each["Message"])
        for each in json.loads(result.stdout)
    ]


def checkov(templates):
    command = [pathlib.Path(sys.executable).parent / "checkov", "--framework", "cloudformation", "--compact", "--quiet", "--skip-download",
               "--output", "json", *(part for path in templates for part in ("--file", path))]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if not result.stdout.strip():
        sys.exit(f"checkov: {result.stderr[-2000:]}")
    report = json.loads(result.stdout)
    print(f"checkov: {report['summary']['passed']} checks passed")
    return [(each["check_id"], f"{each['file_path'].strip('/')}/{each['resource']}", each["check_name"]) for each in report["results"]["failed_checks"]]


def parliament(assembly):
    """The same of the identity policies; it was not made for trust, key and bucket policies."""
    counts, statements, found = policies.findings(assembly)
    print(f"parliament: {sum(counts.values())} documents, {statements} statements")
    return [(issue, f"{name}/{logical_id}", detail) for name, logical_id, kind, issue, detail in found if kind == "identity"]


def report(tool, found):
    """Prints the counts of what is accepted and every other finding; returns how many those are."""
    for rule, number in sorted(Counter(rule for rule, _, _ in found if rule in ACCEPTED[tool]).items()):
        print(f"{tool}: {number} {rule}: {ACCEPTED[tool][rule]}")
    refused = [each for each in found if each[0] not in ACCEPTED[tool]]
    for rule, place, message in refused:
        print(f"{tool}: {rule} at {place}: {message}")
    return len(refused)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("--assembly", type=pathlib.Path, help="a finished assembly instead")
    options = parser.parse_args()
    assembly = options.assembly or synthesize(options.build.resolve())
    templates = sorted(assembly.glob("*.template.json"))
    scripts = list(shell.scripts())
    found = {"cfn-lint": cfn_lint(templates), "checkov": checkov(templates), "parliament": parliament(assembly), "shellcheck": shell.findings(scripts)}
    refused = sum(report(tool, each) for tool, each in found.items())
    print(f"validate: {len(templates)} templates, {len(scripts)} shell scripts, {refused} findings without a reason")
    return 1 if refused or not templates else 0


if __name__ == "__main__":
    sys.exit(main())
