"""Measuring `mkdocs serve`: from a saved edit to the page, and what it costs while idle."""

import os
import random
import socket
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from measuring import cpu_seconds, python

_PATIENCE = 3600  # seconds
_IDLE = 20  # seconds of watching what a server does while nothing happens


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds to the first page, from an edit to its page (median, worst), share of a core idle."""

    start: float
    edit: float
    worst: float
    idle: float

    def __str__(self) -> str:
        return f"{self.start:.1f} | {self.edit:.2f} | {self.worst:.2f} | {100 * self.idle:.1f} %"


def measure_serving(archive: Path, edits: int = 10) -> Served:
    """Serve an archive and edit that many of its statements."""
    started = time.perf_counter()
    with _server(archive) as (address, process):
        _wait(f"{address}statements/", "</html>")
        start = time.perf_counter() - started
        time.sleep(3)
        files = sorted((archive / "statements").glob("[12]*.md"))
        chosen = random.Random(5).sample(files, edits)
        seconds = [_edit(path, address, number) for number, path in enumerate(chosen)]
        _wait_until_quiet(process)
        before = cpu_seconds(process)
        time.sleep(_IDLE)
        idle = (cpu_seconds(process) - before) / _IDLE
    return Served(start, statistics.median(seconds), max(seconds), idle)


@contextmanager
def _server(archive: Path) -> Iterator[tuple[str, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{probe.getsockname()[1]}"
    with (archive.parent / "serve.log").open("wb") as log:
        command = python("-m", "mkdocs", "serve", "--dev-addr", place)
        process = subprocess.Popen(
            command, cwd=archive, stdout=log, stderr=subprocess.STDOUT, env=os.environ
        )
        try:
            yield f"http://{place}/", process.pid
        finally:
            process.terminate()
            process.wait(timeout=60)


def _edit(path: Path, address: str, number: int) -> float:
    """Add a paragraph to a statement and wait for it on its page."""
    words = f"Edit number {number}, {time.time_ns()}."
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
    started = time.perf_counter()
    _wait(f"{address}statements/{path.stem}/", words)
    seconds = time.perf_counter() - started
    time.sleep(1)
    return seconds


def _wait_until_quiet(process: int) -> None:
    """Wait until what follows from the last edit has been made."""
    used = -1.0
    while cpu_seconds(process) - used > 0.2:
        used = cpu_seconds(process)
        time.sleep(8)


def _wait(url: str, words: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                if words in answer.read().decode():
                    return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.05)
    raise TimeoutError(url)
