#!/usr/bin/env python3
"""Bad input: one clear error each, exit code 1, and the former assembly stays as it was.

usage: bad_input_test.py [--build FOLDER]; ends with N passed, N failed, N skipped.
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTEXT = json.loads((ROOT / "cdk.json").read_text())["context"]
LINE = r"\([^()]*\.cpp:\d+\)"  # the source line of the user's code
MISUSE = (ROOT / "tests" / "assembly" / "misuse.cpp").read_text().splitlines()


def line(code, nth=0):
    """The place in misuse.cpp that a message must name, as a regular expression: the nth line that holds some code."""
    rows = [number for number, text in enumerate(MISUSE, 1) if code in text]
    return rf"\([^()]*misuse\.cpp:{rows[nth]}\)"


def delivery(**changes):
    """The delivery app with other context values; None takes a key away."""
    context = {key: value for key, value in {**CONTEXT, **changes}.items() if value is not None}
    return "examples/container_delivery", [], context


def with_arguments(*arguments):
    return "examples/container_delivery", list(arguments), CONTEXT


def misuse(case):
    return "tests/misuse", [case], {}


def broken_buildspec(folder):
    specs = folder / "buildspecs"
    specs.mkdir()
    for file in (ROOT / "buildspecs").iterdir():
        (specs / file.name).write_text(file.read_text())
    lines = (specs / "scan.yml").read_text().splitlines()
    row = next(number for number, text in enumerate(lines) if text.startswith("phases:"))
    lines[row] = "phasses:"
    (specs / "scan.yml").write_text("\n".join(lines))
    return specs, row + 1


def no_yaml(folder):
    specs, _ = broken_buildspec(folder)
    (specs / "build.yml").write_text("version: 0.2\nphases: [\n")
    return specs


# name: (app, what its message must hold as regular expressions)
CASES = {
    "unknown value of a context key": (delivery(strategy="big-bang"), [r"'strategy' must be one of rolling, blue-green,", "got 'big-bang'", LINE]),
    "missing account": (delivery(prodAccount=None), ["context value 'prodAccount' is required", "-c prodAccount=", LINE]),
    "bad account": (delivery(toolsAccount="12"), ["'toolsAccount' must be a 12-digit account id, got '12'", LINE]),
    "bad suffix": (delivery(environmentSuffix="Not_Ok"), ["environmentSuffix must be 1-12", "got 'Not_Ok'", LINE]),
    "certificate without its domain": (delivery(domainNameProd=""), ["'certificateArnProd' and 'domainNameProd' go together", LINE]),
    "unknown option": (with_arguments("--colour"), ["--colour"]),
    "context without a value": (with_arguments("-c", "region"), ["key=value", "'region'"]),
    "construct id twice": (misuse("id-twice"), [r"^Bad " + LINE, "already a construct with name 'Bucket'", r"added at [^ ]*misuse\.cpp:\d+"]),
    "token where text is needed": (misuse("token-as-text"), ["^Bad/Bucket " + LINE, "a literal text is needed"]),
    "missing tag": (misuse("missing-tag"), ["^Bad/Bucket " + LINE, "missing mandatory tags: Environment, Project, CostCenter"]),
    "circle in a stack": (misuse("circle"), [
        "^Bad/First " + line('"First"') + ": the resources of the stack need each other in a circle",
        "^  Bad/First " + line('"First"') + " depends on Bad/Second$",
        "^  Bad/Second " + line('"Second"') + " takes Bad/First.Ref in BucketName$",
        "^cut it by taking away the dependency of Bad/First on Bad/Second$"]),
    "logical id twice": (misuse("logical-id-twice"), [
        "^Bad/Two " + line('"Two"') + ": section 'Resources' of stack 'Bad' already contains 'Same'", "from Bad/One " + line('"One"') + "; override one"]),
    "token in a stack name": (misuse("token-as-stack-name"), [
        "^Named " + line('"Named"') + ": a literal text is needed here", "Ref of Bad/Bucket " + line('app.add<cdk::Stack>("Bad").add<CfnBucket>("Bucket");', 0)]),
    "token that is parsed": (misuse("token-parsed"), [
        "^Bad/Waits " + line('"Waits"') + ": a literal text is needed here", "a lazy value; give a literal"]),
    "constructor that raises an exception": (misuse("constructor-fails"), ["^Bad/Part " + line('"Part"') + ": no third zone$"]),
    "endless aspect": (misuse("endless-aspect"), [
        "^Bad/More " + line('"More"') + ": aspects do not come to an end", "AddsWithoutEnd still finds new ones", "only where it has not added one"]),
    "lazy value that is itself": (misuse("endless-value"), [
        "^Bad/Bucket " + line("itself->value});") + ": BucketName: a value refers to itself", "look for a lazy value"]),
    "lazy value that raises an exception": (misuse("lazy-fails"), ["^Bad/Bucket " + line(".bucketName = name});") + ": BucketName: the list of names is empty$"]),
    "lazy value that gives nothing": (misuse("lazy-nothing"), [
        "^Bad/Mail " + line(".protocol = nothing") + ": AWS::SNS::Subscription is missing the required property Protocol: its value came out as nothing"]),
    "required property that is empty": (misuse("required-empty"), [
        "^Bad/Mail " + line(".protocol = cdk::Str()") + ": AWS::SNS::Subscription is missing the required property Protocol; give it a value"]),
    "resource without a stack": (misuse("no-stack"), ["^Bucket " + line('app.add<CfnBucket>("Bucket")') + ": no stack above it"]),
    "cyclic references": (misuse("cycle"), [
        "^B " + line('("B")') + ": .*would create a cyclic reference", "A -> B/Right.Ref", "B -> A/Left.Ref",
        "^    A/Back " + line('"Back"') + " takes B/Right.Ref " + line('"Right"'), "^    B/Right " + line('"Right"') + " takes A/Left.Ref " + line('"Left"'),
        "^  cut it where the fewest are"]),
}


def run(build, app, arguments, context, outdir):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CDK_")}
    environment |= {"CDK_OUTDIR": str(outdir), "CDK_CONTEXT_JSON": json.dumps(context)}
    return subprocess.run([str(build / app), *arguments], env=environment, capture_output=True, text=True, check=False, timeout=60)


def state(folder):
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.rglob("*")) if file.is_file()}


def check(build, outdir, app, patterns):
    """What is wrong, or an empty text."""
    before = state(outdir)
    result = run(build, *app, outdir)
    if result.returncode != 1:
        return f"exit code {result.returncode}, not 1: {result.stderr[-500:]}"
    if result.stdout:
        return f"prints on standard output: {result.stdout[:200]}"
    missing = [pattern for pattern in patterns if not re.search(pattern, result.stderr, re.M)]
    if missing:
        return f"the message lacks {missing}: {result.stderr[:800]}"
    if state(outdir) != before or list(outdir.parent.glob(outdir.name + ".*")):
        return "the former assembly was touched"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))
    build = parser.parse_args().build.resolve()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outdir = folder / "cdk.out"
        first = run(build, *misuse("fine"), outdir)
        assert first.returncode == 0 and (outdir / "manifest.json").exists(), first.stderr
        specs, row = broken_buildspec(folder)
        cases = dict(CASES)
        cases["broken buildspec"] = (delivery(buildspecs=str(specs)), ["^Pipeline/\\S+ " + LINE, re.escape(f"{specs}/scan.yml:{row}"), "no section 'phasses'"])
        other = folder / "other"
        other.mkdir()
        cases["buildspec that is no YAML"] = (delivery(buildspecs=str(no_yaml(other))), [r"build\.yml:\d+: "])
        for title, (app, patterns) in cases.items():
            problem = check(build, outdir, app, patterns)
            passed, failed = passed + (not problem), failed + bool(problem)
            print(f"{'ok  ' if not problem else 'FAIL'} {title}{': ' + problem if problem else ''}")
        # A file in the way: the folder cannot be made.
        (folder / "taken").write_text("")
        result = run(build, *misuse("fine"), folder / "taken" / "cdk.out")
        good = result.returncode == 1 and "cannot make the output folder" in result.stderr and "taken/cdk.out" in result.stderr
        passed, failed = passed + good, failed + (not good)
        print(f"{'ok  ' if good else 'FAIL'} unwritable output{'' if good else ': ' + result.stderr[:500]}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
