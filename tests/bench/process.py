"""One run of a whole process: seconds by the kernel's accounting, and its memory."""
import ctypes
import os
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field

PAGE = os.sysconf("SC_PAGE_SIZE")
# What a process leaves behind when it ends, such as a linker that goes on to the end by itself, comes to this process and counts too.
SUBREAPER = 36
ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)


@dataclass
class Command:
    """What is started, where, and with which environment; `log` keeps what it prints."""
    argv: list
    cwd: str
    environment: dict
    log: str
    outdir: str = ""
    prefix: list = field(default_factory=list)

    def popen(self, **more):
        with open(self.log, "ab") as log:
            return subprocess.Popen([*self.prefix, *map(str, self.argv)], cwd=self.cwd, env=self.environment,
                                    stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more)

    def clean(self):
        if self.outdir:
            shutil.rmtree(self.outdir, ignore_errors=True)

    def said(self):
        with open(self.log, errors="replace") as log:
            return log.read()[-1500:]


@dataclass
class Run:
    wall: float
    cpu: float  # user and system, of the process and of all below it
    status: int


def once(command):
    start = time.perf_counter()
    process = command.popen()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return Run(wall, seconds(usage) + left_behind(), process.returncode)


def seconds(usage):
    return usage.ru_utime + usage.ru_stime


def left_behind():
    """Processor seconds of the processes that outlived the one that started them; they are waited for."""
    total = 0
    while True:
        try:
            total += seconds(os.wait3(0)[2])
        except ChildProcessError:
            return total


def session_bytes(session):
    """Resident memory of all processes of a session."""
    total = 0
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            total += int(fields[21]) * PAGE
    return total


def memory(command):
    """Peak MiB: of the largest single process by the kernel, and of all together as sampled.

    Between this process and the app stands a small one, whose own size the kernel would count for the app.
    """
    with tempfile.NamedTemporaryFile() as file:
        command.prefix = ["/usr/bin/time", "-q", "-f", "%M", "-o", file.name]
        process = command.popen(start_new_session=True)
        command.prefix = []
        peak = 0

        def sample():
            nonlocal peak
            while process.poll() is None:
                peak = max(peak, session_bytes(process.pid))
                time.sleep(0.02)

        sampler = threading.Thread(target=sample)
        sampler.start()
        sampler.join()
        single = int(file.read().split()[-1]) / 1024
    return single, max(peak / 2**20, single)
