#!/usr/bin/env python3
"""From clone to first synthesis on a fresh machine: processor time (user and system) of every step of `./dev synth`.

Packages are installed and those of npm cached; the compiler's cache is off. The tree of the last commit is cloned below build/bench.

usage: first_build.py [--jobs N]; prints the steps and their sum.
"""
import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FRESH = ROOT / "build" / "bench" / "first_build"
# Each is built after the former, so that its share is seen; what the app does not need is not built by any.
TARGETS = ("l1gen", "cdkpp_l1", "cdkpp_core", "cdkpp_cfn", "cdkpp_aws", "cdkpp_delivery", "container_delivery")


def steps(jobs):
    yield "clone", ["git", "clone", "--quiet", "--no-hardlinks", ROOT, FRESH], ROOT
    yield "configure", ["cmake", "--preset", "dev", "-DCDKPP_CCACHE="], FRESH
    for target in TARGETS:
        yield target, ["cmake", "--build", "build/dev", "-j", str(jobs), "--target", target], FRESH
    yield "./dev synth", ["./dev", "synth"], FRESH


def processor_seconds(command, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        list(map(str, command)), cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stdout[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(jobs=2, show=lambda name, seconds: None):
    """{step: seconds of processor ..., "total": their sum}."""
    shutil.rmtree(FRESH, ignore_errors=True)
    FRESH.parent.mkdir(parents=True, exist_ok=True)
    result = {}
    for name, command, folder in steps(jobs):
        result[name] = processor_seconds(command, folder)
        show(name, result[name])
    shutil.rmtree(FRESH)
    return {**result, "total": sum(result.values())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    result = measure(options.jobs, lambda name, seconds: print(f"{name:20} {seconds:7.1f} s", flush=True))
    print(f"first build: {result['total']:.0f} s of processor time from clone to synthesis")


if __name__ == "__main__":
    main()
