#!/usr/bin/env python3
"""Public holidays from 2000 to 2050 beside two libraries: public_holidays.py CICERO [FOLDER]

Needs PyPI's `holidays`; with FOLDER, where `npm install date-holidays` was run, that too. Prints each day
that only one side has, years joined, and whether it is explained below; the exit status is 1 where one is not.
"""
import collections
import json
import subprocess
import sys

import holidays

FIRST, LAST = 2000, 2050
# Our zone; country and subdivision in PyPI's library; in npm's.
ZONES = [
    ("FR", ("FR", None), ("FR",)), ("FR-57", ("FR", "57"), ("FR", "57")), ("FR-67", ("FR", "6AE"), ("FR", "67")),
    ("FR-971", ("FR", "971"), ("GP",)), ("FR-972", ("FR", "972"), ("MQ",)), ("FR-973", ("FR", "973"), ("GF",)),
    ("FR-974", ("FR", "974"), ("RE",)), ("FR-976", ("FR", "976"), ("YT",)), ("FR-BL", ("FR", "BL"), ("BL",)),
    ("FR-MF", ("FR", "MF"), ("MF",)), ("FR-NC", ("FR", "NC"), ("NC",)), ("FR-PF", ("FR", "PF"), ("PF",)),
    ("FR-WF", ("FR", "WF"), ("WF",)), ("BE", ("BE", None), ("BE",)), ("LU", ("LU", None), ("LU",)),
    ("CH-GE", ("CH", "GE"), ("CH", "GE")), ("CH-VD", ("CH", "VD"), ("CH", "VD")), ("CH-NE", ("CH", "NE"), ("CH", "NE")),
    ("CH-JU", ("CH", "JU"), ("CH", "JU")), ("CH-FR", ("CH", "FR"), ("CH", "FR")), ("CH-VS", ("CH", "VS"), ("CH", "VS")),
    ("CH-BE", ("CH", "BE"), ("CH", "BE")), ("CA-QC", ("CA", "QC"), ("CA", "QC")),
]
NODE = """
const Holidays = require('date-holidays');
const [first, last, ...place] = JSON.parse(process.argv[1]);
const all = new Holidays(...place), out = [];
for (let y = first; y <= last; ++y)
  for (const h of all.getHolidays(y, 'fr')) if (h.type === 'public') out.push([h.date.slice(0, 10), h.name]);
console.log(JSON.stringify(out));
"""


def ours(cicero, zone):
    out = subprocess.run([cicero, "calendar", "list", f"{FIRST}-{LAST}", "--zone", zone, "--kind", "public", "--format", "json",
                          "--allow-unconfirmed"], check=True, capture_output=True, text=True).stdout
    return {(r["start"], r["names"]["fr"]) for r in json.loads(out) if f"{FIRST}" <= r["start"][:4] <= f"{LAST}"}


def pypi(country, part):
    language = None if country in ("CH",) else "fr"
    try:
        found = holidays.country_holidays(country, subdiv=part, years=range(FIRST, LAST + 1), language=language, observed=False)
    except NotImplementedError:
        return None
    return {(str(day), name) for day, name in found.items()}


def npm(folder, place):
    done = subprocess.run(["node", "-e", NODE, json.dumps([FIRST, LAST, *place])], cwd=folder, capture_output=True, text=True)
    return {tuple(one) for one in json.loads(done.stdout)} if done.returncode == 0 and done.stdout.strip() else None


def years_text(years):
    years, out = sorted(years), []
    for year in years:
        if out and year == out[-1][1] + 1:
            out[-1][1] = year
        else:
            out.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in out)


def differences(mine, theirs):
    """{(sign, name): years}: + only here, − only there."""
    out = collections.defaultdict(list)
    my_days, their_days = {d for d, _ in mine}, {d for d, _ in theirs}
    for day, name in mine:
        if day not in their_days:
            out["+", name].append(int(day[:4]))
    for day, name in theirs:
        if day not in my_days:
            out["−", name].append(int(day[:4]))
    return out


def explanation(zone, library, sign, name):
    for zones, libraries, signs, part, why in EXPLAINED:
        if (not zones or zone in zones.split()) and library in libraries.split() and sign in signs and part in name:
            return why
    return None


# zones (empty: any), libraries, sign, part of the name, why.
EXPLAINED = [
    ("", "pypi", "+", "Lundi de Pentecôte", "worked from 2005 to 2007 as the day of solidarity, yet a holiday of the Code du travail"),
    ("FR-971 FR-972 FR-MF", "pypi", "−", "Victor Schoelcher", "local use: optional here, the law does not name it"),
    ("FR-971", "pypi", "−", "Mi-Carême", "local use: optional here, the law does not name it"),
    ("FR-972", "pypi", "+", "Vendredi saint", "local use in Martinique as in Guadeloupe, which they have"),
    ("FR-BL", "npm", "−", "Abolition", "they do not know that it began in 2012"),
    ("FR-MF", "pypi", "+−", "bolition", "moved from 27 to 28 May in 2018 (law of 28 February 2017), as npm's data before that year"),
    ("FR-MF", "npm", "+−", "bolition", "they keep 27 May after the law of 28 February 2017"),
    ("FR-NC", "pypi", "−", "prise de possession", "24 September under its former name; ours begins with the present one, in 2004"),
    ("FR-NC", "npm", "−", "Citoyenneté", "they give the present name to the years before 2004"),
    ("FR-PF", "npm", "+−", "", "they keep the day of autonomy for 2025, when Matari’i had taken its place"),
    ("BE", "pypi", "−", "Pâques", "a Sunday: religious here"),
    ("BE", "pypi", "−", "Pentecôte", "a Sunday: religious here"),
    ("", "npm", "−", "Pâques", "CH: a Sunday, religious here; CH-NE: Easter Monday is no holiday of its law"),
    ("CH-VS", "npm", "−", "Lundi de Pentecôte", "a day off by use, no holiday of its law"),
    ("", "npm", "−", "Pentecôte", "a Sunday: religious here"),
    ("", "npm", "−", "Jeûne fédéral", "a Sunday: an observance here"),
    ("CH-NE", "pypi", "−", "Saint", "holidays in Neuchâtel only where they are Mondays"),
    ("CH-NE", "pypi npm", "−", "Corpus Christi", "in the commune of Le Landeron alone"),
    ("CH-NE", "npm", "−", "Fête-Dieu", "in the commune of Le Landeron alone"),
    ("CH-FR", "pypi", "+", "", "catholic communes, which are most; they leave them out"),
    ("CH-VS", "npm", "−", "Fête du travail", "no holiday of its law"),
    ("CH-VS", "npm", "−", "Veille de Noël", "a half day"),
    ("CA-QC", "pypi npm", "+−", "Fête du Canada", "2 July where the 1st is a Sunday (LNT, art. 60); they count that among days observed instead"),
    ("CA-QC", "npm", "−", "patriotes", "until 2002 the same Monday was that of Dollard"),
]


def main():
    unexplained = 0
    for zone, country, place in ZONES:
        mine = ours(sys.argv[1], zone)
        for library, theirs in (("pypi", pypi(*country)), ("npm", npm(sys.argv[2], place) if len(sys.argv) > 2 else None)):
            if theirs is None:
                print(f"{zone} {library}: not there")
                continue
            for (sign, name), years in sorted(differences(mine, theirs).items()):
                why = explanation(zone, library, sign, name)
                unexplained += why is None
                print(f"{zone} {library} {sign} {name} ({years_text(years)}): {why or 'UNEXPLAINED'}")
    print(f"{unexplained} unexplained")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
