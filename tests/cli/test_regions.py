"""Where text stands: round what cuts into its column, beside its notes, down to the foot; what it leaves out."""
import json
import re
import subprocess

from support import InBothLanguages, InFolder, run

SENTENCE = "La rivière descend de la montagne et traverse quatre villages avant de rejoindre la plaine. "


def content(body, head=""):
    lines = "\n".join("      " + line for line in body.splitlines())
    return f"kind: handout\nlang: fr\ntitle: L’eau\n{head}sections:\n  - body: |\n{lines}\n"


def layout(frames, page="[120mm, 120mm]", flow="{body: body, styles: {paragraph: texte}}", more=""):
    return f"""layout: essai
takes: [handout]
page: {{size: {page}, margins: 10mm}}
styles: {{texte: {{family: EB Garamond, size: 10pt, leading: 12pt, align: justify, hyphens: true}}}}
palette: {{gris: {{gray: 80}}}}
pages:
  - while: corps
    frames: [{frames}]
flows: {{corps: [{{each: sections, blocks: [{flow}]}}]}}
omit: [title]
{more}"""


class Built(InFolder):
    def build(self, body, sheet, *options, status=0, head=""):
        self.write("c.yaml", content(body, head))
        self.write("l.yaml", sheet)
        done = run("--messages", "fr", "build", "c.yaml", "-l", "l.yaml", "-o", "c.pdf", "--trace", "t.jsonl", *options, cwd=self.folder)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr

    def words(self):
        """(text, left, top, right, bottom) of each, in points, on the first page."""
        bbox = subprocess.run(["pdftotext", "-bbox", "-l", "1", "c.pdf", "-"], cwd=self.folder, capture_output=True, text=True).stdout
        pattern = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
        return [(m[5], *(float(x) for x in m.groups()[:4])) for m in re.finditer(pattern, bbox)]

    def text(self):
        return re.sub(r"[\s\u00a0\u202f]+", " ", subprocess.run(["pdftotext", "c.pdf", "-"], cwd=self.folder, capture_output=True, text=True).stdout)


class Wrapped(Built):
    ROUND = "{thread: corps}, {at: {right: 0mm, width: 50mm, top: 20mm, height: 50mm}, shape: ellipse, fill: gris, wrap: 4mm}"

    def test_text_flows_round_an_ellipse_as_a_circle(self):
        self.build(SENTENCE * 22, layout(self.ROUND))
        mm = 72 / 25.4
        middle, centre, radius = 45 * mm + 10 * mm, 110 * mm - 25 * mm, 25 * mm
        ends = {}
        for word, left, top, right, bottom in self.words():
            if abs((top + bottom) / 2 - middle) < radius:
                ends[round(top)] = max(right, ends.get(round(top), 0))
                nearest = min(abs(left - centre), abs(right - centre)) if not left < centre < right else 0
                distance = (nearest ** 2 + ((top + bottom) / 2 - middle) ** 2) ** 0.5
                self.assertGreater(distance, radius, word)
        self.assertGreater(len(ends), 8)
        self.assertLess(min(ends.values()), max(ends.values()) - 10 * mm)  # the circle is seen in the lines

    def test_what_is_not_there_cuts_nothing_out(self):
        self.build(SENTENCE * 22, layout("{thread: corps}, {at: {right: 0mm, width: 50mm, top: 20mm, height: 50mm}, wrap: 4mm}"))
        plain = [word[1] for word in self.words()]
        self.build(SENTENCE * 22, layout("{thread: corps}"))
        self.assertEqual(plain, [word[1] for word in self.words()])

    def test_text_in_an_ellipse(self):
        self.build(SENTENCE * 9, layout("{thread: corps, text-shape: ellipse}", page="[100mm, 100mm]"))
        rows = {}
        for _, left, top, right, _ in self.words():
            row = rows.setdefault(round(top), [left, right])
            row[0], row[1] = min(row[0], left), max(row[1], right)
        widths = [row[1] - row[0] for _, row in sorted(rows.items())]
        self.assertLess(widths[0], max(widths) * 0.75)

    def test_columns_of_a_flow_each_go_round(self):
        self.build(SENTENCE * 22, layout("{thread: corps, count: 2, gutter: 5mm}, {at: {left: 35mm, width: 30mm, top: 20mm, height: 30mm}, fill: gris, wrap: 2mm}"))
        mm = 72 / 25.4
        for word, left, top, right, bottom in self.words():
            if top > 30 * mm and bottom < 60 * mm:
                self.assertTrue(right <= 45 * mm or left >= 75 * mm, word)
        self.assertEqual(self.text().count("plaine"), 22)


