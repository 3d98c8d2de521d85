#!/usr/bin/env python3
"""Exported ICS files read back by others: readback.py CICERO DATA LIBICAL_EVENTS [FOLDER]

libical (the program of libical_events.cpp), python3-icalendar where it is installed, and with FOLDER, where
`npm install ical.js` was run, that too. Each must find what `cicero calendar list` and the data files say: UID,
first day, day after the last, name with its language, categories, address, the names in other languages.
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

try:
    import icalendar
except ImportError:
    icalendar = None

# Years, language, zone.
EXPORTS = [("2026-2028", "fr", None), ("2027", "en", None), ("2027", "ar", None), ("2027", "zh", None),
           ("2027", "de", "CH-GE"), ("2027", "nl", "BE"), ("2027", "lb", "LU"), ("2027", "fr-CA", "CA-QC"),
           ("2027", "ru", "FR-PF"), ("2028", "fr", "FR-57"), ("1583", "es", None), ("3000", "fr", "FR"),
           ("9999", "fr", "FR")]
NODE = """
const ICAL = require('ical.js').default || require('ical.js');
const root = new ICAL.Component(ICAL.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
for (const e of root.getAllSubcomponents('vevent')) console.log(JSON.stringify([e.getFirstPropertyValue('uid'),
  e.getFirstPropertyValue('dtstart').toString(), e.getFirstPropertyValue('dtend').toString(),
  e.getFirstPropertyValue('summary'), e.getAllProperties('categories').map(p => p.getFirstValue()),
  e.getFirstPropertyValue('url') || '', e.getFirstProperty('summary').getParameter('language') || '',
  Object.fromEntries(e.getAllProperties('comment').map(p => [p.getParameter('language'), p.getFirstValue()]))]));
"""


def run(*command, **more):
    return subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True, **more).stdout


def entries(folder):
    out = {}
    for name in ("jours-feries.yaml", "observances.yaml"):
        for entry in yaml.load((folder / name).read_text(encoding="utf-8"), yaml.CSafeLoader):
            out[entry["id"]] = entry
    return out


def address(entry, main):
    if "page" in entry or "slug" not in entry:
        return entry.get("page", "")
    return f"https://www.un.org/{main if main in 'ar en es fr ru zh'.split() else 'fr'}/observances/{entry['slug']}"


def expected(record, entry, language):
    main = language.split("-")[0]
    names = record["names"]
    said = next(tag for tag in (language, main, "fr") if tag in names)
    after = (datetime.date.fromisoformat(record["end"]) + datetime.timedelta(days=1)).isoformat()
    categories = ["holiday", entry["type"]] if "type" in entry else [entry["kind"]]
    categories += ["un"] if entry.get("un_list") else []
    return [f"{record['id']}-{record['start']}@cicero", record["start"], after, names[said], categories,
            address(entry, main), said, {tag: name for tag, name in names.items() if tag != main}]


def by_libical(path, program):
    return [json.loads(line) for line in run(program, path).splitlines()]


def by_icalendar(path):
    def some(event, key):
        found = event.get(key, [])
        return found if isinstance(found, list) else [found]

    return [[str(e["UID"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["SUMMARY"]),
             [str(c) for one in some(e, "CATEGORIES") for c in one.cats], str(e.get("URL", "")),
             e["SUMMARY"].params.get("LANGUAGE", ""), {c.params["LANGUAGE"]: str(c) for c in some(e, "COMMENT")}]
            for e in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def by_ical_js(path, folder):
    return [json.loads(line) for line in run("node", "-e", NODE, path, cwd=folder).splitlines()]


TIMED = """date,time,until_time,place,title
2027-06-19,18:30,2:00,"Salle 2, Mairie",Bal
2027-10-31,12:00,13:00,,Repas
2027-12-24,20:00,,,Veillée
"""
INSTANTS = [["2027-06-19T16:30:00+00:00", "2027-06-20T00:00:00+00:00", "Salle 2, Mairie"],
            ["2027-10-31T11:00:00+00:00", "2027-10-31T12:00:00+00:00", ""], ["2027-12-24T19:00:00+00:00", "", ""]]


def timed(cicero):
    """Hours of Paris as others read them."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(TIMED)
        file.flush()
        text = run(cicero, "calendar", "export", "2027", "--kind", "event", "--with", file.name)
    return [[e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat() if "DTEND" in e else "", str(e.get("LOCATION", ""))]
            for e in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def main():
    cicero, data, program = sys.argv[1], entries(pathlib.Path(sys.argv[2])), sys.argv[3]
    readers = {"libical": lambda path: by_libical(path, program)}
    if icalendar:
        readers["python3-icalendar"] = by_icalendar
    if len(sys.argv) > 4:
        readers["ical.js"] = lambda path: by_ical_js(path, sys.argv[4])
    faults = events = 0
    if icalendar and timed(cicero) != INSTANTS:
        print("python3-icalendar reads other hours")
        faults += 1
    for years, language, zone in EXPORTS:
        where = [years, "--lang", language, *(["--zone", zone] if zone else [])]
        said = json.loads(run(cicero, "calendar", "list", *where, "--format", "json"))
        wanted = [expected(r, data[r["id"]], language) for r in said]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "a.ics"
            run(cicero, "calendar", "export", *where, "-o", path)
            lines = path.read_bytes().split(b"\r\n")
            if any(len(line) > 75 or b"\n" in line for line in lines):
                print(f"{where}: a line is longer than 75 bytes, or does not end with CR LF")
                faults += 1
            for name, read in readers.items():
                if name == "libical" and years > "3000":
                    continue  # no date to it
                found = read(path)
                faults += found != wanted
                for one, other in zip(found, wanted):
                    if one != other:
                        print(f"{where} {name}: {one}\n   instead of {other}")
                        break
                if len(found) != len(wanted):
                    print(f"{where} {name}: {len(found)} events instead of {len(wanted)}")
        events += len(wanted)
    print(f"{events} events of {len(EXPORTS)} exports are read back by {', '.join(readers)}; {faults} differences")
    return 1 if faults or events < 3000 else 0


if __name__ == "__main__":
    sys.exit(main())
