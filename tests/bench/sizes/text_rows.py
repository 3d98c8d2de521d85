"""Rows from YAML to composed lines: contents and layouts that grow in one direction."""
from table import Row

LAYOUT = """layout: plain
takes: [handout]
page: {size: A4, margins: 20mm}
%s
pages:
  - {name: one, frames: [{at: {}, thread: body}]}
  - {name: more, while: body, frames: [{at: {}, thread: body}]}
flows:
  body:
    - {heading: "{title}"}
    %s
"""
BODY = '- {each: sections, blocks: [{heading: "{heading}", level: 2}, {body: body}]}'
LONG = "Une phrase de quelques mots sur le quartier, le marché et ce qui s’y passe le soir. "


def body(text, more=""):
    """A handout whose one section is `text`."""
    indented = "".join(f"      {line}\n" for line in text.split("\n"))
    return f"kind: handout\ntitle: Titre\n{more}sections:\n  - heading: Un\n    body: |\n{indented}"


def handout(folder, text, more=""):
    (folder / "content.yaml").write_text(body(text, more), encoding="utf-8")


def layout(folder, more="", blocks=BODY):
    (folder / "layout.yaml").write_text(LAYOUT % (more, blocks), encoding="utf-8")


def build(make_body, more=lambda size: ""):
    """A handout with the body that `make_body` writes for a size."""
    def make(folder, size):
        handout(folder, make_body(size), more(size))
        layout(folder)
        return ["build", "content.yaml", "--layout", "layout.yaml", "-o", "out.pdf"]
    return make


def styled(style, make_body):
    """The same in a style of its own."""
    def make(folder, size):
        handout(folder, make_body(size))
        layout(folder, f"styles: {{t: {{{style}}}}}", "- {each: sections, blocks: [{body: body, style: t}]}")
        return ["build", "content.yaml", "--layout", "layout.yaml", "-o", "out.pdf"]
    return make


def two_measures(make_body):
    """A handout through frames of two widths in turn."""
    def make(folder, size):
        handout(folder, make_body(size))
        (folder / "layout.yaml").write_text("""layout: two
takes: [handout]
page: {size: A4, margins: 20mm}
styles: {t: {size: 10pt, align: justify, hyphens: true}}
pages:
  - while: body
    frames:
      - {at: {left: 0mm, width: 70mm}, thread: body}
      - {at: {right: 0mm, width: 94mm}, thread: body}
flows:
  body: [{each: sections, blocks: [{body: body, style: t}]}]
""")
        return ["build", "content.yaml", "--layout", "layout.yaml", "-o", "out.pdf"]
    return make


# What rules of typography and proofreading look at, and around.
SIGNS = ['"a" ', "« a ", "a ", "a - ", "- a, ", "1 ", "12 000 ", "(a ", "a) ", "[a ", "a] ", "a... ", "l'a ", "p. 3 ",
         "`a` ", "XXIe ", "M. A ", "a/b ", "a ; ", "-", "a-", "'a ", "'a l'a "]
# The same, without a place for a line to end.
GLUED = ["a,", "a.", "1", "l'", "A.", "«", "{a,"]
# What CommonMark looks at.
MARKS = ["[a](", "![a](b ", "<a ", "*a_ ", "**a _", "[a][b] ", "[a]: /u\n", "&a;", "\\", "`", "``a` ", "<https://a.fr> ",
         "[a](b) ", "[^a] ", "a\n", "    a\n\n", "# a\n", "1. a\n", "{a=b}\n\n", "]{", "[]{", "[a]{lang=xxxxxxxx} "]
ADDRESSES = ["https://a.fr ", "a@b.fr ", "www.a.fr "]
JUSTIFIED = "align: justify, hyphens: true"


def check(make_body):
    def make(folder, size):
        handout(folder, make_body(size))
        return ["check", "content.yaml"]
    return make


def fix(make_body):
    def make(folder, size):
        return [*check(make_body)(folder, size), "--fix"]
    return make


def designed(make_more, make_blocks=lambda size: BODY):
    """A short handout in a layout that grows."""
    def make(folder, size):
        handout(folder, "Un texte.")
        layout(folder, make_more(size), make_blocks(size))
        return ["build", "content.yaml", "--layout", "layout.yaml", "-o", "out.pdf"]
    return make


