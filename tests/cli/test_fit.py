"""Copyfitting: what `build --explain` and `capacity` tell, and what is said where nothing fits."""
import json

from support import InBothLanguages, InFolder, run

LAYOUT = """layout: essai
takes: [handout]
page: {size: [120mm, 60mm], margins: 5mm, grid: {columns: 3, gutter: 5mm}}
styles: {texte: {family: EB Garamond, size: 10pt, leading: 12pt, hyphens: true}}
fits: {corps: {size: [9pt, 14pt], of: texte}}
flows: {corps: [{each: sections, blocks: [{body: body, styles: {paragraph: texte}}]}]}
pages:
  - frames:
      - {name: volet 1, at: {columns: 1, top: 10mm}, thread: corps}
      - {name: volet 2, at: {columns: 2-3, top: 10mm}, thread: corps}
      - {name: titre, at: {height: 10mm}, text: "{title}", style: texte, fit: {size: [8pt, 12pt]}}
"""
SENTENCE = "L’harmonie municipale joue Bizet, Ravel et Saint-Saëns. "


def content(sentences):
    return f"kind: handout\nlang: fr\ntitle: Concert\nsections:\n  - body: {SENTENCE * sentences}\n"


class Explained(InBothLanguages):
    def test_each_fit_says_what_it_used_and_what_it_rejected(self):
        self.write("l.yaml", LAYOUT)
        self.write("c.yaml", content(12))
        french, english = self.said("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--explain", status=0)
        self.assertRegex(french, r"« corps » \(texte courant, dès la page 1\) : corps [\d.]+pt ; coût \d+")
        self.assertRegex(french, r"  écarté : corps 14\.00pt : ne tient pas")
        self.assertIn("« titre » (page 1) : corps 12.00pt", french)
        self.assertRegex(english, r"'corps' \(flow, from page 1\): size [\d.]+pt; cost \d+")
        self.assertRegex(english, r"  rejected: size 14\.00pt: does not fit")

    def test_where_nothing_fits_it_says_by_how_much_and_what_would_do(self):
        self.write("l.yaml", LAYOUT)
        self.write("c.yaml", content(28))
        french, english = self.said("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf")
        self.assertRegex(french, r"« corps » ne tient pas dans ses cadres : \d+ lignes? de trop à partir d’ici, environ \d+ signes")
        self.assertRegex(french, r"suffirait : size: \d\.\d+pt")
        self.assertRegex(english, r"enough would be: size: \d\.\d+pt")
        enough = english.split("enough would be: size: ")[1].split("pt")[0]
        self.write("l.yaml", LAYOUT.replace("[9pt, 14pt]", f"[{enough}pt, 14pt]"))
        self.assertEqual(run("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--draft", cwd=self.folder).returncode, 0)


class Columns(InBothLanguages):
    def test_long_lines_are_set_in_more_columns_where_they_may(self):
        sheet = """layout: essai
takes: [handout]
page: {size: [240mm, 100mm], margins: 10mm}
styles: {texte: {family: EB Garamond, size: 10pt, leading: 12pt, hyphens: true}}
fits: {corps: {size: [10pt, 11pt], of: texte, columns: 1-3}}
flows: {corps: [{each: sections, blocks: [{body: body, styles: {paragraph: texte}}]}]}
pages: [{frames: [{thread: corps, gutter: 5mm}]}]
omit: [title]
"""
        self.write("c.yaml", content(40))
        for width, columns in (("[240mm, 100mm]", 2), ("[140mm, 170mm]", 1)):
            self.write("l.yaml", sheet.replace("[240mm, 100mm]", width))
            french, english = self.said("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--explain", status=0)
            self.assertRegex(french, rf"« corps » .* colonnes {columns}\b")
            self.assertRegex(english, rf"'corps' .* columns {columns}\b")


