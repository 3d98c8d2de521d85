"""Nothing that is the user's is destroyed, and no exit status lies about how the program ended."""
import json
import os
import pathlib
import resource
import shutil
import signal
import stat
import subprocess
import threading
import unittest

from support import CICERO, SOURCE, SUD, InFolder
from test_images import png

LAYOUT = """layout: essai
takes: [handout, calendar]
page: {size: A6, margins: 10mm}
styles:
  texte: {family: Lato, size: 12pt, leading: 15pt}
pages:
  - frames:
      - {name: cadre, at: {height: 20mm}, text: "{title}", style: texte}
      - {name: logo, at: {top: 90mm, height: 10mm}, file: logo.png}
      - {name: photo, at: {top: 40mm, height: 10mm}, image: image, when: image}
"""
CONTENT = "kind: handout\ntitle: Bref\nimage: {file: photo.png, alt: Une photo}\n"
CALENDAR = "kind: calendar\ntitle: Bref\nyear: 2027\nzones: [FR]\nfiles: [jours.csv]\nsaints: saints.csv\n"
LATO = pathlib.Path("/usr/share/fonts/truetype/lato/Lato-Regular.ttf")
PRINTING = [
    ["--help"], ["--version"], ["fonts"], ["layouts"], ["layouts", "affiche-a3"], ["reference", "content"],
    ["check", SUD, "--format", "json"], ["check", SUD, "--format", "sarif"],
    ["calendar", "list", "2027", "--zone", "FR"], ["calendar", "list", "2027", "--format", "json"],
    ["calendar", "diff", "2027", "2028"], ["calendar", "export", "2027"], ["calendar", "export", "2027", "--csv"],
    ["calendar", "sky", "2027"], ["calendar", "day", "2027-03-28"], ["calendar", "check"],
]


def grey_png(width, height):
    return png(width, height, 8, 0, [bytes(width)] * height)


class Files(InFolder):
    def setUp(self):
        super().setUp()
        self.write("essai.yaml", LAYOUT)
        self.write("contenu.yaml", CONTENT)
        self.write("annee.yaml", CALENDAR)
        self.write("cicero.yaml", "check: {words: [Zglorb], word-files: [mots.txt]}\n")
        self.write("mots.txt", "zglarb\n")
        self.write("jours.csv", "date;titre\n2027-03-04;Réunion\n")
        self.write("saints.csv", "date;titre\n01-17;Roseline\n")
        for name in ("logo.png", "photo.png"):
            (self.folder / name).write_bytes(grey_png(20, 20))

    def run_here(self, *arguments, stdin=subprocess.DEVNULL, preexec=None, **options):
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        return subprocess.run([CICERO, "--messages", "en", *map(os.fsencode, map(str, arguments))], cwd=self.folder,
                              stdin=stdin, preexec_fn=preexec, timeout=30, check=False, **options)

    def build(self, output, *more, content="contenu.yaml", layout="essai.yaml", **options):
        return self.run_here("build", content, "--draft", "--layout", layout, "-o", output, *more, **options)

    def contents(self):
        """Of all files, by name."""
        return {str(p.relative_to(self.folder)): p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}

    def link(self, name, to, hard=False):
        path = self.folder / name
        path.unlink(missing_ok=True)
        os.link(self.folder / to, path) if hard else path.symlink_to(to)
        return name

    def assert_refused(self, done, status, *words):
        said = done.stderr.decode()
        self.assertEqual(done.returncode, status, said)
        for word in words:
            self.assertIn(word, said)


