#!/usr/bin/env python3
"""The checker must find each kind of violation in a small tree, and none in a good one."""

import tempfile
import unittest
from pathlib import Path

from check_includes import faults_of_tree

ORDER = "set(CICERO_FOLDER_ORDER\n  base\n  yaml\n  font\n  bind\n  pdf\n  app)\n"


class CheckIncludes(unittest.TestCase):
    def faults(self, **files: str) -> list[str]:
        """`folder__file=text` is a file in a folder, as `folder/file.cpp`."""
        with tempfile.TemporaryDirectory() as directory:
            src = Path(directory)
            (src / "CMakeLists.txt").write_text(ORDER)
            for name, text in files.items():
                folder, file = name.split("__")
                (src / folder).mkdir(exist_ok=True)
                endings = {"lists": "CMakeLists.txt", "header": "header.hpp"}
                name = endings.get(file, f"{file}.cpp")
                (src / folder / name).write_text(text)
            return [fault.removeprefix(f"{src}/") for fault in faults_of_tree(src)]

    def assert_one_fault(self, start: str, **files: str):
        faults = self.faults(**files)
        self.assertEqual(len(faults), 1, faults)
        self.assertTrue(faults[0].startswith(start), faults[0])

    def test_a_good_tree(self):
        self.assertEqual(self.faults(
            base__a='#include "base/a.hpp"\n#include <vector>\n#include <tl/expected.hpp>\n',
            yaml__a='#include <yaml-cpp/yaml.h>\n#include "base/a.hpp"\n',
            font__a="#include <hb.h>\n#include <ft2build.h>\n#include FT_FREETYPE_H\n",
            pdf__a='#  include <hpdf_doc.h>\n#include "font/a.hpp"\n',
            pdf__lists="cicero_library(pdf SOURCES a.cpp PRIVATE cicero::font LibHaru::LibHaru)\n",
            app__a='#include <CLI/CLI.hpp>\n#include "cicero_config.hpp"\n'), [])

    def test_an_include_down_the_list(self):
        self.assert_one_fault("base/a.cpp:2: base stands above yaml",
                              base__a='\n#include "yaml/node.hpp"\n')

    def test_a_link_down_the_list(self):
        self.assert_one_fault("font/CMakeLists.txt:1: font stands above pdf",
                              font__lists="cicero_library(font PUBLIC cicero::pdf)\n")

    def test_libraries_out_of_their_folders(self):
        for header in ("hpdf.h", "yaml-cpp/yaml.h", "md4c.h", "CLI/CLI.hpp", "hb.h", "ft2build.h"):
            with self.subTest(header):
                self.assert_one_fault("base/a.cpp:1: only ", base__a=f"#include <{header}>\n")
        self.assert_one_fault("pdf/a.cpp:1: only ", pdf__a="#include <hb.h>\n")
        self.assert_one_fault("app/a.cpp:1: only ", app__a="#include FT_GLYPH_H\n")

    def test_a_library_seen_through_another_folder(self):
        self.assert_one_fault('bind/a.cpp:1: bind sees hb.h, through font/header.hpp',
                              font__header="#include <hb.h>\n",
                              bind__a='#include "font/header.hpp"\n')

    def test_a_library_nobody_knows(self):
        self.assert_one_fault("base/a.cpp:1: no folder is known", base__a="#include <boost/any.hpp>\n")

    def test_a_folder_out_of_the_order(self):
        self.assert_one_fault("misc: the folder is not in", misc__a="")

    def test_an_include_of_no_folder(self):
        self.assert_one_fault("base/a.cpp:1: 'misc' is no folder", base__a='#include "misc/a.hpp"\n')

    def test_an_include_without_its_folder(self):
        self.assert_one_fault("base/a.cpp:1: write the folder", base__a='#include "a.hpp"\n')


if __name__ == "__main__":
    unittest.main()
