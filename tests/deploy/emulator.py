#!/usr/bin/env python3
"""A local AWS emulator (ministack) on a free port of 127.0.0.1, for the CDK CLI and the AWS SDKs.

usage: emulator.py [--placeholders TYPE,TYPE] -- COMMAND...    runs COMMAND against it

The default account is 111111111111; a 12-digit access key is the account it acts for.
"""
import argparse
import contextlib
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ACCOUNT, REGION = "111111111111", "us-east-1"
START_SECONDS = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Emulator:
    """`with Emulator() as emulator:` has it running; `environment()` is what a client needs to reach it."""

    def __init__(self, placeholders=()):
        self.placeholders = list(placeholders)
        self.folder = tempfile.TemporaryDirectory()
        self.log = pathlib.Path(self.folder.name) / "emulator.log"
        port = free_port()
        # An address, not a name: the SDKs then put bucket names into the path.
        self.url = f"http://127.0.0.1:{port}"
        self.port = port
        self.process = None

    def environment(self, account=ACCOUNT, **more):
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("AWS_", "CDK_"))}
        return {
            **kept,
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": account,
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            # The CLI remembers which account a key belongs to, so each run has a home of its own.
            "CDK_HOME": f"{self.folder.name}/cdk",
            "CDK_DISABLE_VERSION_CHECK": "1",
            "CDK_DISABLE_CLI_TELEMETRY": "true",
            "CI": "true",
            **more,
        }

    def __enter__(self):
        own = {key: value for key, value in os.environ.items() if key != "AWS_ENDPOINT_URL"}
        own |= {
            "BIND_HOST": "127.0.0.1", "MINISTACK_HOST": "127.0.0.1", "GATEWAY_PORT": str(self.port),
            # These two would listen on every interface.
            "IOT_MTLS_ENABLED": "0", "SFTP_ENABLED": "0",
            "LAMBDA_EXECUTOR": "local",
            "S3_DATA_DIR": f"{self.folder.name}/s3",
            "STATE_DIR": f"{self.folder.name}/state",
            "EMULATOR_PLACEHOLDERS": ",".join(self.placeholders),
        }
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(HERE / "ministack_placeholders.py")], env=own, stdout=log, stderr=subprocess.STDOUT)
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _wait(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(f"{self.url}/_ministack/health", timeout=2).close()
                return
            time.sleep(0.1)
        raise RuntimeError(f"the emulator did not start:\n{self.tail()}")

    def tail(self, lines=20):
        return "\n".join(self.log.read_text().splitlines()[-lines:])

    def recorded(self):
        """[(type, logical id)] of what was only recorded, no service being behind it."""
        marks = [line.split("placeholder ", 1)[1] for line in self.log.read_text().splitlines() if "placeholder AWS::" in line]
        return [tuple(mark.split()[:2]) for mark in marks]

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--placeholders", default="", help="resource types to record without a service")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    with Emulator(filter(None, options.placeholders.split(","))) as emulator:
        return subprocess.run(options.command, env=emulator.environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
