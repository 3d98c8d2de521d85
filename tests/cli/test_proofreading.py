"""cicero check: what a proofreader circles, in three formats, and what --fix writes back; cicero text."""
import json
import os
import pathlib
import stat
import subprocess

from support import CICERO, SOURCE, SUD, InFolder, run

BAD = """kind: handout
lang: fr
title: Essai.          # garder ce commentaire
lead: "A l'école,  il dit \\"oui\\" ..."
sections:
    - heading: 'L''oeuvre'
      body: |
        Le lundi 12 septembre 2026 , c’est la 2ème fois.
"""
FIXED = """kind: handout
lang: fr
title: Essai          # garder ce commentaire
lead: "À l'école, il dit «\u00a0oui\u00a0» …"
sections:
    - heading: 'L''œuvre'
      body: |
        Le lundi 12 septembre 2026, c’est la 2e fois.
"""


class Proofreading(InFolder):
    def test_places_and_words(self):
        said = run("--messages", "fr", "check", self.write("c.yaml", BAD))
        self.assertEqual(said.returncode, 0)
        self.assertIn("c.yaml:3:13: avertissement : un titre ne prend pas de point final", said.stderr)
        self.assertIn("c.yaml:8:12: avertissement : le 12 septembre 2026 n’est pas ce jour-là", said.stderr)
        self.assertIn("= c’est un samedi", said.stderr)
        self.assertTrue(said.stderr.endswith("0 erreur, 10 avertissements\n"), said.stderr)
        self.assertEqual(run("check", "--strict", self.folder / "c.yaml").returncode, 1)
        self.assertEqual(run("check", "--off", "rien", self.folder / "c.yaml").returncode, 2)
        self.assertNotIn("ordinal ending", run("check", "--off", "ordinal_ending", self.folder / "c.yaml").stderr)

    def test_json(self):
        path = self.write("c.yaml", BAD)
        found = json.loads(run("check", "--format", "json", path).stdout)
        data = pathlib.Path(path).read_bytes()
        self.assertEqual(len(found), 10)
        for one in found:
            region = one["region"]
            cut = data[region["byteOffset"]:region["byteOffset"] + region["byteLength"]].decode()
            self.assertEqual(cut, one["text"])
            line = BAD.split("\n")[region["startLine"] - 1]
            self.assertTrue(line[region["startColumn"] - 1:].startswith(cut), one)

    def test_sarif(self):
        log = json.loads(run("check", "--format", "sarif", self.write("c.yaml", BAD)).stdout)
        self.assertEqual(log["version"], "2.1.0")
        run_ = log["runs"][0]
        rules = {rule["id"] for rule in run_["tool"]["driver"]["rules"]}
        self.assertEqual({result["ruleId"] for result in run_["results"]}, rules)
        fixes = [r for r in run_["results"] if "fixes" in r]
        self.assertEqual(len(fixes), 9)
        bad = json.loads(run("check", "--format", "sarif", self.write("d.yaml", "kind: x\n")).stdout)
        self.assertIn("error", {r["level"] for r in bad["runs"][0]["results"]})

    def test_fix(self):
        path = pathlib.Path(self.write("c.yaml", BAD))
        path.chmod(0o640)
        self.assertIn("9 corrections", run("check", "--fix", path).stderr)
        self.assertEqual(path.read_text(), FIXED)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)
        before = path.stat().st_mtime_ns
        self.assertNotIn("correction", run("check", "--fix", path).stderr)
        self.assertEqual(path.stat().st_mtime_ns, before)
        # Windows line ends and a link stay what they are.
        path.write_bytes(BAD.replace("\n", "\r\n").encode())
        link = self.folder / "lien.yaml"
        os.symlink(path, link)
        run("check", "--fix", link)
        self.assertTrue(link.is_symlink())
        self.assertEqual(path.read_bytes(), FIXED.replace("\n", "\r\n").encode())

    def test_what_ships_is_clean(self):
        for content in sorted((SOURCE / "content").glob("*/*.yaml")):
            if content.parent.name == "donnees":
                continue
            found = json.loads(run("check", "--format", "json", content).stdout)
            self.assertEqual({one["code"] for one in found} - {"unconfirmed_silenced"}, set(), content)
        self.assertEqual(run("check", "--strict", SOURCE / SUD).returncode, 0)

    def test_project(self):
        self.write("cicero.yaml", "check:\n  off: heading_full_stop\n  word-files: [mots.txt]\n")
        self.write("mots.txt", "# les nôtres\nzorglub  # de la BD\n")
        path = self.write("c.yaml", "kind: handout\nlang: fr\ntitle: Un zorglub.\n")
        self.assertIn("0 warnings", run("check", path).stderr)
        self.write("cicero.yaml", "check:\n  off: heading_ful_stop\n")
        said = run("--messages", "en", "check", path)
        self.assertEqual(said.returncode, 1)
        self.assertIn("cicero.yaml:2:8: error: 'heading_ful_stop' is not a code", said.stderr)
        self.assertIn("did you mean 'heading_full_stop'?", said.stderr)
        self.write("cicero.yaml", "check: {word-files: [../../etc/passwd]}\n")
        self.assertIn("outside the project", run("check", path).stderr)


class Specimen(InFolder):
    def test_typed_and_set(self):
        out, trace = self.folder / "s.pdf", self.folder / "s.jsonl"
        folder = SOURCE / "examples/specimen"
        self.assertEqual(run("check", "--strict", folder / "regles.yaml").returncode, 0)
        run("build", folder / "regles.yaml", "--layout", folder / "specimen-a4.yaml", "-o", out, "--trace", trace)
        runs = [json.loads(line) for line in trace.read_text().splitlines()]
        texts = [r["text"] for r in runs if "text" in r]
        for word in ("35000", "35\u202f000", "18h30", "XVIII"):
            self.assertTrue(any(word in t for t in texts), word)
        # The century's figures are small capitals: other glyphs than those of the left column, at the same size.
        roman = [r for r in runs if r.get("text") == "XVIII"]
        self.assertEqual(len(roman), 1, "the right column's own run")


class Text(InFolder):
    def said(self, text, *arguments):
        return subprocess.run([CICERO, "text", *arguments], input=text.encode(), capture_output=True).stdout.decode()

    def test_lines(self):
        self.assertEqual(self.said('Il dit: "oui"!\nÀ 18h30...\n'), "Il dit\u00a0: «\u00a0oui\u00a0»\u202f!\nÀ 18\u00a0h\u00a030…\n")
        self.assertEqual(self.said("Oui !\r\nsans fin"), "Oui\u202f!\r\nsans fin")
        self.assertEqual(self.said('Il dit: "oui"!', "--show-spaces"), "Il dit⍽: «⍽oui⍽»‧!")
        self.assertEqual(self.said('It is "so"', "--lang", "en"), "It is “so”")
        self.assertEqual(self.said("composition d’affiches", "--hyphenate").replace("\u00ad", "|"), "com|po|si|tion d’af|fiches")
        self.assertEqual(self.said(""), "")

    def test_idempotent(self):
        text = (SOURCE / SUD).read_text()
        once = self.said(text)
        self.assertEqual(self.said(once), once)
