"""Several contents in one run: each is made for itself, and what cannot be made is told."""
import json
import pathlib
import shutil
import struct

from support import SOURCE, SUD, InFolder, run
from test_files import grey_png

LAYOUT = "affiche-a3"


class Several(InFolder):
    def setUp(self):
        super().setUp()
        for name in ("a", "b", "c"):
            shutil.copy(SOURCE / SUD, self.folder / f"{name}.yaml")

    def spoil(self, name):
        with open(self.folder / f"{name}.yaml", "a", encoding="utf-8") as file:
            file.write("titel: Coquille\n")

    def build(self, *options, contents=("a.yaml", "b.yaml", "c.yaml"), output="pdf/"):
        return run("--messages", "en", "build", *contents, "-l", LAYOUT, "-o", output, *options, cwd=self.folder)

    def made(self):
        return sorted(path.name for path in self.folder.glob("pdf/*"))

    def test_what_cannot_be_made_does_not_stop_the_others(self):
        self.spoil("b")
        done = self.build()
        self.assertEqual(done.returncode, 1)
        self.assertIn("b.yaml", done.stderr)
        self.assertIn("1 document was not made, of 3", done.stderr)
        self.assertEqual(self.made(), ["a.pdf", "c.pdf"])

    def test_unless_the_first_is_enough(self):
        self.spoil("b")
        done = self.build("--fail-fast")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2 documents were not made, of 3", done.stderr)
        self.assertEqual(self.made(), ["a.pdf"])

    def test_what_cannot_become_a_pdf_does_not_stop_the_others(self):
        (self.folder / "polices").mkdir()
        font = bytearray(pathlib.Path("/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Italic.otf").read_bytes())
        for i in range(struct.unpack_from(">H", font, 4)[0]):
            tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * i)
            if tag == b"OS/2":
                struct.pack_into(">H", font, offset + 8, 2)  # fsType: restricted
        (self.folder / "polices/a.otf").write_bytes(font)
        self.write("page.yaml", "layout: essai\ntakes: [handout]\npage: {size: A5, margins: 15mm}\nstyles:\n"
                   "  libre: {family: Lato, size: 11pt}\n  close: {family: EB Garamond, slope: italic, size: 11pt}\n"
                   "pages:\n  - frames:\n      - {at: {height: 20mm}, text: '{title}', style: libre}\n"
                   "      - {when: subtitle, at: {top: 30mm}, text: '{subtitle}', style: close}\n")
        self.write("a.yaml", "kind: handout\ntitle: A\nsubtitle: B\n")
        self.write("b.yaml", "kind: handout\ntitle: B\n")
        build = ["--messages", "en", "build", "a.yaml", "b.yaml", "-l", "page.yaml", "--font-path", "polices", "-o", "pdf/"]
        done = run(*build, "--fail-fast", cwd=self.folder)
        self.assertEqual((done.returncode, self.made()), (1, []))
        done = run(*build, cwd=self.folder)
        self.assertEqual((done.returncode, self.made()), (1, ["b.pdf"]), done.stderr)
        self.assertIn("forbids embedding", done.stderr)

    def test_one_pdf_of_all_is_made_whole_or_not(self):
        (self.folder / "tout.pdf").write_bytes(b"%PDF-old")
        self.spoil("b")
        self.spoil("c")
        done = self.build(output="tout.pdf")
        self.assertEqual(done.returncode, 1)
        for name in ("b.yaml", "c.yaml"):
            self.assertIn(f"{name}:", done.stderr)
        self.assertEqual((self.folder / "tout.pdf").read_bytes(), b"%PDF-old")

    def test_a_bad_layout_is_told_once(self):
        (self.folder / "page.yaml").write_text("layout: essai\n", encoding="utf-8")
        done = run("--messages", "en", "build", "a.yaml", "b.yaml", "-l", "page.yaml", "-o", "pdf/", cwd=self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count("'takes'"), 1, done.stderr)
        self.assertEqual(self.made(), [])

    def test_each_is_as_if_made_alone(self):
        self.assertEqual(self.build().returncode, 0)
        for name in ("a", "c"):
            done = run("build", f"{name}.yaml", "-l", LAYOUT, "-o", "seul.pdf", cwd=self.folder)
            self.assertEqual(done.returncode, 0)
            self.assertEqual((self.folder / "seul.pdf").read_bytes(), (self.folder / f"pdf/{name}.pdf").read_bytes())

    def test_what_a_later_content_names_is_not_written_over(self):
        # A picture that is called as a PDF is: read by the second content, to be replaced by the first.
        (self.folder / "a.pdf").write_bytes(grey_png(8, 8))
        with open(self.folder / "b.yaml", "a", encoding="utf-8") as file:
            file.write("image: {file: a.pdf, alt: Une image}\n")
        done = self.build(contents=["a.yaml", "b.yaml"], output="./")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual((self.folder / "a.pdf").read_bytes(), grey_png(8, 8))
        self.assertFalse((self.folder / "b.pdf").exists())


class Checks(InFolder):
    def test_hints_end_where_nobody_reads_them(self):
        syllables = ["brol", "drif", "gnou", "plim", "stra", "vrel", "quoi", "zarm", "clop", "frut", "snil", "troc"]
        names = []
        for i in range(5):
            words = " ".join(f"{syllables[i]}{syllables[j]}e" for j in range(12) if j != i)
            names.append(f"{i}.yaml")
            self.write(names[-1], f"kind: handout\ntitle: Essai\nsections:\n  - body: Une note de {words} pour nous.\n")
        done = run("--messages", "en", "check", "--format", "json", *names, cwd=self.folder)
        unknown = [one for one in json.loads(done.stdout) if one["code"] == "unknown_word"]
        self.assertGreater(len(unknown), 50)
        self.assertTrue(any(one["hint"] for one in unknown[:20]))
        self.assertFalse(any("?" in one["hint"] for one in unknown[-10:]), unknown[-10:])
