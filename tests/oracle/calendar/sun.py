#!/usr/bin/env python3
"""Writes tests/unit/sky/data/sun.tsv with python3-ephem: sun.py > sun.tsv

Place, latitude, longitude, local date, rise and set in UTC; "-" where there is none, "- up" and "- down" for
polar days and nights. Each
day begins at midnight of mean solar time. Horizon −0°50′, no refraction of ephem's own, the Sun's centre.
"""
import datetime

import ephem

PLACES = [("Paris", 48.8566, 2.3522), ("Genève", 46.2044, 6.1432), ("Montréal", 45.5017, -73.5673),
          ("Nouméa", -22.2758, 166.4580), ("Tromsø", 69.6492, 18.9553)]


def rounded(date):
    return (date.datetime() + datetime.timedelta(milliseconds=500)).strftime("%Y-%m-%dT%H:%M:%SZ")


for name, latitude, longitude in PLACES:
    place = ephem.Observer()
    place.lat, place.lon, place.elevation = str(latitude), str(longitude), 0
    place.horizon, place.pressure = "-0:50", 0
    day = datetime.date(2000, 1, 3)
    while day.year <= 2050:
        noon = ephem.Date(datetime.datetime.combine(day, datetime.time(12)) - datetime.timedelta(hours=longitude / 15))
        place.date = noon
        sun = ephem.Sun(place)
        found = []
        for event in (place.previous_rising, place.next_setting):
            place.date = noon
            try:
                at = event(ephem.Sun(), use_center=True)
                found.append(rounded(at) if abs(at - noon) < 0.52 else "-")
            except ephem.CircumpolarError:
                found.append("-")
        if found == ["-", "-"]:
            found[1] = "up" if sun.alt > 0 else "down"
        print(name, latitude, longitude, day, *found, sep="\t")
        day += datetime.timedelta(days=97)
