"""examples/container_delivery against the same app in TypeScript: synthesis, and the loop after an edit of its largest source file."""
import os
import shutil
import subprocess
from pathlib import Path

import loop
from catalog import NODE24, PEERS_FOLDER, TSC7, shell
from environment import ROOT, WORK, environment
from process import Command
from rounds import measure, scratch

from parity import configurations  # found by environment's path

REFERENCE = ROOT / "tests" / "parity" / "reference"
# As deep as the TypeScript app itself, which finds the buildspecs from where it is.
SOURCES = ROOT / "build" / "bench" / "delivery"
COMPILED = ROOT / "build" / "bench" / "delivery_js"
TYPES = f"--typeRoots {PEERS_FOLDER}/ts/node_modules/@types --types node"
APP = "examples/container_delivery"
TSX = ["node", "--import", "tsx", "bin/app.ts"]


def largest(folder, pattern):
    return max((path for path in folder.rglob(pattern) if "_test" not in path.name), key=lambda path: path.read_text().count("\n"))


def prepare():
    for folder in ("bin", "lib"):
        shutil.copytree(REFERENCE / folder, SOURCES / folder, dirs_exist_ok=True)
    shutil.copy(REFERENCE / "tsconfig.json", SOURCES)
    # Without the types of Node some lines are reported; the JavaScript is written all the same.
    subprocess.run(["node", ROOT / "node_modules/typescript/bin/tsc", "-p", SOURCES, "--outDir", COMPILED, "--rootDir", SOURCES,
                    "--declaration", "false"], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    if not (COMPILED / "bin" / "app.js").exists():
        raise SystemExit("the TypeScript app could not be compiled")


def context():
    return dict(configurations())["default"]


def synthesis(rounds, build=ROOT / "build" / "release"):
    """{workload, ..., peers}: the profile is part of each peer's name."""
    node = ["node", COMPILED / "bin" / "app.js"]
    ways = {
        "cdkpp": ([build / APP], "default"),
        "js default": (node, "default"),
        "js": (node, "noval"),
        "js-node24-cache": (["env", f"NODE_COMPILE_CACHE={WORK}/delivery_cache24", PEERS_FOLDER / "ts" / NODE24, *node[1:]], "noval"),
        "ts-tsx": (TSX, "noval"),
    }
    with scratch() as folder:
        commands = {}
        for name, (argv, profile) in ways.items():
            outdir = os.path.join(folder, name.replace(" ", "-"))
            cwd = SOURCES if argv is TSX else ROOT
            commands[name] = Command(argv, str(cwd), environment(profile, outdir, context()), outdir + ".log", outdir)
        return {"workload": "delivery", "size": None, "profile": "noval", "rounds": rounds, "peers": measure(commands, rounds)}


def edit_loop(rounds, build=ROOT / "build" / "dev"):
    native, typed = largest(ROOT / "examples" / "container_delivery", "*.cpp"), largest(SOURCES, "*.ts")
    check = PEERS_FOLDER / "ts" / TSC7
    ways = {
        "cdkpp": (loop.native(build, "container_delivery", APP), ROOT, native, Path.touch, loop.COMPILED),
        "ts-tsx": (TSX, SOURCES, typed, loop.edit, {}),
        "ts-init": (shell(f'npx -c "{check} -p . --noEmit {TYPES}" && exec npx tsx bin/app.ts'), SOURCES, typed, loop.edit, {}),
    }
    return loop.run(f"delivery edit of {native.name} -> synth", ways, rounds, "noval", context())
