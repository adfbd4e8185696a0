#!/usr/bin/env python3
"""Compares the assemblies of C++ apps with those of the same apps in TypeScript on aws-cdk-lib, as JSON.

  parity.py reference [--config NAME] [--stack NAME] [--golden]   examples/container_delivery in each of its configurations
  parity.py keep-golden                                           writes the kept templates of the former anew from aws-cdk-lib
  parity.py apps [AREA[/NAME] ...] [--flags FILE]                 the pairs tests/parity/<area>/<name>/app.{ts,cpp}
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import assembly
import oracle

ROOT, HERE = oracle.ROOT, oracle.HERE
OURS = ROOT / "build" / "parity" / "cdkpp"


def show(value, width):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= width else text[: width - 1] + "…"


def run_ours(binary, context, name, cwd):
    """Runs a C++ app as the CLI would. Returns (files, milliseconds, error)."""
    outdir = OURS / name
    shutil.rmtree(outdir, ignore_errors=True)
    outdir.mkdir(parents=True)
    if not binary.exists():
        return {}, 0, f"{binary.relative_to(ROOT) if binary.is_relative_to(ROOT) else binary} is not built"
    start = time.monotonic()
    result = subprocess.run(
        [binary], cwd=cwd, env=oracle.environment(CDK_OUTDIR=str(outdir), CDK_CONTEXT_JSON=json.dumps(context)),
        capture_output=True, text=True, check=False)
    elapsed = (time.monotonic() - start) * 1000
    if result.returncode != 0:
        return {}, elapsed, f"ended with {result.returncode}: {result.stderr.strip()[-1500:]}"
    return assembly.load(outdir), elapsed, ""


class Tally:
    """Counts equal files by kind and prints what differs."""

    def __init__(self, limit, width):
        self.limit, self.width = limit, width
        self.equal, self.total, self.broken, self.same_bytes = {}, {}, 0, 0

    def kind(self, name):
        base = name.rsplit("/", 1)[-1]
        return "template" if base.endswith(".template.json") else "assets" if base.endswith(".assets.json") else base

    def compare(self, name, ours_text, theirs_text, only=None):
        """Compares two assemblies; a golden one has fewer files, and only those it has are compared."""
        whole = "manifest.json" in theirs_text
        for problem in assembly.broken_hashes(ours_text):
            self.broken += 1
            print(f"{name}: {problem}")
        ours, theirs = assembly.canonical(ours_text), assembly.canonical(theirs_text)
        for file in sorted(set(theirs) | (set(ours) if whole else set())):
            if only and not file.startswith(only + "."):
                continue
            kind = self.kind(file)
            self.total[kind] = self.total.get(kind, 0) + 1
            if not ours:
                continue
            if file not in ours or file not in theirs:
                print(f"{name}/{file}: only {'the CDK' if file in theirs else 'cdkpp'} writes it")
                continue
            found = list(assembly.differences(ours[file], theirs[file]))
            if not found:
                self.equal[kind] = self.equal.get(kind, 0) + 1
                self.same_bytes += kind == "template" and ours_text[file] == theirs_text[file]
                continue
            print(f"{name}/{file}: {len(found)} differences")
            for path, left, right in found[: self.limit]:
                print(f"  {path}\n    cdkpp: {show(left, self.width)}\n    CDK:   {show(right, self.width)}")

    def count(self, kind):
        return f"{self.equal.get(kind, 0)} of {self.total.get(kind, 0)}"

    def all_equal(self):
        return self.total.get("template", 0) > 0 and self.equal == self.total and not self.broken

    def others(self):
        kinds = [kind for kind in sorted(self.total) if kind != "template"]
        return ", ".join(f"{kind} {self.count(kind)}" for kind in kinds)


def project_context():
    return json.loads((ROOT / "cdk.json").read_text())["context"]


def configurations():
    """(name, context) of each configuration of the reference app."""
    base = project_context()
    for entry in json.loads((HERE / "configurations.json").read_text()):
        context = dict(base)
        if "flags" in entry:
            context = {key: value for key, value in base.items() if "/" not in key}
            context.update(json.loads((oracle.REFERENCE / entry["flags"]).read_text())["context"])
        yield entry["name"], {**context, **entry["context"], **oracle.CLI_CONTEXT}


def live(jobs):
    count, seconds = oracle.synthesize(jobs)
    print(f"aws-cdk-lib: {count} of {len(jobs)} apps run ({seconds:.1f} s), the others kept from before")


def reference_jobs(chosen):
    sources = [path for folder in ("bin", "lib") for path in (oracle.REFERENCE / folder).rglob("*.ts")]
    sources += list((ROOT / "buildspecs").glob("*.yml"))
    app = oracle.REFERENCE / "bin" / "app.ts"
    jobs = {name: oracle.Job(name, app, sources, context, ROOT) for name, context in chosen}
    live(list(jobs.values()))
    return jobs


def keep_golden(_):
    jobs = reference_jobs(configurations())
    failed = [f"{name}: {job.error}" for name, job in jobs.items() if job.error]
    if failed:
        sys.exit("\n".join(failed))
    oracle.keep_golden(jobs)
    print(f"keep-golden: {len(jobs)} configurations written")
    return 0


def reference(options):
    chosen = [entry for entry in configurations() if options.config in (None, entry[0])]
    if not chosen:
        sys.exit(f"no configuration '{options.config}'; there are {', '.join(name for name, _ in configurations())}")
    use_golden = options.golden or not oracle.available()
    jobs = {}
    if use_golden:
        print("oracle: the kept templates of aws-cdk-lib" + ("" if options.golden else " (node_modules has no aws-cdk-lib)"))
    else:
        jobs = reference_jobs(chosen)

    tally, failed, times = Tally(options.limit, options.width), 0, []
    binary = options.build / "examples" / "container_delivery"
    for name, context in chosen:
        if jobs and jobs[name].error:
            print(f"{name}: aws-cdk-lib: {jobs[name].error}")
            failed += 1
            continue
        theirs = jobs[name].load() if jobs else oracle.golden(name)
        ours, elapsed, error = run_ours(binary, context, f"reference/{name}", ROOT)
        if error:
            print(f"{name}: cdkpp: {error}")
            failed += 1
        else:
            times.append(elapsed)
        tally.compare(name, ours, theirs, options.stack)
    if times:
        print(f"cdkpp: {len(times)} runs, {min(times):.0f} to {max(times):.0f} ms each; {tally.same_bytes} templates equal to the byte")
    if tally.others():
        print(f"also equal: {tally.others()}")
    print(f"reference: {tally.count('template')} templates equal")
    return 0 if tally.all_equal() and not failed else 1


def pairs(filters):
    for app in sorted(HERE.glob("*/*/app.ts")):
        name = app.parent.relative_to(HERE).as_posix()
        if (app.parent / "app.cpp").exists() and (not filters or any(name == f or name.startswith(f + "/") for f in filters)):
            yield name, app.parent


def apps(options):
    flags = {key: value for key, value in project_context().items() if "/" in key}
    if options.flags:
        flags = json.loads(options.flags.read_text())["context"]
    chosen = []
    for name, folder in pairs(options.names):
        own = folder / "context.json"
        context = {**flags, **(json.loads(own.read_text()) if own.exists() else {}), **oracle.CLI_CONTEXT}
        sources = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".cpp", ".hpp")]
        chosen.append(oracle.Job(name, folder / "app.ts", sources, context, folder))
    if not oracle.available():
        print("node_modules has no aws-cdk-lib: run ./dev setup")
        print("apps: 0 of 0 equal")
        return 1
    live(chosen)

    equal = 0
    for job in chosen:
        area_name = job.name.replace("/", "_")
        ours, _, error = run_ours(options.build / "tests" / "parity" / f"parity_{area_name}", job.context, job.name, job.cwd)
        if job.error or error:
            print(f"{job.name}: " + (f"aws-cdk-lib: {job.error}" if job.error else f"cdkpp: {error}"))
            continue
        tally = Tally(options.limit, options.width)
        tally.compare(job.name, ours, job.load())
        equal += tally.all_equal()
    print(f"apps: {equal} of {len(chosen)} equal")
    return 0 if equal == len(chosen) else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / os.environ.get("DEV_PRESET", "dev"), help="build folder")
    parser.add_argument("--limit", type=int, default=5, help="differences shown a file (5)")
    parser.add_argument("--width", type=int, default=200, help="characters shown of a value (200)")
    modes = parser.add_subparsers(required=True)
    mode = modes.add_parser("reference")
    mode.add_argument("--config", help="only this configuration")
    mode.add_argument("--stack", help="only the files of this stack")
    mode.add_argument("--golden", action="store_true", help="compare with the kept templates, without Node")
    mode.set_defaults(run=reference)
    modes.add_parser("keep-golden").set_defaults(run=keep_golden)
    mode = modes.add_parser("apps")
    mode.add_argument("names", nargs="*", metavar="AREA[/NAME]")
    mode.add_argument("--flags", type=pathlib.Path, metavar="FILE",
                      help="feature flags of another profile, such as tests/core/vectors/flags-init.json")
    mode.set_defaults(run=apps)
    options = parser.parse_args()
    options.build = options.build.resolve()
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())
