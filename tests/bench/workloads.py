"""The workloads as commands of the chosen peers, measured: one size, or growing sizes."""
import os

from catalog import select
from environment import context, environment
from process import Command
from rounds import measure, median, scratch


def command(peer, workload, profile, folder, name, size=None, **more):
    settings = {"BENCH_W": workload, **({"BENCH_N": str(size)} if size is not None else {}), **more}
    outdir = os.path.join(folder, name)
    return Command(peer.command(workload), str(peer.cwd), environment(profile, outdir, context(profile), **settings),
                   os.path.join(folder, name + ".log"), outdir)


def run(workload, rounds, names=None, size=None, profile="noval", more=None, **variables):
    """One workload of one size. {workload, size, profile, rounds, peers: what rounds.measure() gives}."""
    with scratch() as folder:
        commands = {
            name: command(peer, workload, profile, folder, name, size, **variables)
            for name, peer in select(workload, names, more).items()
        }
        return {"workload": workload, "size": size, "profile": profile, "rounds": rounds, "peers": measure(commands, rounds)}


def scale(workload, sizes, rounds, names=None, profile="noval", more=None, report=lambda result: None):
    """The workload at each of the sizes, fewer rounds of the long ones. {peer: [(size, cpu, MiB)]}."""
    points = {}
    for size in sizes:
        result = run(workload, rounds if size <= 1000 else max(1, rounds // 2), names, size, profile, more)
        report(result)
        for name, found in result["peers"].items():
            if not found["failed"]:
                points.setdefault(name, []).append((size, median(found, "cpu"), found["tree"]))
    return points
