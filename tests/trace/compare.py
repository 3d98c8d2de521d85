#!/usr/bin/env python3
"""Each folder of cases/ is a content, a layout, and the trace that they should give.

compare.py CICERO            compares, and shows the lines that differ
compare.py CICERO --update   writes the traces anew
"""
import difflib
import pathlib
import subprocess
import sys
import tempfile

cicero, update = sys.argv[1], "--update" in sys.argv
failed = 0
cases = sorted((pathlib.Path(__file__).parent / "cases").iterdir())
for case in cases:
    with tempfile.TemporaryDirectory() as folder:
        trace = pathlib.Path(folder) / "trace.jsonl"
        done = subprocess.run([cicero, "--messages", "en", "build", case / "content.yaml", "--layout", case / "layout.yaml", "-o",
                               pathlib.Path(folder) / "o.pdf", "--trace", trace], capture_output=True, text=True)
        said = trace.read_text() if trace.exists() else ""
        if done.returncode != 0:
            print(case.name, done.stderr)
            failed += 1
            continue
    golden = case / "expected.jsonl"
    if update:
        golden.write_text(said)
    elif said != golden.read_text():
        failed += 1
        print(f"--- {case.name}")
        sys.stdout.writelines(difflib.unified_diff(golden.read_text().splitlines(True), said.splitlines(True), "expected", "given", n=0))
print(f"{len(cases)} cases, {failed} failed")
sys.exit(failed > 0)
