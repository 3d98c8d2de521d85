"""What ships, made into PDF: taken by qpdf, poppler, MuPDF and Ghostscript; whole; the same bytes each time."""
import json
import re
import shutil
import subprocess

import yaml

from support import PAGES, SOURCE, SUD, InFolder, run

EXCLUDED = {"kind", "lang", "date", "until", "link", "short"}


def squeezed(text):
    """Words alone: spaces of all kinds, added hyphens and line ends do not count."""
    return re.sub(r"[\s\u00a0\u202f\u00ad\u2010-]+", "", text).replace("'", "’").lower()


def sentences(node, omitted, path=""):
    """Every sentence of a content that the layout does not say it omits."""
    if path in omitted:
        return
    if isinstance(node, dict):
        for k, v in node.items():
            if k not in EXCLUDED:
                yield from sentences(v, omitted, f"{path}.{k}" if path else k)
    elif isinstance(node, list):
        for item in node:
            yield from sentences(item, omitted, path)
    elif isinstance(node, str):
        plain = re.sub(r"[*`]|^\s*(?:[-–]|\d+\.|>)\s+|\[([^]]*)\]\([^)]*\)", r"\1", node, flags=re.M)
        yield from (s for s in re.split(r"(?<=[.;:?!])\s+|\n\n+", plain) if s.strip())


def text_of(trace):
    """The glyph runs' text in the order of the trace; an added hyphen joins two lines."""
    out = ""
    for line in trace.read_text().splitlines():
        item = json.loads(line)
        if item["kind"] == "glyphs" and item["role"] != "artifact":
            out += item["text"] + " "
    return out


