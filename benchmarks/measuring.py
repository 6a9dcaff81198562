"""Running a command and measuring it: seconds on the clock, seconds of processor, peak memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: seconds on the clock, seconds of processor time, peak memory in MB.

    Processor seconds are those of the command and all it started, and compare better than the
    clock's where a machine is shared.
    """

    wall: float
    cpu: float
    peak: int

    def __str__(self) -> str:
        return f"{self.wall:.1f} | {self.cpu:.1f} | {self.peak}"


class CommandFailedError(Exception):
    """A measured command did not succeed; the message is the end of what it printed."""


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Cost:
    """Run a command in a folder to its end; CommandFailedError where it fails."""
    log = folder.parent / "measured.log"
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise CommandFailedError(f"{' '.join(command)}: {said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def python(*arguments: str) -> list[str]:
    """A command of this Python."""
    return [sys.executable, *arguments]


def cpu_seconds(process: int) -> float:
    """The processor seconds that a running process has used so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
