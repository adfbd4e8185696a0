#!/usr/bin/env python3
"""Runs the tests of the Lambda handlers with Node's own test runner."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent


def main():
    if not shutil.which("node"):
        missing = "1 failed, 0" if os.environ.get("CI") else "0 failed, 1"
        print(f"node is not installed\n0 passed, {missing} skipped")
        return int(bool(os.environ.get("CI")))
    files = sorted(map(str, FOLDER.glob("*.test.mjs")))
    result = subprocess.run(["node", "--test", "--test-reporter=tap", *files], stdout=subprocess.PIPE, text=True, check=False)
    counts = dict(re.findall(r"^# (pass|fail|skipped) (\d+)$", result.stdout, re.MULTILINE))
    if result.returncode != 0:
        print(result.stdout)
    print(f"{counts.get('pass', 0)} passed, {counts.get('fail', 1)} failed, {counts.get('skipped', 0)} skipped")
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
