#!/usr/bin/env python3
"""Checks of the sources that need no build: lengths, light public headers, headers that stand alone, format, shell scripts.

usage: lint.py [tidy]; ends with one summary line.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[1]
GENERATED = ROOT / "build" / "dev" / "generated"
LONGEST = 400
# What a public header may include from the standard library: more would be paid in every user's compile.
LIGHT = {"array", "compare", "concepts", "cstddef", "cstdint", "cstring", "exception", "initializer_list", "iterator", "limits", "new",
         "string_view", "type_traits", "utility"}


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).exists()]


# How a header begins that lies among the public ones and is for the sources beside it only.
PRIVATE = "// Private to this folder.\n"


def public_headers():
    return [path for path in tracked("include/*.hpp", "constructs/*.hpp") if not path.read_text().startswith(PRIVATE)]


def lengths():
    for path in tracked("*.cpp", "*.hpp", "*.py", "*.cmake", "dev"):
        lines = path.read_text().count("\n")
        if lines > LONGEST:
            yield f"{path.relative_to(ROOT)}: {lines} lines; split it by concept ({LONGEST} at most)"


def includes():
    for path in public_headers():
        if path.name == "gtest.hpp":  # the bridge to GoogleTest, for tests only
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r"\s*#\s*include\s*([<\"])([^>\"]+)", line)
            if match and not match[2].startswith(("cdk/", "constructs/")) and match[2] not in LIGHT:
                yield f"{path.relative_to(ROOT)}:{number}: <{match[2]}> is not among the light headers ({', '.join(sorted(LIGHT))})"


def stand_alone():
    def check(path):
        result = subprocess.run(
            ["g++", "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", f"-I{ROOT}/include", f"-I{ROOT}", f"-I{GENERATED}", "-x", "c++", "-"],
            input=f'#include "{path}"\n', capture_output=True, text=True, check=False)
        return f"{path.relative_to(ROOT)} does not compile alone:\n{result.stderr[:600]}" if result.returncode else ""

    with ThreadPoolExecutor(int(os.environ.get("DEV_JOBS", "2"))) as pool:
        yield from filter(None, pool.map(check, public_headers()))


def formatted():
    result = subprocess.run(["clang-format", "--dry-run", "--Werror", *tracked("*.cpp", "*.hpp")], capture_output=True, text=True, check=False)
    files = sorted({line.split(":", 1)[0] for line in result.stderr.splitlines() if "code should be clang-formatted" in line})
    for name in files:
        yield f"{pathlib.Path(name).relative_to(ROOT)}: run clang-format -i on it"


def shell():
    result = subprocess.run(["shellcheck", "dev", ".ci/run"], cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        yield result.stdout


def tidy():
    sources = [path for path in tracked("src/*.cpp", "constructs/*.cpp") if not path.name.endswith("_test.cpp")]
    result = subprocess.run(
        ["clang-tidy", "-p", "build/clang", "--quiet", *map(str, sources)], cwd=ROOT, capture_output=True, text=True, check=False)
    for line in result.stdout.splitlines():
        if re.search(r": (warning|error): ", line):
            yield line.replace(f"{ROOT}/", "")


CHECKS = {"lengths": lengths, "light includes": includes, "headers alone": stand_alone, "format": formatted, "shell": shell}
TOOLS = {"format": "clang-format", "shell": "shellcheck"}


def main():
    checks = dict(CHECKS)
    if sys.argv[1:] == ["tidy"]:
        checks["tidy"] = tidy
    total = 0
    for name, check in checks.items():
        if name in TOOLS and not shutil.which(TOOLS[name]):
            print(f"{name}: {TOOLS[name]} is not installed")
            total += 1
            continue
        findings = list(check())
        total += len(findings)
        print(f"{name}: {len(findings) or 'no'} findings", *findings, sep="\n  ")
    print(f"lint: {len(checks)} checks, {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
