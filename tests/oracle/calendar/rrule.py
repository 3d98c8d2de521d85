#!/usr/bin/env python3
"""Writes tests/unit/exchange/data/rrule.tsv with python3-dateutil: rrule.py > rrule.tsv

Three hundred rules, drawn once and for all: rule, beginning, the first forty instances. Rules in which RFC
5545 leaves a choice to the reader are not drawn: a beginning that the rule itself does not give.
"""
import datetime
import random

from dateutil import rrule

DAYS = "MO TU WE TH FR SA SU".split()
draw = random.Random(20270328)


def some(values, most):
    return ",".join(map(str, sorted(draw.sample(values, draw.randint(1, most)))))


def signed(high):
    return [n for n in range(-high, high + 1) if n]


def a_rule():
    freq = draw.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"])
    parts = {"FREQ": freq}
    if draw.random() < 0.4:
        parts["INTERVAL"] = draw.randint(2, 5)
    if draw.random() < 0.35:
        parts["BYMONTH"] = some(range(1, 13), 4)
    choice = draw.random()
    if freq == "WEEKLY" or freq == "DAILY":
        if choice < 0.6:
            parts["BYDAY"] = ",".join(draw.sample(DAYS, draw.randint(1, 4)))
        if freq == "DAILY" and choice > 0.7:
            parts["BYMONTHDAY"] = some(signed(28), 5)
    elif choice < 0.3:
        parts["BYMONTHDAY"] = some(signed(31), 3)
    elif choice < 0.6:
        nth = [""] if freq == "YEARLY" and "BYMONTH" not in parts and draw.random() < 0.3 else ["1", "2", "3", "-1", "-2"]
        parts["BYDAY"] = ",".join(sorted({draw.choice(nth) + draw.choice(DAYS) for _ in range(draw.randint(1, 3))}))
    elif choice < 0.75:
        parts["BYDAY"] = ",".join(draw.sample(DAYS, draw.randint(1, 5)))
        if freq == "MONTHLY" or "BYMONTH" in parts:
            parts["BYSETPOS"] = some([1, 2, 3, -1, -2], 2)
    elif freq == "YEARLY" and choice < 0.9 and "BYMONTH" not in parts:
        if draw.random() < 0.5:
            parts["BYYEARDAY"] = some(signed(366), 4)
        else:
            parts["BYWEEKNO"] = some(signed(53), 3)
            parts["BYDAY"] = draw.choice(DAYS)
    elif "BYMONTH" in parts or freq == "MONTHLY":
        parts["BYMONTHDAY"] = some(range(1, 29), 3)
    if freq in ("WEEKLY", "YEARLY") and draw.random() < 0.3:
        parts["WKST"] = draw.choice(DAYS)
    if draw.random() < 0.5:
        parts["COUNT"] = draw.randint(1, 35)
    return ";".join(f"{k}={v}" for k, v in parts.items())


def main():
    done = 0
    while done < 300:
        rule = a_rule()
        near = datetime.datetime(draw.randint(1990, 2030), draw.randint(1, 12), draw.randint(1, 28), draw.randint(0, 23), 30)
        endless = ";".join(p for p in rule.split(";") if not p.startswith("COUNT"))
        start = rrule.rrulestr(endless + ";COUNT=1", dtstart=near)
        start = next(iter(start), None)
        if not start or start.year > 2060:
            continue
        instances = []
        for at in rrule.rrulestr(rule, dtstart=start):
            if at.year > 2200 or len(instances) == 40:
                break
            instances.append(at)
        if not instances or instances[0] != start:
            continue
        print(rule, start.strftime("%Y%m%dT%H%M%S"), " ".join(at.strftime("%Y%m%d") for at in instances), sep="\t")
        done += 1


if __name__ == "__main__":
    main()
