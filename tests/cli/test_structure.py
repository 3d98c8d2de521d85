"""What readers of a long document find their way by: contents, index, references, running heads, parts, page labels."""
import json
import re
import subprocess

from support import InFolder, run

TEXT = "La rivière descend de la montagne et traverse quatre villages avant de rejoindre la plaine. " * 22
HANDOUT = f"""kind: handout
title: L’eau
contents: true
sections:
  - heading: Les objectifs
    body: |
      Une [coopération]{{index}}, dite à la page {{page=mesures}}.

      {TEXT}

      {TEXT}
  - heading: Les mesures
    body: |
      ## Mesurer {{#mesures}}

      {TEXT} [Eau]{{index}} et [étiages]{{index="étiage"}}.

      {TEXT}

      {TEXT} De l’[eau]{{index}}.
"""
BOOK = """layout: livret
takes: [handout]
page: {size: A5, margins: {top: 20mm, outside: 30mm, bottom: 20mm, inside: 15mm}}
styles:
  texte: {family: EB Garamond, size: 10pt, leading: 13pt}
pages:
  - name: titre
    number: roman
    frames: [{text: "{title}", style: texte, level: 1}, {text: "folio {page}", at: {bottom: 0mm, height: 10mm}, style: texte}]
  - name: corps
    while: corps
    number: arabic
    frames:
      - {thread: corps, at: {bottom: 12mm}}
      - {text: "folio {page} {heading.2}", at: {bottom: 0mm, height: 10mm}, style: texte}
    first: {frames: [{thread: corps, at: {bottom: 12mm}}, {text: "ouvre {page}", at: {bottom: 0mm, height: 10mm}, style: texte}]}
    last: {frames: [{thread: corps, at: {bottom: 60mm}}, {text: "finit {page}", at: {bottom: 0mm, height: 10mm}, style: texte}]}
flows:
  corps:
    - each: sections
      blocks:
        - {break: right-page}
        - {heading: "{heading}", style: texte, level: 2}
        - {body: body, style: texte, notes: end}
    - {list: notes, before: [{heading: Notes, style: texte, level: 2}]}
omit: [contents]
"""
TINY = """layout: l
takes: [handout]
page: {size: [100mm, 60mm], margins: 10mm}
styles: {t: {family: EB Garamond, size: 10pt, leading: 12pt}}
pages:
  - {while: corps, number: {style: roman, start: 8}, frames: [{thread: corps}]}
flows: {corps: [{each: sections, blocks: [{body: body, style: t}]}]}
omit: [title]
"""


