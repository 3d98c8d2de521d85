"""Passages of a content that are for some readers."""
import subprocess

from support import InFolder, run

CONTENT = """\
kind: handout
lang: fr
title: Fiche
sections:
  - heading: Questions
    body: |
      La capitale est [Paris]{blank}.

      {for=pupil lines=2}

      {for=teacher}
      Une réponse complète.

      ## Un titre {#un}

      Voir [ce titre](#un), [](#un) et [le corrigé](#corrige).

      {for=teacher}
      ## Le corrigé {#corrige}
  - heading: Pour le maître
    for: teacher
    body: Tout est là.
"""


class Readers(InFolder):
    def build(self, *arguments):
        content = self.write("fiche.yaml", CONTENT)
        out = self.folder / "fiche.pdf"
        done = run("build", content, "--layout", "feuillet-a4", "-o", out, "--messages", "fr", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        text = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
        return done.stderr, text, out

    def test_without_readers_what_is_for_some_is_left_out_and_told(self):
        told, text, out = self.build()
        for hidden in ("Paris", "Une réponse", "Le corrigé", "Tout est", "Pour le"):
            self.assertNotIn(hidden, text)
        self.assertIn("_____", text)
        self.assertIn("le corrigé", text)
        self.assertIn("3 passages pour « teacher » ne s’impriment pas", told)
        self.assertIn("1 passage pour « pupil » ne s’imprime pas", told)
        self.assertNotIn(b"Paris", out.read_bytes())

    def test_for_a_reader(self):
        told, text, _ = self.build("--for", "teacher")
        for shown in ("Paris", "Une réponse", "Le corrigé", "Tout est"):
            self.assertIn(shown, text)
        self.assertNotIn("teacher", told)
        self.assertIn("pupil", told)

    def test_several_readers(self):
        told, _, _ = self.build("--for", "teacher,pupil")
        self.assertNotIn("passage", told)

    def test_a_reader_for_whom_nothing_is_written(self):
        told, _, _ = self.build("--for", "techer")
        self.assertIn("rien n’est écrit pour « techer »", told)
        self.assertIn("[les passages sont pour : pupil,teacher]".strip("[]"), told)

    def test_links_inside_the_document(self):
        _, text, out = self.build("--for", "teacher")
        self.assertEqual(text.count("Un titre"), 2)
        plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", out, "-"], capture_output=True).stdout
        self.assertEqual(plain.count(b"/Subtype /Link"), 3)
        self.assertIn(b"/Dests", plain)
        self.assertRegex(plain, rb"/Dest /h\d")
        self.assertNotIn(b"/URI (#", plain)
