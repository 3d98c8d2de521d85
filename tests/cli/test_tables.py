"""Tables in a content, from its words to the page."""
import json
import unittest

from support import InFolder, run

CONTENT = """\
kind: handout
title: Bref
sections:
  - heading: Prix
    body: |
      Un texte.

      Tableau : Les prix

      | Visite | Prix |
      |--------|------|
      | Nef    | 12,50 € |
      | Tour   | 9 € |
"""


class Tables(InFolder):
    def build(self, content, *more):
        self.write("c.yaml", content)
        return run("--messages", "en", "build", "c.yaml", "--layout", "feuillet-a4", "-o", "o.pdf", *more, cwd=self.folder)

    def shapes(self, content):
        done = self.build(content, "--trace", "t.jsonl")
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in (self.folder / "t.jsonl").read_text(encoding="utf-8").splitlines()]

    def test_a_table_is_set_and_read_as_one(self):
        shapes = self.shapes(CONTENT)
        roles = [s["role"] for s in shapes if s["kind"] == "tag"]
        begin = roles.index("table")
        self.assertEqual(roles[begin:begin + 4], ["table", "caption", "table-head", "row"])
        self.assertEqual(roles.count("th"), 2)
        self.assertEqual(roles.count("td"), 4)
        heads = [s for s in shapes if s["kind"] == "tag" and s["role"] == "th"]
        self.assertEqual({head["scope"] for head in heads}, {"column"})
        texts = [s["text"] for s in shapes if s["kind"] == "glyphs"]
        self.assertIn("Les prix", texts)
        self.assertNotIn("Tableau", " ".join(texts))

    def test_columns_of_the_layout_hold_it_too(self):
        for columns in ("1", "2"):
            self.assertEqual(self.build(CONTENT, "--set", f"columns={columns}").returncode, 0)

    def test_sixty_rows_go_over_pages(self):
        rows = "".join(f"      | Ligne {i} | {i} |\n" for i in range(60))
        shapes = self.shapes(CONTENT + rows)
        self.assertGreater(shapes[0]["pages"], 1)
        heads = [s["role"] for s in shapes if s["kind"] == "glyphs" and s["text"] == "Visite"]
        self.assertEqual(heads, ["p"] + ["artifact"] * (len(heads) - 1))
        self.assertGreater(len(heads), 1)
        texts = [s["text"] for s in shapes if s["kind"] == "glyphs"]
        for i in range(60):
            self.assertIn(f"Ligne\u00a0{i}", [t.replace(" ", "\u00a0") for t in texts])

    def test_a_csv_file_of_the_project(self):
        self.write("prix.csv", "Visite;Prix\nNef;12,50\nTour;\n")
        content = CONTENT[:CONTENT.index("      Tableau")] + "      ![Les prix](prix.csv)\n"
        shapes = self.shapes(content)
        self.assertIn("Nef", [s["text"] for s in shapes if s["kind"] == "glyphs"])
        self.assertIn("prix.csv:2:1", [s["source"] for s in shapes if s["kind"] == "glyphs"])
        # An empty cell is read too: it keeps the others under their heads.
        self.assertEqual([s["role"] for s in shapes if s["kind"] == "tag"].count("td"), 4)
        self.write("prix.csv", "Visite;Prix\nNef;12;50\n")
        done = self.build(content)
        self.assertEqual(done.returncode, 1)
        self.assertIn("prix.csv:2:8: error: this row has 3 cells for 2 columns", done.stderr)
        done = self.build(content.replace("prix.csv", "../prix.csv"))
        self.assertIn("is outside the project folder", done.stderr)
        done = self.build(content.replace("prix.csv", "rien.csv"))
        self.assertIn("c.yaml:8:19: error: the file 'rien.csv' does not exist", done.stderr)

    def test_what_is_too_wide_is_told_in_millimetres(self):
        words = " | ".join("Anticonstitutionnellement" for _ in range(12))
        dashes = "|".join("---" for _ in range(12))
        done = self.build(CONTENT + f"\n      | {words} |\n      |{dashes}|\n      | {words} |\n")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"c.yaml:15:9: error: this table is [\d.]+ mm too wide for its column")
        self.assertNotIn("wider than its column", done.stderr)

    def test_cells_are_proofread_each_by_itself(self):
        self.write("c.yaml", CONTENT + "      | Le Parlement Européen , | 3 € |\n      | Chœur ; | 4 € |\n      | (entrée | 5 € |\n")
        done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
        self.assertIn("c.yaml:14:", done.stderr)
        self.assertNotIn("ends", done.stderr)
        self.write("prix.csv", "Visite;Prix\nNef ,ici;12,50\n")
        self.write("c.yaml", CONTENT[:CONTENT.index("      Tableau")] + "      ![Les prix](prix.csv)\n")
        done = run("--messages", "en", "check", "--fix", "c.yaml", cwd=self.folder)
        self.assertIn("prix.csv:2:4", done.stderr)
        self.assertIn("Nef ,ici", (self.folder / "prix.csv").read_text())

    def test_a_style_of_tables_of_the_layout(self):
        layout = """\
layout: essai
takes: [handout]
page: {size: A5, margins: 15mm}
styles:
  texte: {family: Lato, size: 10pt}
  tableau: {extends: texte, size: 8pt, table: {stripe: "#dddddd", row-rule: 0.3pt, leader: "."}}
pages:
  - frames:
      - blocks:
          - {heading: "{title}", style: texte}
          - each: sections
            blocks:
              - {heading: "{heading}", style: texte}
              - {body: body, styles: {paragraph: texte, table: tableau, table-head: {extends: tableau, weight: 700}, caption: tableau}}
"""
        self.write("l.yaml", layout)
        self.write("c.yaml", CONTENT)
        done = run("build", "c.yaml", "--layout", "l.yaml", "-o", "o.pdf", "--trace", "t.jsonl", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        shapes = [json.loads(line) for line in (self.folder / "t.jsonl").read_text(encoding="utf-8").splitlines()]
        fills = [s["fill"] for s in shapes if s["kind"] == "path"]
        self.assertEqual(sum(f[0] == "rgb" for f in fills), 1)
        dots = [s["origin"][0] for s in shapes if s["kind"] == "glyphs" and s["text"] == "."]
        self.assertGreater(len(dots), 50)
        self.assertEqual({s["role"] for s in shapes if s["kind"] == "glyphs" and s["text"] == "."}, {"artifact"})


if __name__ == "__main__":
    unittest.main()
