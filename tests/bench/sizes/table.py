#!/usr/bin/env python3
"""The table of sizes: what Cicéro does as its input grows, whole process.

table.py CICERO [--only REGEX] [--statuses] [--timeout SECONDS] [--no-memory-limit]

Each module `*_rows.py` of this folder has ROWS, a list of Row. A line a row: size, processor time, peak
memory of each size, how time grows between the last two, the verdict. Fails where one verdict does.
`--statuses` runs each row at its first size and judges status and message alone, whatever the machine's load.
`--no-memory-limit` is for a program under AddressSanitizer, whose shadow takes terabytes of address space.
"""
import argparse
import dataclasses
import importlib
import math
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import typing

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[2]

MEMORY = 4 << 30  # bytes of address space
STEEPEST = 1.25  # n log n between sizes that differ tenfold, with what caches cost
UNMEASURABLE = 0.03  # seconds: less than this above start-up is noise


@dataclasses.dataclass
class Row:
    name: str
    sizes: list[int]  # ascending; the last two, apart by a factor, give the growth
    make: typing.Callable[[pathlib.Path, int], list]  # writes the input into a folder; Cicéro's arguments
    # "linear": status 0. "refused CODE", "refused words of the message": status 1, with file:line:column. "any": whichever.
    expect: str = "linear"


@dataclasses.dataclass
class Run:
    status: int
    seconds: float
    memory: int  # bytes
    messages: str


def run(cicero, row, size, options):
    """One process: its status, processor time and peak memory. A process that is killed has a negative status."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        arguments = [cicero, "--messages", "en", *map(str, row.make(folder, size))]
        with open(folder / "messages", "w+b") as messages:
            limit = None if options.no_memory_limit else lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            child = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=messages, preexec_fn=limit)
            timer = threading.Timer(options.timeout, lambda: os.kill(child.pid, signal.SIGKILL))
            timer.start()
            _, status, used = os.wait4(child.pid, 0)
            timer.cancel()
            child.returncode = os.waitstatus_to_exitcode(status)
            messages.seek(0)
            said = messages.read(1 << 20).decode(errors="replace")
    return Run(child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, said)


def fragments(expected):
    """The fixed parts of the English message of a code; or the words themselves, where it is none."""
    codes = (SOURCE / "src/diagnostic/codes.def").read_text()
    found = re.search(rf'CICERO_CODE\({re.escape(expected)}, \w+, "(?:[^"\\]|\\.)*", "((?:[^"\\]|\\.)*)"', codes)
    return [part for part in re.split(r"\{\d\}|\[[^]]*\]|\((?:s|[^()]*\|[^()]*)\)", found.group(1)) if part.strip()] if found else [expected]


def located(messages, parts):
    pattern = r":\d+:\d+: error: .*" + ".*".join(map(re.escape, parts))
    return re.search(pattern, messages) is not None


def growth(row, runs, start):
    """The exponent of time between the last two sizes, less start-up; None where there is nothing to measure."""
    if len(runs) < 2:
        return None
    earlier, last = (max(done.seconds - start, UNMEASURABLE) for done in runs[-2:])
    if last <= UNMEASURABLE:
        return None
    return math.log(last / earlier) / math.log(row.sizes[-1] / row.sizes[-2])


def fault(row, runs, exponent):
    """What is wrong with a row; empty where it did as it should."""
    refused = row.expect.startswith("refused ")
    statuses = (0, 1) if row.expect == "any" else (int(refused),)
    for size, done in zip(row.sizes, runs):
        if done.status not in statuses:
            return f"status {done.status} at {size}: {done.messages.strip()[:200]}"
        if refused and not located(done.messages, fragments(row.expect.removeprefix("refused "))):
            return f"no such message with a place at {size}: {done.messages.strip()[:200]}"
    if exponent is not None and exponent > STEEPEST:
        return f"grows as n^{exponent:.2f}"
    return ""


def judge(row, options):
    cicero = options.cicero.resolve()
    sizes = row.sizes[:1] if options.statuses else row.sizes
    runs = [run(cicero, row, size, options) for size in sizes]
    exponent = None if options.statuses else growth(row, runs, run(cicero, row, 1, options).seconds)
    wrong = fault(row, runs, exponent)
    cells = "; ".join(f"{size:,}: {done.seconds:.2f} s, {done.memory / 1e6:.0f} MB" for size, done in zip(sizes, runs))
    grown = "–" if exponent is None else f"{exponent:.2f}"
    print(f"{row.name:44} | {cells} | {grown} | {wrong or row.expect}{' !' if wrong else ''}", flush=True)
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cicero", type=pathlib.Path)
    parser.add_argument("--only", default="", help="rows whose 'name: expect' has this regular expression")
    parser.add_argument("--statuses", action="store_true", help="first sizes; status and message alone")
    parser.add_argument("--timeout", type=float, default=300, help="wall time of a process; longer is a failure")
    parser.add_argument("--no-memory-limit", action="store_true", help="for programs under AddressSanitizer")
    options = parser.parse_args()
    sys.path.insert(0, str(HERE))
    sys.modules["table"] = sys.modules["__main__"]  # so that a module's Row is this one
    modules = [importlib.import_module(path.stem) for path in sorted(HERE.glob("*_rows.py"))]
    rows = [row for module in modules for row in module.ROWS if re.search(options.only, f"{row.name}: {row.expect}")]
    good = [judge(row, options) for row in rows]
    print(f"{sum(good)} of {len(good)} rows as they should be")
    sys.exit(not all(good))


if __name__ == "__main__":
    main()
