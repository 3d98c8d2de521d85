"""More honest mistakes: days, hours, files of calendars, commands."""
import unittest

from support import InBothLanguages, run

EVENT = "kind: event\nlang: fr\ntitle: Fête\n"
CALENDAR = "kind: calendar\ntitle: x\nyear: 2027\n"
DAY = "BEGIN:VEVENT\nUID:{0}\nDTSTART;VALUE=DATE:{1}\nSUMMARY:{2}\nEND:VEVENT\n"


def ics(*days):
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(DAY.format(i, *day) for i, day in enumerate(days)) + "END:VCALENDAR\n"


class Slips(InBothLanguages):
    def told(self, content, *wanted, status=1):
        self.write("c.yaml", content)
        for text in self.said("check", "c.yaml", "--no-spelling", status=status):
            for part in wanted:
                self.assertIn(part, text)

    def french(self, content):
        self.write("c.yaml", content)
        return run("--messages", "fr", "check", "c.yaml", "--no-spelling", cwd=self.folder).stderr

    def test_two_keys_stand_on_two_lines(self):
        self.told(EVENT + "date: du 3 au 14 mai 2027\n", "\n       date: 2027-05-03\n       until: 2027-05-14\n")
        self.told(CALENDAR + "events:\n  - {date: du 3 au 14 mai, title: x}\n", "date: 2027-05-03, until: 2027-05-14")

    def test_dates_that_read_both_ways_are_named(self):
        french = self.french(CALENDAR + "events:\n  - {date: 16-01, title: a}\n  - {date: 05-02, title: b}\n  - {date: 03-03, title: c}\n")
        self.assertIn("01-16", french)
        self.assertIn(": 05-02 (6)\n", french)

    def test_weekdays_without_a_year(self):
        head = EVENT + "date: 2027-06-19\nlead: "
        self.assertIn("c’est un samedi", self.french(head + "Inscriptions avant le vendredi 5 juin.\n"))
        for right in ("Inscriptions avant le samedi 5 juin.", "Depuis le vendredi 5 juin, on en parle.", "Bilan le vendredi 14 janvier."):
            with self.subTest(right):
                self.assertNotIn("c’est un", self.french(head + right + "\n"))

    def test_hours_of_the_next_day(self):
        head = EVENT + "date: 2027-09-11\ntime: 10 h à 18 h, et "
        self.assertNotIn("c’est un", self.french(head + "dimanche 12\n"))
        self.assertIn("c’est un dimanche", self.french(head + "lundi 12\n"))

    def test_hours_as_a_clock_shows_them(self):
        french = self.french(EVENT + "date: 2027-09-11\ntime: 20:30\nprogramme:\n  - {time: 09:00, title: Accueil}\n")
        self.assertIn("écrivez « 20 h 30 »", french)
        self.assertIn("écrivez « 9 h »", french)
        self.assertNotIn("écrivez", self.french(EVENT + "date: 2027-09-11\ntime: 20h30\nlead: Un écran de 16:10.\n"))

    def test_dates_of_spreadsheets(self):
        self.write("a.csv", "date;titre\n12-janv.-27;Galette\n")
        self.told(CALENDAR + "files: [a.csv]\n", "2027-01-12")

    def test_numbers_as_they_are_said(self):
        self.told(CALENDAR + "sky: {sun: {latitude: '49,12', longitude: 6.17}}\n", "latitude: 49.12")
        self.told(CALENDAR + "first_month: septembre\n", "first_month: 9")

    def test_files_of_a_calendar(self):
        self.told(CALENDAR + "files: a.csv, b.ics\n", "[a.csv, b.ics]")
        self.write("a.xlsx", "PK\3\4")
        for text in self.said("build", self.write("c.yaml", CALENDAR + "files: [a.xlsx]\n").name, "--layout", "calendrier-a4-mois", "-o", "x.pdf"):
            self.assertIn("CSV", text)
            self.assertNotIn(".yaml file", text)
        self.write("a.ics", ics(("20270109", "Galette"), ("20270110", "Loto"), ("20270111", "Bal"), ("20280112", "Trop tard")))
        self.write("c.yaml", CALENDAR + "months: 2\nfiles: [a.ics]\nevents:\n  - {date: 2027-01-09, title: galette}\n")
        for text in self.said("build", "c.yaml", "--layout", "calendrier-a4-mois", "-o", "x.pdf", status=0):
            self.assertIn("c.yaml:7:", text)
            self.assertIn("1 date", text)

    def test_months_alone_are_others(self):
        self.write("a.ics", ics(("20271009", "a"), ("20271110", "b")))
        self.told(CALENDAR + "months: 3\nfiles: [a.ics]\n", "2027-01", "2027-03", "months:", status=0)
        self.assertNotIn("l’année 2027", self.french(CALENDAR + "months: 3\nfiles: [a.ics]\n"))

    def test_births_and_programmes_in_a_calendar(self):
        self.told(CALENDAR + "events:\n  - {date: 1948-05-12, title: Nadia}\n", "date: 05-12", status=0)
        self.write("c.yaml", CALENDAR + "programme:\n  - {time: 9 h, title: Accueil}\n")
        for text in self.said("build", "c.yaml", "--layout", "calendrier-a4-mois", "-o", "x.pdf", status=0):
            self.assertIn("events:", text)

    def test_what_a_calendar_does_not_print(self):
        self.write("c.yaml", CALENDAR + "second_dates: [hebrew]\nsky:\n  sun: {latitude: 48.85, longitude: 2.35}\n")
        french, english = self.said("build", "c.yaml", "--layout", "calendrier-a4-mois", "-o", "x.pdf", status=0)
        self.assertIn("c.yaml:4:15: avertissement", french)
        self.assertIn("« second_dates » (ligne 4), « sky.sun » (ligne 6)", french)
        self.assertNotIn("pour tout imprimer", french)
        self.told(CALENDAR + "saints: true\n", "saints: saints.csv")

    def test_all_errors_of_options_at_once(self):
        self.write("c.yaml", EVENT)
        french, _ = self.said("build", "c.yaml", "--set", "colour=x", "--set", "taille=y", "--layout", "affiche-a4", "-o", "x.pdf", status=2)
        for part in ("affiche-a3", "« colour »", "« taille »"):
            self.assertIn(part, french)

    def test_commands_of_calendars(self):
        self.write("c.yaml", CALENDAR)
        for text in self.said("calendar", "list", "2027", "--with", "c.yaml", status=2):
            self.assertIn("cicero build c.yaml --layout calendrier-a4-mois", text)
        for text in self.said("calendar", "diff", "2026-2027", status=2):
            self.assertIn("calendar diff 2026 2027", text)
        for text in self.said("calendar", "export", "2027", "-o", "x.pdf", status=2):
            self.assertIn(".ics, .csv, .json", text)
        for text in self.said("calendar", "day", "28/03/2027", status=2):
            self.assertIn("2027-03-28", text)

    def test_places_with_their_postcode(self):
        self.told(EVENT + "place: {name: Salle, address: '8, rue du Lac, 44000 Nantes'}\n", "city: 44000 Nantes", status=0)
        self.assertNotIn("city", self.french(EVENT + "place: {name: Salle 12345, city: 44000 Nantes}\n"))


    def test_keys_of_other_records(self):
        self.told(EVENT + "phone: 05 55 00 12 34\n", "contact: {phone: …}")
        french = self.french(EVENT + "place:\n  name: Salle\n  phone: 05 55\n")
        self.assertIn("écrivez « contact: {phone: …} » au bord gauche", french)
        french = self.french(EVENT + "sections:\n  - heading: Samedi\n    programme:\n      - {time: 9 h, title: Accueil}\n")
        self.assertIn("écrivez « programme: » au bord gauche", french)
        self.assertNotIn("body", french)
        self.assertIn("« price: »", self.french(EVENT + "place:\n  name: Salle\n  price: 5 €\n"))
        self.assertIn("- heading:", self.french(EVENT + "exercices:\n  - Un\n"))
        self.assertIn("clé inconnue", self.french(EVENT + "sections:\n  - body: |\n      Un\nexercices:\n- Un\n- Deux\n"))

    def test_lists_without_their_dashes(self):
        french = self.french(EVENT + "programme:\n  9h: Accueil des familles\n  10h: Départ\n")
        self.assertIn('- {time: "9h", title: Accueil des familles}', french)
        french = self.french(EVENT + "programme:\n  Samedi 19 juin:\n    - {time: 9 h, title: Accueil}\n")
        self.assertIn("- {day: Samedi 19 juin, time:", french)
        self.assertIn("- text: On vient", self.french(EVENT + "quotes:\n  text: On vient\n"))

    def test_days_and_their_hours_as_texts(self):
        french = self.french(EVENT + "programme:\n  - samedi 29 mai\n  - 14 h : Atelier ouvert\n  - 17 h : Concert\n  - dimanche 30 mai\n")
        self.assertIn('- {day: samedi 29 mai, time: "14 h", title: Atelier ouvert}', french)
        self.assertIn("de même 3 autres plus bas", french)
        days = EVENT + "date: 2027-05-29\nuntil: 2027-05-30\nprogramme:\n  - {time: 19 h, title: Concert}\n  - {%stime: 10 h, title: Messe}\n"
        self.assertIn("le jour n’est pas dit", self.french(days % ""))
        self.assertNotIn("le jour n’est pas dit", self.french(days % "day: dimanche 30 mai, "))

    def test_quotations_with_who_speaks(self):
        for said in ("- « On vient, oui. » — Nadia Roux, bénévole", "- “On vient, oui.” Nadia Roux, bénévole"):
            with self.subTest(said):
                french = self.french(EVENT + "quotes:\n  " + said + "\n")
                self.assertIn('{text: "On vient, oui.", author: Nadia Roux, role: bénévole}', french)

    def test_dates_as_keys(self):
        for said in ("24/04/2027", "24 avril 2027", "24.4.27"):
            with self.subTest(said):
                french = self.french(CALENDAR + f"events:\n  - {said} : Repas\n")
                self.assertIn("- {date: 2027-04-24, title: Repas}", french)
                self.assertEqual(french.count("erreur :"), 1, french)

    def test_emphasis_where_there_is_none(self):
        self.assertIn("écrivez Exercices", self.french(EVENT + "sections:\n  - heading: **Exercices**\n    body: x\n"))
        french = self.french(EVENT + 'lead: "Deux **jours gratuits** ici."\nprice: "[5 €](https://a.example)"\n')
        self.assertIn("écrivez jours gratuits", french)
        self.assertIn("écrivez 5 €", french)
        right = 'lead: "Plein tarif 12 € * et réduit 8 € *, M*A*S*H, nom_de_fichier_long, 2 * 3 * 4 [sic] (ici)."\n'
        self.assertNotIn("s’imprime tel quel", self.french(EVENT + right))

    def test_passages_that_end_early(self):
        body = "kind: handout\ntitle: x\nsections:\n  - body: |\n      Un.\n\n      {for=prof}\n      "
        for said in ("**Corrigé**\n\n      La réponse.\n", "### Corrigé\n\n      La réponse.\n",
                     "Corrigé :\n\n      - un\n      - deux\n", "Question 2 : oui\n\n      Question 3 : non\n"):
            with self.subTest(said):
                self.assertIn("::: {for=prof}", self.french(body + said))
        for said in ("La réponse.\n\n      La suite.\n", "**Corrigé**\n", "**Corrigé**\n\n      {for=prof}\n      La réponse.\n",
                     "**Un**\n\n      ### Deux\n"):
            with self.subTest(said):
                self.assertNotIn(":::", self.french(body + said))

    def test_two_hours_at_which_it_begins(self):
        self.assertIn("« date » dit 14 h", self.french(EVENT + "date: 2027-04-10 14:00\ntime: 9 h à 17 h\n"))
        self.assertNotIn("dit 14 h", self.french(EVENT + "date: 2027-04-10 14:00\ntime: 14h - 17h\n"))

    def test_the_nearest_such_weekday(self):
        french = self.french(EVENT + "date: 2027-04-10\nlead: Dépôt le vendredi 10 avril.\n")
        self.assertIn("c’est un samedi ; le vendredi le plus proche est le 9 avril 2027", french)

    def test_all_lines_that_begin_with_a_tab(self):
        self.assertIn("de même sur 1 autre ligne plus bas", self.french(EVENT + "sections:\n\t- heading: Un\n\t  body: x\n"))

    def test_a_poster_of_another_size(self):
        self.write("c.yaml", EVENT + "date: 2027-04-10\n")
        said = run("--messages", "fr", "build", "c.yaml", "--layout", "affiche-a3", "--format", "A4", "-o", "x.pdf", cwd=self.folder).stderr
        self.assertIn("71 %", said)


if __name__ == "__main__":
    unittest.main()
