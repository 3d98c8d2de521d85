"""Commands, exit statuses, and what is said of content that cannot be printed."""
import pathlib

from support import SOURCE, SUD, InFolder, run

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

    def test_nothing_that_is_read_is_written_over(self):
        content = self.write("fete.yaml", "kind: handout\ntitle: Bref\n")
        layout = self.write("essai.yaml", LAYOUT)
        text = content.read_text("utf-8")

        def status(output):
            done = run("--messages", "en", "build", content, "--layout", layout, "-o", output)
            return done.returncode, done.stderr

        self.assertEqual(status(content)[0], 2)
        self.assertIn("is a file that is read", status(content)[1])
        self.assertEqual(status(layout)[0], 2)
        self.assertEqual(content.read_text("utf-8"), text)
        (self.folder / "lien.pdf").symlink_to(content)
        self.assertEqual(status(self.folder / "lien.pdf")[0], 2)
        code, said = status(self.folder / "o.jpg")
        self.assertEqual((code, (self.folder / "o.jpg").exists()), (2, False))
        self.assertIn("end it in .pdf", said)
        self.assertEqual(status(self.folder / "o.PDF")[0], 0)

    def test_two_contents_do_not_share_a_pdf(self):
        layout = self.write("essai.yaml", LAYOUT)
        for folder in ("a", "b"):
            (self.folder / folder).mkdir()
        contents = [self.write(f"{folder}/x.yaml", "kind: handout\ntitle: Bref\n") for folder in ("a", "b")]
        done = run("--messages", "en", "build", *contents, "--layout", layout, "-o", f"{self.folder}/tous/")
        self.assertEqual(done.returncode, 2)
        self.assertIn("would give the same PDF", done.stderr)
        self.assertFalse((self.folder / "tous").exists())

    def test_what_is_left_out_is_counted_by_build_and_named_by_check(self):
        content = self.write("c.yaml", "kind: handout\ntitle: Bref\nsections:\n" + "  - body: Un paragraphe.\n" * 3)
        blocks = "flows:\n  corps:\n    - {each: sections, take: 1, blocks: [{body: body, styles: {paragraph: texte}}]}\n"
        rest = "    - {each: sections, skip: 1, blocks: [{body: body, styles: {paragraph: texte}}]}\n"
        frame = "      - {name: suite, at: {top: 30mm, height: 60mm}, thread: corps}\n"
        for more, count in (("", 1), (rest, 0)):
            layout = self.write("essai.yaml", LAYOUT.replace("pages:\n", blocks + more + "pages:\n") + frame)
            done = run("--messages", "en", "build", content, "--layout", layout, "-o", self.folder / "o.pdf")
            self.assertEqual(done.returncode, 0)
            self.assertEqual("does not print 2 parts" in done.stderr, count == 1)
            said = run("--messages", "en", "check", content, "--layout", layout).stderr
            self.assertEqual("c.yaml:5:5: note: the layout 'essai' omits 2 parts of 'sections'" in said, count == 1, said)

    def test_what_is_left_out_is_named_by_build(self):
        (self.folder / "p.jpg").write_bytes((SOURCE / "content/observances/images/ondes.jpg").read_bytes())
        content = self.write("c.yaml", "kind: handout\ntitle: Bref\nshort: B\nkeep_words: [Bref]\nlead: Un mot\n"
                             "quotes:\n  - {text: Oui, author: Paul, source: Livre}\n  - {text: Non, author: Rose, source: Revue}\n"
                             "sections:\n  - body: |\n      ![Ondes](p.jpg \"Des ondes\")\n\n      Un [lien](https://exemple.org \"Ici\").\n"
                             "  - body: Deux\n  - body: Trois\n")
        layout = self.write("mon essai.yaml", LAYOUT.replace("A6", "A4").replace("layout: essai", "layout: essai\nomit: [lead, quotes.source]").replace(
            "pages:\n", "flows:\n  corps:\n    - {each: quotes, blocks: [{paragraph: \"{text} {author}\", style: texte}]}\n"
            "    - {each: sections, take: 1, blocks: [{body: body, styles: {paragraph: texte}}]}\npages:\n")
            + "      - {name: suite, at: {top: 30mm, height: 230mm}, thread: corps}\n")
        for language, line, hint in (
                ("fr", "« essai » n’imprime pas 6 éléments de c.yaml : 1 titre de lien, lead, quotes.source, 2 parties de « sections »",
                 "« cicero check c.yaml --layout mon essai.yaml » dit où ils sont"),
                ("en", "'essai' does not print 6 parts of c.yaml: 1 title of a link, lead, quotes.source, 2 parts of 'sections'",
                 "'cicero check c.yaml --layout mon essai.yaml' tells where they are")):
            done = run("--messages", language, "build", content.name, "--layout", layout.name, "-o", "o.pdf", cwd=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"{line}\n   = {hint}\n", done.stderr)
            said = run("--messages", language, "check", content.name, "--layout", layout.name, cwd=self.folder).stderr
            self.assertIn("c.yaml:13:38: " + {"fr": "remarque : le titre du lien, « Ici »", "en": "note: the link's title, 'Ici'"}[language], said)

    def test_a_dozen_names_are_enough(self):
        fields = "\n".join(f"{name}: Un mot" for name in ("subtitle", "kicker", "lead", "time", "price"))
        content = self.write("c.yaml", f"kind: event\ntitle: Bref\ndate: 2027-06-19\nuntil: 2027-06-20\n{fields}\n"
                             "call: {text: Venez, link: https://exemple.org}\nplace: {name: Ici}\nprogramme:\n  - {time: 11 h, title: Un}\n"
                             "organisers: Nous\ncontact: {name: Moi}\ncredits: Eux\nfacts:\n  - {figure: '1', label: un}\n")
        omitted = "[date, until, subtitle, kicker, lead, call, place, time, price, programme, organisers, contact, credits, facts]"
        layout = self.write("l.yaml", LAYOUT.replace("takes: [handout]", f"takes: [event]\nomit: {omitted}"))
        done = run("--messages", "en", "build", content, "--layout", layout, "-o", self.folder / "o.pdf")
        self.assertRegex(done.stderr, r"does not print 14 parts of \S+: date, until(, \w+){10}, …\n")

    def test_notes(self):
        body = "kind: handout\ntitle: Bref\nsections:\n  - body: |\n      "
        done = self.said(body + "Vu en 1901[^1].\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("contenu.yaml:5:17: error: the note '[^1]' is not written", done.stderr)
        self.assertIn("[^1]: …", done.stderr)
        self.assertNotIn("note", self.said(body + "Un [^ seul, puis [^-^] et `[^1]`.\n").stderr)
        written = self.write("n.yaml", body + "Vu en 1901[^1].\n\n      [^1]: Selon un témoin.\n")
        done = run("build", written, "--layout", "feuillet-a4", "-o", self.folder / "n.pdf", "--trace", self.folder / "n.jsonl")
        self.assertEqual(done.returncode, 0, done.stderr)
        trace = (self.folder / "n.jsonl").read_text()
        self.assertIn("Selon un témoin.", trace)
        self.assertLess(trace.index("u en"), trace.index("Selon un témoin."))

    def test_languages(self):
        for tag, good in (("fr", True), ("fr-CH", True), ("haw", True), ("français", False), ("f", False), ("fr-", False)):
            span = self.said(f"kind: handout\ntitle: Bref\nsections:\n  - body: \"[mot]{{lang={tag}}}\"\n")
            self.assertEqual("unknown attribute" not in span.stderr, good, tag)
            done = self.said(f"kind: handout\nlang: {tag}\ntitle: Bref\n")
            self.assertEqual("is not a language" not in done.stderr, good, tag)

    def test_a_missing_file_beside_a_content_without_folder(self):
        self.write("c.yaml", "kind: handout\ntitle: Bref\nimage: {file: rien.jpg, alt: Rien}\n")
        done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
        self.assertIn("c.yaml:3:15: error: the file 'rien.jpg' does not exist", done.stderr)

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

    def test_a_field_that_no_content_has_is_an_error_of_the_layout(self):
        content = self.write("c.yaml", "kind: handout\ntitle: x\n")
        layout = self.write("l.yaml", LAYOUT.replace("{title}", "{titel}{price | uper}"))
        where = "l.yaml:8:66: error: there is no filter 'uper'"
        for command in (("build", content, "--layout", layout, "-o", self.folder / "o.pdf"),
                        ("check", content, "--layout", layout), ("layouts", layout)):
            done = run("--messages", "en", *command)
            self.assertEqual(done.returncode, 1)
            self.assertIn(where, done.stderr)
        self.write("l.yaml", LAYOUT.replace("{title}", "{titel}"))
        for command in (("check", content, "--layout", layout), ("layouts", layout)):
            done = run("--messages", "en", *command)
            self.assertEqual(done.returncode, 1)
            self.assertIn("l.yaml:8:51: error: the contents that this layout takes have no field 'titel'", done.stderr)
            self.assertIn("did you mean 'title'?", done.stderr)

    def test_a_layout_of_calendars_sees_their_months(self):
        layout = LAYOUT.replace("handout", "calendar").replace("  - frames:", "  - each: months\n    as: month\n    frames:")
        for text, field, meant in (("{month.nam} {title}", "month.nam", "month.name"), ("{zones}", "zones", None)):
            done = run("--messages", "en", "layouts", self.write("l.yaml", layout.replace("{title}", text)))
            self.assertEqual(done.returncode, 1)
            self.assertIn(f"l.yaml:10:51: error: the contents that this layout takes have no field '{field}'", done.stderr)
            if meant:
                self.assertIn(f"did you mean '{meant}'?", done.stderr)

    def test_check_tells_what_a_layout_omits(self):
        done = run("--messages", "en", "check", SUD, "--layout", "affiche-a3")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("omits 'lead'", done.stderr)
        self.assertIn("omits 3 parts of 'sections'", done.stderr)

    def test_an_error_of_one_content_hides_none_of_the_next(self):
        layout = self.write("essai.yaml", LAYOUT)
        bad = self.write("faux.yaml", "kind: handout\ntitel: Bref\n")
        unprintable = self.write("autre.yaml", "kind: handout\ntitle: ici \U0010FFF0 là\n")
        for command in (["check"], ["build", "-o", self.folder / "o.pdf"]):
            with self.subTest(command[0]):
                done = run("--messages", "en", *command, bad, unprintable, "--layout", layout)
                self.assertEqual(done.returncode, 1)
                self.assertIn("faux.yaml:2:1: error:", done.stderr)
                self.assertIn("autre.yaml:2:12: error: no font has the character U+10FFF0", done.stderr)

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

    def test_a_style_keeps_its_language(self):
        trace = self.folder / "t.jsonl"
        layout = LAYOUT.replace("leading: 15pt}", "leading: 15pt, language: fr}")
        done = self.said("kind: handout\nlang: en\ntitle: Oui!\n", layout, "--trace", trace)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('"text":"Oui\u202f!"', trace.read_text())

    def test_conditions_compare_numbers_as_numbers(self):
        def holds(condition, price):
            trace = self.folder / "t.jsonl"
            layout = LAYOUT.replace("{name: cadre,", f'{{name: cadre, when: "{condition}",')
            done = self.said(f'kind: handout\ntitle: Oui\nprice: "{price}"\n', layout, "--trace", trace)
            self.assertEqual(done.returncode, 0, done.stderr)
            return '"text":"Oui"' in trace.read_text()

        self.assertFalse(holds("price > 0", "-"))
        self.assertFalse(holds("'12-14' == 12", "1"))
        self.assertTrue(holds("price > 2.5", "10"))
        self.assertFalse(holds("price > 12345678901", "2"))

    def test_language_of_the_content(self):
        for language, wanted in (("fr", "Oui\u202f!"), ("en", "Oui!")):
            trace = self.folder / "t.jsonl"
            done = self.said("kind: handout\ntitle: Oui!\n", LAYOUT, "--lang", language, "--trace", trace)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f'"text":"{wanted}"', trace.read_text())
            self.assertIn(f'"lang":"{language}"', trace.read_text())