class OutputsAgainstInputs(Files):
    def assert_spared(self, names, command, words="is a file that is read"):
        """`command(output)` refuses each of the names as a trace or a PDF, whichever way it is named."""
        for name in names:
            before = self.contents()
            for output in (self.link("dur.pdf", name, hard=True), self.link("mou.pdf", name), name, f"./{name}"):
                with self.subTest(output=output, name=name):
                    self.assert_refused(command(output), 2, words, f"'{output}'")
                    for link in ("dur.pdf", "mou.pdf"):
                        self.assertEqual((self.folder / link).read_bytes(), before[name])
                    self.assertEqual((self.folder / name).read_bytes(), before[name])
            for link in ("dur.pdf", "mou.pdf"):
                (self.folder / link).unlink()
            self.assertEqual(self.contents(), before)

    def test_pictures_layout_and_project_are_not_written_over(self):
        inputs = ["contenu.yaml", "essai.yaml", "cicero.yaml", "logo.png", "photo.png"]
        self.assert_spared(inputs, lambda output: self.build("o.pdf", "--trace", output))
        for name in inputs:
            for hard in (True, False):
                before = (self.folder / name).read_bytes()
                self.assert_refused(self.build(self.link("o.pdf", name, hard)), 2, "is a file that is read")
                self.assertEqual((self.folder / name).read_bytes(), before)
                (self.folder / "o.pdf").unlink()

    def test_a_calendar_s_files_are_not_written_over(self):
        inputs = ["jours.csv", "saints.csv", "annee.yaml"]
        self.assert_spared(inputs, lambda output: self.build("o.pdf", "--trace", output, content="annee.yaml"))

    @unittest.skipUnless(LATO.exists(), "no such font here")
    def test_fonts_are_not_written_over(self):
        (self.folder / "fontes").mkdir()
        shutil.copy(LATO, self.folder / "fontes/a.ttf")
        font = ["--font-path", "fontes"]
        self.assert_spared(["fontes/a.ttf"], lambda output: self.build("o.pdf", "--trace", output, *font))

    def test_an_export_does_not_take_the_place_of_what_it_is_made_of(self):
        def export(output):
            return self.run_here("calendar", "export", "2027", "--with", "jours.csv", "--csv", "-o", output)
        self.assert_spared(["jours.csv"], export)

    def test_two_outputs_are_two_files(self):
        self.assert_refused(self.build("o.pdf", "--trace", "./o.pdf"), 2, "are the same file")
        self.assert_refused(self.build("o.pdf", "--trace", self.link("t", "o.pdf")), 2, "are the same file")
        (self.folder / "t").unlink()
        self.assert_refused(self.build("tous/", "--trace", "tous/contenu.pdf"), 2, "are the same file")
        self.assertFalse((self.folder / "o.pdf").exists() or (self.folder / "tous").exists())
        self.write("autre.yaml", CONTENT)
        done = self.run_here("build", "contenu.yaml", "autre.yaml", "--draft", "--layout", "essai.yaml", "-o", "tous/", "--trace", "t")
        self.assert_refused(done, 2, "the trace of the last of 2 PDFs")
        (self.folder / "tous").mkdir()
        self.link("tous/autre.pdf", "contenu.pdf")
        done = self.run_here("build", "contenu.yaml", "autre.yaml", "--draft", "--layout", "essai.yaml", "-o", "tous/")
        self.assert_refused(done, 2, "was written just now")

    def test_one_pdf_of_all_contents_or_none(self):
        self.write("autre.yaml", CONTENT.replace("Bref", "Autre"))
        self.write("faux.yaml", "kind: handout\n")

        def build(output, *more, contents=("contenu.yaml", "autre.yaml")):
            return self.run_here("build", *contents, "--draft", "--layout", "essai.yaml", "-o", output, *more)
        self.assertEqual(build("tous.pdf").returncode, 0)
        self.assertEqual(build("trace.pdf", "--trace", "t").returncode, 0)
        self.assertEqual((self.folder / "tous.pdf").read_bytes(), (self.folder / "trace.pdf").read_bytes())
        traced = (self.folder / "t").read_text()
        self.assertEqual(traced.count('{"kind":"page"'), 2)
        self.assertLess(traced.index("Bref"), traced.index("Autre"))
        for contents in (("faux.yaml", "autre.yaml"), ("contenu.yaml", "faux.yaml", "autre.yaml")):
            before = self.contents()
            done = build("bon.pdf", "--trace", "u", contents=contents)
            self.assert_refused(done, 1, f"{len(contents)} documents were not made, of {len(contents)}")
            self.assertEqual(self.contents(), before)

    def test_corrections_go_into_contents_only(self):
        text = 'kind: handout\ntitle: "Un  mot"\n'
        target = self.write("cible.yaml", text)
        target.chmod(0o640)
        self.link("lien.yaml", "cible.yaml")
        self.assertEqual(self.run_here("check", "lien.yaml", "--fix").returncode, 0)
        self.assertIn("Un mot", target.read_text("utf-8"))
        self.assertTrue((self.folder / "lien.yaml").is_symlink())
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o640)
        target.write_text(text)
        target.chmod(0o444)
        self.assert_refused(self.run_here("check", "cible.yaml", "--fix"), 3, "cannot write 'cible.yaml'", "permissions")
        self.assertEqual(target.read_text(), text)


