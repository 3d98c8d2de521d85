"""What `cmake --install` puts elsewhere finds its layouts, fonts and data from wherever it is run."""
import os
import pathlib
import shutil
import subprocess

from support import CICERO, SOURCE, SUD, InFolder


class Install(InFolder):
    def test_runs_from_anywhere(self):
        prefix = self.folder / "usr"
        build = pathlib.Path(CICERO).parent.parent
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True)
        moved = self.folder / "ailleurs"
        shutil.move(prefix, moved)
        shutil.copy(SOURCE / SUD, self.folder / "c.yaml")
        empty = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C"}
        empty |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}

        def cicero(*arguments):
            done = subprocess.run([moved / "bin/cicero", *arguments], cwd=self.folder, env=empty, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout

        self.assertIn("affiche-a3", cicero("layouts"))
        self.assertIn("EB Garamond", cicero("fonts"))
        cicero("build", "c.yaml", "--layout", "affiche-a3", "-o", "installed.pdf")
        self.assertNotIn(str(SOURCE).encode(), (self.folder / "installed.pdf").read_bytes())
        shutil.copytree(moved / "share/cicero/content", self.folder / "contenu")
        cicero("build", "contenu/calendriers/2027.yaml", "--layout", "calendrier-a4-mois", "-o", "annee.pdf")
        os.symlink(moved / "bin/cicero", self.folder / "lien")
        done = subprocess.run([self.folder / "lien", "layouts"], cwd="/", env=empty, capture_output=True, text=True)
        self.assertIn("feuillet-a4", done.stdout, done.stderr)