class WrappedColumns(InBothLanguages):
    def test_own_text_of_several_columns_is_refused(self):
        self.write("c.yaml", content(SENTENCE))
        self.write("l.yaml", layout("{blocks: [{each: sections, blocks: [{body: body, style: texte}]}], count: 2}, {at: {width: 30mm, height: 30mm}, fill: gris, wrap: 2mm}").replace("while: corps\n    ", ""))
        french, english = self.said("build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf")
        self.assertIn("ne contourne rien s’il n’est pas un texte courant", french)
        self.assertIn("flows round nothing unless it is a flow", english)


class MarginNotes(Built):
    def test_a_note_stands_in_the_margin_beside_its_mark(self):
        body = SENTENCE * 3 + "\n\nUn mot rare[^a] vient ici. " + SENTENCE * 3 + "\n\n[^a]: Glose brève."
        self.build(body, layout("{thread: corps, at: {left: 35mm}, notes: {side: left, width: 30mm, gap: 5mm}}"))
        words = self.words()
        mark = next(w for w in words if w[0].startswith("rare"))
        note = next(w for w in words if w[0] == "Glose")
        self.assertLess(note[3], 45 / 25.4 * 72)
        self.assertLess(abs(note[4] - mark[4]), 3)

    def test_several_columns_are_refused(self):
        said = self.build("Un mot.", layout("{thread: corps, count: 2, notes: {side: left, width: 30mm}}"), status=1)
        self.assertIn("d’une colonne", said)


class NotesByPage(Built):
    def test_numbers_begin_anew_on_each_page(self):
        body = "\n\n".join(SENTENCE * 6 + f"Un mot[^{i}] rare. " + SENTENCE * 2 + f"\n\n[^{i}]: Glose {i}." for i in range(9))
        flow = "{body: body, styles: {paragraph: texte}, note-numbers: page}"
        self.build(body, layout("{thread: corps}", flow=flow))
        pages = subprocess.run(["pdftotext", "-layout", "c.pdf", "-"], cwd=self.folder, capture_output=True, text=True).stdout.split("\f")[:-1]
        self.assertGreater(len(pages), 2)
        told = 0
        for page in pages:
            page = re.sub(r"[\u00a0\u202f]", " ", page)
            numbers = [int(n) for n in re.findall(r"(\d)\. Glose", page)]
            self.assertEqual(numbers, list(range(1, len(numbers) + 1)))
            self.assertEqual([int(n) for n in re.findall(r"mot\s(\d) rare", page)], numbers)
            told += len(numbers)
        self.assertEqual(told, 9)


class Justified(Built):
    def test_pages_end_at_their_foot(self):
        body = "\n\n".join(f"## Titre {i}\n\n" + SENTENCE * (3 + i % 3) for i in range(14))
        style = "{body: body, styles: {paragraph: texte, heading: {extends: texte, before: 7pt, keep: both}}}"
        frame = "{thread: corps, vertical: justify, stretch: {headings: 20pt}}"
        self.build(body, layout(frame, page="[120mm, 140mm]", flow=style))
        foots = self.foots()
        self.assertGreater(len(foots), 2)
        self.assertLess(max(foots[:-1]) - min(foots[:-1]), 0.1)
        self.build(body, layout("{thread: corps}", page="[120mm, 140mm]", flow=style))
        foots = self.foots()
        self.assertGreater(max(foots[:-1]) - min(foots[:-1]), 3)

    def foots(self):
        bbox = subprocess.run(["pdftotext", "-bbox", "c.pdf", "-"], cwd=self.folder, capture_output=True, text=True).stdout
        return [max(float(y) for y in re.findall(r'yMax="([\d.]+)"', page)) for page in bbox.split("<page ")[1:]]

    def test_stretch_without_justify_is_told(self):
        said = self.build("Un mot.", layout("{thread: corps, vertical: top, stretch: {headings: 20pt}}"), status=1)
        self.assertIn("justify", said)


