"""What is asked of hb-shape (Debian: libharfbuzz-bin): fonts, features, languages, words by script."""
import random
import subprocess

# Name of the script, direction, and words that fonts do something about.
SCRIPTS = {
    "latn": ("ltr", """office affluent « Où\u202f? » Œuvre naïveté l’Haÿ AVATAR To Ty 1978 12,50\u00a0€ fjord Ça XXIe n° œil
        Wagner Qu’est-ce efflanqué sifflet baffle Noël Été À Paris, 35\u202f000 habitants\u202f; Tfi fb ffj Vo. r. f’ Te
        stupéfait acte Quai Kœnig LYON ÉCOLE flotter 2027 n’est Æsop la l’eau f k ij IJzer şimdi ılık İstanbul
        fiyat ţară știință e\u0301te\u0301 a\u0308 1/2 (W) Th ct st""".split()),
    "grek": ("ltr", "Η Ἀθῆναι, είναι «η ΑΥΤΟ Τα Ύδωρ πρωτεύουσα της ᾧ Ελλάδας· ΐ ἄ\u0345νθρωπος Ὀδυσσεύς".split()),
    "cyrl": ("ltr", "Да Гуляя У Тайга, «объём» и\u0306 Россия Ъ Та Та, Ђорђе шта бидеше тпгд Ѕ ґанок їжак".split()),
    "arab": ("rtl", """السلام عَلَيْكُم اليوم الدولي للتعليم كتاب الماء الأمم المتحدة محمد لا إله ١٩٧٨ ، الله
        بِسْمِ الرَّحْمَٰنِ ریال ہے میں ـه""".split()),
    "hebr": ("rtl", "שָׁלוֹם עֲלֵיכֶם יוֹם 1978 כ״ץ ו־ אַב בְּרֵאשִׁית ירושלים".split()),
    "deva": ("ltr", "नमस्ते संयुक्त राष्ट्र र्क क्षि का के लिए कि श्री ड़ हिन्दी विश्व दिवस ज्ञान १९७८ प्रार्थना".split()),
    "thai": ("ltr", "สวัสดี น้ำ กรุงเทพ ปี่ ที่ ๑๒ ฯลฯ เป็น ผู้ ญี่ปุ่น".split()),
}
LANGUAGES = {"latn": ["fr", "fr", "fr", "tr", "ro", "nl", "de"], "grek": ["el"], "cyrl": ["ru", "sr", "bg", "uk"],
             "arab": ["ar", "ur", "fa"], "hebr": ["he"], "deva": ["hi", "mr"], "thai": ["th"]}
FEATURES = ["-", "-", "-", "smcp", "smcp,c2sc", "onum,pnum", "lnum,tnum", "dlig", "hlig", "swsh", "ss01,ss03", "frac",
            "sups", "liga=0", "kern=0", "calt=0", "titl,case"]
COMMON = ["latn", "grek", "cyrl"]
# Of [run] and [world] in cmake/packages.txt.
FONTS = {
    "opentype/ebgaramond/EBGaramond12-Regular.otf": COMMON,
    "opentype/ebgaramond/EBGaramond12-Italic.otf": COMMON,
    "truetype/lato/Lato-Regular.ttf": COMMON,
    "opentype/inter/Inter-Regular.otf": COMMON,
    "opentype/linux-libertine/LinLibertine_R.otf": COMMON + ["hebr"],
    "truetype/noto/NotoSerif-Regular.ttf": COMMON,
    "truetype/noto/NotoSerifHebrew-Regular.ttf": ["hebr"],
    "truetype/noto/NotoSerifDevanagari-Regular.ttf": ["deva"],
    "truetype/noto/NotoSerifThai-Regular.ttf": ["thai"],
    "truetype/noto/NotoNastaliqUrdu-Regular.ttf": ["arab"],
    "opentype/fonts-hosny-amiri/Amiri-Regular.ttf": ["arab", "latn"],
}
# With those of [oracle].
MORE_FONTS = {
    "opentype/ebgaramond/EBGaramond08-Regular.otf": COMMON,
    "truetype/lato/Lato-BlackItalic.ttf": COMMON,
    "opentype/inter/InterDisplay-Bold.otf": COMMON,
    "opentype/linux-libertine/LinBiolinum_R.otf": COMMON,
    "truetype/noto/NotoSans-Italic.ttf": COMMON,
    "truetype/noto/NotoSansDevanagari-Regular.ttf": ["deva"],
    "truetype/noto/NotoNaskhArabic-Regular.ttf": ["arab"],
    "truetype/noto/NotoSansThai-Regular.ttf": ["thai"],
    "truetype/noto/NotoRashiHebrew-Regular.ttf": ["hebr"],
    "opentype/fonts-hosny-amiri/Amiri-BoldSlanted.ttf": ["arab", "latn"],
    "opentype/urw-base35/NimbusRoman-Regular.otf": COMMON,
    "opentype/junicode/JunicodeTwoBeta-Regular.otf": COMMON,
    "opentype/didot/GFSDidot.otf": ["latn", "grek"],
    "truetype/scheherazade/Scheherazade-Regular.ttf": ["arab"],
    "truetype/charis/CharisSIL-Regular.ttf": ["latn", "cyrl"],
    "truetype/lohit-devanagari/Lohit-Devanagari.ttf": ["deva"],
    "opentype/freefont/FreeSerif.otf": COMMON + ["hebr", "deva"],
    "opentype/cantarell/Cantarell-Regular.otf": ["latn", "cyrl"],
    "truetype/liberation/LiberationSerif-Regular.ttf": COMMON + ["hebr"],
    "truetype/firacode/FiraCode-Regular.ttf": COMMON,
    "truetype/culmus/FrankRuehlCLM-Medium.ttf": ["hebr"],
}


def strings(fonts, each):
    """`each` strings a font and script: (font, features, language, script, text)."""
    out = []
    for font, scripts in fonts.items():
        for script in scripts:
            dice = random.Random(font + script)
            words = SCRIPTS[script][1]
            for _ in range(each):
                text = " ".join(dice.choice(words) for _ in range(dice.choice([1, 1, 2, 3, 5, 12])))
                out.append(("/usr/share/fonts/" + font, dice.choice(FEATURES), dice.choice(LANGUAGES[script]), script,
                            text))
    return sorted(set(out))


def hb_shape(font, features, language, script, texts):
    """A line of glyphs for each text, as id=cluster@x,y+advance."""
    command = ["hb-shape", font, "--no-glyph-names", "--utf8-clusters", "--cluster-level=1", f"--language={language}",
               f"--script={script}", f"--direction={SCRIPTS[script][0]}", "--text-file=-"]
    if features != "-":
        command.append(f"--features={features}")
    done = subprocess.run(command, check=True, capture_output=True, text=True, input="".join(t + "\n" for t in texts))
    return [line.strip("[]") for line in done.stdout.splitlines()]


def shaped(asked):
    """Each string with its glyphs; one call of hb-shape for strings that differ in their text alone."""
    groups = {}
    for *setting, text in asked:
        groups.setdefault(tuple(setting), []).append(text)
    return [(*setting, text, glyphs) for setting, texts in groups.items()
            for text, glyphs in zip(texts, hb_shape(*setting, texts), strict=True)]