class Structure(InFolder):
    def build(self, content, layout):
        """The text of each page."""
        self.write("c.yaml", content)
        if "\n" in layout:
            self.write("l.yaml", layout)
            layout = "l.yaml"
        done = run("build", "c.yaml", "--layout", layout, "-o", "c.pdf", "--trace", "t.jsonl", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.said = done.stderr
        text = subprocess.run(["pdftotext", "-layout", "c.pdf", "-"], cwd=self.folder, capture_output=True, text=True).stdout
        return [re.sub(r"[\u00a0\u202f]", " ", page) for page in text.split("\f")[:-1]]

    @staticmethod
    def page_with(pages, pattern):
        return next(i for i, page in enumerate(pages, 1) if re.search(pattern, page, re.M))

    def tags(self):
        return [item for item in map(json.loads, (self.folder / "t.jsonl").read_text().splitlines()) if item["kind"] == "tag"]

    def test_contents_say_the_pages_that_headings_stand_on(self):
        pages = self.build(HANDOUT, "feuillet-a4")
        for heading in ("Les objectifs", "Les mesures", "Mesurer"):
            listed = re.search(heading + r"[ .]*(\d+)$", pages[0], re.M)
            self.assertTrue(listed, pages[0])
            self.assertEqual(int(listed[1]), self.page_with(pages, rf"^ *{heading}$"))
        roles = [tag["role"] for tag in self.tags()]
        self.assertEqual(roles.count("toc"), 1)
        self.assertEqual(roles.count("toci"), 3)

    def test_references_say_a_page(self):
        pages = self.build(HANDOUT, "feuillet-a4")
        said = re.search(r"dite à la page (\d+)", pages[0])
        self.assertEqual(int(said[1]), self.page_with(pages, "^ *Mesurer$"))

    def test_the_index_has_pages_of_terms_in_order(self):
        pages = self.build(HANDOUT, "feuillet-a4")
        index = pages[-1][pages[-1].index("Index\n"):]
        self.assertEqual(re.findall(r"^ *([CE]|\w+, [\d, –]+)$", index, re.M)[0], "C")
        words = re.findall(r"^ *(\w+), ([\d, –]+)$", index, re.M)
        self.assertEqual([word for word, _ in words], ["coopération", "eau", "étiage"])
        first = self.page_with(pages, r"Eau\b")
        self.assertIn(str(first), words[1][1])

    def test_without_asking_there_is_no_list(self):
        pages = self.build(HANDOUT.replace("contents: true\n", "").replace("{index}", "").replace('{index="étiage"}', ""), "feuillet-a4")
        self.assertNotIn("Sommaire", pages[0])
        self.assertNotIn("Index\n", pages[-1])

    def test_running_heads_name_the_part(self):
        pages = self.build(HANDOUT, "feuillet-a4")
        heading = self.page_with(pages, "^ *Les mesures$")
        self.assertRegex(pages[heading].splitlines()[0], "L’eau +Les mesures")

    def test_parts_begin_on_right_hand_pages_and_pages_have_their_own_numbers(self):
        pages = self.build(HANDOUT.replace("Une [", "Une[^1] [").replace("  - heading: Les mesures", "\n      [^1]: Au bout.\n  - heading: Les mesures"), BOOK)
        self.assertIn("folio i\n", pages[0] + "\n")
        self.assertEqual(pages[1].strip(), "")  # blank: the title is on the right
        self.assertIn("ouvre 1", pages[2])
        second = self.page_with(pages, "^ *Les mesures")
        self.assertEqual(second % 2, 1)
        self.assertIn(f"ouvre {second - 2}", pages[second - 1])
        self.assertIn(f"finit {len(pages) - 2}", pages[-1])
        self.assertRegex(pages[-1], r"1\. Au bout\.")
        self.assertNotIn("blank", self.said)
        self.assertRegex("".join(pages), "folio 2 Les objectifs")
        catalogue = subprocess.run(["qpdf", "--json", "c.pdf"], cwd=self.folder, capture_output=True, text=True).stdout
        self.assertEqual([label["label"]["/S"] for label in json.loads(catalogue)["pagelabels"]], ["/r", "/D"])

    def test_left_hand_pages_mirror_their_margins(self):
        self.build(HANDOUT, BOOK)
        lefts = {}
        number = 0
        for item in map(json.loads, (self.folder / "t.jsonl").read_text().splitlines()):
            if item["kind"] == "page":
                number += 1
            if item["kind"] == "glyphs" and item["text"].startswith("folio"):
                lefts[number % 2] = item["origin"][0]
        self.assertGreater(lefts[0] - lefts[1], 40)  # 15 mm

    def test_what_is_wrong_is_told(self):
        self.write("c.yaml", HANDOUT.replace("{page=mesures}", "{page=mesure}"))
        done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
        self.assertIn("did you mean '#mesures'?", done.stderr)
        self.write("c.yaml", "kind: handout\ntitle: x\nsommaire: true\nsections: [{body: Texte.}]\n")
        done = run("--messages", "en", "check", "c.yaml", cwd=self.folder)
        self.assertIn("contents", done.stderr)
        self.write("c.yaml", "kind: handout\ntitle: x\ncontents: true\nsections: [{body: Texte.}]\n")
        done = run("--messages", "en", "check", "c.yaml", "--layout", "feuillet-a4", cwd=self.folder)
        self.assertIn("no heading to put in it", done.stderr)
        self.write("l.yaml", BOOK)
        self.write("c.yaml", HANDOUT)
        done = run("--messages", "en", "check", "c.yaml", "--layout", "l.yaml", cwd=self.folder)
        self.assertIn("4 index terms", done.stderr)

    def test_numbers_that_never_settle_are_told(self):
        # Said as "viii", they push their heading to page ix; said as "ix", they do not.
        text = " ".join(["{page=fin}"] * 140)
        pages = self.build(f"kind: handout\ntitle: x\nsections:\n  - body: |\n      {text}.\n\n      ## Fin {{#fin}}\n\n      Fin.\n", TINY)
        self.assertEqual(self.said.count("c.yaml:5:7"), 1, self.said)
        self.assertNotIn("{", pages[0])

    def test_the_page_of_what_is_not_for_these_readers_is_told(self):
        content = "kind: handout\ntitle: x\nsections:\n  - body: |\n      Page {page=fin}.\n  - for: teacher\n    body: |\n      ## Fin {#fin}\n"
        pages = self.build(content, TINY)
        self.assertIn("Page ?", pages[0])
        self.assertIn("the page of '#fin' is not known", self.said)
        self.assertNotIn(b"/Link", (self.folder / "c.pdf").read_bytes())
