#!/usr/bin/env python3
"""Whole-process comparison of ways to synthesize CloudFormation; README.md in this folder says what is compared and how to read it.

  peers.py prepare [-p ts,py]      install and build the peers in the work folder
  peers.py check -w w1,w2          are the peers' resources those of the compiled TypeScript app?
  peers.py run -w w1,w2 -n 7       interleaved rounds: medians, and ratios round by round
  peers.py scale -w w3l2 --sizes 10,100,1000   growth of time and memory
  peers.py loop -w w2              edit -> synth: change one line of the app, then run
  peers.py cli -w w1,w2            what the CDK CLI adds around the app
  --candidate NAME='command'       one more peer (repeatable); it sees BENCH_W, BENCH_N, BENCH_PER, CDK_OUTDIR
"""
import argparse
import json

import catalog
import check
import cli_share
import environment
import loop
import prepare
import tables
import workloads


def keep(options, result):
    if options.json:
        with open(options.json, "a") as file:
            file.write(json.dumps(result) + "\n")


def show(options, result):
    tables.runs(result, options.ref)
    keep(options, result)


def prepare_(options, _):
    prepare.prepare(options.peers)


def check_(options, more):
    for workload in options.workloads:
        check.check(workload, options.peers, options.size, options.profile, more)


def run(options, more):
    for workload in options.workloads:
        show(options, workloads.run(workload, options.runs, options.peers, options.size, options.profile, more))


def scale(options, more):
    for workload in options.workloads:
        points = workloads.scale(workload, options.sizes, options.runs, options.peers, options.profile, more, lambda result: show(options, result))
        tables.growth(workload, points)


def loop_(options, more):
    for workload in options.workloads:
        result = loop.workload(workload, options.runs, names=options.peers, profile=options.profile, more=more, touch=options.touch)
        tables.plain(tables.heading(result), result["peers"])
        keep(options, result)


def cli(options, more):
    for workload in options.workloads:
        result = cli_share.share(workload, options.runs, options.size, options.profile, more)
        tables.plain(f"{tables.heading(result)}, CLI {environment.CLI}", result["peers"])
        keep(options, result)


COMMANDS = {"prepare": prepare_, "check": check_, "run": run, "scale": scale, "loop": loop_, "cli": cli}


def numbers(text):
    return [int(part) for part in text.split(",")]


def names(text):
    return text.split(",")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("-w", "--workloads", type=names, default=["w1", "w2"])
    parser.add_argument("-n", "--runs", type=int, default=5)
    parser.add_argument("-p", "--peers", type=names, help="default: all that have the workload")
    parser.add_argument("-N", "--size", type=int, help="BENCH_N for w3l1, w3l2, w4")
    parser.add_argument("--sizes", type=numbers, default="10,100,500,1000,5000,10000")
    parser.add_argument("--profile", choices=environment.PROFILES, default="noval")
    parser.add_argument("--ref", default="js", help="what the ratios are to")
    parser.add_argument("--candidate", action="append", metavar="NAME='command'")
    parser.add_argument("--touch", help="loop: the candidate's source file, relative to the current folder")
    parser.add_argument("--json", help="append the figures of every round to this file")
    options = parser.parse_args()
    COMMANDS[options.command](options, catalog.candidates(options.candidate))


if __name__ == "__main__":
    main()
