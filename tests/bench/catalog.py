"""The ways to write and run the workloads: a table, and the choice from it for one workload."""
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from environment import ROOT, WORK

ALL = ("w1", "w2", "w3l1", "w3l2", "w4")
JSII = ("w1", "w3l2", "w4")
FLOOR = ("floor",)
PEERS_FOLDER = WORK / "peers"
NODE24 = "../node24/node_modules/.bin/node"
BIN = "node_modules/.bin"
TSC7 = "node_modules/typescript7/bin/tsc"


@dataclass
class Peer:
    workloads: tuple          # empty: every one
    command: Callable         # workload -> argv
    cwd: Path

    def ready(self, workload):
        """Whether its program is there; a bare name is looked for in PATH when it runs."""
        try:
            program = str(self.command(workload)[0])
        except OSError:
            return False
        return "/" not in program or (self.cwd / program).exists()


def shell(text):
    return ["sh", "-c", text]


def java(_):
    return ["java", "-Xss256m", "-cp", "target/classes:" + (PEERS_FOLDER / "java" / "classpath.txt").read_text().strip(), "Peers"]


def ts(command):
    return Peer(ALL, command, PEERS_FOLDER / "ts")


def other(folder, workloads, command):
    return Peer(workloads, command, PEERS_FOLDER / folder)


def cdkpp(build):
    return Peer(ALL, lambda w: [build / "tests" / "peers"], ROOT)


PEERS = {
    "cdkpp": cdkpp(ROOT / "build" / "release"),
    # What `cdk init` writes today: type check, then tsx.
    "ts-init": ts(lambda w: shell(f'npx -c "{TSC7} -p . --noEmit" && exec npx tsx {w}.ts')),
    "ts-tsc7-tsx": ts(lambda w: shell(f"{TSC7} -p . --noEmit && exec {BIN}/tsx {w}.ts")),
    "ts-npx-tsnode": ts(lambda w: ["npx", "ts-node", "--prefer-ts-exts", f"{w}.ts"]),
    "ts-tsnode": ts(lambda w: [f"{BIN}/ts-node", "--prefer-ts-exts", f"{w}.ts"]),
    "ts-tsnode-T": ts(lambda w: [f"{BIN}/ts-node", "-T", f"{w}.ts"]),
    "ts-tsx": ts(lambda w: [f"{BIN}/tsx", f"{w}.ts"]),
    "ts-tsc-js": ts(lambda w: shell(f"{BIN}/tsc -p . && exec node dist/{w}.js")),
    "js": ts(lambda w: ["node", f"dist/{w}.js"]),
    "js-bundle": ts(lambda w: ["node", f"bundle/{w}.js"]),
    "js-node24": ts(lambda w: [NODE24, f"dist/{w}.js"]),
    "js-node24-cache": ts(lambda w: ["env", "NODE_COMPILE_CACHE=.cache24", NODE24, f"dist/{w}.js"]),
    "py": other("py", ("w1", "w2", "w3l2", "w4"), lambda w: ["venv/bin/python", f"{w}.py"]),
    "go": other("go", JSII, lambda w: ["./peers"]),
    "java": other("java", JSII, java),
    "troposphere": other("py", ("w3l1",), lambda w: ["venv/bin/python", f"{w}.py"]),
    "goformation": other("gof", ("w3l1",), lambda w: ["./peers"]),
    "rusty-cdk": other("rust", ("w3l1",), lambda w: ["target/release/peersrust"]),
    "node-e0": other("ts", FLOOR, lambda w: ["node", "-e", "0"]),
    "node24-e0": other("ts", FLOOR, lambda w: [NODE24, "-e", "0"]),
    "node-require": other("ts", FLOOR, lambda w: ["node", "-e", 'require("aws-cdk-lib")']),
    "python-pass": other("py", FLOOR, lambda w: ["venv/bin/python", "-c", "pass"]),
    "python-awscdk": other("py", FLOOR, lambda w: ["venv/bin/python", "-c", "import aws_cdk"]),
    "java-version": other("java", FLOOR, lambda w: ["java", "-version"]),
    "true": Peer(FLOOR, lambda w: ["true"], ROOT),
}
# Templates only, without the metadata of an assembly.
WITHOUT_METADATA = ("troposphere", "goformation")


def candidates(items):
    """NAME='command' of the command line; they run where the script was started."""
    made = {}
    for item in items or ():
        name, _, command = item.partition("=")
        made[name] = Peer((), lambda w, argv=tuple(shlex.split(command)): list(argv), Path.cwd())
    return made


def select(workload, names=None, more=None):
    """{name: peer} of those that have the workload and are prepared; the others are named in a line."""
    known = {**PEERS, **(more or {})}
    chosen = {}
    for name in dict.fromkeys([*(names or known), *(more or ())]):
        if name not in known:
            raise SystemExit(f"no peer '{name}'; there are {', '.join(known)}")
        peer = known[name]
        if peer.workloads and workload not in peer.workloads:
            continue
        if peer.ready(workload):
            chosen[name] = peer
        else:
            print(f"{workload}: {name} is left out, it is not prepared")
    return chosen
