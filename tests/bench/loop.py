"""Edit -> synth: each run first changes a source of the app, then does what its user would do."""
import os
import pathlib
import re
import time

from catalog import BIN, PEERS, PEERS_FOLDER, shell
from environment import ROOT, context, environment
from process import Command
from rounds import measure, scratch

WAYS = ("ts-init", "ts-tsc7-tsx", "ts-tsnode", "ts-tsnode-T", "ts-tsx", "ts-tsc-js", "py")
# An edit must meet the compiler: its cache would answer an edit that was made before.
COMPILED = {"CCACHE_DISABLE": "1"}


def edit(path):
    """A comment at the end that was never there: a runner that keeps what it translated has to do it again."""
    mark = "#" if path.suffix == ".py" else "//"
    text = re.sub(rf"\n{mark} edit \d+\n$", "\n", path.read_text())
    path.write_text(f"{text}{mark} edit {time.time_ns()}\n")


def native(build, target, program):
    """Build one target of a build folder without the compiler's cache, then run it."""
    return shell(f"cmake --build {build} --target {target} >&2 && exec {build / program}")


def run(title, ways, rounds, profile, app_context, **variables):
    """ways: {name: (argv, cwd, source, how the edit is made, more environment)}."""
    with scratch() as folder:
        commands = {}
        for name, (argv, cwd, _, _, more) in ways.items():
            outdir = os.path.join(folder, re.sub(r"\W", "-", name))
            commands[name] = Command(argv, str(cwd), environment(profile, outdir, app_context, **variables, **more), outdir + ".log", outdir)
        peers = measure(commands, rounds, before=lambda name: ways[name][3](ways[name][2]))
    return {"workload": title, "size": None, "profile": profile, "rounds": rounds, "peers": peers}


def workload(name, rounds, build=ROOT / "build" / "dev", names=None, profile="noval", more=None, touch=None):
    """The loop of one workload; `more` are candidates, whose source is `touch`."""
    ways = {
        # Only touched, not written to, since it is the project's own source.
        "cdkpp": (native(build, "peers", "tests/peers"), ROOT, ROOT / "tests" / "bench" / "peers" / f"{name}.cpp", pathlib.Path.touch, COMPILED),
        "esbuild+node": (
            shell(f"{BIN}/esbuild {name}.ts --bundle --platform=node --log-level=error --outfile=bundle/{name}.js && exec node bundle/{name}.js"),
            PEERS_FOLDER / "ts", PEERS_FOLDER / "ts" / f"{name}.ts", edit, {}),
    }
    for way in WAYS:
        peer = PEERS[way]
        if name in peer.workloads and peer.ready(name):
            suffix = "py" if way == "py" else "ts"
            ways[way] = (peer.command(name), peer.cwd, peer.cwd / f"{name}.{suffix}", edit, {})
    chosen = {way: found for way, found in ways.items() if not names or way in names}
    for way, peer in (more or {}).items():
        chosen[way] = (peer.command(name), peer.cwd, peer.cwd / touch, edit, {}) if touch else (peer.command(name), peer.cwd, None, lambda _: None, {})
    return run(f"{name} edit -> synth", chosen, rounds, profile, context(profile), BENCH_W=name)