def file(make_text):
    """A content file that is `make_text` alone."""
    def make(folder, size):
        (folder / "content.yaml").write_text(make_text(size), encoding="utf-8")
        return ["check", "content.yaml"]
    return make


def sections(folder, size):
    text = "".join(f"  - heading: Titre {i}\n    body: Un texte court.\n" for i in range(size))
    (folder / "content.yaml").write_text(f"kind: handout\ntitle: Titre\nsections:\n{text}", encoding="utf-8")
    layout(folder)
    return ["build", "content.yaml", "--layout", "layout.yaml", "-o", "out.pdf"]


def hidden_sections(folder, size):
    """Bound, but for their headings not composed."""
    arguments = sections(folder, size)
    layout(folder, blocks='- {each: sections, blocks: [{when: absent, paragraph: "{heading}"}]}')
    return arguments


def words(size):
    """Words that differ, of letters alone."""
    letters = "abcdefghij"
    return ["z" + "".join(letters[int(d)] for d in str(i)) + "q" for i in range(size)]


def chained_styles(size):
    styles = "".join(f"  s{i}: {{extends: s{i + 1}}}\n" for i in range(size))
    return f"styles:\n{styles}  s{size}: {{size: 10pt}}"


HOSTILE_DEPTH = [10_000, 100_000]

