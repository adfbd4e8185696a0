#!/usr/bin/env python3
"""Holds the project to its budgets, none of which is a time: instructions and heap of whole runs, bytes of assemblies and of a binary,
lines that the compiler reads for a user's file and for the public headers. budgets.json has the limits; a little over is allowed.

usage: run.py [--update]   (DEV_BUILD: a build folder of the preset dev); ends with the counts.
With --update the measured values become the limits.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = pathlib.Path(os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))
FILE = HERE / "budgets.json"
DATA = json.loads(FILE.read_text())
COMPILER = ["g++", "-std=c++20", "-E", "-P", "-I", ROOT / "include", "-I", ROOT, "-I", BUILD / "generated"]
# How much below its limit a value may be before the report says so.
WORTH_TELLING = 0.1


def run(command, **more):
    result = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True, check=False, **more)
    if result.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {result.returncode}: {result.stderr[-800:]}")
    return result


def run_app(name, *before):
    """Standard error of the app, and the bytes of the assembly it wrote. Its environment is the same everywhere."""
    app = DATA["apps"][name]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.environ["PATH"], "CDK_OUTDIR": f"{folder}/out", **app.get("environment", {})}
        errors = run([*before, BUILD / app["binary"]], env=environment).stderr
        return errors, sum(path.stat().st_size for path in pathlib.Path(folder).rglob("*") if path.is_file())


def valgrind(tool, pattern):
    def measure(name):
        errors, _ = run_app(name, "valgrind", f"--tool={tool}", f"--{tool}-out-file=/dev/null")
        return int(re.search(pattern, errors)[1].replace(",", ""))
    return measure


def stripped_size(name):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "binary"
        shutil.copy(BUILD / name, copy)
        run(["strip", copy])
        return copy.stat().st_size


def preprocessed_lines(pattern):
    """Lines that the compiler sees of the file; of several files the most, helpers of tests aside."""
    def lines(path):
        return run([*COMPILER, "-x", "c++", path]).stdout.count("\n")

    with ThreadPoolExecutor(2) as pool:
        return max(pool.map(lines, (path for path in ROOT.glob(pattern) if "test" not in path.name)))


MEASURES = {
    "instructions": valgrind("callgrind", r"Collected : (\d+)"),
    "peak heap bytes": valgrind("dhat", r"At t-gmax: ([\d,]+) bytes"),
    "assembly bytes": lambda name: run_app(name)[1],
    "stripped binary bytes": stripped_size,
    "preprocessed lines": preprocessed_lines,
}


def unsuitable():
    """Why the limits do not hold for this build, or nothing."""
    cache = (BUILD / "CMakeCache.txt").read_text()
    presets = json.loads((ROOT / "CMakePresets.json").read_text())["configurePresets"]
    wanted = next(preset for preset in presets if preset["name"] == "dev")["cacheVariables"]["CMAKE_CXX_FLAGS_RELWITHDEBINFO"]
    version = run(["g++", "-dumpversion"]).stdout.split(".")[0].strip()
    if not re.search(rf"RELWITHDEBINFO:\w+={wanted}$", cache, re.M) or not re.search(r"CDKPP_SANITIZE:BOOL=OFF$", cache, re.M):
        return "the limits are those of the preset dev"
    if version != DATA["compiler"]:
        return f"the limits are those of g++ {DATA['compiler']}, not {version}"
    return "" if shutil.which("valgrind") else "valgrind is not installed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    total = sum(map(len, DATA["limits"].values()))
    if reason := unsuitable():
        print(f"{reason}\n0 passed, 0 failed, {total} skipped")
        return 0
    failed, low = 0, 0
    for kind, limits in DATA["limits"].items():
        for name, limit in limits.items():
            value = MEASURES[kind](name)
            if options.update:
                limits[name] = value
            over = value / limit - 1 if limit else 1
            low += over < -WORTH_TELLING
            failed += over > DATA["allowed over"]
            print(f"{'over' if over > DATA['allowed over'] else 'ok  '} {kind:22} {name:34} {value:>12,} of {limit:>12,}  {over:+.1%}")
    if options.update:
        FILE.write_text(json.dumps(DATA, indent=1) + "\n")
        print("budgets.json has the measured values now")
        failed = 0
    elif failed:
        print("what costs more than it did: find out why, or accept it with tests/budgets/run.py --update and say why in the commit")
    elif low:
        print(f"{low} are well below; tests/budgets/run.py --update keeps what was won")
    print(f"{total - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
