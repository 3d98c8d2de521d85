"""Programs against the installed libcicero: C++ by its CMake package, C by pkg-config."""
import os
import pathlib
import shutil
import subprocess

from support import CICERO, SOURCE, InFolder

EXAMPLE = SOURCE / "examples/bibliotheque"


def under_sanitizer():
    return b"__asan_init" in pathlib.Path(CICERO).read_bytes() or b"__tsan_init" in pathlib.Path(CICERO).read_bytes()


class Library(InFolder):
    def setUp(self):
        super().setUp()
        build = pathlib.Path(CICERO).parent.parent
        installed = self.folder / "usr"
        self.run_done("cmake", "--install", build, "--prefix", installed)
        # It must not matter where it lies.
        self.prefix = self.folder / "ailleurs"
        shutil.move(installed, self.prefix)
        self.libraries = next(self.prefix.glob("lib*/**/libcicero.so")).parent
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        self.environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}

    def run_done(self, *command, **options):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, **options)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def assert_poster(self, name):
        told = self.run_done("pdfinfo", name)
        self.assertIn("Le bal des lucioles", told)
        self.run_done("qpdf", "--check", name)
        self.assertIn("Minoterie", self.run_done("pdftotext", name, "-"))

    def test_examples_build_and_run(self):
        if under_sanitizer():
            self.skipTest("programs would need the sanitizer's runtime")
        self.run_done("cmake", "-S", EXAMPLE, "-B", "b", f"-DCMAKE_PREFIX_PATH={self.prefix}", env=self.environment)
        self.run_done("cmake", "--build", "b", env=self.environment)
        self.assertIn("1 page", self.run_done("b/affiche", env=self.environment))
        self.assert_poster("affiche.pdf")
        environment = self.environment | {"PKG_CONFIG_PATH": str(self.libraries / "pkgconfig")}
        flags = self.run_done("pkg-config", "--cflags", "--libs", "cicero", env=environment).split()
        self.run_done("cc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", EXAMPLE / "affiche.c", *flags,
                      "-o", "affiche-c", env=environment)
        self.run_done("./affiche-c", env=environment | {"LD_LIBRARY_PATH": str(self.libraries)})
        self.assert_poster("affiche-c.pdf")

    def test_nothing_but_the_interface_is_seen(self):
        names = self.run_done("nm", "-D", "-C", "--defined-only", self.libraries / "libcicero.so")
        own = [line.split(" ", 2)[2] for line in names.splitlines() if " T " in line]
        self.assertTrue(own)
        for name in own:
            self.assertRegex(name, r"^(cicero_\w+|cicero::Workshop::.*|cicero::version\(\))$")

    def test_the_guide_has_the_program(self):
        guide = (SOURCE / "docs/bibliotheque.md").read_text()
        self.assertIn((EXAMPLE / "affiche.cpp").read_text(), guide)
        self.assertLessEqual(len((EXAMPLE / "affiche.cpp").read_text().splitlines()), 36)
