"""A calendar's content: its own files, hours, birthdays, the sky, on paper and for programs."""
import json
import unittest

from support import InFolder, run

ICS = ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Conseil\r\nLOCATION:Mairie\\, salle 2\r\n"
       "DTSTART;TZID=America/Toronto:20270619T143000\r\nDTEND;TZID=America/Toronto:20270619T163000\r\n"
       "END:VEVENT\r\nEND:VCALENDAR\r\n")
PEOPLE = "nom;prénom;naissance\nHaddad;Nadia;02/05/1974\nPetit;Léo;29/02/2024\n"
OUTLOOK = ('"Objet","Début","Début","Fin","Fin","Journée entière","Rappel actif/inactif","Catégories","Description","Emplacement","Privé"\r\n'
           '"Match","24/04/2027","20:30:00","24/04/2027","22:00:00","Faux","Vrai","","","Stade","Faux"\r\n'
           '"Stage","24/10/2027","00:00:00","26/10/2027","00:00:00","Vrai","Faux","","","",""\r\n')
CONTENT = """kind: calendar
lang: fr
title: Essai
year: 2027
kinds: [holiday]
files: [asso.ics, gens.csv]
saints: saints.csv
sky: {moons: true, seasons: true, clock_changes: true}
events:
  - {date: 2027-06-18, time: "18:30", title: Bal}
"""


