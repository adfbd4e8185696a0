#!/usr/bin/env python3
"""The one benchmark: cdkpp beside what a user would take instead, its growth, its insides, its edit loop, its first build.

usage: bench.py [quick] [--only PART,...] [--rounds N] [--build FOLDER] [--edit-build FOLDER]

Writes build/bench/results.json and build/bench/bench.svg, prints the table of goals, and ends with one summary line.
A run of parts (--only) keeps what the results hold of the other parts.
"""
import argparse
import json
import pathlib
import platform
import statistics
import subprocess
import sys

import catalog
import check
import delivery
import first_build
import floor_write
import goals
import inside
import loop
import plot
import prepare
import tables
import template_tests
import workloads
from environment import OUTPUT, ROOT, WORK
from process import once
from rounds import exponent, median, scratch

RESULTS, PICTURE = WORK / "results.json", WORK / "bench.svg"
ESSENTIAL = ("cdkpp", "js", "js-node24-cache")
SMALL = (*ESSENTIAL, "ts-tsx", "ts-init", "py", "go", "java")


class Bench:
    def __init__(self, quick, rounds, build, edit_build):
        self.quick, self.build, self.edit_build = quick, build, edit_build
        catalog.PEERS["cdkpp"] = catalog.cdkpp(build)
        self.rounds = rounds or (3 if quick else 5)
        self.results = {"sections": {}, "growth": {}}

    def keep(self, section, result, reference="cdkpp"):
        self.results["sections"][section] = result
        tables.runs(result, reference)

    def equality(self):
        names = ("cdkpp",) if self.quick else ("cdkpp", "py", "go", "java", "troposphere", "goformation")
        self.results["equal"] = {workload: check.check(workload, names) for workload in catalog.ALL}
        wrong = [workload for workload, counts in self.results["equal"].items() if counts["cdkpp"][0] != counts["cdkpp"][1] or not counts["cdkpp"][1]]
        if wrong:
            sys.exit(f"bench: the templates of {', '.join(wrong)} differ from aws-cdk-lib's, so no ratio counts")

    def small(self):
        for workload in ("w1", "w2"):
            self.keep(workload, workloads.run(workload, self.rounds, ESSENTIAL if self.quick else SMALL))

    def plain_resources(self):
        size = 10000
        names = ("cdkpp", "goformation") if self.quick else ("cdkpp", "goformation", "troposphere", "rusty-cdk", "js")
        result = workloads.run("w3l1", self.rounds, names, size)
        result["peers"]["floor"] = self.floor("w3l1", size, result["rounds"])
        self.keep(f"w3l1 N={size}", result)

    def floor(self, workload, size, rounds):
        """The same files written and hashed by themselves, as an entry beside the peers."""
        with scratch() as folder:
            assembly = workloads.command(workloads.select(workload, ("cdkpp",))["cdkpp"], workload, "noval", folder, "assembly", size)
            once(assembly)
            spent = floor_write.floor(assembly.outdir, folder, 3 * rounds)
        cpu = [statistics.median(a + b for a, b in zip(spent["write"][i::rounds], spent["hash"][i::rounds])) for i in range(rounds)]
        return {"wall": cpu, "cpu": cpu, "one": 0, "tree": 0, "bytes": 0, "failed": 0}

    def resources(self):
        self.keep("w3l2 N=10000", workloads.run("w3l2", self.rounds, ("cdkpp", "js") if self.quick else ESSENTIAL, 10000))
        if not self.quick:
            self.keep("w3l2 N=50000", workloads.run("w3l2", self.rounds, ("cdkpp", "js"), 50000))

    def stacks(self):
        self.keep("w4 N=800", workloads.run("w4", self.rounds, ("cdkpp", "js"), 800))

    def growth(self):
        sizes = (100, 1000, 10000, 100000)
        self.grow("w3l2", sizes, "resources")
        self.grow("w4", (10, 100, 1000), "stacks")
        if not self.quick:
            points = self.results["growth"]["w3l2"]["points"]
            points.update(workloads.scale("w3l2", (100, 1000, 5000), 3, ("js", "py", "go", "java")))

    def grow(self, workload, sizes, what):
        """Growth without what the smallest app takes, which would make it look better than linear."""
        points = [(size, median(found, "cpu"), found["tree"]) for size in (0, *sizes)
                  for found in [workloads.run(workload, self.rounds, ("cdkpp",), size)["peers"]["cdkpp"]]]
        (_, base, _), *grown = points
        value = exponent([(size, cpu - base) for size, cpu, _ in grown])
        self.results["growth"][workload] = {"exponent": value, "base": base, "points": {"cdkpp": grown}}
        print(f"\n{workload}: exponent {value:.3f} over {sizes[0]} to {sizes[-1]} {what}, start-up of {base * 1000:.1f} ms taken off")
        print(*(f"  {size}: {cpu * 1000:.1f} ms, {mib:.0f} MiB" for size, cpu, mib in grown), sep="\n", flush=True)

    def delivery(self):
        delivery.prepare()
        self.keep("delivery", delivery.synthesis(self.rounds, self.build))

    def edits(self):
        delivery.prepare()
        ways = ("cdkpp", "ts-tsx", "ts-init")
        for section, result in (("w2 edit", loop.workload("w2", self.rounds, self.edit_build, ways)),
                                ("delivery edit", delivery.edit_loop(self.rounds, self.edit_build))):
            self.results["sections"][section] = result
            tables.plain(tables.heading(result), result["peers"])

    def inside(self):
        self.results["inside"] = inside.measure(self.quick, self.build)
        print("", *inside.table(self.results["inside"]), sep="\n", flush=True)

    def template_tests(self):
        result = self.results["template tests"] = template_tests.measure(self.build, self.rounds)
        print(f"\n{result['tests']} template tests: cdkpp {result['cdkpp_cpu'] * 1000:.0f} ms, node {result['node_cpu']:.1f} s", flush=True)

    def first_build(self):
        if self.quick:
            return
        print("\nfirst build, seconds of processor time", flush=True)
        steps = first_build.measure(show=lambda name, seconds: print(f"  {name}: {seconds:.1f}", flush=True))
        self.results["first build"] = {**steps, "minutes": steps["total"] / 60}

    def machine(self):
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines() if pathlib.Path("/proc/cpuinfo").exists() else []
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip()
        self.results["machine"] = {"cpu": model, "cores": len(lines and [1 for line in lines if line.startswith("processor")]), "node": node,
                                   "commit": commit, "rounds": self.rounds, "output": str(OUTPUT)}


