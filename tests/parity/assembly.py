"""Cloud assemblies as data: reading one, bringing it into a form that can be compared, and comparing two."""
import fnmatch
import hashlib
import json
import pathlib
import re

MASKS = json.loads((pathlib.Path(__file__).parent / "masks.json").read_text())


def load(folder):
    """The JSON files of an assembly and of the assemblies nested in it, by relative path, as text."""
    folder = pathlib.Path(folder)
    files = {}
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder)
        if not any(part.startswith("asset.") for part in name.parts):
            files[name.as_posix()] = path.read_text()
    return files


def destination_key(destination):
    """The end of the key of an asset's destination, which the CDK derives from the destination itself."""
    text = json.dumps(destination, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def own_hashes(files):
    """Hashes that differ for a reason: of handler code, and of every template (which is compared itself). {hash: label}"""
    labels = {}
    for name, text in files.items():
        if not name.endswith(".assets.json"):
            continue
        for asset_hash, asset in json.loads(text)["files"].items():
            source = asset.get("source", {}).get("path", "")
            if source.endswith(".template.json"):
                labels[asset_hash] = f"<hash of {source}>"
            for handler in MASKS["handlers"]:
                if asset.get("displayName", "").endswith(handler["displayName"]):
                    labels[asset_hash] = f"<hash of {handler['displayName']}>"
    return labels


def drop(value, path):
    """Removes what the path leads to; * is any key of one level, ** any number of levels."""
    if not isinstance(value, (dict, list)):
        return
    head, rest = path[0], path[1:]
    children = list(value) if isinstance(value, dict) else list(range(len(value)))
    if head == "**":
        drop(value, rest)
        for key in value if isinstance(value, dict) else children:
            drop(value[key], path)
        return
    for key in children:
        if head == "*" or head == key:
            if rest:
                drop(value[key], rest)
            elif isinstance(value, dict):
                del value[key]


def folder_of(name):
    return name.rpartition("/")[0] + "/" if "/" in name else ""


def template_hash(name, text):
    """Hash under which a template is uploaded: of its text, but of a nested stack's template written without white space."""
    if name.endswith(".nested.template.json"):
        text = json.dumps(json.loads(text), separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def canonical_message(entry):
    """A message by the id that acknowledges it, when it has one: its words are our own."""
    data = entry.get("data")
    if entry["type"] not in MASKS["messageTypes"]["types"] or not isinstance(data, str):
        return data
    tag = re.search(r" \[ack: ([^\]]+)\]$", data)
    return tag[1] if tag else "<message>"


def canonical_manifest(manifest, folder, files):
    refused = {entry["type"] for entry in MASKS["artifactTypes"]}
    artifacts = {key: value for key, value in manifest.get("artifacts", {}).items() if value["type"] not in refused}
    for artifact in artifacts.values():
        beside = artifact.get("additionalMetadataFile")
        metadata = json.loads(files[folder + beside]) if beside else artifact.get("metadata", {})
        kept = {}
        for path, entries in metadata.items():
            entries = [
                {"type": entry["type"], "data": canonical_message(entry)}
                for entry in entries
                if not any(fnmatch.fnmatchcase(entry["type"], mask["type"]) for mask in MASKS["metadataTypes"])
            ]
            if entries:
                kept[path] = entries
        artifact["metadata"] = kept
    manifest["artifacts"] = artifacts


def canonical_assets(assets):
    """Gives destinations whose object is named after a masked hash the key that follows from the mask."""
    for asset in assets.get("files", {}).values():
        destinations = {}
        for key, destination in asset.get("destinations", {}).items():
            if "<hash of " in destination.get("objectKey", ""):
                key = key[:-8] + destination_key(destination)
            destinations[key] = destination
        asset["destinations"] = destinations


def canonical(files):
    """Parsed files without what MASKS names."""
    labels = own_hashes(files)
    result = {}
    for name, text in files.items():
        if name.endswith(".metadata.json"):
            continue
        for asset_hash, label in labels.items():
            text = text.replace(asset_hash, label)
        value = json.loads(text)
        base = name.rsplit("/", 1)[-1]
        if base == "manifest.json":
            canonical_manifest(value, folder_of(name), files)
        elif base.endswith(".assets.json"):
            canonical_assets(value)
        for mask in MASKS["ignore"]:
            if fnmatch.fnmatchcase(base, mask["file"]):
                drop(value, mask["path"])
        result[name] = value
    return result


def broken_hashes(files):
    """Templates whose asset hash is not their own, destinations whose key is not that of their content."""
    for name, text in files.items():
        if not name.endswith(".assets.json"):
            continue
        for asset_hash, asset in json.loads(text)["files"].items():
            source = folder_of(name) + asset.get("source", {}).get("path", "")
            if source.endswith(".template.json") and source in files:
                real = template_hash(source, files[source])
                if real != asset_hash:
                    yield f"{name}: {source} has the hash {real}, but {asset_hash} is written"
            for key, destination in asset.get("destinations", {}).items():
                if not key.endswith(destination_key(destination)):
                    yield f"{name}: destination {key} should end in {destination_key(destination)}"


def differences(ours, theirs, path=""):
    """Paths at which two JSON values differ, with both values."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in list(theirs) + [key for key in ours if key not in theirs]:
            here = f"{path}/{key}"
            if key not in ours or key not in theirs:
                yield here, ours.get(key, "(missing)"), theirs.get(key, "(missing)")
            else:
                yield from differences(ours[key], theirs[key], here)
    elif isinstance(ours, list) and isinstance(theirs, list):
        for index, (left, right) in enumerate(zip(ours, theirs)):
            yield from differences(left, right, f"{path}/{index}")
        if len(ours) != len(theirs):
            index = min(len(ours), len(theirs))
            yield f"{path}/{index}", ours[index] if index < len(ours) else "(missing)", theirs[index] if index < len(theirs) else "(missing)"
    elif isinstance(ours, bool) != isinstance(theirs, bool) or ours != theirs:
        yield path, ours, theirs
