"""Commands, exit statuses, and what is said of content that cannot be printed."""
import pathlib

from support import SUD, InFolder, run

LAYOUT = """layout: essai
takes: [handout]
page: {size: A6, margins: 10mm}
styles:
  texte: {family: EB Garamond, size: 12pt, leading: 15pt}
pages:
  - frames:
      - {name: cadre, at: {height: 20mm}, text: "{title}", style: texte}
"""


class Commands(InFolder):
    def said(self, content, layout=LAYOUT, *more):
        layout_file = self.write("essai.yaml", layout)
        content_file = self.write("contenu.yaml", content)
        return run("--messages", "en", "build", content_file, "--layout", layout_file, "-o", self.folder / "o.pdf", *more)

    def test_statuses(self):
        self.assertEqual(run("--version").returncode, 0)
        self.assertEqual(run("--help").returncode, 0)
        self.assertEqual(run().returncode, 2)
        self.assertEqual(run("build").returncode, 2)
        self.assertEqual(run("build", SUD, "--layout", "rien", "-o", self.folder / "o.pdf").returncode, 2)
        self.assertEqual(run("build", SUD, "--layout", "affiche-a3", "--set", "fonds=nuit", "-o", self.folder / "o.pdf").returncode, 2)
        self.assertEqual(run("build", self.folder / "rien.yaml", "--layout", "affiche-a3", "-o", self.folder / "o.pdf").returncode, 1)
        self.assertEqual(run("build", SUD, "--layout", "affiche-a3", "-o", "/proc/interdit/o.pdf").returncode, 3)

    def test_quality_of_justified_text(self):
        text = ("Entre deux rives, la barque avance sans bruit ; le passeur connaît chaque pierre, chaque "
                "remous, et ne regarde que l’autre bord, où l’on attend depuis le matin.")
        content = f"kind: handout\ntitle: {text}\n"
        out = self.said(content, LAYOUT.replace("size: 12pt", "align: justify, hyphens: true, size: 12pt"), "--quality")
        self.assertRegex(out.stderr, r"1 justified paragraph\(s\), \d lines: spaces \d+ % ± \d+")
        self.assertIn("no justified text", self.said("kind: handout\ntitle: Bref\n", LAYOUT, "--quality").stderr)

    def test_languages_of_messages(self):
        bad = self.write("b.yaml", "kind: handout\ntitre: x\n")
        self.assertIn("vouliez-vous dire « title »", run("--messages", "fr", "check", bad).stderr)
        self.assertIn("did you mean 'title'", run("check", bad, LC_ALL="en_US.UTF-8").stderr)
        self.assertIn("clé inconnue", run("check", bad, LC_ALL="fr_FR.UTF-8").stderr)

    def test_text_that_cannot_fit(self):
        done = self.said("kind: handout\ntitle: " + "bien trop long pour ce cadre " * 20 + "\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("contenu.yaml:2:", done.stderr)
        self.assertIn("does not fit its frame 'cadre'", done.stderr)
        self.assertFalse((self.folder / "o.pdf").exists())

    def test_a_word_wider_than_its_column(self):
        done = self.said("kind: handout\ntitle: " + "x" * 90 + "\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("wider than its column", done.stderr)

    def test_missing_glyph(self):
        done = self.said("kind: handout\ntitle: ici \U0010FFF0 là\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("contenu.yaml:2:12: error: no font has the character U+10FFF0", done.stderr)
        self.assertIn("install a font that has it\n", done.stderr)

    def test_missing_glyph_that_another_family_has(self):
        done = self.said("kind: handout\ntitle: ici \U00013000 là\n")
        self.assertIn("U+13000 EGYPTIAN HIEROGLYPH A001", done.stderr)
        self.assertIn("or write 'family: [EB Garamond, Noto Sans Egyptian Hieroglyphs]'", done.stderr)

    def test_missing_glyphs_are_each_said(self):
        done = self.said("kind: handout\ntitle: un \u2D63, un \u0378 et un \U00016F00\n")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r":2:11: error: no font has the character U\+2D63 TIFINAGH LETTER YAZ \(first looked for in EB Garamond\)")
        self.assertIn("[EB Garamond, Noto Sans Tifinagh]'; these have it too: Noto Sans Tifinagh APT, ", done.stderr)
        self.assertIn(":2:17: error: no font has the character U+0378 (first", done.stderr)
        self.assertIn("U+16F00 MIAO LETTER PA (first", done.stderr)
        self.assertIn("or write 'family: [EB Garamond, Noto Sans Miao]'\n", done.stderr)

    def test_missing_image_and_image_outside(self):
        done = self.said("kind: handout\ntitle: x\nimage: {file: rien.png, alt: rien}\n")
        self.assertIn("contenu.yaml:3:15: error: the file 'rien.png' does not exist", done.stderr)
        done = self.said("kind: handout\ntitle: x\nimage: {file: /etc/passwd, alt: rien}\n")
        self.assertIn("is outside the project folder", done.stderr)

    def test_a_failure_leaves_the_old_file_whole(self):
        old = self.folder / "o.pdf"
        old.write_text("ancien")
        self.assertEqual(self.said("kind: handout\ntitle: " + "trop " * 200 + "\n").returncode, 1)
        self.assertEqual(old.read_text(), "ancien")

    def test_layout_errors_have_places(self):
        bad = LAYOUT.replace("style: texte", "style: titre").replace("size: 12pt", "size: 12km").replace("height: 20mm", "rows: 2")
        done = self.said("kind: handout\ntitle: x\n", bad)
        self.assertEqual(done.returncode, 1)
        self.assertIn("there is no style 'titre'", done.stderr)
        self.assertIn("essai.yaml:5:", done.stderr)
        self.assertIn("outside the grid", done.stderr)

    def test_check_tells_what_a_layout_omits(self):
        done = run("--messages", "en", "check", SUD, "--layout", "affiche-a3")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("omits 'lead'", done.stderr)
        self.assertIn("omits 3 part(s) of 'sections'", done.stderr)

    def test_several_contents(self):
        second = "content/observances/09-21-paix.yaml"
        self.assertEqual(run("build", SUD, second, "--layout", "affiche-a3", "-o", self.folder / "deux.pdf").returncode, 0)
        self.assertEqual(run("build", SUD, second, "--layout", "affiche-a3", "-o", f"{self.folder}/dossier/").returncode, 0)
        self.assertEqual(sorted(p.name for p in (self.folder / "dossier").iterdir()),
                         ["09-12-cooperation-sud-sud.pdf", "09-21-paix.pdf"])

    def test_lists(self):
        layouts = run("layouts").stdout
        for name in ("affiche-a3", "depliant-a4-3-volets", "calendrier-a4-mois", "feuillet-a4"):
            self.assertIn(name, layouts)
        self.assertIn("297 × 420", run("layouts", "affiche-a3").stdout)
        self.assertIn("EB Garamond", run("fonts").stdout)

    def test_fonts(self):
        said = run("--messages", "en", "fonts")
        self.assertEqual(said.returncode, 0)
        catalogue, others = said.stdout.split("Not in the catalogue")
        self.assertNotIn("EBGaramond12-Bold", catalogue)
        self.assertRegex(others, r"EBGaramond12-Bold.otf  lacks à â ä")
        for line in catalogue.splitlines():
            self.assertTrue("lacks" not in line or "/noto/" in line, line)

    def test_fonts_of_ones_own_come_first(self):
        fonts = self.folder / "polices"
        fonts.mkdir()
        own = self.folder / "polices" / "a.otf"
        own.write_bytes(pathlib.Path("/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Italic.otf").read_bytes())
        trace = self.folder / "t.jsonl"
        content = "kind: handout\ntitle: Été\n"
        self.assertEqual(self.said(content, LAYOUT, "--trace", trace).returncode, 0)
        self.assertIn("EBGaramond12-Regular", trace.read_text())
        self.assertEqual(self.said(content, LAYOUT, "--trace", trace, "--font-path", fonts).returncode, 0)
        self.assertIn("EBGaramond12-Italic", trace.read_text())
        self.assertEqual(self.said(content, LAYOUT, "--font-path", self.folder / "rien").returncode, 2)

    def test_language_of_the_content(self):
        for language, wanted in (("fr", "Oui\u202f!"), ("en", "Oui!")):
            trace = self.folder / "t.jsonl"
            done = self.said("kind: handout\ntitle: Oui!\n", LAYOUT, "--lang", language, "--trace", trace)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f'"text":"{wanted}"', trace.read_text())
            self.assertIn(f'"lang":"{language}"', trace.read_text())
