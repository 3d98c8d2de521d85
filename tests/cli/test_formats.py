"""One layout in several formats of the page."""
import json
import re
import unittest

from support import SOURCE, SUD, InFolder, run

GUIDE = "content/documents/guide-benevoles.yaml"
EVENT = "content/evenements/conference-publique.yaml"
# Points: width, height.
SIZES = {"A4": (595.28, 841.89), "A5": (419.53, 595.28), "letter": (612, 792)}
DOSSIER = "examples/la-mesure-du-monde/la-mesure-du-monde.yaml"


class Formats(InFolder):
    def trace(self, content, *more):
        trace = self.folder / "t.jsonl"
        done = run("--messages", "en", "build", content, "-l", "feuillet-a4", "-o", self.folder / "o.pdf", "--trace", trace, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in trace.read_text("utf-8").splitlines()]

    def test_pages_have_the_size_and_no_text_beyond_it(self):
        for content in (GUIDE, EVENT, SUD):
            for name, (width, height) in SIZES.items():
                for large in ((), ("--large-print",)):
                    with self.subTest(content=content, format=name, large=large):
                        lines = self.trace(content, "--format", name, *large)
                        page = next(line for line in lines if line["kind"] == "page")
                        self.assertAlmostEqual(page["trim"][0], width, places=1)
                        self.assertAlmostEqual(page["trim"][1], height, places=1)
                        for x, y in (line["origin"] for line in lines if line["kind"] == "glyphs"):
                            self.assertTrue(0 < x < width and 0 < y < height, (x, y))

    def test_the_first_is_that_of_who_asks_for_none(self):
        self.assertEqual(self.trace(GUIDE), self.trace(GUIDE, "--format", "A4"))
        self.assertEqual(self.trace(GUIDE, "--format", "A5"), self.trace(GUIDE, "--set", "format=A5"))

    def test_a_dossier_of_ten_pages_without_a_warning(self):
        for name in SIZES:
            with self.subTest(format=name):
                trace, pdf = self.folder / "t.jsonl", self.folder / "o.pdf"
                done = run("build", DOSSIER, "-l", "feuillet-a4", "--format", name, "-o", pdf, "--trace", trace)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                lines = [json.loads(line) for line in trace.read_text("utf-8").splitlines()]
                self.assertEqual(sum(line["kind"] == "image" for line in lines), 5)
                # The head of a table that goes on on the next page is there twice.
                heads = [line for line in lines if line["kind"] == "glyphs" and line["text"] == "Ce qui se passe"]
                self.assertIn(len(heads), (2,) if name == "A4" else (1, 2))
        done = run("check", DOSSIER, "-l", "feuillet-a4", "--strict")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run("build", DOSSIER, "-l", "feuillet-a4", "--large-print", "-o", self.folder / "o.pdf").stderr, "")

    def test_the_dossier_is_read_in_the_order_of_its_source_notes_behind_their_marks(self):
        letters = lambda text: re.sub(r"[^a-zà-ÿœ]", "", text.lower())
        source = (SOURCE / DOSSIER).read_text("utf-8").split("\nsections:\n")[1]
        begins = []
        for block in re.split(r"\n\s*\n|\n  - heading: |\n    body: \|\n", source):
            plain = re.match(r"\s*(?:- heading: |#+ |> )?([^\[\]*{}!|^~<:\d]*)", block)[1]
            if len(letters(plain)) >= 12 and not block.lstrip().startswith("[^"):
                begins.append(letters(plain)[:40])
        self.assertGreater(len(begins), 50)
        tags = [line for line in self.trace(DOSSIER) if line["kind"] == "tag"]
        begin = next(i for i, tag in enumerate(tags) if tag["role"] == "toc")
        begin = next(i for i, tag in enumerate(tags) if i > begin and tag["role"] == "h2")
        read = [letters(tag.get("text", "")) for tag in tags]
        for words in begins:
            found = next((i for i in range(begin, len(tags)) if read[i].startswith(words)), None)
            self.assertIsNotNone(found, words)
            begin = found
        notes = [i for i, tag in enumerate(tags) if tag["role"] == "note"]
        self.assertEqual(len(notes), 12)
        for number, i in enumerate(notes, 1):
            before = next(tag for tag in reversed(tags[:i]) if tag["depth"] == tags[i]["depth"])
            marked = before["role"] in ("list", "table") or str(number) in before.get("text", "")
            self.assertTrue(marked, before)

    def test_settings_stand_over_those_of_the_format(self):
        sizes = {line["size"] for line in self.trace(GUIDE, "--format", "A5", "--set", "size=9pt") if line["kind"] == "glyphs"}
        self.assertIn(9, sizes)
        self.assertNotIn(10, sizes)

    def test_a_format_that_there_is_not(self):
        done = run("--messages", "en", "build", GUIDE, "-l", "feuillet-a4", "--format", "A6", "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("choose among: A4, A5, letter", done.stderr)

    def test_a_layout_of_one_format_names_those_with_several(self):
        done = run("--messages", "en", "build", SUD, "-l", "affiche-a3", "--format", "A5", "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("'affiche-a3' has one format only", done.stderr)
        self.assertIn("these have several: feuillet-a4", done.stderr)
        done = run("--messages", "fr", "check", SUD, "-l", "affiche-a3", "--set", "format=A5")
        self.assertEqual(done.returncode, 2)
        self.assertIn("n’a qu’un format", done.stderr)

    def test_who_names_it_otherwise_is_told_of_it(self):
        for wrong, hint in ((("build", GUIDE, "-l", "feuillet-a5", "-o", self.folder / "o.pdf"), "'feuillet-a4 --format A5'"),
                            (("check", GUIDE, "-l", "feuilet-a4"), "'feuillet-a4'"),
                            (("check", GUIDE, "-l", "feuillet-a4", "--format", "A5"), "--set format=A5"),
                            (("check", GUIDE, "--format", "yaml"), "choose among: text, json, sarif\n")):
            done = run("--messages", "en", *wrong)
            self.assertEqual(done.returncode, 2)
            self.assertIn(hint, done.stderr)

    def test_they_are_listed(self):
        listed = run("--messages", "en", "layouts", "feuillet-a4").stdout
        self.assertIn("--format A5  page 148 × 210 mm", listed)
        self.assertIn("--format letter  page 215.9 × 279.4 mm", listed)
        self.assertNotIn("--set format=", listed)

    def test_capacity_in_each(self):
        rooms = json.loads(run("capacity", "feuillet-a4", "--json").stdout)
        body = {room["format"]: room["preferred"]["characters"] for room in rooms if room["field"] == "sections.body"}
        self.assertEqual(list(body), list(SIZES))
        self.assertLess(body["A5"], body["A4"])
        # The frame of the margin is not there on A5, nor on A4 those of two columns.
        self.assertNotIn("marge", {room["frame"] for room in rooms if room["format"] == "A5"})
        two = json.loads(run("capacity", "feuillet-a4", "--format", "A4", "--set", "columns=2", "--json").stdout)
        self.assertEqual({room["format"] for room in two}, {"A4"})
        self.assertNotIn("marge", {room["frame"] for room in two})


if __name__ == "__main__":
    unittest.main()
