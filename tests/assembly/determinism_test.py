#!/usr/bin/env python3
"""Apps run as processes of their own, with addresses that the system chooses at random and without: each assembly is the same,
byte for byte.

usage: determinism_test.py [--build FOLDER]; ends with N passed, N failed, N skipped.
"""
import argparse
import hashlib
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTEXT = json.loads((ROOT / "cdk.json").read_text())["context"]
APPS = ("examples/container_delivery", "examples/hello")
RUNS = 4
FIXED = ["setarch", platform.machine(), "-R"]  # without address randomization


def assembly(command, outdir):
    """One digest a file of the assembly that the command writes."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CDK_")}
    environment |= {"CDK_OUTDIR": str(outdir), "CDK_CONTEXT_JSON": json.dumps(CONTEXT)}
    subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, timeout=60)
    return {str(file.relative_to(outdir)): hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(outdir.rglob("*")) if file.is_file()}


def differing(commands, folder):
    """Names of the files that are not in all assemblies the same."""
    all_ = [assembly(command, folder / str(number)) for number, command in enumerate(commands)]
    assert all_[0], "an assembly without files"
    return sorted({name for one in all_ for name in {*one, *all_[0]} if one.get(name) != all_[0].get(name)})


def can_fix_addresses():
    return shutil.which("setarch") and subprocess.run([*FIXED, "true"], capture_output=True, check=False).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))
    build = parser.parse_args().build.resolve()
    fixed = can_fix_addresses()
    passed = failed = skipped = 0
    for app in APPS:
        ways = {"random addresses": [[str(build / app)]] * RUNS}
        if fixed:
            ways["random and fixed addresses"] = [[str(build / app)], [*FIXED, str(build / app)], [*FIXED, str(build / app)]]
        else:
            skipped += 1
            print(f"skip {app}, fixed addresses: the system refuses '{' '.join(FIXED)}'")
        for way, commands in ways.items():
            with tempfile.TemporaryDirectory() as name:
                wrong = differing(commands, pathlib.Path(name))
            passed, failed = passed + (not wrong), failed + bool(wrong)
            print(f"{'FAIL' if wrong else 'ok  '} {app}, {len(commands)} processes with {way}{': these differ: ' + ', '.join(wrong) if wrong else ''}")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
