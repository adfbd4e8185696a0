"""The shell commands of buildspecs and workflows, for shellcheck."""
import json
import pathlib
import re
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


def scripts():
    """(file, text): the commands of a buildspec in their order, each `run` of a workflow by itself."""
    for path in sorted((ROOT / "buildspecs").glob("*.yml")):
        phases = yaml.safe_load(path.read_text())["phases"].values()
        commands = [command for phase in phases for part in ("commands", "finally") for command in phase.get(part, [])]
        yield path.name, "\n".join(commands)
    for path in sorted((ROOT / "workflows").glob("*.yml")):
        for job in yaml.safe_load(path.read_text())["jobs"].values():
            for step in job.get("steps", []):
                if "run" in step:
                    # What the runner puts in is text by the time the shell sees it.
                    yield path.name, re.sub(r"\$\{\{.*?\}\}", "value", step["run"])


def findings(texts):
    """[(rule, place, message)]"""
    result = []
    for name, text in texts:
        checked = subprocess.run(["shellcheck", "--shell", "bash", "--format", "json", "-"], input=text, capture_output=True, text=True, check=False)
        result += [(f"SC{each['code']}", f"{name}:{each['line']}", each["message"]) for each in json.loads(checked.stdout)]
    return result
