"""Runs the program under test."""
import os
import pathlib
import subprocess
import tempfile
import unittest

CICERO = os.environ["CICERO"]
SOURCE = pathlib.Path(os.environ["CICERO_SOURCE"])
SUD = "content/observances/09-12-cooperation-sud-sud.yaml"
PAGES = [
    (SUD, "affiche-a3"),
    (SUD, "depliant-a4-3-volets"),
    (SUD, "feuillet-a4"),
    ("content/observances/03-22-eau.yaml", "affiche-a3"),
    ("content/observances/09-21-paix.yaml", "depliant-a4-3-volets"),
    ("content/evenements/conference-publique.yaml", "affiche-a3"),
    ("content/evenements/conference-publique.yaml", "feuillet-a4"),
    ("content/documents/guide-benevoles.yaml", "feuillet-a4"),
    ("content/calendriers/2027.yaml", "calendrier-a4-mois"),
    ("examples/fete-de-quartier/fete.yaml", "examples/fete-de-quartier/carton-a5.yaml"),
    ("examples/fete-de-quartier/fete.yaml", "affiche-a3"),
    ("examples/annee-scolaire/annee.yaml", "calendrier-a4-mois"),
    ("examples/specimen/regles.yaml", "examples/specimen/specimen-a4.yaml"),
]


def run(*arguments, cwd=SOURCE, **environment):
    env = {**os.environ, "LC_ALL": "C.UTF-8", **environment}
    env.pop("SOURCE_DATE_EPOCH", None) if "SOURCE_DATE_EPOCH" not in environment else None
    return subprocess.run([CICERO, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, text=True)


class InFolder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


class InBothLanguages(InFolder):
    def said(self, *arguments, status=1):
        """The messages without the lines that show the file, in French, then in English."""
        out = []
        for language in ("fr", "en"):
            done = run("--messages", language, *arguments, cwd=self.folder)
            self.assertEqual(done.returncode, status, done.stderr)
            out.append("\n".join(line for line in done.stderr.splitlines() if " | " not in line))
        return out
