#!/usr/bin/env python3
"""Runs the tests of the Lambda handlers: those in JavaScript with Node's own test runner, those in Python with unittest."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(__file__).resolve().parent


def main():
    if not shutil.which("node"):
        missing = "1 failed, 0" if os.environ.get("CI") else "0 failed, 1"
        print(f"node is not installed\n0 passed, {missing} skipped")
        return int(bool(os.environ.get("CI")))
    files = sorted(map(str, FOLDER.glob("*.test.mjs")))
    result = subprocess.run(["node", "--test", "--test-reporter=tap", *files], stdout=subprocess.PIPE, text=True, check=False)
    counts = {name: int(count) for name, count in re.findall(r"^# (pass|fail|skipped) (\d+)$", result.stdout, re.MULTILINE)}
    if result.returncode != 0:
        print(result.stdout)
    python = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(unittest.defaultTestLoader.discover(str(FOLDER), "*_test.py"))
    broken = len(python.failures) + len(python.errors)
    print(f"{counts.get('pass', 0) + python.testsRun - broken} passed, {counts.get('fail', 1) + broken} failed, {counts.get('skipped', 0)} skipped")
    return result.returncode or int(broken > 0)


if __name__ == "__main__":
    sys.exit(main())
