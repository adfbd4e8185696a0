#!/usr/bin/env python3
"""Runs the test suites one after the other and ends with one line: N passed, N failed, N skipped."""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


class Count:
    def __init__(self, passed=0, failed=0, skipped=0):
        self.passed, self.failed, self.skipped = passed, failed, skipped

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def unit(build):
    """GoogleTest executables, started by CTest; each leaves its results as JSON."""
    results = build / "test-results"
    shutil.rmtree(results, ignore_errors=True)
    status = subprocess.run(
        ["ctest", "--test-dir", str(build), "--output-on-failure", "--no-tests=error"],
        env={**os.environ, "GTEST_OUTPUT": f"json:{results}/", "GTEST_BRIEF": "1"}, check=False).returncode
    count = Count()
    for file in results.glob("*.json"):
        report = json.loads(file.read_text())
        if "vectors" in report:
            print(f"vectors: {report['vectors']}")
        tests = [test for suite in report["testsuites"] for test in suite["testsuite"]]
        skipped = sum(test["result"] == "SKIPPED" for test in tests)
        failed = sum("failures" in test for test in tests)
        count.add(Count(len(tests) - skipped - failed, failed, skipped))
    if status != 0 and count.failed == 0:
        count.failed = 1
    return count


def script(*command, one=False):
    """A suite of its own script, whose last line tells the counts. `one`: however much it looks at, it is one test."""
    def run(build):
        result = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env={**os.environ, "DEV_BUILD": str(build)},
            stdout=subprocess.PIPE, text=True, check=False)
        print(result.stdout, end="")
        lines = result.stdout.strip().splitlines()
        last = lines[-1] if lines else ""
        if match := re.search(r"(\d+) passed, (\d+) failed, (\d+) skipped", last):
            count = Count(*map(int, match.groups()))
        elif match := re.search(r"(\d+) of (\d+) ", last):
            count = Count(int(match[1]), int(match[2]) - int(match[1]))
        else:
            count = Count()
        if result.returncode != 0 and count.failed == 0:
            count.failed = 1
        return Count(int(not count.failed), int(count.failed > 0)) if one else count
    return run


SUITES = {
    "unit": unit,
    "compile-fail": script("tests/compile_fail/run.py"),
    "install": script("tests/install/run.py"),
    "bad-input": script("tests/assembly/bad_input_test.py"),
    "determinism": script("tests/assembly/determinism_test.py"),
    "budgets": script("tests/budgets/run.py"),
    "handlers": script("tests/handlers/run.py"),
    "names": script("tests/l1/check_names.py", one=True),
    "protocol": script("tests/assembly/cli_test.py"),
    "reference": script("tests/parity/parity.py", "reference"),
    "apps": script("tests/parity/parity.py", "apps"),
}
# What needs Node and the npm packages; in CI their absence is a failure, elsewhere a skip. The reference has its kept templates.
NODE_SUITES = ("names", "protocol", "apps")
CORE_SUITES = ("unit", "compile-fail", "install", "bad-input", "determinism")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("which", choices=["all", "core", *SUITES], nargs="?", default="all")
    options = parser.parse_args()
    chosen = {"all": tuple(SUITES), "core": CORE_SUITES}.get(options.which, (options.which,))

    has_node = (ROOT / "node_modules" / "aws-cdk-lib").exists()
    total, lines = Count(), []
    for name in chosen:
        print(f"--- {name}", flush=True)
        start = time.monotonic()
        if name in NODE_SUITES and not has_node:
            print("the npm packages are not installed")
            count = Count(failed=1) if os.environ.get("CI") else Count(skipped=1)
        else:
            count = SUITES[name](options.build.resolve())
        total.add(count)
        lines.append(f"{name:13} {count}, {time.monotonic() - start:.1f} s")
    print("---", *lines, total, sep="\n")
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
