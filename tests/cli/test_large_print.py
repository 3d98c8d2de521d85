"""Large print: the same content, read with weak eyes."""
import json
import unittest

from support import SUD, InFolder, run

GUIDE = "content/documents/guide-benevoles.yaml"
LEAST = 16


class LargePrint(InFolder):
    def trace(self, content, *more):
        trace = self.folder / "t.jsonl"
        done = run("--messages", "en", "build", content, "--layout", "feuillet-a4", "-o", self.folder / "o.pdf", "--trace", trace, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in trace.read_text("utf-8").splitlines()], done.stderr

    def test_no_letter_is_small_and_no_word_divided(self):
        for content in (GUIDE, SUD, "content/evenements/conference-publique.yaml", "examples/dossier-de-classe/leau.yaml"):
            with self.subTest(content=content):
                lines, said = self.trace(content, "--large-print")
                texts = [line for line in lines if line["kind"] == "glyphs"]
                self.assertTrue(texts)
                # Raised letters are scaled: those of ordinals in a face without superiors.
                small = [(t["size"], t["text"]) for t in texts if t["size"] < LEAST - 0.01 and len(t["text"]) > 3]
                self.assertEqual(small, [])
                self.assertNotIn("\u00ad", "".join(t["text"] for t in texts))

    def test_it_is_a_setting_too(self):
        self.assertEqual(self.trace(GUIDE, "--large-print")[0], self.trace(GUIDE, "--set", "large-print=true")[0])

    def test_a_layout_without_it_names_those_with_it(self):
        done = run("--messages", "en", "build", SUD, "--layout", "affiche-a3", "--large-print", "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("'affiche-a3' has no large print", done.stderr)
        self.assertIn("these have: feuillet-a4", done.stderr)
        done = run("--messages", "fr", "check", SUD, "--layout", "affiche-a3", "--large-print")
        self.assertEqual(done.returncode, 2)
        self.assertIn("n’a pas de gros caractères", done.stderr)

    def test_it_goes_with_versions_for_readers(self):
        content = self.write("x.yaml", "kind: handout\nlang: fr\ntitle: Une leçon\nsections:\n  - body: |\n      Un texte.\n\n"
                             "      ::: {for=maitre}\n      La réponse.\n      :::\n")
        words = lambda lines: " ".join(line["text"] for line in lines if line["kind"] == "glyphs")
        self.assertNotIn("réponse", words(self.trace(content, "--large-print")[0]))
        self.assertIn("réponse", words(self.trace(content, "--large-print", "--for", "maitre")[0]))


if __name__ == "__main__":
    unittest.main()
