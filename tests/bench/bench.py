#!/usr/bin/env python3
"""Synthesis of examples/container_delivery against the same app on aws-cdk-lib: processor time, wall time, peak memory.

Only the app's process is measured, as the CLI starts it, interleaved; medians. The ways that are compared:
  cdkpp            the release build
  node             the TypeScript app compiled beforehand, as the library is delivered
  node, no checks  the same with the library's template validation off (the fastest way there is)
  tsx, no checks   the usual way to start a TypeScript app, validation off
  edit, cdkpp      one source file of the app is compiled again by the dev build, without the compiler's cache, then synthesis

usage: bench.py [--build FOLDER] [--edit-build FOLDER] [quick]; ends with one summary line.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "parity"))
import oracle  # noqa: E402
from parity import configurations  # noqa: E402

# As deep as the TypeScript app itself, which finds the buildspecs from where it is.
COMPILED = ROOT / "build" / "bench" / "reference"
EDITED = ROOT / "examples" / "container_delivery" / "pipeline_stages.cpp"
TSX = ["node", "--import", "tsx", "tests/parity/reference/bin/app.ts"]


def peak(command, environment):
    """Megabytes. Between this process and the app stands a small one, whose own size the kernel would count for the app."""
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", file.name, *command], cwd=ROOT, env=environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return int(file.read().split()[-1]) / 1024


class Run:
    """Seconds of processor and of wall."""

    def __init__(self, command, environment):
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if status:
            sys.exit(f"{' '.join(map(str, command))}: {errors.decode()[-1500:]}")
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime


def compile_typescript():
    # Without the types of Node some lines are reported; the JavaScript is written all the same.
    subprocess.run(
        ["node", "node_modules/typescript/bin/tsc", "-p", "tests/parity/reference/tsconfig.json", "--outDir", str(COMPILED), "--rootDir",
         "tests/parity/reference", "--declaration", "false"], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if not (COMPILED / "bin" / "app.js").exists():
        sys.exit("the TypeScript app could not be compiled")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    parser.add_argument("--edit-build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("which", choices=["full", "quick"], nargs="?", default="full")
    options = parser.parse_args()
    rounds = 3 if options.which == "quick" else 9

    compile_typescript()
    context = json.dumps(dict(configurations())["default"])
    out = ROOT / "build" / "bench" / "out"
    app = "examples/container_delivery"
    edit_build = options.edit_build.resolve()
    node = ["node", str(COMPILED / "bin" / "app.js")]
    unchecked = {"CDK_VALIDATION": "false"}
    ways = {
        "cdkpp": ([options.build.resolve() / app], {}),
        "node": (node, {}),
        "node, no checks": (node, unchecked),
        "tsx, no checks": (TSX, unchecked),
        "edit, cdkpp": (["sh", "-c", f"ninja -C {edit_build} container_delivery >&2 && exec {edit_build / app}"], {"CCACHE_DISABLE": "1"}),
    }
    runs = {name: [] for name in ways}
    memory = {}
    for _ in range(rounds):
        for name, (command, more) in ways.items():
            shutil.rmtree(out, ignore_errors=True)
            if name.startswith("edit"):
                EDITED.touch()
            environment = oracle.environment(CDK_OUTDIR=str(out), CDK_CONTEXT_JSON=context, **more)
            if name not in memory:
                memory[name] = peak(command, environment)
                EDITED.touch()
            runs[name].append(Run(command, environment))

    def median(name, field):
        return statistics.median(getattr(run, field) for run in runs[name])

    def ratio(name):
        return median(name, "cpu") / median("cdkpp", "cpu")

    print(f"{'':16} {'cpu ms':>9} {'wall ms':>9} {'peak MB':>9}   medians of {rounds}")
    for name in ways:
        print(f"{name:16} {median(name, 'cpu') * 1000:9.1f} {median(name, 'wall') * 1000:9.1f} {memory[name]:9.1f}")
    print(f"bench: node takes {ratio('node'):.0f} times cdkpp's processor time, {ratio('node, no checks'):.0f} times without its checks, and "
          f"{memory['node, no checks'] / memory['cdkpp']:.0f} times its memory; an edit takes {median('edit, cdkpp', 'cpu') / median('tsx, no checks', 'cpu'):.2f} of tsx")


if __name__ == "__main__":
    main()
