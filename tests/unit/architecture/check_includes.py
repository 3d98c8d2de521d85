#!/usr/bin/env python3
"""Checks who includes and links whom in src/: check_includes.py SRC

- A folder includes, and links, only itself and folders above it in CICERO_FOLDER_ORDER
  (src/CMakeLists.txt).
- What UNSEEN hides from a folder it does not reach through the headers of others either.
- A third party's header is included only by the folders that LIBRARIES gives it to. A header that no
  entry knows is an error: a new library says here where it lives.

Prints file:line: message for each violation; the exit status is 1 if there is one.
"""

import fnmatch
import re
import sys
from pathlib import Path

EVERYWHERE = None

# Pattern of the header's name, and the folders that may include it. The first match holds.
LIBRARIES = [
    ("tl/expected.hpp", EVERYWHERE),
    ("fmt/*.h", EVERYWHERE),
    ("hpdf*.h", {"pdf"}),
    ("yaml-cpp/*", {"yaml"}),
    ("hb*.h", {"font", "text", "inline"}),
    ("ft2build.h", {"font"}),
    ("freetype/*", {"font"}),
    ("FT_*_H", {"font"}),
    ("fontconfig/*", {"font"}),
    ("hyphen.h", {"text"}),
    ("unicode/*.h",
     {"base", "diagnostic", "yaml", "content", "dates", "sky", "calendar", "exchange", "text", "lint",
      "inline", "bind"}),
    ("md4c.h", {"content"}),
    ("libical/*", {"exchange"}),
    ("erfa.h", {"sky"}),
    ("hunspell/*", {"lint"}),
    ("png.h", {"image"}),
    ("jpeglib.h", {"image"}),
    ("jerror.h", {"image"}),
    ("turbojpeg.h", {"image"}),
    ("librsvg/*", {"image"}),
    ("cairo*.h", {"image"}),
    ("qpdf/*", {"image", "pdf"}),
    ("qrencode.h", {"image"}),
    ("lcms2.h", {"image", "pdf"}),
    ("libdeflate.h", {"image", "pdf"}),
    ("nlohmann/*", {"diagnostic", "exchange", "trace", "app"}),
    ("CLI/*", {"app"}),
    ("csv.h", {"app"}),
    ("tbb/*", {"app"}),
    ("oneapi/*", {"app"}),
    ("cicero_config.hpp", {"api", "app"}),
    # The system
    ("stddef.h", {"api"}),
    ("stdint.h", {"api"}),
    ("dlfcn.h", EVERYWHERE),
    ("fcntl.h", EVERYWHERE),
    ("unistd.h", EVERYWHERE),
    ("sys/*.h", EVERYWHERE),
]

# Headers that a folder must not see through others either: what it includes is values, no engine.
UNSEEN = [("hb*.h", {"bind"})]

INCLUDE = re.compile(r"^\s*#\s*include\s*(?P<name>\"[^\"]+\"|<[^>]+>|[A-Z]\w+)")
LINKED = re.compile(r"\bcicero::(\w+)")


def folder_order(src: Path) -> list[str]:
    text = (src / "CMakeLists.txt").read_text(encoding="utf-8")
    order = re.search(r"set\(CICERO_FOLDER_ORDER\s+([^)]*)\)", text)
    if not order:
        raise SystemExit(f"{src}/CMakeLists.txt: no set(CICERO_FOLDER_ORDER …)")
    return order.group(1).split()


def fault_of_own(target: str, folder: str, order: list[str]) -> str | None:
    if target not in order:
        return f"'{target}' is no folder of src/"
    if order.index(target) > order.index(folder):
        return f"{folder} stands above {target} in the order of folders and may not use it"
    return None


def fault_of_library(header: str, folder: str) -> str | None:
    for pattern, folders in LIBRARIES:
        if fnmatch.fnmatchcase(header, pattern):
            if folders is EVERYWHERE or folder in folders:
                return None
            return f"only {', '.join(sorted(folders))} may include {header}"
    if re.fullmatch(r"[a-z0-9_]+", header):  # the standard library
        return None
    return f"no folder is known to include {header}: say which in LIBRARIES"


def fault_of_include(name: str, folder: str, order: list[str]) -> str | None:
    header = name.strip('"<>')
    if name.startswith('"') and header != "cicero_config.hpp":
        if "/" not in header:
            return f'write the folder too: "{folder}/{header}"'
        return fault_of_own(header.split("/")[0], folder, order)
    return fault_of_library(header, folder)


def includes_of(path: Path) -> list[str]:
    matches = map(INCLUDE.match, path.read_text(encoding="utf-8").splitlines())
    return [m.group("name") for m in matches if m]


def way_to(pattern: str, path: Path, src: Path, seen: set[Path]) -> list[str] | None:
    """By which headers a file reaches one whose name fits the pattern; None if it does not."""
    seen.add(path)
    for name in includes_of(path):
        header = name.strip('"<>')
        if name.startswith("<") and fnmatch.fnmatchcase(header, pattern):
            return [header]
        own = src / header
        if name.startswith('"') and own not in seen and own.is_file():
            if way := way_to(pattern, own, src, seen):
                return [header, *way]
    return None


def faults_unseen(path: Path, folder: str, src: Path):
    for pattern, folders in UNSEEN:
        if folder in folders and (way := way_to(pattern, path, src, set())):
            yield f"{path}:1: {folder} sees {way[-1]}, through {', '.join(way[:-1])}"


def faults_of_file(path: Path, folder: str, order: list[str]):
    is_build_file = path.name == "CMakeLists.txt"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        faults = []
        if is_build_file:
            names = LINKED.findall(line.split("#")[0])
            faults = [fault_of_own(n, folder, order) for n in names if n != "config"]
        elif match := INCLUDE.match(line):
            faults = [fault_of_include(match.group("name"), folder, order)]
        yield from (f"{path}:{number}: {fault}" for fault in faults if fault)


def faults_of_tree(src: Path) -> list[str]:
    order = folder_order(src)
    faults = []
    for folder in sorted(p for p in src.iterdir() if p.is_dir()):
        if folder.name not in order:
            faults.append(f"{folder}: the folder is not in CICERO_FOLDER_ORDER")
            continue
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".cpp", ".hpp", ".h", ".c", ".inc"} or path.name == "CMakeLists.txt":
                faults.extend(faults_of_file(path, folder.name, order))
                if path.name != "CMakeLists.txt":
                    faults.extend(faults_unseen(path, folder.name, src))
    return faults


def main() -> int:
    faults = faults_of_tree(Path(sys.argv[1]))
    print("\n".join(faults) or "Every include points up the list.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
