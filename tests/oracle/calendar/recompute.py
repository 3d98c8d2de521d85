#!/usr/bin/env python3
"""Every observance and holiday from 1946 to 2100, reckoned again: recompute.py CICERO DATA

Reads the data files with PyYAML and finds each day by looking at every day of the year, with Easter by
the epacts of Lilius and Clavius; then compares with what
`cicero calendar list` says, occurrence by occurrence. Full moons come from Meeus' main terms.
"""
import datetime
import json
import math
import pathlib
import subprocess
import sys

import yaml

FIRST, LAST = 1946, 2100
ONE = datetime.timedelta(days=1)
NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()


def days_of(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        yield day
        day += ONE


def the_day(year, at):
    """The days of the year that are that month and day: one, or none."""
    return [d for d in days_of(year) if (d.month, d.day) == (at["month"], at["day"])]


def paschal_moon(year):
    """The Church's full moon: epact from the golden number, with Lilius' two corrections."""
    golden, century = year % 19 + 1, year // 100 + 1
    solar, lunar = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + lunar - solar) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    age = 44 - epact  # days of March
    return datetime.date(year, 3, 1) + ONE * ((age if age >= 21 else age + 30) - 1)


def easter(year):
    day = paschal_moon(year) + ONE
    while NAMES[day.weekday()] != "sunday":
        day += ONE
    return day


def full_moons(year, month):
    """Days in Greenwich, and those of an instant some minutes away from them."""
    found = []
    k = math.floor((year - 2000 + (month - 2) / 12) * 12.3685) + 0.5
    for _ in range(4):
        t = k / 1236.85
        jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
        sun, moon, latitude = (math.radians(a + b * k) for a, b in
                               ((2.5534, 29.1053567), (201.5643, 385.81693528), (160.7108, 390.67050284)))
        jde += (-0.40614 * math.sin(moon) + 0.17302 * math.sin(sun) + 0.01614 * math.sin(2 * moon)
                + 0.01043 * math.sin(2 * latitude) + 0.00734 * math.sin(moon - sun) - 0.00515 * math.sin(moon + sun)
                + 0.00209 * math.sin(2 * sun) - 0.00111 * math.sin(moon - 2 * latitude))
        instant = datetime.datetime(2000, 1, 1, 12) + datetime.timedelta(days=jde - 2451545, seconds=-60)
        found.append({(instant + datetime.timedelta(minutes=m)).date() for m in (-20, 0, 20)})
        k += 1
    return [near for near in found if any((d.year, d.month) == (year, month) for d in near)]


def rule_days(rule, year):
    """[(first, last)] that the rule gives for the year."""
    if "every_years" in rule and (year - rule["anchor_year"]) % rule["every_years"]:
        return []
    length = rule.get("days", 1)
    if "year" in rule:
        return [(datetime.date(year, 1, 1), datetime.date(year, 12, 31))] if rule["year"] == year else []
    if "from" in rule and "year" in rule["from"]:
        a, b = rule["from"], rule["to"]
        span = (datetime.date(a["year"], a.get("month", 1), a.get("day", 1)),
                datetime.date(b["year"], b.get("month", 12), b.get("day", 31)))
        return [span] if a["year"] <= year <= b["year"] else []
    if "from" in rule:
        wraps = (rule["to"]["month"], rule["to"]["day"]) < (rule["from"]["month"], rule["from"]["day"])
        return [(a, b) for a in the_day(year, rule["from"]) for b in the_day(year + wraps, rule["to"])]
    if "easter" in rule:
        first = [easter(year) + ONE * rule["easter"]]
    elif "nth" in rule:
        same = [d for d in days_of(year) if d.month == rule["month"] and NAMES[d.weekday()] == rule["weekday"]]
        first = [d for i, d in enumerate(same) if rule["nth"] in (i + 1, i - len(same))]
    elif "before" in rule or "on_or_after" in rule:
        step = -ONE if "before" in rule else ONE
        first = the_day(year, rule.get("before") or rule["on_or_after"])
        first = [d - ONE for d in first] if "before" in rule else first
        while first and NAMES[first[0].weekday()] != rule["weekday"]:
            first = [first[0] + step]
    elif rule.get("rule") == "week-containing":
        first, length = the_day(year, rule), 7
        while NAMES[first[0].weekday()] != rule.get("week_start", "monday"):
            first = [first[0] - ONE]
    elif rule.get("rule") == "fete-des-meres-fr":
        sundays = [d for d in days_of(year) if d.month in (5, 6) and d.weekday() == 6]
        last_of_may = max(d for d in sundays if d.month == 5)
        first = [last_of_may + ONE * (7 if last_of_may == easter(year) + ONE * 49 else 0)]
    else:
        first = the_day(year, rule)
        if "only_if" in rule:
            first = [d for d in first if NAMES[d.weekday()] == rule["only_if"]]
        if "if_weekday" in rule:
            first = [d + ONE * (rule["shift"] if NAMES[d.weekday()] == rule["if_weekday"] else 0) for d in first]
    first = [d + ONE * rule.get("offset", 0) for d in first]
    return [(d, d + ONE * (length - 1)) for d in first]


def exception(value, year):
    if value == "none":
        return []
    ends = value if isinstance(value, list) else [value, value]
    return [tuple(datetime.date(year, *map(int, end.split("-"))) for end in ends)]


def entry_days(entry, year):
    if not entry.get("since", 0) <= year <= entry.get("until", 9999):
        return []
    if year in entry.get("exceptions", {}):
        return exception(entry["exceptions"][year], year)
    rule = entry["date"]
    for period in reversed(entry.get("history", [])):
        if year <= period["until"]:
            rule = period.get("date", rule)
    if str(rule.get("rule", "")).startswith("full-moon-of-"):
        return [("moon", near) for near in full_moons(year, MONTHS.index(rule["rule"][13:]) + 1)]
    return rule_days(rule, year)


def expected(folder):
    begin, end = datetime.date(FIRST, 1, 1), datetime.date(LAST, 12, 31)
    days, moons = set(), []
    for name in ("jours-feries.yaml", "observances.yaml"):
        for entry in yaml.load((folder / name).read_text(encoding="utf-8"), yaml.CSafeLoader):
            for year in range(FIRST - 1, LAST + 2):
                for first, last in entry_days(entry, year):
                    if first == "moon":
                        moons.append((entry["id"], year, {d.isoformat() for d in last}))
                    elif last >= begin and first <= end:
                        days.add((entry["id"], first.isoformat(), last.isoformat()))
    return days, [m for m in moons if FIRST <= m[1] <= LAST]


def main():
    cicero, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    said = subprocess.run([cicero, "calendar", "list", f"{FIRST}-{LAST}", "--format", "json", "--allow-unconfirmed"],
                          check=True, capture_output=True, text=True).stdout
    records = [(r["id"], r["start"], r["end"]) for r in json.loads(said)]
    days, moons = expected(folder)
    listed = set(records)
    faults = [f"twice: {r}" for r in listed if records.count(r) > 1] if len(listed) != len(records) else []
    for ident, year, near in moons:
        match = [r for r in listed if r[0] == ident and r[1] in near]
        faults += [] if len(match) == 1 else [f"no full moon in {year} near {sorted(near)}: {ident}"]
        listed -= set(match)
    faults += [f"missing: {r}" for r in sorted(days - listed)] + [f"too many: {r}" for r in sorted(listed - days)]
    print("\n".join(faults[:40]))
    print(f"{len(records)} occurrences, {len(moons)} of them full moons; {len(faults)} differences")
    return 1 if faults or len(records) < 30000 else 0


if __name__ == "__main__":
    sys.exit(main())
