"""The steps of a synthesis one by one: Google Benchmark's program `inside`."""
import json
import subprocess

from environment import ROOT, WORK


def measure(quick, build=ROOT / "build" / "release"):
    """{name: {cpu: nanoseconds an iteration, items, bytes: a second}}, medians of the repetitions."""
    report = WORK / "inside.json"
    WORK.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [build / "tests" / "inside", f"--benchmark_min_time={0.02 if quick else 0.1}", f"--benchmark_repetitions={3 if quick else 5}",
         "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true", f"--benchmark_out={report}",
         "--benchmark_out_format=json"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {
        run["run_name"]: {"cpu": run["cpu_time"], "items": run.get("items_per_second"), "bytes": run.get("bytes_per_second")}
        for run in json.loads(report.read_text())["benchmarks"]
        if run.get("aggregate_name") == "median"
    }


def table(figures):
    yield "| inside | µs | per item | MB/s |"
    yield "|---|---|---|---|"
    for name, found in sorted(figures.items()):
        item = f"{1e9 / found['items']:.0f} ns" if found["items"] else ""
        speed = f"{found['bytes'] / 1e6:.0f}" if found["bytes"] else ""
        yield f"| {name} | {found['cpu'] / 1000:.2f} | {item} | {speed} |"
