"""Interleaved rounds: every way once a round, so that other load on the machine meets all alike; ratios are taken round by round."""
import contextlib
import math
import pathlib
import shutil
import statistics
import sys
import tempfile

from environment import OUTPUT
from process import memory, once

SHORT = 0.05  # seconds: what is shorter runs several times a round, and the median is the round's figure
REPEATS = 5


@contextlib.contextmanager
def scratch():
    """A folder for outputs. It goes at the end only: a file system may search long for a place that was freed a moment ago."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    folder = tempfile.mkdtemp(prefix="bench-", dir=OUTPUT)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def folder_bytes(path):
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def sample(command, repeats):
    runs = []
    for _ in range(repeats):
        runs.append(once(command))
        command.clean()
    return (statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs), max(run.status for run in runs))


def measure(commands, rounds, before=None):
    """{name: {wall, cpu: [one figure a round], one, tree: peak MiB, bytes, failed}} of {name: Command}.

    `before` is called with a name ahead of each of its runs, warm-up included: an edit, say.
    The warm-up counts for memory and size, not for time.
    """
    results = {}
    repeats = {}
    for name, command in commands.items():
        if before:
            before(name)
        one, tree = memory(command)
        size = folder_bytes(pathlib.Path(command.outdir)) if command.outdir else 0
        command.clean()
        if before:
            before(name)
        wall, cpu, status = sample(command, 1)
        repeats[name] = REPEATS if cpu < SHORT and not before else 1
        results[name] = {"wall": [], "cpu": [], "one": one, "tree": tree, "bytes": size, "failed": status}
    for _ in range(rounds):
        for name, command in commands.items():
            if before:
                before(name)
            wall, cpu, status = sample(command, repeats[name])
            results[name]["wall"].append(wall)
            results[name]["cpu"].append(cpu)
            results[name]["failed"] = results[name]["failed"] or status
    for name, command in commands.items():
        if results[name]["failed"]:
            print(f"! {name} ended with {results[name]['failed']}: {command.said()}", file=sys.stderr)
    return results


def median(result, what):
    value = result[what]
    return statistics.median(value) if isinstance(value, list) else value


def ratio(results, name, reference, what="cpu"):
    """Median of the ratios round by round; of memory the ratio of the two figures."""
    above, below = results[name][what], results[reference][what]
    if not isinstance(above, list):
        return above / below
    return statistics.median(a / max(b, 1e-5) for a, b in zip(above, below))


def exponent(points):
    """Growth of y with x by least squares over the logarithms; 1 is linear."""
    logs = [(math.log(x), math.log(max(y, 1e-6))) for x, y in points]
    mean_x, mean_y = (statistics.mean(column) for column in zip(*logs))
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)
