#!/usr/bin/env bash
# Fills a folder with small fonts of all kinds for fuzz_font: tests/fuzz/font_corpus.sh FOLDER
# hb-subset (libharfbuzz-bin) keeps their layout tables and a few letters of each script.
set -euo pipefail
mkdir -p "${1:?a folder}"
fonts=/usr/share/fonts
number=0
for font in truetype/noto/NotoSerifThai-Regular.ttf truetype/noto/NotoNaskhArabic-Regular.ttf \
  opentype/linux-libertine/LinLibertine_DR.otf opentype/ebgaramond/EBGaramond08-Italic.otf \
  truetype/lato/Lato-Hairline.ttf opentype/fonts-hosny-amiri/Amiri-Regular.ttf \
  truetype/noto/NotoSerifDevanagari-Regular.ttf opentype/inter/Inter-Regular.otf truetype/inter-vf/Inter.var.ttf; do
  number=$((number + 1))
  hb-subset "$fonts/$font" --text="Où l’office fj AVT 1/2 السلام น้ำ क्षि " --layout-features='*' \
    --name-IDs='*' --output-file="$1/$number.font"
done
