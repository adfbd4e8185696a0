#!/usr/bin/env python3
"""Installs the build into a folder, builds examples/hello as a project of its own on it, and runs it; ends with the counts."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
APP = ROOT / "examples" / "hello"
BUILD = pathlib.Path(os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))


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
        run("cmake", "-G", "Ninja", "-S", APP, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={folder / 'prefix'}")
        run("cmake", "--build", folder / "build")
        run(folder / "build" / "hello", cwd=folder, env={**os.environ, "CDK_OUTDIR": str(folder / "out")})
        resources = json.loads((folder / "out" / "Hello.template.json").read_text())["Resources"].values()
        if [each["Properties"]["DisplayName"] for each in resources if each["Type"] == "AWS::SNS::Topic"] != ["hello from C++"]:
            print("the template is not the app's\n0 passed, 1 failed, 0 skipped")
            return 1
    print("1 passed, 0 failed, 0 skipped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
