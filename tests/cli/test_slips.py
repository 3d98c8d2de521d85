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


if __name__ == "__main__":
    unittest.main()