PARTS = {
    "equality": Bench.equality, "small": Bench.small, "delivery": Bench.delivery, "edits": Bench.edits, "plain": Bench.plain_resources,
    "stacks": Bench.stacks, "resources": Bench.resources, "growth": Bench.growth, "inside": Bench.inside,
    "template-tests": Bench.template_tests, "first-build": Bench.first_build,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    parser.add_argument("--edit-build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("--rounds", type=int, help="default: 5, quick 3")
    parser.add_argument("--only", type=lambda text: text.split(","), help=f"of {', '.join(PARTS)}")
    parser.add_argument("which", choices=["full", "quick"], nargs="?", default="full")
    options = parser.parse_args()
    bench = Bench(options.which == "quick", options.rounds, options.build.resolve(), options.edit_build.resolve())
    if options.only and RESULTS.exists():
        bench.results = json.loads(RESULTS.read_text())
    prepare.prepare(("ts", "node24", "gof") if bench.quick else None)
    bench.machine()
    for name in options.only or PARTS:
        PARTS[name](bench)
        RESULTS.write_text(json.dumps(bench.results, indent=1))
    report(bench.results)


def report(results):
    rows = goals.judge(results)
    results["goals"] = rows
    RESULTS.write_text(json.dumps(results, indent=1))
    plot.draw(results, PICTURE)
    print("", *goals.table(rows), sep="\n")
    met = [row["met"] for row in rows]
    print(f"bench: {met.count(True)} goals met, {met.count(False)} missed, {met.count(None)} not measured")


if __name__ == "__main__":
    main()
