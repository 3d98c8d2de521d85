#!/usr/bin/env python3
"""Writes expected.tsv with hb-shape (Debian: libharfbuzz-bin). Run when fonts or HarfBuzz change."""
import pathlib
import subprocess

FONTS = {
    "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf": "fr",
    "/usr/share/fonts/truetype/lato/Lato-Regular.ttf": "fr",
    "/usr/share/fonts/opentype/inter/Inter-Regular.otf": "fr",
    "/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf": "fr",
    "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf": "fr",
    "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf": "ar",
}
WORDS = """office affluent « Où ? » Œuvre naïveté l’Haÿ AVATAR To Ty 1978 12,50 € fjord Ça XXIe n° œil Wagner
Qu’est-ce difficile efflanqué sifflet baffle Noël garçon Été À Paris, 35 000 habitants ; Tfi fb ffj Vo. r. f’ Te
stupéfait structure acte Quai Kœnig LYON ÉCOLE finir flotter Typographie Avignon 2027 n’est Æsop""".split()
ARABIC = "السلام عليكم اليوم الدولي للتعليم مرحبا كتاب الماء سلام الأمم المتحدة اللغة العربية محمد لا إله".split()
FEATURES = ["-", "smcp", "onum"]


def shape(font, feature, language, text):
    command = ["hb-shape", font, "--no-glyph-names", "--no-clusters", f"--language={language}", "--unicodes="
               + ",".join(f"{ord(c):04X}" for c in text)]
    command += ["--script=arab", "--direction=rtl"] if language == "ar" else ["--script=latn", "--direction=ltr"]
    if feature != "-":
        command.append(f"--features={feature}")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().strip("[]")


lines = []
for font, language in FONTS.items():
    words = ARABIC if language == "ar" else WORDS
    pairs = words + [f"{a} {b}" for a, b in zip(words, words[1:])]
    for i, text in enumerate(pairs):
        for feature in FEATURES if i % 4 == 0 else FEATURES[:1]:
            lines.append("\t".join([font, feature, language, text, shape(font, feature, language, text)]))
pathlib.Path(__file__).with_name("expected.tsv").write_text("\n".join(lines) + "\n")
print(len(lines))
