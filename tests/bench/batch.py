#!/usr/bin/env python3
"""Whole runs over many documents: processor time and peak memory, beside those of another build.

batch.py CICERO [--against OTHER] [--runs N] [--only REGEX]

The contents are made for the purpose, alike in size and each different: observances of a year as
posters and handouts, calendars of towns, event posters with one logo. Times are the least of N runs.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
WORDS = (
    "rivière ville village matin soirée habitants voisins marché jardin école bibliothèque fleuve atelier mémoire "
    "récolte lumière musique chantier promenade histoire quartier hiver printemps enfants anciens artisans bateau pont"
).split()


def sentence(randomness):
    some = [randomness.choice(WORDS) for _ in range(randomness.randint(9, 16))]
    return ("Chaque année, " + " et ".join([", ".join(f"la {w}" for w in some[:-1]), f"la {some[-1]}"]) +
            f" se retrouvent pour la {randomness.randint(2, 90)}e fois.").replace("la a", "l’a")


def article(number):
    r = random.Random(number)
    sections = "".join(f"  - heading: Partie {i + 1}\n    body: |\n" + "".join(
        f"      {' '.join(sentence(r) for _ in range(4))}\n\n" for _ in range(2)) for i in range(3))
    return (f"kind: observance\ntitle: Journée n° {number} de la {r.choice(WORDS)}\ndate: {1 + number % 12:02}-{1 + number % 28:02}\n"
            f"lead: {sentence(r)}\nsections:\n{sections}")


def calendar(number):
    return (f"kind: calendar\ntitle: Ville n° {number}\nyear: {2026 + number % 5}\nzones: [FR]\nevents:\n" + "".join(
        f"  - {{title: Réunion {number}-{i}, date: {1 + i:02}-{1 + (number + i) % 28:02}}}\n" for i in range(12)))


def event(number):
    r = random.Random(number)
    return (f"kind: event\ntitle: Fête n° {number} du {r.choice(WORDS)}\ndate: 2027-{1 + number % 12:02}-{1 + number % 28:02}\n"
            f"time: 18 h 30\nplace: {{name: Salle {number}, address: Rue du Pont}}\nlead: {sentence(r)}\n"
            f"image: {{file: logo.png, alt: Logo}}\n")


def picture(width=1200, height=900):
    r = random.Random(7)
    rows = b"".join(b"\0" + r.randbytes(width * 3) for _ in range(height))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


def contents(folder, make, count):
    out = []
    for i in range(count):
        path = folder / f"{i:03}.yaml"
        path.write_text(make(i), encoding="utf-8")
        out.append(path.name)
    return out


WORKLOADS = {
    # name: maker, how many, arguments behind `cicero`
    "366 contents, one PDF": (article, 366, ["build", "-l", "feuillet-a4", "-o", "tout.pdf"]),
    "366 contents, one each": (article, 366, ["build", "-l", "feuillet-a4", "-o", "pdf/"]),
    "check of 366 contents": (article, 366, ["check"]),
    "60 calendars": (calendar, 60, ["build", "-l", "calendrier-a4-mois", "-o", "pdf/"]),
    "20 calendars": (calendar, 20, ["build", "-l", "calendrier-a4-mois", "-o", "pdf/"]),
    "300 posters with a picture": (event, 300, ["build", "-l", "affiche-a3", "-o", "pdf/"]),
}


def measured(cicero, folder, names, arguments):
    """Seconds of processor time, and peak megabytes."""
    command = [cicero, arguments[0], *names, *arguments[1:]]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               env={**os.environ, "LC_ALL": "C.UTF-8"})
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or (process.returncode == 1 and arguments[0] != "check"):
        sys.exit(f"{' '.join(command[:3])}…: {process.returncode}\n{said.decode()[:2000]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("cicero")
    options.add_argument("--against")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--only", default="")
    asked = options.parse_args()
    programs = [str(pathlib.Path(p).resolve()) for p in (asked.cicero, asked.against) if p]
    print(f"{'':28}" + "".join(f"{n:>22}" for n in ("this", "the other")[:len(programs)]) +
          (f"{'ratio of time':>16}" if len(programs) == 2 else ""))
    for name, (make, count, arguments) in WORKLOADS.items():
        if not re.search(asked.only, name):
            continue
        with tempfile.TemporaryDirectory() as holder:
            folder = pathlib.Path(holder)
            names = contents(folder, make, count)
            (folder / "logo.png").write_bytes(picture())
            best = [(1e9, 1e9)] * len(programs)
            for _ in range(asked.runs):
                for i, program in enumerate(programs):
                    shutil.rmtree(folder / "pdf", ignore_errors=True)
                    seconds, megabytes = measured(program, folder, names, arguments)
                    best[i] = (min(best[i][0], seconds), min(best[i][1], megabytes))
        line = f"{name:28}" + "".join(f"{f'{s:.2f} s, {m:.0f} MB':>22}" for s, m in best)
        print(line + (f"{best[0][0] / best[1][0]:>16.2f}" if len(programs) == 2 else ""), flush=True)


main()
