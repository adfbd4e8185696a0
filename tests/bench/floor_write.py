#!/usr/bin/env python3
"""The least a synthesis can take: to write the same files and to hash the same templates, and nothing else.

usage: floor_write.py ASSEMBLY TARGET [ROUNDS]; prints JSON, seconds of processor time of each round: {"write": [...], "hash": [...]}.
"""
import hashlib
import json
import os
import pathlib
import shutil
import sys
import time


def write(files, target):
    start = time.process_time()
    os.makedirs(target)
    for name, content in files:
        file = os.open(os.path.join(target, name), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, content)
        os.close(file)
    spent = time.process_time() - start
    shutil.rmtree(target)
    return spent


def digest(contents):
    start = time.process_time()
    for content in contents:
        hashlib.sha256(content).hexdigest()
    return time.process_time() - start


def floor(assembly, target, rounds):
    files = [(path.name, path.read_bytes()) for path in sorted(pathlib.Path(assembly).iterdir()) if path.is_file()]
    templates = [content for name, content in files if name.endswith(".template.json")]
    spent = {"write": [], "hash": []}
    for _ in range(rounds):
        spent["write"].append(write(files, os.path.join(target, f"floor-{os.getpid()}")))
        spent["hash"].append(digest(templates))
    return spent


if __name__ == "__main__":
    print(json.dumps(floor(sys.argv[1], sys.argv[2], int(sys.argv[3]) if sys.argv[3:] else 9)))
