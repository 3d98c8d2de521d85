"""cicero calendar sky, day: the sky, the clocks, one day."""
import csv
import io
import json
import unittest

from support import InFolder, run


def asked(*arguments):
    done = run("calendar", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Sky(InFolder):
    def test_a_year(self):
        events = asked("sky", "2027")
        self.assertEqual([sum(e["kind"] == kind for e in events) for kind in ("moon", "season", "clock")], [49, 4, 2])
        self.assertEqual(events, sorted(events, key=lambda e: e["utc"]))
        for event in asked("sky", "2020-2035"):
            self.assertRegex(event["utc"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        equinox = [e for e in events if e["id"] == "march-equinox"][0]
        self.assertEqual((equinox["date"], equinox["time"], equinox["season"]), ("2027-03-20", "21:25", "spring"))
        self.assertEqual([(e["date"], e["shift"]) for e in events if e["kind"] == "clock"],
                         [("2027-03-28", 60), ("2027-10-31", -60)])

    def test_the_same_in_each_form(self):
        rows = list(csv.DictReader(io.StringIO(run("calendar", "sky", "2026-2028", "--format", "csv").stdout)))
        events = asked("sky", "2026-2028")
        self.assertEqual([(r["date"], r["time"], r["utc"], r["id"]) for r in rows],
                         [(e["date"], e["time"], e["utc"], e["id"]) for e in events])
        table = run("--messages", "fr", "calendar", "sky", "2026-2028").stdout.splitlines()
        self.assertEqual([line[:10] for line in table], [e["date"] for e in events])
        self.assertIn("2027-03-28  dim.  02:00  heure d’été (+60 min)", table)

    def test_by_another_clock(self):
        last = asked("sky", "2027", "--zone", "NC")[-1]
        self.assertEqual((last["date"], last["time"], last["id"]), ("2027-12-28", "07:12", "new-moon"))
        self.assertIn("december-solstice", [e["id"] for e in asked("sky", "2027", "--zone", "NC") if e.get("season") == "summer"])
        self.assertEqual([e["date"] for e in asked("sky", "2027", "--clock", "America/Toronto") if e["kind"] == "clock"],
                         ["2027-03-14", "2027-11-07"])

    def test_a_line_a_day(self):
        days = asked("sky", "2028", "--sun", "--place", "48.85,2.35")
        self.assertEqual(len(days), 366)
        self.assertEqual((days[172]["sunrise"], days[172]["sunset"], days[172]["sun"]), ("05:47", "21:58", "rises-and-sets"))
        north = asked("sky", "2027", "--sun", "--place", "69.65,18.96", "--clock", "Europe/Oslo")
        self.assertEqual([north[i]["sun"] for i in (0, 171)], ["never-rises", "never-sets"])
        self.assertNotIn("sunrise", north[0])
        table = run("--messages", "fr", "calendar", "sky", "2027", "--sun", "--place", "69.65,18.96").stdout
        self.assertIn("nuit polaire", table)

    def test_a_day(self):
        day = asked("day", "2027-01-03", "--place", "48.85,2.35")
        self.assertEqual((day["weekday"], day["week"], day["week_year"], day["day_of_year"], day["days_left"]), (7, 53, 2026, 3, 362))
        self.assertEqual(day["moon"]["id"], "last-quarter")
        self.assertEqual(day["sun"]["sunrise"], "08:44")
        self.assertEqual(day["second"]["julian"], "21 December 2026")
        shown = run("--messages", "fr", "calendar", "day", "2027-07-14", "--zone", "FR").stdout.splitlines()
        self.assertRegex(shown[0], r"^jour +mercredi 2027-07-14$")
        self.assertIn("Fête nationale", "\n".join(shown))
        self.assertNotIn("Assomption", "\n".join(shown))
        self.assertEqual({d["id"] for d in asked("day", "2027-09-21", "--zone", "FR")["days"] if d["kind"] == "day"}, {"paix"})

    def test_wrong_questions(self):
        for arguments, said in (
            (["sky", "2027", "--sun"], "sunrise depends on the place"),
            (["sky", "2027", "--place", "Paris"], "'Paris' is no place"), (["sky", "2027", "--place", "98,2"], "'98,2' is no place"),
            (["sky", "2027", "--clock", "Europe/Lutece"], "there is no time zone 'Europe/Lutece'"),
            (["sky", "1582"], "'1582' is no year"), (["sky", "2027", "--zone", "FR-577"], "there is no zone"),
            (["day", "2027-02-29"], "'2027-02-29' is not a date"), (["day", "02-28"], "'02-28' is not a date"),
        ):
            done = run("--messages", "en", "calendar", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn(said, done.stderr)


if __name__ == "__main__":
    unittest.main()
