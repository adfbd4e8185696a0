"""Are the peers' resources those of the compiled TypeScript app? No ratio counts without it."""
import json
import pathlib

from catalog import WITHOUT_METADATA, select
from process import once
from rounds import scratch
from workloads import command


def templates(folder):
    return {path.name: json.loads(path.read_text()) for path in sorted(pathlib.Path(folder).glob("*.template.json"))}


def compare(name, documents, base):
    """(equal, all) resources of the base's templates."""
    total = equal = 0
    for file, document in base.items():
        others = documents.get(file, {}).get("Resources", {})
        for logical_id, resource in document.get("Resources", {}).items():
            wanted = {key: value for key, value in resource.items() if key != "Metadata" or name not in WITHOUT_METADATA}
            total += 1
            equal += wanted == others.get(logical_id)
    return equal, total


def check(workload, names=None, size=None, profile="noval", more=None, reference="js"):
    """{peer: (equal, all)}; one line each."""
    chosen = select(workload, names and [reference, *names], more)
    with scratch() as folder:
        documents = {}
        for name, peer in chosen.items():
            run = command(peer, workload, profile, folder, name, size)
            documents[name] = templates(run.outdir) if once(run).status == 0 else {}
    base = documents.get(reference) or {}
    counts = {}
    for name, found in documents.items():
        counts[name] = compare(name, found, base)
        print(f"{workload} {name}: {counts[name][0]} of {counts[name][1]} resources equal, {len(found)} of {len(base)} templates", flush=True)
    return counts
