#!/usr/bin/env python3
"""Compares the generated L1 headers with an installed aws-cdk-lib: classes, property types, members, attribute getters.

check_names.py [node_modules] [generated folder]; ends with "l1: N of N names equal".
"""
import json
import os
import pathlib
import sys

import headers
import manifest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHOWN = 40


def different(ours, theirs):
    """Names of one side only, or with another CloudFormation name behind them."""
    out = []
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in theirs:
            out.append(f"{name}: not in aws-cdk-lib")
        elif name not in ours:
            out.append(f"{name}: missing")
        elif theirs[name].cfn and ours[name].cfn != theirs[name].cfn:
            out.append(f"{name}: stands for {ours[name].cfn}, in aws-cdk-lib for {theirs[name].cfn}")
    return out


def differently_typed(ours, theirs):
    """Members of both sides whose type or required mark differs."""
    return [f"{name}: {ours[name].typed}, in aws-cdk-lib {theirs[name].typed}" for name in sorted(ours.keys() & theirs.keys())
            if ours[name].typed not in theirs[name].typed.split(" or ")]


def report(kind, differences, count):
    for line in differences[:SHOWN]:
        print(line)
    if len(differences) > SHOWN:
        print(f"... and {len(differences) - SHOWN} more")
    print(f"l1: {count - len(differences)} of {count} {kind} equal")


def main():
    node_modules = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "node_modules")
    build = pathlib.Path(os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))
    generated = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else build / "generated"
    exceptions = json.loads((pathlib.Path(__file__).parent / "exceptions.json").read_text())

    theirs = manifest.read(node_modules / "aws-cdk-lib", exceptions["modules"], exceptions["classes"])
    ours = headers.read(generated / "cdk" / "cfn", exceptions["members"], exceptions["services"])
    types = differently_typed(ours, theirs)
    report("types and required marks", types, len(ours.keys() & theirs.keys()))
    names = different(ours, theirs)
    report("names", names, len(ours.keys() | theirs.keys()))
    return 1 if names or types or not ours else 0


if __name__ == "__main__":
    sys.exit(main())
