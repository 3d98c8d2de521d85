"""What the README shows is what happens."""
import re
import textwrap

from support import SOURCE, InFolder, run

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

    def test_commands_of_the_tour(self):
        commands = re.findall(r"^ *cicero build (content\S+) --layout (\S+)(.*?) -o (\S+)$", README, re.M)
        self.assertGreaterEqual(len(commands), 2)
        for content, layout, more, _ in commands:
            done = run("build", content, "--layout", layout, *more.split(), "-o", self.folder / "o.pdf")
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_links(self):
        for target in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((SOURCE / target).exists(), target)
        for command in re.findall(r"`cicero (\w+)", README):
            self.assertEqual(run(command, "--help").returncode, 0, command)