class Numbered(Built):
    PICTURE = '![Une carte](carte.png "{title}"){{#{name} width=30%}}'

    def setUp(self):
        super().setUp()
        import struct
        import zlib
        rows = b"".join(b"\0" + bytes([200] * 3 * 400) for _ in range(400))
        chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 400, 400, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
        (self.folder / "carte.png").write_bytes(png)

    def test_named_figures_and_tables_are_counted_and_referred_to(self):
        body = "\n\n".join([
            "Voir la [](#cours), puis le [](#prix) et la [deuxième](#seuils), page {page=seuils}.",
            self.PICTURE.format(title="Le cours de l’eau", name="cours"),
            self.PICTURE.format(title="Les seuils", name="seuils"),
            "| Mois | Prix |\n|---|--:|\n| Mai | 12 |\n\nTableau : Les prix {#prix}"])
        self.build(body, layout("{thread: corps}", page="[120mm, 200mm]"))
        said = self.text()
        self.assertIn("Voir la figure 1, puis le tableau 1 et la deuxième, page 1.", said)
        for caption in ("Figure 1. Le cours de l’eau", "Figure 2. Les seuils", "Tableau 1. Les prix"):
            self.assertIn(caption, said)

    def test_they_are_counted_anew_for_each_readers_version(self):
        body = "\n\n".join([
            "::: {for=prof}", self.PICTURE.format(title="Le corrigé", name="corrige"), ":::",
            "La [](#cours).", self.PICTURE.format(title="Le cours", name="cours")])
        self.build(body, layout("{thread: corps}"), "--for", "prof")
        self.assertIn("La figure 2.", self.text())
        self.build(body, layout("{thread: corps}"))
        self.assertIn("La figure 1.", self.text())
        self.assertIn("Figure 1. Le cours", self.text())

    def test_a_name_said_twice_and_one_that_nothing_has(self):
        body = "\n\n".join([self.PICTURE.format(title="Un", name="a"), self.PICTURE.format(title="Deux", name="a"), "Voir [](#b)."])
        said = self.build(body, layout("{thread: corps}"), status=1)
        self.assertIn("« #a »", said)
        self.assertIn("« #b »", said)


class Optional(Built):
    SHEET = layout("{name: bas, at: {height: 50mm}, thread: corps}, {at: {top: 60mm, height: 12mm}, blocks: [{paragraph: \"{subtitle}\", style: texte, optional: 2}, {paragraph: \"{title}\", style: texte}, {paragraph: \"{kicker}\", style: texte, optional: 1}]}").replace("omit: [title]\n", "")

    def test_the_least_rank_goes_first_and_is_told(self):
        head = "kicker: Une brève du quartier, que l’on peut laisser sans rien perdre de ce qui est dit ici, vraiment rien du tout, ma foi, et cela suffit\nsubtitle: Le sous-titre\n"
        said = self.build("Un mot.", self.SHEET, head=head)
        self.assertIn("laissé de côté, faute de place : « Une brève du quartier", said)
        self.assertNotIn("sous-titre", said)
        text = self.text()
        self.assertIn("Le sous-titre L’eau", text)
        self.assertNotIn("brève", text)

    def test_where_there_is_room_all_of_it_is_printed(self):
        self.assertEqual("", self.build("Un mot.", self.SHEET, head="kicker: Brève\nsubtitle: Le sous-titre\n"))
        self.assertIn("Le sous-titre L’eau Brève", self.text())

    def test_a_flow_leaves_out_too_and_explains(self):
        flow = "{blocks: [{body: body, styles: {paragraph: texte}}], optional: 1}, {paragraph: \"{heading}\", style: texte}"
        sheet = layout("{at: {height: 40mm}, thread: corps}", flow=flow).replace("while: corps\n    ", "")
        self.write("c.yaml", f"kind: handout\ntitle: L’eau\nsections:\n  - heading: Un\n    body: {SENTENCE * 20}\n")
        self.write("l.yaml", sheet)
        done = run("--messages", "en", "build", "c.yaml", "-l", "l.yaml", "-o", "c.pdf", "--explain", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("left out for want of room: 'La rivière", done.stderr)
        self.assertIn("left out: 1", done.stderr + done.stdout)
        self.assertRegex(done.stderr + done.stdout, r"does not fit \(\d+ lines too many\)")
