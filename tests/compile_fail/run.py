#!/usr/bin/env python3
"""Programs that must not compile: each case names in its first line the message it has to be refused with.

  // expect: <regular expression>            for every compiler
  // expect: g++: <...> ||| clang: <...>     for one each

A case that has `#ifndef WITHOUT_MISTAKE` around its mistake must compile without it.
usage: run.py [CASE ...]; ends with N passed, N failed, N skipped.
"""
import os
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = pathlib.Path(os.environ.get("DEV_BUILD", ROOT / "build" / "dev"))
COMPILER = os.environ.get("CXX", "g++")
FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-fno-diagnostics-color",
         f"-I{ROOT}/include", f"-I{ROOT}", f"-I{BUILD}/generated"]


def expectation(first_line):
    """The regular expression of a case for this compiler, or None."""
    match = re.fullmatch(r"// expect: (.+)", first_line)
    if not match:
        return None
    for part in match[1].split(" ||| "):
        named = re.match(r"(g\+\+|clang): (.*)", part)
        if not named:
            return part
        if (named[1] == "clang") == ("clang" in COMPILER):
            return named[2]
    return None


def compile_case(path, *more):
    return subprocess.run(
        [COMPILER, *FLAGS, *more, str(path)], env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True, check=False)


def problem(path):
    """Why a case does not hold; an empty text when it does."""
    text = path.read_text()
    pattern = expectation(text.splitlines()[0])
    if pattern is None:
        return f"its first line must be '// expect: <regular expression>' and cover {COMPILER}"
    if "WITHOUT_MISTAKE" in text:
        sound = compile_case(path, "-DWITHOUT_MISTAKE")
        if sound.returncode != 0:
            return "it does not compile without its mistake either:\n" + sound.stderr[:1500]
    result = compile_case(path)
    if result.returncode == 0:
        return "it compiles"
    if not re.search(pattern, result.stderr):
        return f"the message does not match /{pattern}/:\n" + result.stderr[:1500]
    return ""


def main():
    cases = [pathlib.Path(name) for name in sys.argv[1:]] or sorted(HERE.glob("*.cpp"))
    if not cases:
        print("there are no cases\n0 passed, 1 failed, 0 skipped")
        return 1
    with ThreadPoolExecutor(2) as pool:
        problems = list(pool.map(problem, cases))
    for path, text in zip(cases, problems):
        if text:
            print(f"{path.name}: {text}")
    failed = sum(bool(text) for text in problems)
    print(f"{len(cases) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