class Capacity(InFolder):
    def test_what_each_field_holds(self):
        self.write("l.yaml", LAYOUT)
        done = run("capacity", "l.yaml", "--json", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        title, body = json.loads(done.stdout)
        self.assertEqual((title["frame"], title["field"]), ("titre", "title"))
        self.assertEqual((body["frame"], body["field"]), ("corps", "sections.body"))
        self.assertGreater(body["least"]["characters"], body["preferred"]["characters"] * 2)
        self.assertEqual(body["least"]["size"], 9)
        # What it says goes in, and half as much again does not.
        for share, status in ((0.9, 0), (1.5, 1)):
            self.write("c.yaml", content(int(body["least"]["characters"] * share / len(SENTENCE))))
            built = run("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--draft", cwd=self.folder)
            self.assertEqual(built.returncode, status, built.stderr)

    def test_tables_of_the_layouts_that_ship(self):
        for layout in ("affiche-a3", "depliant-a4-3-volets", "calendrier-a4-mois", "feuillet-a4"):
            for language, word in (("fr", "signes"), ("en", "characters")):
                done = run("--messages", language, "capacity", layout)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(word, done.stdout)
                self.assertIn("title", done.stdout)

    def test_a_layout_that_is_not_there(self):
        done = run("--messages", "en", "capacity", "affiche-a33")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("affiche-a3", done.stderr)
        self.assertEqual(run("capacity").returncode, 2)


class Rows(InBothLanguages):
    SHEET = """layout: essai
takes: [event]
page: {size: [90mm, 60mm], margins: 5mm}
styles: {texte: {family: Lato, size: 10pt, leading: 12pt, align: left, hyphens: false}}
pages:
  - frames:
      - name: programme
        blocks:
          - each: programme
            blocks:
              - row: [{width: 18mm, paragraph: "{time}", style: texte%s}, {paragraph: "{title}", style: texte}]
                gap: 2mm%s
omit: [title]
"""
    EVENT = ("kind: event\nlang: fr\ntitle: x\nprogramme:\n  - {time: 18 h 30, title: Ouverture du bal par l’harmonie municipale}\n"
             "  - {time: de 9 h 30 à 10 h, title: Accueil}\n")

    def sizes(self, cell, row):
        """The status, the size of each row that has one, and what was said."""
        self.write("l.yaml", self.SHEET % (cell, row))
        self.write("c.yaml", self.EVENT)
        done = run("--messages", "en", "build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--explain", cwd=self.folder)
        said = done.stdout + done.stderr
        return done.returncode, [float(line.split("size ")[1].split("pt")[0]) for line in said.splitlines() if "a row, " in line], said

    @staticmethod
    def fit(least, most, lines=1):
        return f"{{size: [{least}pt, {most}pt], lines: {lines}}}"

    def test_a_row_and_a_cell_take_the_largest_size_that_fits(self):
        quarters = [size / 4 for size in range(20, 57)]
        for cell, row in ((", fit: ", ""), ("", "\n                fit: ")):
            def tried(fit):
                return self.sizes(cell and cell + fit, row and row + fit)

            status, found, said = tried(self.fit(5, 14))
            self.assertEqual(status, 0, said)
            self.assertEqual(len(found), 2, said)
            self.assertEqual(min(found), max(s for s in quarters if tried(self.fit(s, s))[0] == 0))

    def test_more_lines_let_it_be_larger_and_none_is_an_error(self):
        row = "\n                fit: "
        one, two = (self.sizes("", row + self.fit(5, 14, lines))[1] for lines in (1, 2))
        self.assertLess(one[0], two[0])
        self.write("l.yaml", self.SHEET % ("", row + self.fit(14, 16)))
        french, english = self.said("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf")
        self.assertIn("c.yaml:5:", french)
        self.assertIn("prend 2 lignes au plus petit corps, et n’en a que 1", french)
        self.assertIn("takes 2 lines at the smallest size", english)
        self.assertIn("[60pt, 180pt]", self.sizes("", row + "{size: 3pt}")[2])
