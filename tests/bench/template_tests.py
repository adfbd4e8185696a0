#!/usr/bin/env python3
"""A thousand template tests in one GoogleTest executable against the same ones under node's test runner.

Ten files of a hundred tests each, in C++ and in TypeScript compiled beforehand, below tests/bench/template_tests; aws-cdk-lib runs with its
template validation off. Interleaved; processor time (user and system) of the whole process tree, medians.

usage: template_tests.py [--build FOLDER] [--rounds N]; the target template_tests must be built.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPESCRIPT = ROOT / "tests" / "bench" / "template_tests" / "typescript"
COMPILED = ROOT / "build" / "bench" / "template_tests"
TESTS = 1000


def compile_typescript():
    sources = sorted(TYPESCRIPT.glob("*.test.ts"))
    # The types of node's own modules are not there, which is reported; the JavaScript is written all the same.
    subprocess.run(
        ["node", "node_modules/typescript/bin/tsc", "--target", "ES2022", "--module", "commonjs", "--strict", "--skipLibCheck",
         "--outDir", str(COMPILED), *map(str, sources)], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    missing = [source.name for source in sources if not (COMPILED / source.with_suffix(".js").name).exists()]
    if missing:
        sys.exit(f"not compiled: {missing}")


def run(command, passed):
    """Seconds of processor; every test must pass."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "CDK_VALIDATION": "false", "TMPDIR": folder}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    match = re.search(passed, output)
    if status or not match or int(match[1]) != TESTS:
        sys.exit(f"{' '.join(map(str, command))}: not {TESTS} tests passed\n{output[-1500:]}")
    return usage.ru_utime + usage.ru_stime


def measure(build=ROOT / "build" / "release", rounds=5):
    """{cdkpp_cpu, node_cpu, ratio, tests}: medians of seconds, and of the ratios of the pairs of runs."""
    compile_typescript()
    files = sorted(map(str, COMPILED.glob("*.test.js")))
    ways = {
        "cdkpp": ([build / "tests" / "template_tests", "--gtest_brief=1"], r"PASSED  \] (\d+) tests"),
        "node": (["node", "--test", "--test-reporter=tap", *files], r"# pass (\d+)"),
    }
    runs = {name: [] for name in ways}
    for _ in range(rounds):
        for name, (command, passed) in ways.items():
            runs[name].append(run(command, passed))
    ratios = [node / cdkpp for node, cdkpp in zip(runs["node"], runs["cdkpp"])]
    return {**{f"{name}_cpu": statistics.median(runs[name]) for name in ways}, "ratio": statistics.median(ratios), "tests": TESTS}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    result = measure(options.build.resolve(), options.rounds)
    print(f"template tests: {result['tests']}; cdkpp {result['cdkpp_cpu'] * 1000:.0f} ms, node {result['node_cpu']:.1f} s of processor time; "
          f"node takes {result['ratio']:.0f} times cdkpp's")


if __name__ == "__main__":
    main()
