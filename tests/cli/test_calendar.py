"""cicero calendar: list, diff, check."""
import csv
import io
import json

from support import InFolder, run


def listed(*arguments):
    return json.loads(run("calendar", "list", *arguments, "--format", "json").stdout)


class Calendar(InFolder):
    def test_a_table(self):
        done = run("--messages", "fr", "calendar", "list", "2027", "--zone", "FR-57", "--kind", "public")
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 13)
        self.assertEqual(lines[1].split(), ["2027-03-26", "ven.", "public", "Vendredi", "saint"])

    def test_a_record_has_all(self):
        peace = [r for r in listed("2027", "--kind", "un") if r["id"] == "paix"]
        self.assertEqual(len(peace), 1)
        self.assertEqual({k: peace[0][k] for k in ("start", "end", "kind", "zone", "rule", "confidence")},
                         {"start": "2027-09-21", "end": "2027-09-21", "kind": "day", "zone": [],
                          "rule": "{month: 9, day: 21}", "confidence": "high"})
        self.assertEqual(peace[0]["names"]["fr"], "Journée internationale de la paix")
        self.assertIn("frwiki-2022", peace[0]["source"])
        self.assertEqual([r["rule"] for r in listed("2001") if r["id"] == "paix"], ["{month: 9, nth: 3, weekday: tuesday}"])

    def test_csv_says_what_json_says(self):
        rows = list(csv.DictReader(io.StringIO(run("calendar", "list", "2026-2028", "--format", "csv").stdout)))
        records = listed("2026-2028")
        self.assertGreater(len(rows), 900)
        self.assertEqual([(r["id"], r["start"], r["end"], r["rule"], r["name_fr"]) for r in rows],
                         [(r["id"], r["start"], r["end"], r["rule"], r["names"]["fr"]) for r in records])

    def test_languages(self):
        self.assertIn("World Braille Day", run("--messages", "en", "calendar", "list", "2027").stdout)
        self.assertIn("Всемирный день", run("calendar", "list", "2027", "--lang", "ru").stdout)

    def test_what_is_unconfirmed(self):
        done = run("--messages", "fr", "calendar", "list", "2027")
        self.assertNotIn("Vesak", done.stdout)
        self.assertIn("à confirmer, donc omis", done.stderr)
        done = run("--messages", "fr", "calendar", "list", "2027", "--allow-unconfirmed")
        self.assertRegex(done.stdout, r"2027-05-20 +jeu\. +day +\? Journée du Vesak")
        self.assertIn("donné sans confirmation", done.stderr)

    def test_wrong_questions(self):
        for arguments, said in (
            (["2027", "--zone", "FR-577"], "there is no zone 'FR-577'\n   = did you mean: FR-57 (Moselle)"),
            (["2027", "--kind", "publics"], "did you mean 'public'?"),
            (["1582"], "'1582' is no year"), (["10000"], "no year"), (["2028-2027"], "no year"), (["bientôt"], "no year"),
        ):
            done = run("--messages", "en", "calendar", "list", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn(said, done.stderr)

    def test_the_ends_of_the_calendar(self):
        self.assertIn("1583-12-25", run("calendar", "list", "1583", "--kind", "public").stdout)
        done = run("--messages", "en", "calendar", "list", "9999", "--zone", "FR", "--kind", "public")
        self.assertEqual(len(done.stdout.splitlines()), 8)
        self.assertIn("Easter is defined from 326 to 4099 only; missing: Lundi de Pâques, Ascension", done.stderr)

    def test_export_and_what_comes_back(self):
        out = self.folder / "annee.ics"
        self.assertEqual(run("calendar", "export", "2027", "--zone", "FR", "-o", out, "--lang", "fr").returncode, 0)
        text = out.read_bytes()
        self.assertEqual(text, run("calendar", "export", "2027", "--zone", "FR", "--lang", "fr").stdout.encode().replace(b"\n", b"\r\n"))
        self.assertTrue(all(len(line) <= 75 for line in text.split(b"\r\n")))
        self.assertIn(b"UID:paix-2027-09-21@cicero\r\n", text)
        self.assertIn(b"COMMENT;LANGUAGE=en:International Day of Peace\r\n", text)
        self.assertIn(b"URL:https://www.un.org/fr/observances/", text)
        shipped = listed("2027", "--zone", "FR")
        back = [r for r in listed("2027", "--kind", "event", "--with", out)]
        self.assertGreater(len(back), 300)
        self.assertEqual([(r["start"], r["end"], r["names"]["fr"]) for r in back],
                         [(r["start"], r["end"], r["names"]["fr"]) for r in shipped])
        self.assertEqual(run("calendar", "export", "2027", "-o", "/proc/interdit/a.ics").returncode, 3)

    def test_export_of_far_years(self):
        text = run("calendar", "export", "9998", "--zone", "FR", "--kind", "public").stdout
        self.assertIn("DTSTART;VALUE=DATE:99981225\nDTEND;VALUE=DATE:99981226\n", text)
        last = self.write("fin.csv", "date;titre\n9999-12-31;Fin\n")
        self.assertIn("DTSTART;VALUE=DATE:99991231\nDURATION:P1D\n", run("calendar", "export", "9999", "--kind", "event", "--with", last).stdout)
        back = self.write("b.ics", text)
        self.assertIn("9998-12-25", run("calendar", "list", "9998", "--kind", "event", "--with", back).stdout)

    def test_a_table_in_latin_1(self):
        table = self.folder / "dates.csv"
        table.write_bytes("date;titre;fin;annuel\n12/05/1988;Anniversaire d'Irène;;oui\n19/06/2027;\"Fête ; jeux\";20/06/2027\n\n"
                          "12-24;Réveillon;;\n".encode("latin-1"))
        done = run("--messages", "fr", "calendar", "list", "2027", "--kind", "event", "--with", table)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([line[:10] + line[32:] for line in done.stdout.splitlines()],
                         ["2027-05-12event  Anniversaire d'Irène", "2027-06-19event  Fête ; jeux", "2027-12-24event  Réveillon"])
        self.assertIn("lu comme du Windows-1252", done.stderr)

    def test_tables_that_are_wrong(self):
        for text, said in (
            ("jour;titre\n31/06/2027;x\n", "t.csv:2:1: error: month 6 of 2027 has no day 31"),
            ("jour;titre\n19/06/27;x\n", "t.csv:2:1: error: '19/06/27' is no date as"),
            ("19/06/2027;Fête\n", "t.csv:1:1: error: there is no column 'date'"),
            ("date;titre\n2027-06-19;a;b\n", "t.csv:2:14: error: this line has 3 fields, the first one 2"),
            ("date;titre\n2027-06-19;\"a\n", "t.csv:2:12: error: this quotation mark is never closed"),
            ("date;titre\n2027-06-19;\n", "t.csv:2:1: error: this date has no title"),
            ("date;titre;fin\n2027-06-19;a;2027-06-18\n", "t.csv:2:14: error: 'a' ends before it begins"),
            ("date;titre;ville\n2027-06-19;a;ici\n", "t.csv:1:12: warning: these columns are not read: ville"),
            ("date;titre;heure\n2027-06-19;a;midi\n", "t.csv:2:14: error: 'midi' is no time of day"),
        ):
            done = run("--messages", "en", "calendar", "list", "2027", "--kind", "event", "--with", self.write("t.csv", text))
            self.assertIn(said, done.stderr)
            self.assertEqual(done.returncode, 0 if "warning" in said else 1)

    def test_files_of_ones_own(self):
        event = ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Conseil\r\nDTSTART;TZID=America/Toronto:20270619T200000\r\n"
                 "END:VEVENT\r\nEND:VCALENDAR\r\n")
        ics = self.write("a.ics", event)
        self.assertIn("2027-06-20", run("calendar", "list", "2027", "--kind", "event", "--with", ics).stdout)
        self.assertIn("2027-06-19", run("calendar", "list", "2027", "--kind", "event", "--with", ics, "--zone", "CA-QC").stdout)
        self.assertIn("2027-06-19", run("calendar", "list", "2027", "--kind", "event", "--with", ics, "--clock", "America/Toronto").stdout)
        bad = self.write("b.ics", event.replace("20270619T200000", "20271345T200000"))
        done = run("--messages", "fr", "calendar", "list", "2027", "--kind", "event", "--with", bad)
        self.assertEqual(done.returncode, 1)
        self.assertIn("b.ics:4:30: erreur : « 20271345T200000 » ne convient pas à DTSTART", done.stderr)
        own = self.write("c.yaml", "- id: ag\n  name: {fr: Assemblée générale}\n  date: {month: 4, nth: 1, weekday: saturday}\n")
        self.assertIn("2027-04-03", run("calendar", "list", "2027", "--kind", "day", "--with", own).stdout)
        self.assertIn("neither .yaml", run("--messages", "en", "calendar", "list", "2027", "--with", self.write("d.txt", "x")).stderr)

    def test_diff(self):
        done = run("--messages", "fr", "calendar", "diff", "2026", "2027", "--zone", "FR", "--kind", "public")
        self.assertEqual([line.split()[0:4] for line in done.stdout.splitlines()], [
            ["déplacé", "2026-04-06", "→", "2027-03-29"], ["déplacé", "2026-05-14", "→", "2027-05-06"],
            ["déplacé", "2026-05-25", "→", "2027-05-17"]])
        changes = json.loads(run("calendar", "diff", "2011", "2012", "--kind", "un", "--format", "json").stdout)
        south = [c for c in changes if c["id"] == "cooperation-sud-sud"]
        self.assertEqual([(c["change"], c["before"][0]["start"], c["after"][0]["start"]) for c in south],
                         [("moved", "2011-12-19", "2012-09-12")])
        began = {c["id"] for c in changes if c["change"] == "began"}
        self.assertIn("vaccination", began)
        self.assertNotIn("braille", began)
        names = {c["id"]: c["change"] for c in json.loads(
            run("calendar", "diff", "2022", "2023", "--format", "json").stdout)}
        self.assertEqual(names["resistance-antimicrobiens"], "renamed")
        self.assertEqual(run("calendar", "diff", "2026-2027", "2028").returncode, 2)

    def test_29_february(self):
        own = [self.write("a.yaml", "- id: a\n  name: {fr: A}\n  date: {month: 2, day: 29}\n"),
               self.write("b.csv", "date;titre;annuel\n29/02/2024;B;oui\n"),
               self.write("c.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:C\nDTSTART;VALUE=DATE:20240229\n"
                                   "RRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n")]
        for file, name in zip(own, "ABC"):
            found = [(r["start"], r["end"]) for r in listed("2026-2033", "--with", file) if r["names"]["fr"] == name]
            self.assertEqual(found, [("2028-02-29", "2028-02-29"), ("2032-02-29", "2032-02-29")], file)
        done = run("--messages", "en", "calendar", "list", "2027", "--with", self.write("d.csv", "date;titre\n29/02/2027;D\n"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("d.csv:2:1: error: month 2 of 2027 has no day 29", done.stderr)

    def test_a_rule_that_does_not_decide(self):
        for rule, place in (("2e ou 3e dimanche de mai", "3:9"), ("{month: 5, nth: 2e ou 3e, weekday: sunday}", "3:25"),
                            ("{month: 5, nth: [2, 3], weekday: sunday}", "3:25")):
            own = self.write("jours.yaml", f"- id: a\n  name: {{fr: A}}\n  date: {rule}\n")
            for command in (["calendar", "check", own], ["calendar", "list", "2027", "--with", own]):
                done = run("--messages", "en", *command)
                self.assertEqual(done.returncode, 1)
                self.assertIn(f"jours.yaml:{place}: error: ", done.stderr)
                self.assertIn("does not say which day", done.stderr)
                self.assertIn("write a rule that gives one day", done.stderr)

    def test_ics_files_that_are_broken(self):
        head, tail = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n", "END:VEVENT\r\nEND:VCALENDAR\r\n"
        for text, said in (
            ("", "b.ics:1:1: error: this file is no ICS calendar"),
            ("%PDF-1.7\r\n", "b.ics:1:1: error: this line is not of the form NAME:value"),
            (head + "DTSTART:20270619\r\n", "b.ics:2:1: error: BEGIN:VEVENT is never closed"),
            (head + "DTSTART:20270619\r\nEND:VTODO\r\n" + tail, "b.ics:5:1: error: END:VTODO closes nothing"),
            (head + tail, "b.ics:2:1: error: "),
            (head + "DTSTART:20270230\r\n" + tail, "b.ics:4:9: error: '20270230' does not fit DTSTART"),
            (head + "DTSTART:20270619T2460\r\n" + tail, "b.ics:4:9: error: '20270619T2460' does not fit DTSTART"),
            (head + "DTSTART:202706\r\n 31\r\n" + tail, "b.ics:4:9: error: '20270631' does not fit DTSTART"),
            (head + "DTSTART;TZID=Lutece:20270619T200000\r\n" + tail, "b.ics:4:14: error: "),
            (head + "DTSTART:20270619\r\nRRULE:FREQ=YEARLY;BYMONTH=13\r\n" + tail, "b.ics:5:19: error: 'BYMONTH=13' does not fit"),
            (head + "DTSTART:20270619\r\nRRULE:FREQ=SECONDLY\r\n" + tail, "b.ics:5:7: error: 'FREQ=SECONDLY' does not fit"),
            (head + "DTSTART:20270619\r\nDTSTART:20270620\r\n" + tail, "b.ics:5:1: error: "),
        ):
            done = run("--messages", "en", "calendar", "list", "2027", "--kind", "event", "--with", self.write("b.ics", text))
            self.assertEqual((done.returncode, done.stdout), (1, ""), text)
            self.assertIn(said, done.stderr)

    def test_an_export_of_the_last_year(self):
        out = self.folder / "fin.ics"
        self.assertEqual(run("calendar", "export", "9999", "--zone", "CH-GE", "--kind", "public", "-o", out).returncode, 0)
        text = out.read_text(encoding="utf-8")
        self.assertIn("DTSTART;VALUE=DATE:99990801\nDTEND;VALUE=DATE:99990802\n", text)
        self.assertIn("DTSTART;VALUE=DATE:99991231\nDURATION:P1D\n", text)
        self.assertEqual([r["start"] for r in listed("9999", "--kind", "event", "--with", out)],
                         [r["start"] for r in listed("9999", "--zone", "CH-GE", "--kind", "public")])

    def test_holidays_have_names_in_the_languages_of_the_place(self):
        for language, zone, name in (("de", "CH-GE", "Bundesfeiertag"), ("nl", "BE", "Nationale feestdag van België"),
                                     ("lb", "LU", "Chrëschtdag"), ("en", "CA-QC", "National Patriots’ Day"),
                                     ("it", "CH-VS", "Ognissanti"), ("de-CH", "CH-GE", "Bundesfeiertag")):
            self.assertIn(name, run("calendar", "list", "2027", "--zone", zone, "--kind", "public", "--lang", language).stdout)

    def test_check(self):
        done = run("--messages", "fr", "calendar", "check")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout.splitlines()[0], "384 entrées, 0 erreurs")
        counts = dict(line.strip().split(" ", 1)[::-1] for line in done.stdout.splitlines()[1:])
        self.assertEqual(counts["sans première année établie"], "6")
        self.assertNotIn("en double", counts)
        # The first three of each kind, or each.
        self.assertEqual(done.stderr.count("n’est pas établie"), 3)
        every = run("--messages", "fr", "calendar", "check", "--all")
        self.assertEqual((every.returncode, every.stdout), (0, done.stdout))
        self.assertIn("« futurs » est à confirmer", every.stderr)
        for said, kind in (("n’est pas établie", "sans première année établie"), ("est à confirmer", "à confirmer"),
                           ("n’a pas de source gardée", "sans source gardée")):
            self.assertEqual(str(every.stderr.count(said)), counts[kind])

    def test_check_tells_every_error(self):
        own = self.write("jours.yaml", "".join(f"- id: j{i}\n  name: {{fr: Jour {i}}}\n  date: {{month: 6, day: 31}}\n"
                                               for i in range(7)))
        done = run("--messages", "en", "calendar", "check", own)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count("month 6 has no day 31"), 7)
        self.assertIn("0 entries, 7 errors", done.stdout)

    def test_check_of_a_file(self):
        bad = self.write("jours.yaml", "- id: a\n  name: {fr: Le jour}\n  date: {month: 6, day: 31}\n"
                                       "- id: b\n  name: {fr: Un autre}\n  date: {month: 5, nth: 2 ou 3, weekday: sunday}\n"
                                       "- id: c\n  name: {fr: Encore}\n  date: {month: 5, day: 8}\n  zones: [FR-577]\n"
                                       "- id: d\n  name: {fr: Fête}\n  date: {month: 5, day: 9}\n"
                                       "- id: e\n  name: {fr: Fête}\n  date: {month: 5, day: 9}\n")
        done = run("--messages", "fr", "calendar", "check", bad)
        self.assertEqual(done.returncode, 1)
        for said in ("jours.yaml:3:25: erreur : le mois 6 n’a pas de 31", "écrivez un jour de 1 à 30",
                     "jours.yaml:6:25: erreur : « 2 ou 3 » ne dit pas quel jour", "jours.yaml:10:11: erreur : la zone « FR-577 »",
                     "« d » et « e » ont le même nom, le même jour", "« d » n’a pas de source"):
            self.assertIn(said, done.stderr)
        self.assertIn("2 entrées, 3 erreurs", done.stdout)