class OwnDates(InFolder):
    def listed(self, *arguments):
        done = run("calendar", "list", "2027", "--kind", "event", "--kind", "birthday", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_hours_and_places_of_files(self):
        ics = self.write("a.ics", ICS)
        self.assertIn("2027-06-19  Sat 20:30–22:30    event  Conseil – Mairie, salle 2", self.listed("--with", ics))
        record = json.loads(self.listed("--with", ics, "--format", "json", "--clock", "America/Toronto"))[0]
        self.assertEqual({k: record[k] for k in ("time", "until_time", "place")},
                         {"time": "14:30", "until_time": "16:30", "place": "Mairie, salle 2"})
        self.assertTrue(self.listed("--with", ics, "--format", "csv").endswith(',"Mairie, salle 2",20:30,22:30\n'))

    def test_hours_go_out_as_instants_and_come_back(self):
        ics = self.write("a.ics", ICS)
        for clock in ("Europe/Paris", "Pacific/Noumea", "America/Toronto"):
            text = run("calendar", "export", "2027", "--kind", "event", "--with", ics, "--clock", clock).stdout
            self.assertIn("DTSTART:20270619T183000Z\n", text)
            self.assertIn("DTEND:20270619T203000Z\n", text)
        back = self.write("b.ics", text)
        self.assertEqual(self.listed("--with", back), self.listed("--with", ics))

    def test_birthdays(self):
        people = self.write("gens.csv", PEOPLE)
        self.assertEqual([line.split("birthday  ")[1] for line in self.listed("--with", people, "--lang", "fr").splitlines()],
                         ["Léo Petit (3\u00A0ans)", "Nadia Haddad (53\u00A0ans)"])
        self.assertIn("2027-02-28", self.listed("--with", people))
        years = json.loads(run("calendar", "list", "2026-2028", "--kind", "birthday", "--with", people, "--format", "json").stdout)
        self.assertEqual([(r["start"], r["age"], r["names"]["en"]) for r in years if r["id"] == "birthday-Nadia Haddad"],
                         [(f"{y}-05-02", y - 1974, f"Nadia Haddad ({y - 1974})") for y in (2026, 2027, 2028)])
        own = self.write("gens.yaml", "- {name: Nadia, birth: 1974-05-02}\n")
        self.assertIn("Nadia (53)", self.listed("--with", own, "--lang", "en"))
        wrong = self.write("faux.yaml", "- {name: Nadia, birth: 1974-05-32}\n")
        done = run("--messages", "fr", "calendar", "list", "2027", "--with", wrong)
        self.assertEqual(done.returncode, 1)
        self.assertIn("faux.yaml:1:24: erreur : le mois 5 de 1974 n’a pas de 32", done.stderr)


    def test_an_export_of_outlook(self):
        table = self.folder / "club.csv"
        table.write_bytes(OUTLOOK.encode("cp1252"))
        found = json.loads(self.listed("--with", table, "--format", "json"))
        self.assertEqual([(r["names"]["fr"], r["start"], r["end"]) for r in found],
                         [("Match", "2027-04-24", "2027-04-24"), ("Stage", "2027-10-24", "2027-10-25")])
        self.assertEqual({k: found[0][k] for k in ("time", "until_time", "place")},
                         {"time": "20:30", "until_time": "22:00", "place": "Stade"})
        self.assertFalse(found[1].get("time"))
        said = run("--messages", "fr", "calendar", "list", "2027", "--with", table).stderr
        self.assertIn("ces colonnes ne sont pas lues : Description\n", said)


class OnPaper(InFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "asso.ics").write_text(ICS, newline="")
        self.write("gens.csv", PEOPLE)
        self.write("saints.csv", "date;nom\n01-17;Zébulon\n")

    def built(self, content):
        self.write("a.yaml", content)
        return run("--messages", "fr", "build", "a.yaml", "-l", "calendrier-a4-mois", "-o", "a.pdf", "--trace", "a.jsonl", cwd=self.folder)

    def test_all_is_printed(self):
        done = self.built(CONTENT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        lines = [json.loads(line) for line in (self.folder / "a.jsonl").read_text().splitlines()]
        text = "\n".join("".join(run.get("text", "") for run in line.get("runs", [])) or str(line.get("text", "")) for line in lines)
        for said in ("Zébulon", "Nadia", "53", "Conseil", "Bal", "18\u00A0h\u00A030", "20\u00A0h\u00A030", "Printemps", "Heure d’été"):
            self.assertIn(said, text)
        without = self.built(CONTENT.replace("sky: {moons: true,", "sky: {"))
        self.assertEqual(without.returncode, 0)
        fewer = (self.folder / "a.jsonl").read_text().count('"path"')
        self.built(CONTENT)
        moons = [e["id"] for e in json.loads(run("calendar", "sky", "2027", "--format", "json").stdout) if e["kind"] == "moon"]
        self.assertEqual((self.folder / "a.jsonl").read_text().count('"path"'),
                         fewer + 2 * len(moons) - moons.count("full-moon"))  # a full moon is its circle alone

    def test_dates_outside_the_months_are_told(self):
        days = ("kind: calendar\ntitle: Année\nyear: 2027\nfirst_month: 9\nevents:\n  - {date: 2028-12-01, title: Trop tard}\n  - {date: 08-31, title: Chaque année}\n"
                "  - {date: 2028-08-31, until: 2028-09-02, title: À cheval}\n  - {date: 2027-01-05, title: Trop tôt}\n"
                "files: [d.csv]\n")
        self.write("d.csv", "date;titre\n2027-10-01;Dedans\n2026-10-01;Dehors\n2029-01-01;Dehors aussi\n")
        said = self.built(days).stderr
        self.assertEqual(said.count("est hors des mois de ce calendrier"), 2)
        self.assertIn("« Trop tard » est hors", said)
        self.assertIn("« Trop tôt » est hors", said)
        self.assertIn("2 dates of 'd.csv' outside", run("--messages", "en", "check", self.folder / "a.yaml", "--layout", "calendrier-a4-mois").stderr)

    def told(self, more, status=0):
        """What is said of a calendar from September to February."""
        done = self.built("kind: calendar\ntitle: Club\nyear: 2026\nfirst_month: 9\nmonths: 6\n" + more)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr

    def test_the_months_that_a_calendar_has(self):
        months = "ce calendrier va de septembre 2026 à février 2027"
        longer = months + " ; pour aller jusqu’en juin 2027 : months: 10"
        said = self.told("events:\n  - {date: 2027-06-05, title: Tournoi}\n")
        self.assertIn("« Tournoi » est hors des mois de ce calendrier", said)
        self.assertIn(longer, said)
        said = self.told("events:\n  - {date: 2027-10-05, title: Loto}\n")
        self.assertIn(months + " ; vérifiez l’année : 2026 ?", said)
        said = self.told("events:\n  - {date: 2030-04-05, title: Loin}\n")
        self.assertIn(months + "\n", said)
        self.write("m.csv", "date;titre\n10/10/2026;A\n05/06/2027;B\n")
        self.assertIn(longer, run("--messages", "fr", "check", self.write("b.yaml", "kind: calendar\ntitle: Club\nyear: 2026\n"
                      "first_month: 9\nmonths: 6\nfiles: [m.csv]\n"), "--layout", "calendrier-a4-mois").stderr)

    def test_addresses_are_not_fetched(self):
        said = self.told("files: [https://calendar.google.com/calendar/ical/club/public/basic.ics]\n", 1)
        self.assertEqual(said.count("erreur : "), 1, said)
        self.assertIn("ne va rien chercher sur Internet", said)
        self.assertIn("puis écrivez son nom : files: [basic.ics]", said)
        self.assertIn("(https:// au lieu de webcal://)", self.told("files: webcal://example.org/club\n", 1))
        self.assertIn("puis écrivez son nom : saints: saints.csv", self.told("saints: http://example.org/saints\n", 1))

    def test_an_hour_where_a_day_is_wanted(self):
        said = self.told('events:\n  - {date: 2026-10-10, time: "20:00", until: "02:00", title: Bal}\n', 1)
        self.assertEqual(said.count("erreur : "), 1, said)
        self.assertIn('écrivez until_time: "02:00"', said)

    def test_kinds_in_french(self):
        said = self.told("kinds: [jours fériés, vacances]\n", 1)
        self.assertIn("vouliez-vous dire « holiday » ?", said)
        self.assertIn("holiday (jours fériés), day (journées)", said)
        self.assertIn("ne connaît pas les vacances scolaires", said)
        self.assertEqual(said.count("erreur : "), 2, said)

    def test_what_lasts_several_days_is_on_each_of_them(self):
        self.built("kind: calendar\ntitle: Année\nyear: 2027\nkinds: [holiday]\nevents:\n"
                   "  - {date: 2027-03-29, until: 2027-04-02, title: Stage}\n")
        trace = [json.loads(line) for line in (self.folder / "a.jsonl").read_text("utf-8").splitlines()]
        arrows = [g["text"] for g in trace if g["kind"] == "glyphs" and "→" in g["text"]]
        self.assertEqual(arrows, ["Stage →", "→ Stage"])
        rules = [p for p in trace if p["kind"] == "path" and p.get("stroke") and p["stroke"].get("width") == 1.0]
        self.assertEqual(len(rules), 3)

    def test_unconfirmed(self):
        days = CONTENT.replace("[holiday]", "[holiday, day]")
        done = self.built(days)
        self.assertIn("a.yaml:4:7: avertissement : ", done.stderr)
        self.assertIn("à confirmer, donc pas imprimé", done.stderr)
        self.assertIn("imprimé sans confirmation", self.built(days + "unconfirmed: true\n").stderr)
        self.assertEqual(self.built(days + "unconfirmed: false\n").stderr, "")

    def test_errors_in_files(self):
        self.write("gens.csv", "nom;naissance\nNadia;31/02/1974\n")
        done = self.built(CONTENT)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"(?m)^gens.csv:2:7: erreur : le mois 2 de 1974 n’a pas de 31")
        self.assertIn("a.yaml:6:19: erreur : « gens.csv » a 1 erreur", done.stderr)
        done = self.built(CONTENT.replace("saints.csv", "/etc/passwd"))
        self.assertIn("a.yaml:7:9: erreur", done.stderr)
        self.assertFalse((self.folder / "a.pdf").exists())


if __name__ == "__main__":
    unittest.main()
