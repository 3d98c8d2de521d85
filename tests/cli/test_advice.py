"""What a wrong input is told: its cause, and what to write instead, whole and in both languages."""
import unittest

from support import InBothLanguages, run

LAYOUT = """layout: essai
takes: [event, handout]
page: {size: A5, margins: 10mm}
parameters:
  corps: {type: length, default: 12pt}
  nombre: {default: 1}
  teinte: {default: noir}
  facture: {default: texte}
palette: {noir: {gray: 100}}
styles:
  texte: {family: EB Garamon, size: $corps}
pages:
  - frames:
      - {at: {height: 20mm}, text: "{title}", style: $facture, count: $nombre, fill: $teinte}
      - {at: {top: 30mm, height: 20mm}, text: "{title}", style: $facture, count: $nombre, fill: $teinte}
      - {at: {top: 60mm, height: 20mm}, image: image, when: image}
"""
EVENT = "kind: event\ntitle: Fête\n"


class Advice(InBothLanguages):
    def told(self, french, english, *arguments, status=1):
        for text, wanted in zip(self.said(*arguments, status=status), (french, english)):
            for part in wanted.split("\n"):
                self.assertIn(part.strip(), text)

    def built(self, content, french, english, layout=LAYOUT, settings=(), status=1):
        self.write("l.yaml", layout)
        self.write("c.yaml", content)
        self.told(french, english, "build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf", *settings, status=status)

    def test_files_of_another_sort(self):
        self.write("a.csv", "date;titre\n")
        self.write("a.pdf", "%PDF-1.7\n")
        self.write("l.yaml", LAYOUT)
        self.told("« a.csv » est une table CSV\nfiles: a.csv", "'a.csv' is a CSV table\nfiles: a.csv", "check", "a.csv")
        self.told("« a.pdf » est un PDF\nle fichier .yaml", "'a.pdf' is a PDF\nthe .yaml file", "check", "a.pdf")
        self.told("est une mise en page\n--layout : l.yaml", "is a layout\n--layout: l.yaml", "check", "l.yaml")

    def test_records(self):
        self.write("c.yaml", EVENT + "programme:\n  - Accueil\n  - Discours\nimage: photo.jpg\nplace: Aubette\n")
        french, english = self.said("check", "c.yaml")
        for text in (french, english):
            self.assertEqual(text.count("c.yaml:"), 3, text)
            self.assertIn('- {time: "18 h 30", title: Accueil}', text)
            self.assertIn("{file: photo.jpg, alt: …}", text)
            self.assertIn("{name: Aubette}", text)

    def test_keys_in_french(self):
        self.write("c.yaml", "kind: event\ntitre: Fête\nheure: 18 h\nLieu: {nom: Aubette, accès: tram}\n"
                   "quotes: [{texte: Oui, auteur: Un}]\nannée: 2027\n")
        french, english = self.said("check", "c.yaml")
        for key in ("title", "time", "place", "text", "author", "year"):
            self.assertIn(f"vouliez-vous dire « {key} » ?", french)
            self.assertIn(f"did you mean '{key}'?", english)
        self.assertNotIn("il manque", french)

    def test_keys_in_french_of_records(self):
        self.write("c.yaml", EVENT + "horaires: 18h\ncode_postal: 29000\nTarifs: 2\ntel: 02\nlégende: x\nsous_titre: x\n"
                   "intro: x\nintervenants: x\nplace: {name: x, Ville: Quimper}\n")
        french, english = self.said("check", "c.yaml")
        for key in ("time", "place: {city: …}", "price", "contact: {phone: …}", "image: {alt: …}", "subtitle", "lead",
                    "programme: [{speaker: …}]", "city"):
            self.assertIn(f"vouliez-vous dire « {key} » ?", french)
            self.assertIn(f"did you mean '{key}'?", english)

    def test_records_in_the_words_of_who_wrote_a_text(self):
        for content, wanted in (
                ("programme: |\n  18h30 Accueil, café\n  19h Discours\n", '[{time: "18h30", title: "Accueil, café"}]'),
                ("programme: 18 heures\n", '[{time: "18 h 30", title: 18 heures}]'),
                ("programme:\n  - 18 h Accueil\n", '- {time: "18 h", title: Accueil}'),
                ("programme:\n  - 18:30-19:15 – Accueil\n", '- {time: "18:30-19:15", title: Accueil}'),
                ("programme:\n  - 18h : Accueil\n", '- {time: "18h", title: Accueil}'),
                ("quotes: Oui\n", "[{text: Oui}]"),
                ("place: Salle, rue du Moulin, 29000 Quimper\n", '{name: "Salle, rue du Moulin, 29000 Quimper"}'),
                ("place: |\n  Salle \"A\"\n  Quimper\n", r'{name: "Salle \"A\", Quimper"}'),
                ("contact: \"Mairie #2 {bas}\"\n", '{name: "Mairie #2 {bas}"}')):
            with self.subTest(content):
                self.write("c.yaml", EVENT + content)
                self.told(f"par exemple : {wanted}", f"for instance: {wanted}", "check", "c.yaml")

    def test_office_documents(self):
        for head in (b"PK\3\4\xba", b"\xd0\xcf\x11\xe0\xba"):
            for name, french_kind, english_kind in (("a.docx", "Word", "Word"), ("a.XLS", "Excel", "Excel"), ("a.ods", "LibreOffice", "LibreOffice"),
                                                    ("a.yaml", "bureautique", "office")):
                with self.subTest(name, head=head):
                    (self.folder / name).write_bytes(head)
                    instead = "CSV" if name.endswith(("S", "s")) else ".yaml"
                    self.told(f"« {name} » est un document {french_kind}\n{instead}", f"'{name}' is a {english_kind} document\n{instead}",
                              "check", name)
        for name, key in (("jours.xlsx", "files: [jours.xlsx]"), ("jours.csv", "files: [jours.csv]"), ("noms.csv", "saints: noms.csv"),
                          ("noms.ods", "saints: noms.ods")):
            with self.subTest(key):
                (self.folder / name).write_bytes(b"PK\3\4\xba")
                self.write("c.yaml", f"kind: calendar\ntitle: x\nyear: 2027\n{key}\n")
                french, english = self.said("check", "c.yaml")
                self.assertIn(f"erreur : « {name} » est un document", french)
                self.assertTrue(english.startswith("c.yaml:4:"), english)
                self.assertEqual(english.count("c.yaml:4:"), 1, english)

    def test_indentation_between_two_levels(self):
        self.write("c.yaml", EVENT + "quotes:\n  - text: Oui\n   author: Un\n")
        self.told("c.yaml:5:4: erreur : le retrait de cette ligne (3)\n(2, 4)", "c.yaml:5:4: error: the indentation of this line (3)\n(2, 4)",
                  "check", "c.yaml")

    def test_names_that_are_near(self):
        self.write("photo.jpg", "")
        self.write("c.yaml", EVENT + "image: {file: Photo.JPG, alt: x}\n")
        self.told("il y a là « photo.jpg »", "there is 'photo.jpg'", "check", "c.yaml")
        self.write("c.yaml", EVENT)
        self.told("« affiche-a3 »", "'affiche-a3'", "check", "c.yaml", "--layout", "afiche-a3", status=2)
        self.built(EVENT, "l.yaml:11:19: erreur : la famille « EB Garamon »\n« EB Garamond »",
                   "l.yaml:11:19: error: the family 'EB Garamon'\n'EB Garamond'")

    def test_pictures_of_other_formats(self):
        for head, name, instead in ((b"GIF89a", "GIF", "PNG"), (b"\0\0\0\x18ftypheic\0\0", "HEIC", "JPEG"),
                                    (b"<svg xmlns='x'/>", "SVG", "PNG, à 300"), (b"RIFF\0\0\0\0WEBPVP8 ", "WebP", "JPEG")):
            with self.subTest(name):
                (self.folder / "p").write_bytes(head)
                self.built(EVENT + "image: {file: p, alt: x}\n", f"c.yaml:3:15: erreur : « p » est une image {name}\nexportez-la en {instead}",
                           f"c.yaml:3:15: error: 'p' is a {name} picture\nJPEG and PNG are taken", LAYOUT.replace("Garamon,", "Garamond,"))

    def test_settings_are_told_once_and_at_the_command_line(self):
        for setting, wanted in (("corps=gros", "12mm, 9pt"), ("nombre=300", "1–12"), ("teinte=vert", "#1a2b3c"), ("corps=9000pt", "0.1pt … 3000pt"), ("facture=text", "texte")):
            with self.subTest(setting):
                self.write("l.yaml", LAYOUT.replace("Garamon,", "Garamond,"))
                self.write("c.yaml", EVENT)
                french, english = self.said("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf", "--set", setting, status=2)
                name, value = setting.split("=")
                self.assertTrue(french.startswith(f"erreur : « {value} » ne convient pas au paramètre « {name} »"), french)
                self.assertEqual(french.count("erreur"), 1, french)
                self.assertIn(wanted, english)

    def test_what_is_understood_otherwise_is_told_at_build_too(self):
        self.write("l.yaml", """layout: essai
takes: [event]
page: {size: A5, margins: 10mm}
styles: {texte: {family: EB Garamond, size: 12pt}}
pages:
  - frames:
      - {at: {height: 20mm}, text: "{title} {time}", style: texte}
""")
        self.write("c.yaml", "kind: event\ntitle: <i>Fête</i> 2026\ndate: 2027-06-19\ntime: vendredi 18 h\n")
        arguments = ("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf")
        french, english = self.said(*arguments, status=0)
        for text in (french, english):
            self.assertEqual(text.count("c.yaml:2:8"), 1, text)
            self.assertIn("c.yaml:2:20", text)
            self.assertIn("c.yaml:4:7", text)
            self.assertNotIn("</i>", text)
        for text in self.said(*arguments, "--off", "year_in_title", status=0):
            self.assertNotIn("c.yaml:2:20", text)

    def test_days_that_are_not(self):
        self.write("c.yaml", EVENT + "date: 2027-02-30\n")
        self.told("le mois 2 de 2027 n’a pas de 30\nde 1 à 28", "month 2 of 2027 has no day 30\n1 to 28", "check", "c.yaml")

    def test_calendars(self):
        for years in ("2026-2027", "2026/2027", "2026–27", "2026 - 2027"):
            self.write("c.yaml", f"kind: calendar\ntitle: x\nyear: {years}\n")
            self.told(f"« {years} » dit deux années\nyear: 2026", f"'{years}' says two years\nyear: 2026", "check", "c.yaml")
        for zone in ("A", "b", "Zone B", "zone c", "ZoneC"):
            self.write("c.yaml", f"kind: calendar\ntitle: x\nyear: 2027\nzones: [FR, {zone}]\n")
            self.told(f"« {zone} » est une zone de vacances scolaires\nuntil:", f"'{zone}' is a zone of French school holidays\nuntil:",
                      "check", "c.yaml")
        self.told("« zone B » est une zone de vacances scolaires", "'zone B' is a zone of French school holidays",
                  "calendar", "list", "2027", "--zone", "zone B", status=2)
        self.write("noms.csv", "date;saint\n01-17;Roseline\n")
        self.write("c.yaml", "kind: calendar\ntitle: x\nyear: 2027\nsaints: noms.csv\n")
        self.told("il manque la colonne « nom »\ncolonnes lues : date, nom", "there is no column 'nom'", "check", "c.yaml")
        calendar = "kind: calendar\ntitle: x\nyear: 27\nzones: [A, Alsace]\n"
        self.write("c.yaml", calendar)
        french, english = self.said("check", "c.yaml")
        self.assertIn("écrivez 2027", french)
        self.assertIn("FR-67 (Bas-Rhin), FR-68 (Haut-Rhin)", french)
        self.assertNotIn("Canada", french)
        self.assertEqual(french.count("c.yaml:"), 3, french)
        self.assertIn("a zone is a country or a region", english)
        self.write("c.yaml", "kind: calendar\ntitle: x\nyear: 2027\nunconfirmed: false\n")
        french, english = self.said("check", "c.yaml", status=0)
        self.assertIn("c.yaml:4:14: remarque", french)
        self.assertNotIn("tait ce message", french)

    def test_a_word_that_is_too_wide_is_told_to_who_writes_it_too(self):
        self.built("kind: event\ntitle: n123456789012345678\n", "raccourcissez ou remplacez ce mot ; dans la mise en page",
                   "shorten or replace this word; in the layout", LAYOUT.replace("Garamon,", "Garamond, hyphens: false,").replace("height: 20mm}, text", "height: 20mm, width: 10mm}, text"))

    def test_languages(self):
        self.write("c.yaml", EVENT)
        self.told("« xyz!! » n’est pas une langue", "'xyz!!' is not a language", "check", "c.yaml", "--lang", "xyz!!", status=2)

    def test_what_gives_orders_to_the_terminal_is_shown_by_its_number(self):
        self.write("c.yaml", "kind: event\ntitle: Fête\ntitr\u202e: \u2066abc\nlead: \u202e{\n")
        done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
        self.assertIn("titr⟨U+202E⟩: ⟨U+2066⟩abc", done.stderr)
        self.assertIn("unknown key 'titr⟨U+202E⟩'", done.stderr)
        self.assertIn("   | ^~~~~~~~~~~~\n", done.stderr)
        self.assertNotIn("\u202e", done.stderr)


if __name__ == "__main__":
    unittest.main()
