"""What a PDF's columns hold: their lines, of which block each is, and what stands alone."""
import dataclasses
import html
import re
import subprocess
import unicodedata

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
SAME_LINE = 4.0  # points


@dataclasses.dataclass
class Line:
    foot: float  # points from the top of the page
    text: str
    block: int = -1
    begins: bool = False
    ends: bool = False


def letters(text):
    """Without what a line's end or a style changes."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def columns_of(pdf, count, pages):
    """The lines of each column of the only page, from the top."""
    shown = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    if shown.count("<page ") != 1:
        raise SystemExit(f"{pdf}: more than a page")
    points = 72 / 25.4
    step = ((pages.WIDTH - 2 * pages.MARGIN + pages.GUTTER) / count) * points
    out = [{} for _ in range(count)]
    for x, _, _, foot, word in WORD.findall(shown):
        # A sign may hang a little before its column.
        column = out[min(count - 1, int((float(x) - (pages.MARGIN - pages.GUTTER / 2) * points) / step))]
        near = next((y for y in column if abs(y - float(foot)) < SAME_LINE), float(foot))
        column.setdefault(near, []).append((float(x), html.unescape(word)))
    return [[Line(y, " ".join(word for _, word in sorted(column[y]))) for y in sorted(column)] for column in out]


def find_blocks(columns, blocks):
    """Says of each line which block it is of, by the letters."""
    ends, whole = [], ""
    for _, text in blocks:
        whole += letters(text)
        ends.append(len(whole))
    at, block = 0, 0
    for line in (line for column in columns for line in column):
        own = letters(line.text)
        assert whole.startswith(own, at), (line.text, whole[at:at + 40])
        line.block, line.begins = block, at == (ends[block - 1] if block else 0)
        at += len(own)
        line.ends = at == ends[block]
        block += line.ends
    assert at == len(whole), whole[at:at + 80]


def alone(columns, blocks):
    """Widows, orphans, headings without two lines under them, words divided at the end of a column."""
    out = {"widows": 0, "orphans": 0, "headings": 0, "divided": 0}
    for column, following in zip(columns, columns[1:]):
        if not column or not following:
            continue
        last, first = column[-1], following[0]
        out["widows"] += first.ends and not first.begins
        out["orphans"] += last.begins and not last.ends
        under = len(column) - 1 - max((i for i, line in enumerate(column) if blocks[line.block][0] == "heading"), default=-9)
        # One line that is a whole paragraph stands under its heading as it may.
        out["headings"] += under == 0 or (under == 1 and not last.ends)
        out["divided"] += last.text.endswith(("-", "‐", "\u00ad")) and not last.ends
    return out


def feet(columns):
    """From the column that ends highest to the one that ends lowest, in points."""
    ends = [column[-1].foot if column else 0 for column in columns]
    return max(ends) - min(ends)
