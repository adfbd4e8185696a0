"""What aws-cdk-lib makes of an app: run live from node_modules and kept by content below build/parity/cdk, or the goldens."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import assembly

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
REFERENCE = HERE / "reference"
CACHE = ROOT / "build" / "parity" / "cdk"
LIBRARY = ROOT / "node_modules" / "aws-cdk-lib" / "package.json"
PROCESSES = 2

# What the CLI adds to the context, version reporting being off.
CLI_CONTEXT = {
    "aws:cdk:enable-path-metadata": True,
    "aws:cdk:enable-asset-metadata": True,
    "aws:cdk:disable-version-reporting": True,
}


def available():
    return LIBRARY.exists()


def environment(**more):
    """A run's environment without anything of the machine's own AWS settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("CDK_", "AWS_"))}
    return {**kept, "CDK_DEFAULT_REGION": "us-east-1", **more}


def digest(files, context):
    print_of = hashlib.sha256(json.dumps(context, sort_keys=True).encode())
    print_of.update(json.loads(LIBRARY.read_text())["version"].encode())
    for path in sorted(files):
        print_of.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return print_of.hexdigest()[:32]


class Job:
    """One app with one context."""

    def __init__(self, name, app, files, context, cwd):
        self.name, self.app, self.context, self.cwd = name, app, context, cwd
        self.outdir = CACHE / digest(files + [HERE / "batch.ts"], context)
        self.error = ""

    def done(self):
        return (self.outdir / "manifest.json").exists()

    def load(self):
        return assembly.load(self.outdir)


def synthesize(jobs):
    """Runs what is not kept yet, in at most PROCESSES processes. Returns (number of jobs run, seconds)."""
    due = list({job.outdir: job for job in jobs if not job.done()}.values())
    start = time.monotonic()
    parts = [due[index::PROCESSES] for index in range(PROCESSES)]
    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(_run, [part for part in parts if part]))
    for job in jobs:
        failed = job.outdir / "error.txt"
        if failed.exists():
            job.error = failed.read_text()
            shutil.rmtree(job.outdir)
        elif not job.done():
            job.error = job.error or "no manifest.json was written"
    return len(due), time.monotonic() - start


def _run(jobs):
    for job in jobs:
        shutil.rmtree(job.outdir, ignore_errors=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    plan = CACHE / f"jobs-{os.getpid()}-{id(jobs)}.json"
    plan.write_text(json.dumps([
        {"app": str(job.app), "outdir": str(job.outdir), "context": job.context, "cwd": str(job.cwd)} for job in jobs
    ]))
    result = subprocess.run(
        ["node", "--import", "tsx", str(HERE / "batch.ts"), str(plan)],
        cwd=ROOT, env=environment(CDK_VALIDATION="false"), capture_output=True, text=True, check=False)
    plan.unlink()
    if result.returncode != 0:
        for job in jobs:
            if not job.done():
                job.error = result.stderr[-2000:]


def golden(configuration):
    """The kept templates and asset files: those of the default, and over them the ones that differ from it."""
    files = assembly.load(REFERENCE / "golden" / "default")
    files.update(assembly.load(REFERENCE / "golden" / configuration))
    return files


def keep_golden(jobs):
    """Writes the goldens anew from live runs {configuration: job}: all files of the default, of the others those that differ from it."""
    default = jobs["default"].load()
    for name, job in jobs.items():
        folder = REFERENCE / "golden" / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file, text in job.load().items():
            if file.endswith((".template.json", ".assets.json")) and (name == "default" or default.get(file) != text):
                (folder / file).write_text(text)
