"""Honest mistakes of people who are no programmers: each message says what to write, in their own words."""
import unittest

from support import InBothLanguages, run

EVENT = "kind: event\ntitle: Fête\n"
CALENDAR = "kind: calendar\ntitle: x\nyear: 2027\n"
BODY = "kind: handout\ntitle: x\nsections:\n  - body: |\n"
ICS = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260703
SUMMARY:Kermesse
END:VEVENT
END:VCALENDAR
"""


class Mistakes(InBothLanguages):
    def told(self, content, *wanted, status=1):
        """Each wanted part stands in the messages of both languages."""
        self.write("c.yaml", content)
        for text in self.said("check", "c.yaml", "--no-spelling", status=status):
            for part in wanted:
                self.assertIn(part, text)

    def test_commas_in_braces(self):
        self.told(EVENT + "place: {name: Parc, 12 rue de la Gare, city: Nantes}\n",
                  '{name: "Parc, 12 rue de la Gare", city: Nantes}')
        self.told(EVENT + "facts: [{figure: 12,5 tonnes, label: de compost}]\n", '{figure: "12,5 tonnes", label: de compost}')
        self.told(EVENT + "place: {Salle des fêtes, Nantes}\n", '{name: "Salle des fêtes, Nantes"}')

    def test_values_that_are_comments(self):
        self.told("kind: event\ntitle: #4 du mois\n", 'title: "#4 du mois"')
        self.write("l.yaml", "layout: l\ntakes: [event]\nstyles:\n  a: {size: 9pt, color: #C0392B}\n  b: {extends: a}\n")
        self.write("c.yaml", EVENT)
        for text in self.said("check", "c.yaml", "--layout", "l.yaml"):
            self.assertIn('color: "#C0392B"', text)
            self.assertEqual(text.count("l.yaml:"), 1, text)

    def test_paths_of_windows(self):
        for path in (r'"C:\Users\Mairie\don du sang.jpg"', r"C:\Photos\don du sang.jpg", "file:///C:/Photos/don du sang.jpg"):
            with self.subTest(path):
                self.told(EVENT + f"image: {{file: {path}, alt: x}}\n", ": don du sang.jpg")

    def test_dates_as_they_are_said(self):
        for said, meant in (("2027-06-19 11h30", "2027-06-19 11:30"), ("mercredi 3 mars 2027 à 18h30", "2027-03-03 18:30"),
                            ("du 10 au 12 juillet 2027", "date: 2027-07-10\n       until: 2027-07-12"), ("31/08/2027", "2027-08-31"),
                            ("31.8.2027", "2027-08-31"), ("1er mai", "05-01"), ("Saturday, June 19th 2027", "2027-06-19"),
                            ("12 févr. 2027", "2027-02-12"), ("10-12 juillet 2027", "date: 2027-07-10\n       until: 2027-07-12"),
                            ("samedi 19 juin 2027 de 20h à 21h30", 'date: 2027-06-19\n       time: 20 h à 21 h 30')):
            with self.subTest(said):
                self.told(EVENT + f"date: {said}\n", meant)
        for said, meant in (("dimanche 6 juin", "2027-06-06"), ("15 août", "2027-08-15"), ("dimanche 4 juin", "2028-06-04")):
            with self.subTest(said):
                self.told(CALENDAR + f"events: [{{date: {said}, title: x}}]\n", f"{meant}")
        self.told(CALENDAR + "events: [{date: samedi 19 juin de 20h à 21h30, title: x}]\n", 'date: 2027-06-19, time: "20:00", until_time: "21:30"')
        self.told(CALENDAR.replace("2027", "2026") + "first_month: 9\nevents: [{date: 15 juin, title: x}]\n", "2027-06-15")
        self.told(CALENDAR + "events: [{date: tous les jeudis, title: x}]\n", "ICS")
        self.told(EVENT + "date: bientôt\n", "2027-03-21")

    def test_hours_as_they_are_said(self):
        for said, meant in (("20h à 21h30", 'time: "20:00", until_time: "21:30"'), ("à partir de 14h", 'time: "14:00"'),
                            ("8h30 précises", 'time: "08:30"'), ("9 heures et demie", 'time: "09:30"'), ("2:00 PM", 'time: "14:00"'),
                            ("7:30 pm", 'time: "19:30"'), ("12 am", 'time: "00:00"'), ("midi", 'time: "12:00"'), ("minuit", '"00:00" / "24:00"'),
                            ("20h à minuit", 'until_time: "24:00"'), ("9 h et quart", 'time: "09:15"'), ("10h moins le quart", 'time: "09:45"'),
                            ("8 h du soir", 'time: "20:00"'), ("entre 14h et 16h", 'time: "14:00", until_time: "16:00"'), ("18h-20h", 'until_time: "20:00"')):
            with self.subTest(said):
                self.told(CALENDAR + f"events: [{{date: 2027-01-07, title: x, time: '{said}'}}]\n", meant)
        for said in ("9h (ouverture des portes à 8h)", "vers les 9h pour tous", "9h, 14h", "14h et 16h", "25 heures", "9h70"):
            with self.subTest(said):
                self.write("c.yaml", CALENDAR + f"events: [{{date: 2027-01-07, title: x, time: '{said}'}}]\n")
                french, english = self.said("check", "c.yaml", "--no-spelling")
                self.assertNotIn("écrivez", french)
                self.assertNotIn("write", english)
        self.told(EVENT + "date: 19 juin 2027 à 9 heures et demie\n", "2027-06-19 09:30")
        self.told(EVENT + "date: 19 juin 2027 à 9h 30\n", "2027-06-19 09:30")
        self.told(EVENT + "date: Saturday June 19 2027 2:00 PM\n", "2027-06-19 14:00")

    def test_all_errors_of_a_calendar_at_once(self):
        self.write("c.yaml", "kind: calendar\ntitle: x\nyear: 2027\nfirst_month: septembre\nzones: [Z]\nkinds: [jours fériés]\n"
                             "events:\n  - {date: demain, title: x, time: soir}\n")
        french, english = self.said("check", "c.yaml")
        for line in (4, 5, 6, 8):
            self.assertIn(f"c.yaml:{line}:", french)
        self.assertEqual(french.count("c.yaml:8:"), 2, french)
        self.assertIn("vouliez-vous dire « holiday » ?", french)
        self.assertIn("did you mean 'holiday'?", english)
        self.told("kind: calendar\ntitle: x\nyear: 27\nevents: [{date: 2027-01-07, title: x, time: soir}]\n", ":3:7", ":4:")
        self.told(CALENDAR + "kinds: [public]\n", status=0)

    def test_files_of_another_year(self):
        self.write("a.ics", ICS)
        self.write("old.ics", ICS.replace("2026", "2019"))
        for name, year in (("a.ics", 2026), ("old.ics", 2019)):
            self.told(CALENDAR + f"files: [{name}]\n", str(year), status=0)
            done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
            self.assertIn(f"ask for the year {year}", done.stderr)
        done = run("--messages", "en", "calendar", "list", "2027", "--with", "a.ics", cwd=self.folder)
        self.assertIn("ask for the year 2026", done.stderr)
        done = run("--messages", "en", "calendar", "list", "2027", "--with", "old.ics", cwd=self.folder)
        self.assertIn("ask for the year 2019", done.stderr)
        done = run("--messages", "en", "calendar", "list", "2026", "--with", "a.ics", cwd=self.folder)
        self.assertNotIn("ask for", done.stderr)

    def test_stamps_of_ics(self):
        for said, wanted in (("20270612T2030", "20270612T203000"), ("2027-06-12T20:30:00Z", "20270612T203000Z")):
            self.write("a.ics", ICS.replace("DTSTART;VALUE=DATE:20260703", f"DTSTART:{said}"))
            self.write("c.yaml", CALENDAR + "files: [a.ics]\n")
            french, english = self.said("check", "c.yaml")
            self.assertIn("écrivez " + wanted, french)
            self.assertIn("write " + wanted, english)
        self.write("a.ics", ICS.replace("DTSTART;VALUE=DATE:20260703", "DTSTART:demain"))
        french, english = self.said("check", "c.yaml")
        self.assertIn("par exemple : 20270619T110000", french)
        self.assertIn("for instance: 20270619T110000", english)

    def test_births_of_two_figures(self):
        self.write("p.yaml", "- {name: Nadia, birth: 12/05/48}\n")
        self.write("c.yaml", CALENDAR + "files: [p.yaml]\n")
        for text in self.said("check", "c.yaml"):
            self.assertIn("1948-05-12", text)

    def test_another_day_in_the_words(self):
        head = "kind: event\ndate: 2027-08-01\n"
        self.told(head + "title: Vœux\nkicker: Vendredi 8 janvier 2027\n", "1er août 2027", status=0)
        self.told(head + "title: Vœux du vendredi 8 janvier\n", "1er août 2027", status=0)
        for right in ("title: Vœux\nkicker: Dimanche 1er août 2027\nlead: Depuis le vendredi 8 janvier 2027\n",
                      "title: Vœux\nkicker: Vendredi 8 janvier\nlead: Le 1er août\n", "title: La loi du 8 janvier 2027\n",
                      "title: Vœux\nlead: Inscriptions avant le vendredi 8 janvier 2027\n"):
            with self.subTest(right):
                self.write("c.yaml", head + right)
                done = run("--messages", "fr", "check", "c.yaml", "--no-spelling", cwd=self.folder)
                self.assertNotIn("la date", done.stderr)

    def test_lines_with_letters(self):
        self.told(BODY + "      Choisissez :\n      a) un chat ;\n      b) un chien.\n", "3", status=0)
        self.write("c.yaml", BODY + "      a) un chat ;\\\n      b) un chien.\n")
        done = run("--messages", "fr", "check", "c.yaml", "--no-spelling", cwd=self.folder)
        self.assertNotIn("paragraphe", done.stderr)

    def test_kinds_and_days_of_files(self):
        self.write("a.ics", ICS)
        for text in self.said("calendar", "list", "2026", "--kind", "public", "--with", "a.ics", status=0):
            self.assertIn("--kind event", text)
        for kinds in (("--kind", "public", "--kind", "event"), ("--kind", "public,event")):
            done = run("--messages", "fr", "calendar", "list", "2026", "--zone", "FR", *kinds, "--with", "a.ics", cwd=self.folder)
            self.assertIn("Kermesse", done.stdout)
            self.assertIn("Noël", done.stdout)
            self.assertNotIn("--kind", done.stderr)

    def test_tables_as_sheets_have_them(self):
        self.write("t.csv", "Planning du club;;\n;;\nDate début;Événement;Licence;Tél\n09/01/2027;Galette;1;2\nsamedi 16 janvier 2027;Loto;1;2\n;Rien;;\n")
        self.write("c.yaml", CALENDAR + "files: [t.csv]\n")
        french, english = self.said("check", "c.yaml")
        for text in (french, english):
            self.assertIn("Licence, Tél", text)
            self.assertIn("2027-01-16", text)
            self.assertIn("t.csv:6:1", text)
        self.assertIn("semblent être à la ligne 3", french)
        self.assertIn("heure de fin", french)
        self.assertIn("until_time", english)
        self.write("t.csv", "Nom;Prénom;Date de naissance\nLE GOFF;Maëlys;\n")
        for text in self.said("check", "c.yaml"):
            self.assertIn("t.csv:2:16", text)

    def test_commands(self):
        self.write("c.yaml", EVENT)
        for arguments, wanted in (
                (("calendar", "list", "juin", "2027"), "cicero calendar list 2027"),
                (("calendar", "list", "2027", "--kind", "fériés"), "public"),
                (("calendar", "list", "2027", "--zone", "Bretagne"), "FR (France)"),
                (("build", "c.yaml", "--layout", "affiche-a3", "-o", "o.pdf", "--zone", "FR-35"), "zones: [FR]"),
                (("build", "c.yaml", "--layout", "affiche-a3", "-o", "o.pdf", "--set", "year=2027"), "year: 2027"),
                (("build", "c.yaml", "--layout", "affiche-a3", "-o", "o.pdf", "--set", "fond=brique", "x=1"), "--set fond=brique --set x=1"),
                (("build", "c.yaml", "--layout", "affiche-a3", "-o", "o.pdf", "--set", "fond=brique,x=1"), "--set fond=brique --set x=1")):
            with self.subTest(arguments):
                for text in self.said(*arguments, status=2):
                    self.assertIn(wanted, text)
        for text in self.said("build", "c.yaml", "--layout", "affiche-a3", "-o", "o.pdf", "--zone", "FR", "--quallity", status=2):
            self.assertIn("zones: [FR]", text)
            self.assertIn("--quality", text)
        for text in self.said("calendar", "list", "2027", "--with", "x.xlsx"):
            self.assertIn("x.xlsx", text)
            self.assertNotIn(".ics", text)
        run("calendar", "export", "2027", "--kind", "public", "--zone", "FR", "-o", "x.csv", cwd=self.folder)
        self.assertTrue((self.folder / "x.csv").read_text().startswith("id,"))

    def test_layouts(self):
        for size in ("A5 paysage", "A5 landscape", "a5-paysage"):
            self.write("l.yaml", f"layout: l\ntakes: [event]\npage: {{size: {size}}}\npages: []\n")
            self.write("c.yaml", EVENT)
            for text in self.said("check", "c.yaml", "--layout", "l.yaml"):
                self.assertIn("size: A5, orientation: landscape", text)
        self.write("l.yaml", "layout: l\ntakes: [event]\npage: {size: A12}\npages: []\n")
        for text in self.said("check", "c.yaml", "--layout", "l.yaml"):
            self.assertIn("[210mm, 148mm]", text)
        self.write("l.yaml", "layout: l\ntakes: [event]\npage: {size: {width: 210mm, height: 99mm}}\npages: []\n")
        for text in self.said("check", "c.yaml", "--layout", "l.yaml"):
            self.assertIn("[210mm, 99mm]", text)

    def test_what_follows_from_a_fault_is_not_told(self):
        head = ("layout: l\ntakes: [event]\npage: {size: A5, margins: 12mm}\n"
                "styles: {texte: {family: EB Garamond, size: 24pt, leading: 30pt, hyphens: false}}\npages:\n  - frames:\n")
        self.write("c.yaml", "kind: event\ntitle: 1 234 567 890 123 456\n")
        self.write("l.yaml", head + "      - {at: {left: 100mm, right: 60mm, top: 0mm, height: 20mm}, text: '{title}', style: texte}\n")
        french, english = self.said("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf")
        self.assertEqual(french.count("erreur"), 1, french)
        self.assertIn("has no room", english)
        self.write("l.yaml", head + "      - {at: {left: 0mm, width: 30mm, top: 0mm, height: 20mm}, text: '{title}', style: texte}\n"
                                    "      - {at: {left: 40mm, width: 60mm, top: 0mm, height: 20mm}, text: Place des Lilas, style: texte}\n")
        french, english = self.said("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf")
        self.assertEqual(french.count("erreur") + french.count("avertissement"), 1, french)

    def test_a_word_wider_than_its_column_is_divided_where_it_can_be(self):
        self.write("l.yaml", "layout: l\ntakes: [event]\npage: {size: A5, margins: 12mm}\n"
                             "styles: {texte: {family: EB Garamond, size: 24pt, leading: 30pt, hyphens: false, balance: true}}\npages:\n"
                             "  - frames:\n      - {name: titre, at: {width: 40mm, height: 60mm}, text: '{title}', style: texte}\n")
        self.write("c.yaml", "kind: event\ntitle: Anticonstitutionnellement\n")
        done = run("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.write("c.yaml", "kind: event\ntitle: \"1 234 567 890 123\"\n")
        french, english = self.said("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf")
        self.assertIn("dans le cadre « titre »", french)
        self.assertIn("in the frame 'titre'", english)

    def test_what_is_not_printed_is_told_with_what_does_not_fit(self):
        self.write("l.yaml", "layout: l\ntakes: [event]\nomit: [lead]\npage: {size: A5, margins: 12mm}\nstyles: {texte: {family: EB Garamond, size: 24pt, leading: 30pt}}\n"
                             "pages:\n  - frames:\n      - {at: {height: 12mm, top: 0mm}, text: '{title}', style: texte}\n")
        self.write("c.yaml", "kind: event\ntitle: Une fête de tout le quartier et de ses voisins\nlead: Oui.\n")
        for text in self.said("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf"):
            self.assertIn("lead", text)

    def test_lists_typed_by_hand(self):
        for lines in ("Toute la journée :\n      • des jeux\n      • un marché\n", "•\tdes jeux\n      •\tun marché\n",
                      "– des jeux, dehors\n      – un marché\n"):
            with self.subTest(lines):
                self.told(BODY + "      " + lines, "- des jeux", status=0)
                done = run("--messages", "fr", "check", "c.yaml", "--no-spelling", cwd=self.folder)
                self.assertNotIn("tableau", done.stderr)
        self.write("c.yaml", BODY + "      — Bonjour.\n\n      — Bonsoir, dit-il.\n")
        done = run("--messages", "fr", "check", "c.yaml", "--no-spelling", cwd=self.folder)
        self.assertNotIn("liste", done.stderr)

    def test_marks_that_are_printed(self):
        self.told("kind: event\ntitle: “Vide-grenier”\nkicker: ‘Entrée libre’\n", "“…”", "‘…’", status=0)
        self.told("kind: event\ntitle: « Vide-grenier »\nkicker: « Entrée libre »\n", "«…»", status=0)
        for right in ("title: « Le Malade imaginaire »\n", "title: x\nquotes: [{text: “Oui”}]\n", "title: \"“Oui”\"\n", "title: “Oui” et “non”\n"):
            with self.subTest(right):
                self.write("c.yaml", "kind: event\n" + right)
                done = run("--messages", "en", "check", "c.yaml", "--no-spelling", cwd=self.folder)
                self.assertNotIn("are printed", done.stderr)
        self.told(BODY + "      Un vers,\\\n      un autre,\\\n", "\\", status=0)

    def test_who_takes_a_shipped_layout_is_not_told_to_mend_it(self):
        self.write("c.yaml", "kind: observance\ndate: 06-19\ntitle: x\nquotes: [{text: Non}]\nsections:\n  - body: Oui.\n")
        done = run("--messages", "en", "build", "c.yaml", "--layout", "depliant-a4-3-volets", "-o", "o.pdf", cwd=self.folder)
        self.assertIn("panel ", done.stderr)
        for word in ("when:", "balance: true", "take one fold less"):
            self.assertNotIn(word, done.stderr)


if __name__ == "__main__":
    unittest.main()
