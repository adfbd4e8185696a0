#!/usr/bin/env python3
"""Runs every fuzz target of a build for some seconds; inputs that were found stay below build/fuzz-corpus.

usage: run.py --build FOLDER [--seconds N]; ends with one summary line.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, default=30)
    options = parser.parse_args()
    targets = sorted(path for path in (options.build / "fuzz").glob("*_fuzz") if path.is_file())
    failed = inputs = 0
    for target in targets:
        corpus = ROOT / "build" / "fuzz-corpus" / target.name
        corpus.mkdir(parents=True, exist_ok=True)
        seeds = [folder for folder in [ROOT / "tests" / "fuzz" / "seeds" / target.name] if folder.is_dir()]
        result = subprocess.run(
            [target.resolve(), corpus, *seeds, f"-max_total_time={options.seconds}", "-print_final_stats=1", f"-artifact_prefix={corpus}-"],
            capture_output=True, text=True, check=False)
        done = re.search(r"stat::number_of_executed_units:\s+(\d+)", result.stderr)
        inputs += int(done[1]) if done else 0
        print(f"{target.name}: {done[1] if done else 0} inputs" + ("" if result.returncode == 0 else f", fails:\n{result.stderr[-3000:]}"))
        failed += result.returncode != 0
    print(f"fuzz: {len(targets)} targets, {inputs} inputs, {failed} failed")
    return 1 if failed or not targets else 0


if __name__ == "__main__":
    sys.exit(main())
