"""What the CDK CLI adds around an app: `cdk synth` over apps, over a program that only copies an assembly, and over a ready assembly."""
import json
import os
import shlex
import shutil

from catalog import PEERS, PEERS_FOLDER
from environment import ROOT, WORK, context, environment, flags
from process import Command, once
from rounds import measure
from workloads import command

CDK = ROOT / "node_modules" / ".bin" / "cdk"
# The CLI sets these itself.
OF_CLI = ("CDK_CONTEXT_JSON", "CDK_OUTDIR", "CDK_CLI_ASM_VERSION", "CDK_CLI_VERSION")


def share(workload, rounds, size=None, profile="noval", more=None):
    folder = WORK / "cli" / workload
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    kept = context(profile) if profile == "tuned" else flags()
    (folder / "cdk.json").write_text(json.dumps({"versionReporting": False, "context": kept}))
    once(command(PEERS["js"], workload, profile, str(folder), "ready", size))
    around = environment(profile, "", {}, BENCH_W=workload, CDK_DISABLE_CLI_TELEMETRY="true", **({"BENCH_N": str(size)} if size else {}))
    for variable in OF_CLI:
        around.pop(variable)

    def synth(name, app):
        out = os.path.join(folder, name)
        return Command([CDK, "synth", "-q", "--no-notices", "-a", app, "-o", out], str(folder), around, os.path.join(folder, name + ".log"), out)

    ts = PEERS_FOLDER / "ts"
    plan = {
        "app alone, js": command(PEERS["js"], workload, profile, str(folder), "js-alone", size),
        "app alone, cdkpp": command(PEERS["cdkpp"], workload, profile, str(folder), "cdkpp-alone", size),
        "cdk synth, js app": synth("js", f"node {ts}/dist/{workload}.js"),
        "cdk synth, tsx app": synth("tsx", f"{ts}/node_modules/.bin/tsx {ts}/{workload}.ts"),
        "cdk synth, cdkpp": synth("cdkpp", shlex.join(map(str, PEERS["cdkpp"].command(workload)))),
        "cdk synth, copying stand-in": synth("copy", 'sh -c "cp -r ready/. $CDK_OUTDIR"'),
        "cdk --version": Command([CDK, "--version"], str(folder), around, str(folder / "version.log")),
    }
    for name, peer in (more or {}).items():
        plan[f"cdk synth, {name}"] = synth(name, shlex.join(map(str, peer.command(workload))))
    return {"workload": workload, "size": size, "profile": profile, "rounds": rounds, "peers": measure(plan, rounds)}