class Documents(InFolder):
    def build(self, content, layout, *more, name="out.pdf", **environment):
        path = self.folder / name
        done = run("build", content, "--layout", layout, "-o", path, "--trace", self.folder / "trace.jsonl", *more, **environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def quiet(self, *command):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
        said = (done.stdout + done.stderr).replace("warning: ICC support is not available", "").strip()
        self.assertEqual(done.returncode, 0, said)
        return said

    @staticmethod
    def greys(pgm):
        """The pixels of a binary PGM: the magic, width, height and largest value are words before them."""
        head = re.match(rb"P5\s+(?:#.*\n)*(\d+)\s+(\d+)\s+255\s", pgm)
        return pgm[head.end():]

    def test_readers_take_them_without_a_word(self):
        cases = [(c / "content.yaml", c / "layout.yaml") for c in (SOURCE / "tests/trace/cases").iterdir()]
        for content, layout in PAGES + cases:
            with self.subTest(content=content, layout=layout):
                pdf = self.build(content, layout)
                self.assertEqual(self.quiet("pdftoppm", "-r", "20", pdf, self.folder / "page"), "")
                self.assertIn("No syntax or stream encoding errors", self.quiet("qpdf", "--check", pdf))
                self.assertEqual(self.quiet("mutool", "draw", "-q", "-r", "20", "-o", "/dev/null", pdf), "")
                self.assertEqual(self.quiet("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", pdf), "")
                fonts = self.quiet("pdffonts", pdf).splitlines()[2:]
                self.assertTrue(fonts)
                for font in fonts:
                    self.assertRegex(font, r"^[A-Z]{6}\+.* yes yes yes ")

    def test_every_sentence_is_on_paper(self):
        for content, layout in [(SUD, "depliant-a4-3-volets"), (SUD, "feuillet-a4"),
                                ("content/documents/guide-benevoles.yaml", "feuillet-a4")]:
            with self.subTest(content=content, layout=layout):
                pdf = self.build(content, layout)
                read = squeezed(self.quiet("pdftotext", "-raw", pdf, "-"))
                traced = squeezed(text_of(self.folder / "trace.jsonl"))
                data = yaml.safe_load((SOURCE / content).read_text())
                omitted = yaml.safe_load((SOURCE / f"layouts/{layout}.yaml").read_text())["omit"]
                for sentence in sentences(data, omitted):
                    self.assertIn(squeezed(sentence), traced)
                    self.assertIn(squeezed(sentence), read)

    def test_one_glyph_keeps_its_texts_in_every_reader(self):
        """Lato draws U+0020 and U+00A0 with one glyph; MuPDF takes the text of a CID."""
        pdf = self.build("content/observances/09-21-paix.yaml", "feuillet-a4")
        trace = self.quiet("mutool", "draw", "-q", "-F", "trace", pdf)
        read = "".join(re.findall(r'unicode="([^"]*)"', trace))
        self.assertIn("Dates et cotes\u00a0: Assemblée", read)

    def test_each_letter_is_drawn_as_itself(self):
        """Text comes back whole even where the glyphs are not those: the ink shows it, in each kind of font."""
        for family in ["Lato", "EB Garamond", "Inter Variable"]:
            layout = self.write("lettre.yaml", "layout: lettre\ntakes: [handout]\npage: {size: A6, margins: 10mm}\nstyles:\n"
                                f"  texte: {{family: {family}, size: 40pt, leading: 44pt}}\n"
                                "pages:\n  - frames: [{at: {}, text: \"{title}\", style: texte}]\n")
            ink = {}
            for letters in ["IIII", "WWWW", ". . . ."]:
                pdf = self.build(self.write("lettre-contenu.yaml", f"kind: handout\ntitle: \"{letters}\"\n"), layout)
                for reader, command in {"mutool": ("mutool", "draw", "-q", "-r", "36", "-c", "gray", "-F", "pgm", "-o", "-", pdf),
                                        "poppler": ("pdftoppm", "-gray", "-r", "36", pdf)}.items():
                    image = subprocess.run([str(c) for c in command], check=True, stdout=subprocess.PIPE).stdout
                    ink[reader, letters] = sum(255 - grey for grey in self.greys(image))
            for reader in ["mutool", "poppler"]:
                with self.subTest(family=family, reader=reader):
                    self.assertGreater(ink[reader, ". . . ."], 0)
                    self.assertGreater(ink[reader, "IIII"], 1.5 * ink[reader, ". . . ."])
                    self.assertGreater(ink[reader, "WWWW"], 1.4 * ink[reader, "IIII"])

    def greys_of(self, pdf):
        """Width and pixels of each page, 150 dpi."""
        for old in self.folder.glob("grey*.pgm"):
            old.unlink()
        self.quiet("mutool", "draw", "-q", "-r", "150", "-c", "gray", "-F", "pgm", "-o", self.folder / "grey%d.pgm", pdf)
        pages = [path.read_bytes() for path in sorted(self.folder.glob("grey*.pgm"))]
        return [(int(re.match(rb"P5\s+(?:#.*\n)*(\d+)", pgm)[1]), self.greys(pgm)) for pgm in pages]

    def assertDrawnAlike(self, first, second):
        """Letters in a font stand on quarters of a pixel, shapes where they are: a pixel may differ by what that moves,
        not by more than its neighbours do; the ink is the same."""
        self.assertEqual(len(first), len(second))
        for (width, a), (_, b) in zip(first, second):
            self.assertEqual(len(a), len(b))
            ink = [sum(255 - grey for grey in page) for page in (a, b)]
            self.assertGreater(ink[0], 0)
            self.assertAlmostEqual(ink[1] / ink[0], 1, delta=0.01)
            far = 0
            for i in (i for i, pair in enumerate(zip(a, b)) if abs(pair[0] - pair[1]) > 100):
                near = [b[j + k] for j in (i - width, i, i + width) for k in (-1, 0, 1) if 0 <= j + k < len(b)]
                far += not min(near) - 100 <= a[i] <= max(near) + 100
            self.assertLess(far, len(a) / 100000)

    def test_text_as_shapes(self):
        """As fonts draw it, in each kind of font, under the images and colours of a page; and no fonts in the file."""
        layout = self.write("formes.yaml", "layout: formes\ntakes: [handout]\npage: {size: A6, margins: 10mm}\nstyles:\n"
                            "  a: {family: EB Garamond, size: 11pt, leading: 14pt, align: justify, hyphens: true}\n"
                            "  b: {family: Lato, size: 9pt, leading: 12pt, tracking: 20}\n"
                            "  c: {family: Inter Variable, weight: 650, size: 30pt, leading: 34pt}\n"
                            "pages:\n  - frames:\n" + "".join(
                                f"      - {{at: {{top: {top}mm}}, text: \"{{title}}\", style: {style}}}\n"
                                for top, style in ((0, "a"), (30, "b"), (60, "c"))))
        content = self.write("formes-contenu.yaml", "kind: handout\ntitle: \"Où l’office efflanqué « X̂ Q̣̂ » سلام\"\n")
        own = [(content, layout), ("examples/fete-de-quartier/fete.yaml", "examples/fete-de-quartier/carton-a5.yaml"),
               ("content/evenements/conference-publique.yaml", "feuillet-a4")]
        for content, layout in own:
            with self.subTest(content=content, layout=layout):
                text = self.build(content, layout, name="texte.pdf")
                shapes = self.build(content, layout, "--outlines", name="formes.pdf")
                self.assertEqual(self.quiet("pdffonts", shapes).splitlines()[2:], [])
                self.assertEqual(self.quiet("pdftotext", shapes, "-"), "")
                self.assertIn("No syntax or stream encoding errors", self.quiet("qpdf", "--check", shapes))
                self.assertEqual(self.quiet("pdftoppm", "-r", "20", shapes, self.folder / "page"), "")
                self.assertEqual(self.quiet("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", shapes), "")
                self.assertEqual(self.quiet("pdfinfo", "-url", shapes), self.quiet("pdfinfo", "-url", text))
                self.assertDrawnAlike(self.greys_of(text), self.greys_of(shapes))
                self.assertLess(shapes.stat().st_size, 5 * text.stat().st_size)

    def test_same_input_same_bytes(self):
        first = self.build(SUD, "affiche-a3").read_bytes()
        elsewhere = self.folder / "ailleurs"
        shutil.copytree(SOURCE / "content/observances", elsewhere)
        path = self.folder / "autre.pdf"
        done = run("build", elsewhere / SUD.split("/")[-1], "--layout", "affiche-a3", "-o", path, cwd="/", TZ="Pacific/Noumea",
                   LC_ALL="tr_TR.UTF-8")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(path.read_bytes(), first)

    def test_date_comes_from_the_environment(self):
        pdf = self.build(SUD, "affiche-a3", SOURCE_DATE_EPOCH="1798761600")
        self.assertIn("2027", self.quiet("pdfinfo", pdf))

    def test_boxes(self):
        pdf = self.build(SUD, "affiche-a3")
        boxes = self.quiet("pdfinfo", "-box", pdf)
        self.assertRegex(boxes, r"TrimBox:\s+8\.50\s+8\.50\s+850\.39\s+1199\.0")
        self.assertRegex(boxes, r"MediaBox:\s+0\.00\s+0\.00\s+858\.90")

    def test_leaflet_panels_are_97_100_100(self):
        pdf = self.build(SUD, "depliant-a4-3-volets")
        sheets = re.findall(r'<page width="(.*?)".*?>(.*?)</page>', self.quiet("pdftotext", "-bbox", pdf, "-"), re.S)
        self.assertEqual(len(sheets), 2)
        mm = 72 / 25.4
        for (width, words), folds in zip(sheets, ((97, 197), (100, 200))):
            bleed = (float(width) / mm - 297) / 2
            found = re.findall(r'<word xMin="(.*?)".*? xMax="(.*?)".*?>(.*?)</word>', words)
            self.assertGreater(len(found), 50)
            for left, right, word in found:
                for fold in folds:
                    crosses = float(left) / mm - bleed < fold + 5 and float(right) / mm - bleed > fold - 5
                    self.assertFalse(crosses, word)

    def test_calendar_has_thirteen_pages_and_its_holidays(self):
        pdf = self.build("content/calendriers/2027.yaml", "calendrier-a4-mois")
        self.assertIn("Pages:           13", self.quiet("pdfinfo", pdf))
        traced = squeezed(text_of(self.folder / "trace.jsonl"))
        for name in ("Jour de l’an", "Lundi de Pâques", "Fête du Travail", "Victoire de 1945", "Ascension", "Lundi de Pentecôte",
                     "Fête nationale", "Assomption", "Toussaint", "Armistice de 1918", "Noël", "Coopération Sud-Sud"):
            self.assertIn(squeezed(name), traced)
        self.assertNotIn(squeezed("Saint-Étienne"), traced)  # Alsace-Moselle only

    def test_no_widow_over_two_widths_of_a_page_that_is_repeated(self):
        layout = self.write("l.yaml", "layout: l\ntakes: [handout]\npage: {size: [140mm, 60mm]}\n"
                            "styles: {t: {size: 10pt, leading: 14pt, align: justify, hyphens: true}}\n"
                            "pages:\n  - while: f\n    frames:\n"
                            "      - {at: {left: 0mm, width: 32mm}, thread: f}\n      - {at: {right: 0mm, width: 88mm}, thread: f}\n"
                            "flows: {f: [{each: sections, blocks: [{body: body, style: t}]}]}\nomit: [title]\n")
        for count in range(40, 110, 4):
            words = " ".join(["ville", "descend", "fleuve", "organisateurs", "été", "lampes", "habitude"][i % 7] for i in range(count))
            content = self.write("c.yaml", f"kind: handout\ntitle: x\nsections:\n  - body: |\n      {words}.\n")
            trace = self.folder / "t.jsonl"
            done = run("build", content, "--draft", "--layout", layout, "-o", self.folder / "o.pdf", "--trace", trace)
            self.assertEqual(done.returncode, 0, done.stderr)
            frames = {}
            page = 0
            for line in trace.read_text().splitlines():
                thing = json.loads(line)
                if thing["kind"] == "page":
                    page = thing["number"]
                if thing["kind"] == "glyphs":
                    frames.setdefault((page, thing["origin"][0] > 100), set()).add(thing["line"])
            with self.subTest(count):
                self.assertGreaterEqual(len(frames), 2)
                self.assertNotIn(1, [len(lines) for lines in frames.values()])

    def test_a_word_as_wide_as_its_frame_is_no_error_because_the_next_frame_is_narrow(self):
        layout = self.write("deux.yaml", """layout: deux
description: deux cadres
takes: [event]
page: {size: A5, margins: 10mm}
styles: {texte: {family: EB Garamond, size: 20pt, leading: 24pt}}
flows: {corps: [{paragraph: "{title}", style: texte}, {paragraph: "{lead}", style: texte}]}
pages:
  - frames:
      - {at: {top: 0mm, height: 8mm, left: 0mm, width: 120mm}, thread: corps}
      - {at: {top: 40mm, height: 100mm, left: 0mm, width: 20mm}, thread: corps}
""")
        content = self.write("long.yaml", "kind: event\nlang: fr\ndate: 2027-01-01\ntitle: anticonstitutionnellement\nlead: Le mot\n")
        self.build(content, layout)
        self.assertEqual(text_of(self.folder / "trace.jsonl"), "anticonstitutionnellement Le mot ")


if __name__ == "__main__":
    import unittest

    unittest.main()
