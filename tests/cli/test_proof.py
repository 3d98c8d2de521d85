"""What the proof says of finished pages, where it stops them, and how it is told to be silent."""
import json
import re
import subprocess
import unittest

from support import SOURCE, InFolder, run

HEAD = ("layout: essai\ntakes: [handout]\npage: {size: A5, bleed: 3mm, margins: 12mm}\n"
        "styles: {titre: {family: Lato, weight: 900, size: 24pt, leading: 28pt}}\npages:\n  - frames:\n")
OVER = ("      - {name: haut, at: {top: 20mm, height: 20mm}, text: '{title}', style: titre}\n"
        "      - {name: bas, at: {top: 22mm, height: 20mm}, text: Place des Lilas, style: titre}\n")
APART = OVER.replace("22mm", "60mm")
SOFT = "      - {name: haut, at: {of: page, left: 2mm, top: 20mm, height: 20mm}, text: '{title}', style: titre}\n"


class Proof(InFolder):
    def setUp(self):
        super().setUp()
        self.write("cicero.yaml", "")
        self.content = self.write("c.yaml", "kind: handout\ntitle: Fête\n")
        self.pdf = self.folder / "o.pdf"

    def build(self, frames, *more, language="en"):
        layout = self.write("l.yaml", HEAD + frames)
        return run("--messages", language, "build", self.content, "--layout", layout, "-o", self.pdf, *more)

    def check(self, frames, *more):
        layout = self.write("l.yaml", HEAD + frames)
        return run("--messages", "en", "check", "--no-spelling", self.content, "--layout", layout, *more)

    def said_by(self, *command):
        return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout

    def test_an_error_of_the_pages_stops_the_pdf(self):
        self.pdf.write_text("l'ancien")
        done = self.build(OVER)
        self.assertEqual(done.returncode, 1)
        self.assertIn("l.yaml:8:9: error: 'Place des Lilas' prints over 'Fête'", done.stderr)
        self.assertIn("page 1, 12 mm from the left edge", done.stderr)
        self.assertIn("l.yaml:7:9", done.stderr)  # the other frame
        self.assertEqual(self.pdf.read_text(), "l'ancien")
        self.assertEqual(self.build(APART).returncode, 0)
        self.assertTrue(self.pdf.read_bytes().startswith(b"%PDF"))

    def test_a_draft_is_made_all_the_same(self):
        done = self.build(OVER, "--draft")
        self.assertEqual(done.returncode, 0)
        self.assertIn("warning: 'Place des Lilas' prints over", done.stderr)
        self.assertNotIn("error", done.stderr)
        self.assertTrue(self.pdf.exists())

    def test_a_warning_stops_nothing(self):
        done = self.build(SOFT)
        self.assertEqual(done.returncode, 0)
        self.assertIn("warning: 'Fête' is 2", done.stderr)

    def test_what_is_meant_so_is_not_told(self):
        self.assertEqual(self.build(OVER, "--off", "text_over_text").stderr, "")
        commented = OVER.replace("      - {name: bas", "      # cicero: off text_over_text\n      - {name: bas")
        self.assertEqual(self.build(commented).stderr, "")
        other = OVER.replace("      - {name: haut", "      # cicero: off text_over_text\n      - {name: haut")
        self.assertEqual(self.build(other).stderr, "")  # of either frame
        self.assertNotEqual(self.build(OVER.replace("      - {name: bas", "      # cicero: off text_near_edge\n      - {name: bas")).stderr, "")
        self.write("cicero.yaml", "check: {off: [text_over_text]}\n")
        self.assertEqual(self.build(OVER).stderr, "")

    def test_comments_of_the_content_are_heard_where_it_has_its_part(self):
        (self.folder / "p.png").write_bytes((SOURCE / "tests/proof/clair.png").read_bytes())
        frames = "      - {at: {top: 20mm, height: 20mm}, text: '{title}', style: titre}\n      - {at: {top: 50mm, height: 90mm}, image: image}\n"
        for comment, status in (("", 1), ("# cicero: off image_too_coarse\n", 0)):
            self.write("c.yaml", f"kind: handout\ntitle: Fête\n{comment}image: {{file: p.png, alt: Une image}}\n")
            done = self.build(frames)
            self.assertEqual(done.returncode, status, done.stderr)

    def test_a_name_that_is_no_code(self):
        done = self.build(APART, "--off", "text_over_txt")
        self.assertIn("text_over_text", done.stderr)
        self.assertNotEqual(done.returncode, 0)

    def test_check_says_the_same_as_build(self):
        self.assertEqual(self.check(OVER).returncode, 1)
        said = json.loads(self.check(OVER, "--format", "json").stdout)
        self.assertEqual([d["code"] for d in said], ["text_over_text"])
        self.assertEqual(said[0]["paper"]["page"], 1)
        self.assertAlmostEqual(said[0]["paper"]["x"], 12, delta=1)
        self.assertEqual(said[0]["layout"]["region"]["startLine"], 7)
        sarif = json.loads(self.check(OVER, "--format", "sarif").stdout)
        self.assertEqual(sarif["runs"][0]["results"][0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 7)

    def test_annotated(self):
        shown = self.folder / "epreuve.pdf"
        for frames, pages in ((OVER, 2), (APART, 1)):
            self.check(frames, "--annotated", shown)
            info = self.said_by("pdfinfo", shown)
            self.assertEqual(re.search(r"Pages: +(\d+)", info).group(1), str(pages))
        self.check(OVER, "--annotated", shown)
        words = self.said_by("pdftotext", "-f", "2", shown, "-")
        self.assertIn("prints over", words)
        self.assertIn("l.yaml:8:9", words)
        before = self.content.read_bytes()
        done = self.check(OVER, "--annotated", self.content)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(self.content.read_bytes(), before)

    def test_every_code_is_explained(self):
        codes = re.findall(r"Code::(\w+)", (SOURCE / "src/proof/codes.hpp").read_text())
        self.assertGreater(len(codes), 25)
        page = (SOURCE / "docs/epreuve.md").read_text()
        for code in codes:
            self.assertIn(f"`{code}`", page)
        figures = re.findall(r"^CONDITION(?:_LENGTH)?\((\w+), (?:ppi|in_pt|in_mm|ratio), ([\d.]+)\)", (SOURCE / "src/proof/conditions.def").read_text(), re.M)
        for name, value in figures:
            if name not in ("visible_contrast", "reaches_cut", "large_bold_text", "large_text"):
                self.assertIn(value.replace(".", ","), page, name)


if __name__ == "__main__":
    unittest.main()
