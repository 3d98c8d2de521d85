"""What the README shows is what happens."""
import os
import re
import shutil
import subprocess
import textwrap

from support import CICERO, SOURCE, InFolder, run

README = (SOURCE / "README.md").read_text(encoding="utf-8")


class Readme(InFolder):
    def block(self, language):
        return textwrap.dedent(re.search(rf"^ *```{language}\n(.*?)^ *```", README, re.M | re.S)[1])

    def test_the_tour(self):
        (self.folder / "fete.yaml").write_text(self.block("yaml"), encoding="utf-8")
        done = run("build", "fete.yaml", "--layout", "affiche-a3", "--set", "fond=brique", "-o", "fete.pdf", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("warning", done.stderr)

    def test_the_mistake(self):
        good = self.block("yaml")
        bad = good.replace('lead: "Une journée pour se rencontrer : jeux, musique, repas partagé."', "lead: Une journée : jeux, musique")
        self.assertNotEqual(good, bad)
        (self.folder / "fete.yaml").write_text(bad, encoding="utf-8")
        done = run("--messages", "fr", "check", "fete.yaml", cwd=self.folder)
        shown = re.search(r"^ *```\n( *fete.yaml:.*?)^ *```", README, re.M | re.S)[1]
        for line in textwrap.dedent(shown).splitlines():
            self.assertIn(line.strip(), done.stderr)

    def shell(self, command, **environment):
        """As a new user has it: a home of its own, and on PATH only what everybody has."""
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        env = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        env |= {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **environment}
        return subprocess.run(["bash", "-c", command], cwd=self.folder / "cicero", env=env, capture_output=True, text=True)

    def copy(self, *names):
        (self.folder / "cicero").mkdir()
        for name in names:
            shutil.copytree(SOURCE / name, self.folder / "cicero" / name)

    def linked(self, program=CICERO, **environment):
        return self.shell(f"examples/link-program.sh {program}", **environment)

    def test_every_command_works_as_typed_after_the_first(self):
        self.copy("content", "examples")
        line = re.search(r"export PATH=.*", self.linked().stdout)[0]
        (self.folder / "cicero/fete.yaml").write_text(self.block("yaml"), encoding="utf-8")
        blocks = re.findall(r"^ *```sh\n(.*?)^ *```", README, re.M | re.S)
        commands = [command.strip() for block in blocks[1:] for command in block.splitlines()]
        self.assertGreaterEqual(len(commands), 8)
        # Those in a sentence or a table, where nothing stands for something else.
        spoken = [command for command in re.findall(r"`(cicero [^`]*)`", README) if not re.search(r"[A-Z…|\[]", command.replace("FR-57", ""))]
        self.assertGreaterEqual(len(spoken), 4)
        for command in commands + spoken:
            with self.subTest(command):
                done = self.shell(f"{line}\n{command}")
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                self.assertNotRegex(done.stderr, r"yaml:\d+:\d+: warning")
                for output in re.findall(r"-o (\S+)", command):
                    self.assertTrue((self.folder / "cicero" / output).exists())

    def test_the_program_is_linked_where_nothing_else_has_its_name(self):
        self.copy("examples")
        link = self.folder / "home/.local/bin/cicero"
        said = self.linked().stdout
        self.assertEqual(os.path.realpath(link), os.path.realpath(CICERO))
        self.assertIn(f'To call it, type:\n  export PATH="{link.parent}:$PATH"\n', said)
        self.assertIn("Pour l’appeler, tapez :", self.linked(LC_ALL="fr_FR.UTF-8").stdout)
        self.assertEqual(self.linked(PATH=f"{link.parent}:/usr/bin:/bin").stdout, f"Program: {link}\n")
        # Another build of it, gone by now.
        link.unlink()
        link.symlink_to("/nowhere/build/release/bin/cicero")
        self.linked()
        self.assertEqual(os.path.realpath(link), os.path.realpath(CICERO))
        for make in (lambda: link.write_text("autre"), lambda: link.symlink_to("/usr/bin/env"), link.mkdir):
            link.unlink(missing_ok=True)
            make()
            before = os.readlink(link) if link.is_symlink() else link.stat().st_ino
            done = self.linked()
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("is something else: it is left as it is.", done.stdout)
            self.assertIn(f'export PATH="{os.path.dirname(os.path.realpath(CICERO))}:$PATH"', done.stdout)
            self.assertEqual(os.readlink(link) if link.is_symlink() else link.stat().st_ino, before)

    def test_the_layouts_and_what_each_omits(self):
        rows = dict(re.findall(r"^\| `([\w-]+)` \| (A\d.*) \|$", README, re.M))
        shipped = re.findall(r"^(\S+)\n", run("layouts").stdout, re.M)
        self.assertEqual(sorted(rows), sorted(shipped))
        words = {"lead": "chapeau", "subtitle": "sous-titre", "until": "date de fin", "sections.heading": "titres des parties",
                 "programme": "programme", "contact": "contact", "place.access": "accès", "credits": "crédits", "image.credit": "crédits",
                 "facts.source": "sources", "quotes.source": "sources", "contact.web": "site du contact", "images": "autres images", "logos": "logotypes", "month_count": ""}
        for name, row in rows.items():
            omits = re.search(r"omits: (.*)", run("--messages", "en", "layouts", name).stdout)[1].split(", ")
            for field in omits:
                self.assertIn(words[field], row, f"{name} omits {field}")

    def test_links(self):
        for target in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((SOURCE / target).exists(), target)
        for command in re.findall(r"`cicero (\w+)", README):
            self.assertEqual(run(command, "--help").returncode, 0, command)
