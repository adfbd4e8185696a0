#!/usr/bin/env python3
"""Installs the build into a folder, builds a project of its own on it, and runs its app; ends with the counts."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("DEV_BUILD", HERE.parents[1] / "build" / "dev"))


def run(*command, **more):
    result = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    if result.returncode:
        print(f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stdout[-3000:]}")
        print("0 passed, 1 failed, 0 skipped")
        sys.exit(1)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run("cmake", "--install", BUILD, "--prefix", folder / "prefix")
        run("cmake", "-G", "Ninja", "-S", HERE, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={folder / 'prefix'}")
        run("cmake", "--build", folder / "build")
        run(folder / "build" / "app", env={**os.environ, "CDK_OUTDIR": str(folder / "out")})
        topics = json.loads((folder / "out" / "Installed.template.json").read_text())["Resources"].values()
        if [topic["Properties"]["DisplayName"] for topic in topics] != ["from the installed library"]:
            print("the template is not the app's\n0 passed, 1 failed, 0 skipped")
            return 1
    print("1 passed, 0 failed, 0 skipped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
