"""Installs and builds the peers in the work folder; one whose tools are missing is skipped with a line."""
import shutil
import subprocess
import sys

from catalog import ALL, BIN, PEERS_FOLDER
from environment import APPS

NPM_INSTALL = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]


def run(folder, *argv):
    return subprocess.run(argv, cwd=PEERS_FOLDER / folder, check=False, stdout=subprocess.DEVNULL).returncode == 0


def typescript():
    bundles = ([f"{BIN}/esbuild", f"{w}.ts", "--bundle", "--platform=node", "--log-level=error", f"--outfile=bundle/{w}.js"] for w in ALL)
    return run("ts", *NPM_INSTALL) and run("ts", f"{BIN}/tsc", "-p", ".") and all(run("ts", *bundle) for bundle in bundles)


def node24():
    """A newer runtime than the machine's, from its npm package."""
    return run("node24", *NPM_INSTALL)


def python():
    return run("py", sys.executable, "-m", "venv", "venv") and run(
        "py", "venv/bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt")


def go(folder):
    return lambda: run(folder, "go", "build", "-o", "peers", ".")


def java():
    return run("java", "mvn", "-q", "-B", "compile", "dependency:build-classpath", "-Dmdep.outputFile=classpath.txt")


def rust():
    return run("rust", "cargo", "build", "--release", "--quiet")


# Name: (the tools it needs, what prepares it); the name is its folder in apps/ too.
STEPS = {
    "ts": (("node", "npm"), typescript),
    "node24": (("npm",), node24),
    "py": ((), python),
    "go": (("go", "node"), go("go")),
    "gof": (("go",), go("gof")),
    "java": (("java", "mvn", "node"), java),
    "rust": (("cargo",), rust),
}


def fingerprint(folder):
    return "".join(f"{path.relative_to(folder)}\0{path.read_text()}\0" for path in sorted(folder.rglob("*")) if path.is_file())


def prepare(names=None):
    """Does what is not done yet, or was done from other sources."""
    for name in names or STEPS:
        if name not in STEPS:
            raise SystemExit(f"cannot prepare '{name}'; there are {', '.join(STEPS)}")
        tools, step = STEPS[name]
        missing = [tool for tool in tools if not shutil.which(tool)]
        if missing:
            print(f"prepare {name}: skipped, {', '.join(missing)} is not installed")
            continue
        target, source = PEERS_FOLDER / name, fingerprint(APPS / name)
        stamp = target / "prepared.stamp"
        if stamp.exists() and stamp.read_text() == source:
            continue
        shutil.copytree(APPS / name, target, dirs_exist_ok=True)
        if step():
            stamp.write_text(source)
            print(f"prepare {name}: done", flush=True)
        else:
            print(f"prepare {name}: skipped, it could not be built")
