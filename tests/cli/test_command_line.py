"""What the command line says of itself: wholly in French or wholly in English, and what was meant."""

import re

from support import SUD, InFolder, run

COMMANDS = [[], ["build"], ["check"], ["text"], ["layouts"], ["fonts"], ["reference"], ["calendar"],
            *(["calendar", name] for name in ("list", "diff", "export", "sky", "day", "check"))]
# Words that the one language has and the other has not; those of options' names and of examples are left out.
WORDS = {"en": "the|of|and|is|are|not|with|what|one|file|folder|command|missing|value|given|expected|required|usage error|where",
         "fr": "le|la|les|des|une|et|est|de|du|qui|que|pas|avec|fichier|dossier|commande|manque|valeur|lieu|sans"}
MISTAKES = [  # arguments, said in English, said in French
    ([], "the command is missing\n   = say what to do: build, check", "il manque la commande\n   = dites quoi faire : build, check"),
    (["calendar"], "say what to do: list, diff", "dites quoi faire : list, diff"),
    (["--layout", "x"], "the command is missing", "il manque la commande"),
    (["biuld", SUD], "there is no command 'biuld'\n   = did you mean 'build'?", "la commande « biuld » n’existe pas\n   = vouliez-vous dire « build » ?"),
    (["calendar", "lisst"], "did you mean 'list'?", "vouliez-vous dire « list » ?"),
    (["build", SUD, "--layout", "affiche-a3", "--ouptut", "x.pdf"], "there is no option '--ouptut'\n   = did you mean --output? 'cicero build --help'",
     "l’option « --ouptut » n’existe pas\n   = vouliez-vous dire --output ? « cicero build --help »"),
    (["check", SUD, "--lay=affiche-a3"], "there is no option '--lay'", "l’option « --lay » n’existe pas"),
    (["check", SUD, "-z"], "there is no option '-z'\n   = 'cicero check --help' names them", "l’option « -z » n’existe pas\n   = « cicero check --help » les nomme"),
    (["build", SUD], "error: --layout is missing\n   = --layout NAME|FILE: a layout", "erreur : il manque --layout\n   = --layout NOM|FICHIER : une mise en page"),
    (["build", SUD], "error: --output is missing", "erreur : il manque --output"),
    (["build"], "error: CONTENT is missing", "erreur : il manque CONTENU"),
    (["check", SUD, "--layout"], "--layout wants a value", "--layout veut une valeur"),
    (["build", SUD, "-o", "--layout", "affiche-a3"], "--output wants a value", "--output veut une valeur"),
    (["check", SUD, "--layout", "a", "--layout", "b"], "--layout is given once only\n   = keep one of these values: a, b",
     "--layout se donne une seule fois\n   = gardez l’une de ces valeurs : a, b"),
    (["check", SUD, "--fix=peut-être"], "--fix takes no value", "--fix ne prend pas de valeur"),
    (["check", SUD, "--format", "jsn"], "'jsn' does not fit --format\n   = did you mean 'json'? choose among: text, json, sarif",
     "« jsn » ne convient pas à --format\n   = vouliez-vous dire « json » ? choisissez parmi : text, json, sarif"),
    (["reference", "rien"], "choose among: content, layout, project, calendar", "choisissez parmi : content, layout, project, calendar"),
    (["layouts", "un", "deux"], "'deux' is one too many", "« deux » est de trop"),
    (["calendar", "export", "2027", "--ics", "--csv"], "only one of these options at a time: --ics, --csv", "une seule de ces options à la fois : --ics, --csv"),
    (["fonts", "--font-path", "rien"], "the folder 'rien' does not exist", "le dossier « rien » n’existe pas"),
]

def foreign(language, text):
    """The words of the other language in what is said in this one."""
    other = {"fr": "en", "en": "fr"}[language]
    text = re.sub(r"--?[\w-]+|'[^']*'|« [^»]* »", "", text)
    text = re.sub(r"^.*cicero .*$|^  [a-z]+(?= )", "", text, flags=re.M)
    return re.findall(rf"\b(?:{WORDS[other]})\b", text, re.I)

class CommandLine(InFolder):
    def test_help_is_in_one_language(self):
        for language, has in (("fr", "Options :"), ("en", "Options:")):
            for command in COMMANDS:
                with self.subTest(command=command, language=language):
                    done = run("--messages", language, *command, "--help")
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertIn("\n" + has + "\n", done.stdout)
                    self.assertEqual(foreign(language, done.stdout), [], done.stdout)
                    self.assertIn("cicero " + " ".join(command), done.stdout)
                    for line in done.stdout.splitlines():
                        if re.match(r"  (-|    --)", line):
                            self.assertRegex(line, r"\S {2,}\S|/$|E$", "an option says what it is")

    def test_mistakes_are_told_in_one_language_with_what_was_meant(self):
        for arguments, english, french in MISTAKES:
            for language, wanted in (("en", english), ("fr", french)):
                with self.subTest(arguments=arguments, language=language):
                    done = run("--messages", language, *arguments, cwd=self.folder)
                    self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                    self.assertIn(wanted, done.stderr)
                    self.assertEqual(foreign(language, done.stderr), [], done.stderr)

    def test_the_language_is_known_before_the_command_line_is_read(self):
        for arguments, environment, french in (
                (["build", "--messages", "fr"], {"LC_ALL": "en_US.UTF-8"}, True),
                (["build", "--messages=en"], {"LC_ALL": "fr_FR.UTF-8"}, False),
                (["build", "--help"], {"LC_ALL": "fr_CA"}, True),
                (["build"], {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_FR.UTF-8"}, True),
                (["--messages", "de", "build"], {"LC_ALL": "fr_FR.UTF-8"}, True),
                (["build"], {"LC_ALL": "C"}, False)):
            with self.subTest(arguments=arguments, environment=environment):
                done = run(*arguments, **environment)
                said = done.stdout + done.stderr
                self.assertEqual(foreign("fr" if french else "en", said), [], said)
        self.assertIn("« de » ne convient pas à --messages", run("--messages", "de", "build", SUD, LC_ALL="fr_FR.UTF-8").stderr)

    def test_an_option_takes_one_value_and_leaves_the_content(self):
        done = run("build", "--set", "fond=brique", "--set", "disque=rose", SUD, "--layout", "affiche-a3", "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue((self.folder / "o.pdf").exists())

    def test_the_version_alone(self):
        self.assertRegex(run("--version").stdout, r"^\d+\.\d+\.\d+\S*\n$")
