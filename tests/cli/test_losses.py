"""Words that a shipped layout leaves out are told at once, with where they are, why, and what prints them."""
import json
import unittest

from support import InBothLanguages, run

EVENT = "kind: event\nlang: fr\ndate: 2027-09-11\ntitle: Portes ouvertes\n"
TEXT = "sections:\n  - heading: Chez nous\n    body: |\n      Un.\n\n      Deux.\n\n      Trois.\n\n      Quatre.\n"
POSTER = ("--layout", "affiche-a3", "-o", "x.pdf")


class Losses(InBothLanguages):
    def printed(self, content, layout):
        """All that is printed, without spaces."""
        self.write("c.yaml", content)
        done = run("build", "c.yaml", "--layout", layout, "-o", "x.pdf", "--trace", "t.jsonl", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = [json.loads(line) for line in (self.folder / "t.jsonl").read_text(encoding="utf-8").splitlines()]
        text = "".join(row.get("text", "") for row in rows)
        return "".join(c for c in text if c not in " \u00a0\u202f"), done.stderr

    def test_paragraphs_that_a_poster_leaves_out(self):
        self.write("c.yaml", EVENT + TEXT)
        french, english = self.said("build", "c.yaml", *POSTER, status=0)
        self.assertIn("c.yaml:12:7: avertissement : la mise en page « affiche-a3 » n’imprime pas : 2 paragraphes de « body » "
                      "(dès la ligne 12 ; elle en imprime 2)", french)
        self.assertIn("finissez le premier par « \\ » et ôtez la ligne vide qui le suit ; prenez une autre mise en page, qui imprime tout : --layout depliant-a4-3-volets, --layout feuillet-a4", french)
        self.assertIn("2 paragraphs of 'body' (from line 12 on; it prints 2)", english)
        self.assertNotIn("heading", french)

    def test_fields_in_one_warning_with_their_lines(self):
        self.write("c.yaml", EVENT + "subtitle: En bref\nprogramme:\n  - {time: 10 h, title: Accueil}\ncredits: Photo du club\n")
        french, _ = self.said("build", "c.yaml", *POSTER, status=0)
        self.assertIn("n’imprime pas : « subtitle » (ligne 5), « programme » (ligne 7)", french)
        self.assertIn("--layout feuillet-a4", french)
        self.assertNotIn("depliant", french)
        self.assertEqual(french.count("n’imprime pas"), 1)

    def test_what_holds_other_paragraphs_is_lost_at_its_first_words(self):
        self.write("c.yaml", EVENT + "sections:\n  - body: |\n      Un.\n\n      Deux.\n\n      > Trois.\n")
        self.assertIn("c.yaml:11:", self.said("build", "c.yaml", *POSTER, status=0)[0])

    def test_silence_where_it_is_meant_so(self):
        self.write("c.yaml", "# cicero: off-file words_omitted\n" + EVENT + TEXT)
        self.assertNotIn("warning", self.said("build", "c.yaml", *POSTER, status=0)[1])
        self.write("c.yaml", EVENT + TEXT)
        self.assertNotIn("warning", self.said("build", "c.yaml", *POSTER, "--off", "words_omitted", status=0)[1])

    def test_nothing_of_one_s_own_layout(self):
        self.write("c.yaml", EVENT + TEXT)
        self.write("l.yaml", "layout: l\ntakes: [event]\npage: {size: A4, margins: 20mm}\nstyles: {t: {size: 11pt}}\npages:\n  - frames:\n"
                             "      - {at: {}, style: t, blocks: [{paragraph: '{title} {date}'}, {each: sections, blocks: [{body: body, take: 2}]}]}\n"
                             "omit: [sections.heading]\n")
        done = run("--messages", "en", "build", "c.yaml", "--layout", "l.yaml", "-o", "x.pdf", cwd=self.folder)
        self.assertNotIn("warning", done.stderr)
        self.assertIn("2 parts of 'body'", done.stderr)

    def test_days_from_to(self):
        days = {"2027-09-12": "dusamedi11audimanche12septembre", "2027-10-02": "dusamedi11septembreausamedi2octobre"}
        for until, words in days.items():
            for layout in ("affiche-a3", "depliant-a4-3-volets", "feuillet-a4"):
                with self.subTest(until=until, layout=layout):
                    text, told = self.printed(EVENT + f"until: {until}\ntime: 10 h à 18 h\nplace: {{name: Salle}}\n", layout)
                    self.assertIn(words, text.replace("Du", "du"))
                    self.assertNotIn("until", told)
                    self.assertNotIn("contrast", told)

    def test_whom_to_reach(self):
        for layout in ("affiche-a3", "depliant-a4-3-volets", "feuillet-a4"):
            with self.subTest(layout):
                text, told = self.printed(EVENT + "contact: {phone: 02 40 12 34 56, email: nous@exemple.fr, web: exemple.fr}\n", layout)
                for part in ("0240123456", "nous@exemple.fr", "exemple.fr"):
                    self.assertIn(part, text.replace("\n", ""))
                self.assertNotIn("contact", told)

    def test_layouts_for_the_other_kind(self):
        self.write("c.yaml", EVENT)
        for text in self.said("build", "c.yaml", "--layout", "calendrier-a4-mois", "-o", "x.pdf"):
            self.assertIn("--layout affiche-a3, depliant-a4-3-volets, feuillet-a4", text)
        self.write("c.yaml", "kind: calendar\ntitle: x\nyear: 2027\n")
        for text in self.said("build", "c.yaml", *POSTER):
            self.assertIn("--layout calendrier-a4-mois", text)


if __name__ == "__main__":
    unittest.main()
