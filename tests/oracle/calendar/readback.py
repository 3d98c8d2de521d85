#!/usr/bin/env python3
"""An exported ICS file read back by others: readback.py CICERO [FOLDER]

Needs python3-icalendar; with FOLDER, where `npm install ical.js` was run, that too. Both must find what
`cicero calendar list` says: UID, first day, day after the last, name, categories.
"""
import json
import subprocess
import sys
import tempfile

import icalendar

NODE = """
const ICAL = require('ical.js').default || require('ical.js');
const root = new ICAL.Component(ICAL.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
console.log(JSON.stringify(root.getAllSubcomponents('vevent').map(e => [e.getFirstPropertyValue('uid'),
  e.getFirstPropertyValue('dtstart').toString(), e.getFirstPropertyValue('dtend').toString(),
  e.getFirstPropertyValue('summary'), e.getAllProperties('categories').map(p => p.getFirstValue())])));
"""


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
        text = subprocess.run([cicero, "calendar", "export", "2027", "--kind", "event", "--with", file.name], check=True,
                              capture_output=True, text=True).stdout
    return [[e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat() if "DTEND" in e else "", str(e.get("LOCATION", ""))]
            for e in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def main():
    if timed(sys.argv[1]) != INSTANTS:
        return "python3-icalendar reads other hours"
    said = subprocess.run([sys.argv[1], "calendar", "list", "2026-2028", "--format", "json", "--lang", "fr"], check=True,
                          capture_output=True, text=True).stdout
    expected = [[f"{r['id']}-{r['start']}@cicero", r["start"], r["names"]["fr"]] for r in json.loads(said)]
    with tempfile.NamedTemporaryFile(suffix=".ics") as file:
        subprocess.run([sys.argv[1], "calendar", "export", "2026-2028", "--lang", "fr", "-o", file.name], check=True,
                       capture_output=True)
        text = open(file.name, encoding="utf-8", newline="").read()
        if any(len(line.encode()) > 75 for line in text.split("\r\n")) or "\n" in text.replace("\r\n", ""):
            return "a line is longer than 75 bytes, or does not end with CR LF"
        def categories(event):
            found = event["CATEGORIES"]
            return [str(c) for one in (found if isinstance(found, list) else [found]) for c in one.cats]

        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        python = [[str(e["UID"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["SUMMARY"]),
                   categories(e)] for e in events]
        if [[u, start, name] for u, start, _, name, _ in python] != expected:
            return "python3-icalendar reads other events"
        if len(sys.argv) > 2:
            node = subprocess.run(["node", "-e", NODE, file.name], cwd=sys.argv[2], check=True, capture_output=True, text=True)
            if json.loads(node.stdout) != python:
                return "ical.js reads other events than python3-icalendar"
    print(f"{len(expected)} events are read back")
    return 0


if __name__ == "__main__":
    sys.exit(main())