ROWS = [
    # Frames
    Row("paragraphs through two widths", [1_600, 16_000], two_measures(lambda n: (LONG * 3 + "\n\n") * n)),
    Row("words of a paragraph through two widths", [8_000, 80_000], two_measures(lambda n: LONG * (n // 16))),
    # YAML
    Row("keys of a mapping", [80_000, 800_000], file(lambda n: "kind: handout\ntitle: T\nsections:\n  - heading: U\n    body: t\n" + "".join(f"k{i}: v\n" for i in range(n))), "refused unknown_key"),
    Row("names of a layout's palette", [40_000, 400_000], designed(lambda n: "palette:\n" + "".join(f"  c{i}: {{gray: 10}}\n" for i in range(n)))),
    Row("items of a sequence", [80_000, 800_000], file(lambda n: "kind: handout\ntitle: T\norganisers:\n" + "- mot\n" * n)),
    Row("words kept together, refused", [80_000], file(lambda n: "kind: handout\ntitle: T\nkeep_words:\n" + "- mot\n" * n), "refused too_many_kept_words"),
    Row("words kept together", [100, 1_000], build(lambda n: (LONG + "\n\n") * 500, lambda n: "keep_words:\n" + "".join(f"- {w} mots\n" for w in words(n)))),
    Row("flow sequences in each other", HOSTILE_DEPTH, file(lambda n: "kind: handout\ntitle: " + "[" * n + "]" * n), "refused yaml_too_deep"),
    Row("flow sequences never closed", HOSTILE_DEPTH, file(lambda n: "kind: handout\ntitle: " + "[" * n), "refused where a text is expected"),
    Row("flow mappings in each other", HOSTILE_DEPTH, file(lambda n: "kind: handout\ntitle: " + "{a: " * n + "}" * n), "refused yaml_too_deep"),
    Row("block sequences in each other", HOSTILE_DEPTH, file(lambda n: "kind: handout\ntitle:\n  " + "- " * n + "a"), "refused yaml_too_deep"),
    Row("block mappings in each other", [1_000, 5_000], file(lambda n: "kind: handout\ntitle:\n" + "".join(" " * i + "a:\n" for i in range(1, n))), "refused yaml_too_deep"),
    Row("question marks in a row", HOSTILE_DEPTH, file(lambda n: "kind: handout\ntitle:\n  " + "? " * n + "a"), "refused where a text is expected"),
    Row("aliases of aliases", [100, 10_000], file(lambda n: "kind: handout\ntitle: &a0 T\nkeep_words:\n" + "".join(f"- &a{i + 1} [*a{i}, *a{i}]\n" for i in range(n))), "refused alias_bomb"),
    Row("combining marks on one letter", [100_000, 1_000_000], build(lambda n: "Un e" + "\u0301" * n + " mot."), "refused too_many_marks"),
    Row("decomposed letters", [100_000, 1_000_000], file(lambda n: "kind: handout\ntitle: T\nlead: " + "e\u0301" * n)),
    # Marked-up text
    Row("paragraphs", [2_000, 20_000], build(lambda n: (LONG + "\n\n") * n)),
    Row("sentences of one paragraph", [8_000, 80_000], build(lambda n: LONG * n)),
    Row("one word over and over", [8_000, 80_000], build(lambda n: "mot " * n)),
    Row("one word over and over, justified", [8_000, 80_000], styled(JUSTIFIED, lambda n: "mot " * n)),
    Row("one word over and over, as TeX", [8_000, 80_000], styled(JUSTIFIED + ", breaking: {model: tex}", lambda n: "mot " * n)),
    Row("one word over and over, balanced", [800, 8_000], styled("balance: true", lambda n: "mot " * n)),
    Row("sentences of one paragraph, justified", [8_000, 80_000], styled(JUSTIFIED, lambda n: LONG * n)),
    Row("sentences of one paragraph, looser", [8_000, 80_000], styled(JUSTIFIED, lambda n: "{looseness=1}\n" + LONG * n)),
    Row("sentences of a title", [8_00, 8_000], styled("balance: true", lambda n: LONG * n)),
    Row("hyphenated words, justified", [8_000, 80_000], styled(JUSTIFIED, lambda n: "anticonstitutionnellement " * n)),
    Row("spans in a paragraph, justified", [4_000, 40_000], styled(JUSTIFIED, lambda n: "un *mot* et " * n)),
    Row("ordinals in a paragraph", [4_000, 40_000], styled(JUSTIFIED, lambda n: "le 1er et le XXIe siècle, M. X, " * n)),
    Row("letters right to left", [8_000, 80_000], styled(JUSTIFIED, lambda n: "אבג " * n)),
    Row("rows of a table", [200, 2_000 - 1], build(lambda n: "| a | b |\n|---|---|\n" + f"| {LONG} | 12,5 |\n" * n)),
    Row("rows of a table, refused", [20_000], build(lambda n: "| a | b |\n|---|---|\n" + "| c | 12,5 |\n" * n), "refused table_too_large"),
    Row("columns of a table", [10_000], build(lambda n: "| a " * n + "|\n" + "|---" * n + "|\n| c |\n"), "refused table_too_large"),
    Row("bars of a row", [10_000, 100_000], build(lambda n: "| a | b |\n|---|---|\n| c | d " + "| e " * n), "refused table_row_too_long"),
    Row("backticks of a row", [1_000, 10_000], build(lambda n: "| a | b |\n|---|---|\n| c | " + " ".join("`" * (i % 90 + 1) for i in range(n)) + "|")),
    Row("one word without an end", [80_000, 800_000], build(lambda n: "mot" * n), "refused line_too_wide"),
    Row("unlike words of one paragraph", [8_000, 80_000], build(lambda n: " ".join(words(n)))),
    Row("spans in a paragraph", [4_000, 40_000], build(lambda n: "un *mot* et " * n)),
    Row("bracketed spans in a paragraph", [4_000, 40_000], build(lambda n: "un [word]{lang=en} et " * n)),
    Row("links in a paragraph", [900, 9_000], build(lambda n: "un [mot](https://a.fr) et " * n)),
    Row("hard breaks", [4_000, 40_000], build(lambda n: "un mot\\\n" * n)),
    Row("emphasis in emphasis", [10_000, 100_000], build(lambda n: "*a " * n + "b" + "*" * n)),
    Row("asterisks", [100_000, 1_000_000], build(lambda n: "*" * n + "a"), "refused line_too_wide"),
    Row("open brackets", [10_000, 100_000], build(lambda n: "[" * n + "a"), "refused line_too_wide"),
    Row("brackets in each other", [10_000, 100_000], build(lambda n: "[" * n + "a" + "]" * n), "refused line_too_wide"),
    Row("bracketed spans in each other", [1_000, 10_000], build(lambda n: "[" * n + "a" + "]{lang=en}" * n)),
    Row("quotations in each other", HOSTILE_DEPTH, build(lambda n: ">" * n + " a"), "refused markup_too_deep"),
    Row("lists in each other", [1_000, 10_000], build(lambda n: "- " * n + "a"), "refused markup_too_deep"),
    Row("entities", [10_000, 100_000], build(lambda n: "&eacute;&nbsp;a " * n)),
    Row("sections", [6_400, 64_000], sections),
    Row("sections that are bound alone", [32_000, 320_000], hidden_sections),
    *[Row(f"{sign!r} over and over", [8_000, 80_000], styled(JUSTIFIED, lambda n, sign=sign: sign * n)) for sign in SIGNS],
    *[Row(f"{sign!r} over and over", [8_000, 80_000], styled(JUSTIFIED, lambda n, sign=sign: sign * n), "refused line_too_wide") for sign in GLUED],
    *[Row(f"{mark!r} over and over, read", [8_000, 80_000], file(lambda n, mark=mark: body(mark * n)), "any") for mark in MARKS],
    *[Row(f"{mark!r} over and over, read", [2_000, 10_000], file(lambda n, mark=mark: body(mark * n))) for mark in ADDRESSES],
    *[Row(f"{mark!r} beyond number", [80_000], file(lambda n, mark=mark: body(mark * n)), "refused markup_has_too_many_addresses") for mark in ADDRESSES],
    # Proofreading
    Row("an unknown word, check", [20_000, 200_000], check(lambda n: "zzyzx " * n)),
    Row("unlike unknown words, check", [2_000, 20_000], check(lambda n: " ".join(words(n)))),
    Row("double spaces, check", [20_000, 200_000], check(lambda n: "un  mot " * n)),
    Row("unlike names, check", [2_000, 20_000], check(lambda n: " ".join("et " + w.capitalize() for w in words(n)))),
    *[Row(f"{sign!r} over and over, check", [8_000, 80_000], check(lambda n, sign=sign: sign * n)) for sign in SIGNS + GLUED],
    Row("comments to the proofreader", [8_000, 80_000], file(lambda n: "kind: handout\ntitle: T\n" + "# cicero: off double_space\n" * n + "lead: un  mot\n")),
    Row("corrections", [2_000, 20_000], fix(lambda n: "un  mot et un  autre.\n\n" * n)),
    # Layouts
    Row("styles that extend each other", [4_000, 100_000], designed(chained_styles)),
    Row("styles", [4_000, 40_000], designed(lambda n: "styles:\n" + "".join(f"  s{i}: {{size: 10pt}}\n" for i in range(n)))),
    Row("'not' in a condition", HOSTILE_DEPTH, designed(lambda n: "", lambda n: f'- {{when: "{"not " * n}title", paragraph: a}}'), "refused condition_too_deep"),
    Row("parentheses in a condition", HOSTILE_DEPTH, designed(lambda n: "", lambda n: f'- {{when: "{"(" * n}title{")" * n}", paragraph: a}}'), "refused condition_too_deep"),
    Row("'and' in a condition", HOSTILE_DEPTH, designed(lambda n: "", lambda n: f'- {{when: "title{" and title" * n}", paragraph: a}}')),
    Row("filters of a field", [10_000, 100_000], designed(lambda n: "", lambda n: f'- {{paragraph: "{{title{" | upper" * n}}}"}}')),
    Row("choices of a field", [10_000, 100_000], designed(lambda n: "", lambda n: f'- {{paragraph: "{{{"absent or " * n}title}}"}}')),
    Row("fields of a paragraph", [4_000, 40_000], designed(lambda n: "", lambda n: f'- {{paragraph: "{"{title} " * n}"}}')),
    Row("tints of tints", [10, 30], designed(lambda n: "palette:\n  a: " + "{percent: 50, tint: " * n + "{gray: 10}" + "}" * n)),
    Row("unknown keys of a layout", [2_000, 20_000], designed(lambda n: "styles:\n" + "".join(f"  s{i}: {{sizze: 10pt}}\n" for i in range(n))), "refused unknown_key"),
]