class Outputs(Files):
    """Of each command that writes."""
    WRITERS = {
        "pdf": lambda self, output, **o: self.build(output, **o),
        "trace": lambda self, output, **o: self.build("autre.pdf", "--trace", output, **o),
        "export": lambda self, output, **o: self.run_here("calendar", "export", "2027", "--ics", "-o", output, **o),
    }

    def each(self):
        for name, command in self.WRITERS.items():
            with self.subTest(name):
                yield lambda output, command=command, **o: command(self, output, **o)
            for left in self.folder.glob("o*.pdf"):
                left.unlink()

    def assert_clean(self):
        self.assertEqual([p for p in self.folder.rglob(".cicero*")], [])

    def test_modes(self):
        for write in self.each():
            self.assertEqual(write("o.pdf", preexec=lambda: os.umask(0o027) and None).returncode, 0)
            out = self.folder / "o.pdf"
            self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o640)
            out.chmod(0o600)
            self.assertEqual(write("o.pdf").returncode, 0)
            self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
            out.write_bytes(b"old")
            out.chmod(0o444)
            self.assert_refused(write("o.pdf"), 3, "cannot write 'o.pdf'", "permissions")
            self.assertEqual(out.read_bytes(), b"old")
            self.assert_clean()

    def test_folders(self):
        shut = self.folder / "ferme"
        shut.mkdir(0o555)
        for write in self.each():
            self.assert_refused(write("ferme/o.pdf"), 3, "permissions")
            self.assert_refused(write("contenu.yaml/o.pdf"), 3, "goes through a file")
        self.assertEqual(list(shut.iterdir()), [])
        self.assert_clean()

    def test_links(self):
        for write in self.each():
            self.link("lien.pdf", "o.pdf")  # to nothing yet
            for _ in range(2):
                self.assertEqual(write("lien.pdf").returncode, 0)
                self.assertTrue((self.folder / "lien.pdf").is_symlink())
                self.assertGreater((self.folder / "o.pdf").stat().st_size, 100)
            self.link("rond.pdf", "rond.pdf")
            self.assert_refused(write("rond.pdf"), 3, "in a circle")
            self.assert_clean()

    def test_pipes_and_devices(self):
        for write in self.each():
            pipe = self.folder / "tube.pdf"
            pipe.unlink(missing_ok=True)
            os.mkfifo(pipe)
            got = []
            reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
            reader.start()
            self.assertEqual(write("tube.pdf").returncode, 0)
            reader.join(10)
            self.assertGreater(len(got[0]), 100)
            self.assertTrue(pipe.is_fifo())
        device = self.folder / "puits.pdf"
        try:
            os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, 3))
            device.write_bytes(b"")
        except PermissionError:
            self.skipTest("no device may be made here")
        for write in self.each():
            self.assertEqual(write("puits.pdf").returncode, 0)
            self.assertTrue(device.is_char_device())

    def test_long_names(self):
        for write in self.each():
            for length in (252, 255):
                name = "o" * (length - 4) + ".pdf"
                self.assertEqual(write(name).returncode, 0)
                self.assertGreater((self.folder / name).stat().st_size, 100)
            self.assert_refused(write("o" * 252 + ".pdf"), 3, "too long")

    def test_a_size_that_is_not_allowed(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
        for write in self.each():
            out = self.folder / "o.pdf"
            out.write_bytes(b"old")
            self.assert_refused(write("o.pdf", preexec=limit), 3, "cannot write", "exceed the size")
            self.assertEqual(out.read_bytes(), b"old")
            self.assert_clean()

    def test_a_full_disk(self):
        small = self.folder / "petit"
        small.mkdir()
        mount = f"mount -t tmpfs -o size=4k,mode=755 essai {small} && printf old > {small}/o.pdf"
        unshare = ["unshare", "-m", "sh", "-c"]
        if not shutil.which("unshare") or subprocess.run([*unshare, mount], capture_output=True).returncode:
            self.skipTest("no file system may be mounted here")
        for words in (["build", "contenu.yaml", "--draft", "--layout", "essai.yaml", "-o"], ["calendar", "export", "2027", "--ics", "-o"]):
            script = f'{mount}; "$@" {small}/o.pdf; echo $?; cat {small}/o.pdf; ls -A {small}'
            done = subprocess.run([*unshare, script, "sh", CICERO, "--messages", "en", *words], cwd=self.folder,
                                  capture_output=True, text=True, timeout=30)
            self.assertEqual(done.stdout.split(), ["3", "oldo.pdf"], done.stderr)
            self.assertIn("the disk is full", done.stderr)

    def test_what_a_killed_run_left_is_cleared_by_the_next(self):
        left = []
        for _ in range(30):
            process = subprocess.Popen([CICERO, "calendar", "export", "2000-2900", "--json", "-o", "o.json"], cwd=self.folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while process.poll() is None and not left:
                left = [name for name in os.listdir(self.folder) if name.startswith(".cicero")]
            process.send_signal(signal.SIGKILL)
            process.wait()
            left = [name for name in os.listdir(self.folder) if name.startswith(".cicero")]
            if left:
                break
        if not left:
            self.skipTest("this disk is too fast to be caught writing")
        self.assertFalse((self.folder / "o.json").exists())
        self.assertEqual(self.run_here("calendar", "export", "2027", "--json", "-o", "o.json").returncode, 0)
        self.assert_clean()

    def test_two_that_write_the_same_file_leave_one_of_theirs(self):
        several = [subprocess.Popen([CICERO, "calendar", "export", year, "--json", "-o", "o.json"], cwd=self.folder)
                   for year in ("2026-2040", "2027-2041", "2028-2042", "2029-2043")]
        self.assertEqual([process.wait() for process in several], [0] * 4)
        self.assertGreater(len(json.loads((self.folder / "o.json").read_text("utf-8"))), 1000)
        self.assert_clean()


class Inputs(Files):
    def assert_no_waiting(self, name, *arguments, status=1):
        """With a pipe instead of the file; a device, a folder and a socket go the same way."""
        path = self.folder / name
        before = path.read_bytes() if path.exists() else b""
        path.unlink(missing_ok=True)
        os.mkfifo(path)
        with self.subTest(name):
            self.assert_refused(self.run_here(*arguments), status, "is no file but a pipe")
        path.unlink()
        path.write_bytes(before)

    def test_pipes_are_refused_at_once(self):
        build = ["build", "contenu.yaml", "--draft", "--layout", "essai.yaml", "-o", "o.pdf"]
        year = ["build", "annee.yaml", "--draft", "--layout", "essai.yaml", "-o", "o.pdf"]
        self.assert_no_waiting("photo.png", *build)
        self.assert_no_waiting("logo.png", *build)
        self.assert_no_waiting("mots.txt", "check", "contenu.yaml")
        self.assert_no_waiting("cicero.yaml", "check", "contenu.yaml")
        self.assert_no_waiting("jours.csv", *year)
        self.assert_no_waiting("jours.csv", "calendar", "export", "2027", "--with", "jours.csv")
        self.assert_no_waiting("jours.ics", "calendar", "list", "2027", "--with", "jours.ics")
        self.assert_no_waiting("jours.yaml", "calendar", "check", "jours.yaml")
        self.assert_no_waiting("contenu.yaml", *build)
        self.assert_no_waiting("contenu.yaml", "check", "--fix", "contenu.yaml")
        self.assert_no_waiting("essai.yaml", *build)

    def test_a_pipe_among_fonts_is_refused_at_once(self):
        (self.folder / "fontes").mkdir()
        self.write("essai.yaml", LAYOUT.split("      - {name: logo")[0])
        self.write("contenu.yaml", "kind: handout\ntitle: Bref\n")
        path = ["--font-path", "fontes"]
        self.assert_no_waiting("fontes/a.ttf", "build", "contenu.yaml", "--draft", "--layout", "essai.yaml", "-o", "o.pdf", *path)
        self.assert_no_waiting("fontes/a.ttf", "fonts", *path)
        self.assert_no_waiting("fontes/a.ttf", "check", "contenu.yaml", "--layout", "essai.yaml", *path)

    def test_a_layout_may_be_named_without_a_folder(self):
        for name in ("essai.yaml", "./essai.yaml", self.folder / "essai.yaml"):
            done = self.build("o.pdf", layout=name)
            self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_another_project_s_content_is_judged_by_its_own_root(self):
        inner, other = self.folder / "projet", self.folder / "autre"
        for folder in (inner, other):
            folder.mkdir()
        (inner / "cicero.yaml").touch()
        (self.folder / "cicero.yaml").unlink()  # the other has none: its own folder is the project
        shutil.copy(self.folder / "photo.png", other)

        def check(picture):
            self.write("autre/c.yaml", CONTENT.replace("photo.png", picture))
            return subprocess.run([CICERO, "--messages", "en", "check", "../autre/c.yaml"], cwd=inner, capture_output=True, text=True)
        self.assertEqual(check("photo.png").returncode, 0)
        self.assertIn(f"is outside the project folder ({other.resolve()})", check("../photo.png").stderr)


class Streams(Files):
    def test_what_did_not_arrive_is_no_success(self):
        for words in PRINTING:
            with self.subTest(" ".join(words)), open("/dev/full", "wb") as full:
                self.assert_refused(self.in_source(words, stdout=full), 3, "standard output did not take", "disk is full")
                self.assert_refused(self.in_source(words, preexec_fn=lambda: os.close(1)), 3, "standard output did not take")

    def test_a_reader_that_has_gone_is_no_fault(self):
        for number, words in enumerate(PRINTING):
            for ignored in (True, False) if number < 4 else (True,):
                reading, writing = os.pipe()
                os.close(reading)
                with self.subTest(" ".join(words), ignored=ignored):
                    done = self.in_source(words, stdout=writing, restore_signals=not ignored)
                    self.assertEqual(done.returncode, 141 if ignored else -signal.SIGPIPE, done.stderr.decode())
                os.close(writing)

    def test_text(self):
        with open("/dev/full", "wb") as full:
            self.assert_refused(self.in_source(["text"], stdout=full, input=b"Ah !\n"), 3, "standard output did not take")
        self.assert_refused(self.in_source(["text"], preexec_fn=lambda: os.close(0), stdin=None), 3, "standard input cannot be read")

    def test_closed_streams_are_not_taken_for_files(self):
        for closed in ([0], [1], [2], [0, 1, 2]):
            with self.subTest(closed):
                done = self.build("o.pdf", "--timings", "--quality", "--trace", "t", preexec=lambda: [os.close(n) for n in closed] and None)
                self.assertEqual(done.returncode, 0)
                bytes_ = (self.folder / "o.pdf").read_bytes()
                self.assertTrue(bytes_.startswith(b"%PDF") and bytes_.endswith(b"%%EOF\n"))
                [json.loads(line) for line in (self.folder / "t").read_text("utf-8").splitlines()]
                self.write("faux.yaml", "kind: handout\ntitle: Un  mot\n")
                self.run_here("check", "faux.yaml", "--fix", preexec=lambda: [os.close(n) for n in closed] and None)
                self.assertEqual((self.folder / "faux.yaml").read_text(), "kind: handout\ntitle: Un mot\n")

    def in_source(self, words, **options):
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([CICERO, *(["--messages", "en"] if words[0][0] != "-" else []), *words], cwd=SOURCE, timeout=60,
                              stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"}, **options)


class Thrown(Files):
    def test_a_content_s_name_may_be_no_utf_8(self):
        name = os.fsdecode(b"caf\xe9.yaml")
        shutil.copy(self.folder / "contenu.yaml", self.folder / name)
        self.assertEqual(self.build("o.pdf", "--trace", "t", content=name).returncode, 0)
        lines = [json.loads(line) for line in (self.folder / "t").read_text("utf-8").splitlines()]
        self.assertGreater(len(lines), 2)

    def test_memory_that_is_spent_is_said(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (180 << 20, 180 << 20))
        if self.build("o.pdf", preexec=limit).returncode != 0:
            self.skipTest("this build itself takes more")
        (self.folder / "o.pdf").unlink()
        (self.folder / "photo.png").write_bytes(grey_png(9900, 9900))  # decoded, 98 MB
        self.assert_refused(self.build("o.pdf", preexec=limit), 3, "not enough memory")
        self.assertFalse((self.folder / "o.pdf").exists())


if __name__ == "__main__":
    unittest.main()
