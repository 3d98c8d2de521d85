#!/usr/bin/env python3
"""Draws the pictures of la-mesure-du-monde.yaml, 300 pixels to the inch.

dessins.py [FOLDER]       needs Ghostscript, and the Lato fonts
"""
import math
import pathlib
import subprocess
import sys

INK, GREY, PALE, PAPER, BRICK = (0.13, 0.13, 0.13), (0.45, 0.45, 0.45), (0.93, 0.9, 0.87), (1, 1, 1), (0.75, 0.19, 0.17)
POINT = 25.4 / 72
SIGNS = {"’": 0o222, "–": 0o226, "−": 0o227, "œ": 0o234, "\u00a0": 0o40, "\u202f": 0o40}
PROLOGUE = """%!PS
<< /PageSize [{width} {height}] >> setpagedevice
/Signs ISOLatin1Encoding dup length array copy def
Signs 8#222 /quoteright put  Signs 8#226 /endash put  Signs 8#227 /minus put  Signs 8#234 /oe put
/with-signs {{ findfont dup length dict begin {{ 1 index /FID ne {{ def }} {{ pop pop }} ifelse }} forall
  /Encoding Signs def currentdict end definefont pop }} bind def
/Plain /Lato-Regular with-signs  /Bold /Lato-Bold with-signs  /Italic /Lato-Italic with-signs
72 25.4 div dup scale 1 setlinecap 1 setlinejoin
"""


class Drawing:
    """Millimetres from the bottom left."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.steps = [PROLOGUE.format(width=width * 72 / 25.4, height=height * 72 / 25.4)]

    def add(self, step):
        self.steps.append(step)

    def path(self, points, close=False):
        self.add("newpath " + " ".join(f"{x:.3f} {y:.3f} {'lineto' if i else 'moveto'}" for i, (x, y) in enumerate(points)))
        if close:
            self.add("closepath")

    def stroke(self, colour, width=0.18, dash=""):
        self.add(f"{rgb(colour)} {width} setlinewidth [{dash}] 0 setdash stroke")

    def line(self, points, colour=INK, width=0.18, dash=""):
        self.path(points)
        self.stroke(colour, width, dash)

    def fill(self, points, colour):
        self.path(points, close=True)
        self.add(f"{rgb(colour)} fill")

    def box(self, x, y, width, height, colour):
        self.fill([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour)

    def disc(self, x, y, radius, colour):
        self.add(f"newpath {x:.3f} {y:.3f} {radius} 0 360 arc {rgb(colour)} fill")

    def arc(self, x, y, radius, start, end, colour=INK, width=0.18):
        self.add(f"newpath {x:.3f} {y:.3f} {radius} {start} {end} arc")
        self.stroke(colour, width)

    def text(self, x, y, text, size=7.5, face="Plain", colour=INK, align="left"):
        """`10^9^`: raised between the signs."""
        parts = text.split("^")
        sizes = [size * POINT * (0.66 if i % 2 else 1) for i in range(len(parts))]
        self.add(f"{rgb(colour)} 0 " + " ".join(f"/{face} {s:.3f} selectfont {quoted(p)} stringwidth pop add" for p, s in zip(parts, sizes)))
        shift = {"left": "pop 0", "right": "neg", "middle": "2 div neg"}[align]
        self.add(f"{shift} {x:.3f} add {y:.3f} moveto")
        for i, (part, part_size) in enumerate(zip(parts, sizes)):
            rise = 0.36 * size * POINT if i % 2 else 0
            self.add(f"/{face} {part_size:.3f} selectfont 0 {rise:.3f} rmoveto {quoted(part)} show 0 {-rise:.3f} rmoveto")

    def write(self, path):
        command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=png16m", "-r300", "-dTextAlphaBits=4",
                   "-dGraphicsAlphaBits=4", "-sFONTPATH=/usr/share/fonts/truetype/lato", f"-sOutputFile={path}", "-"]
        subprocess.run(command, input=("\n".join(self.steps) + "\nshowpage\n").encode("ascii"), check=True)


def rgb(colour):
    return "%.3f %.3f %.3f setrgbcolor" % colour


def quoted(text):
    codes = (SIGNS.get(c, ord(c)) for c in text)
    return "(" + "".join(f"\\{code:03o}" if code > 126 or chr(code) in "()\\" else chr(code) for code in codes) + ")"


def around(x, y, radius, degrees):
    return x + radius * math.cos(math.radians(degrees)), y + radius * math.sin(math.radians(degrees))


def eratosthenes():
    d = Drawing(48, 60)
    x, y, radius, slant = 31, 5, 33, 29  # the angle is drawn four times as large as it is
    alexandria = 90 + slant
    d.disc(x, y, radius, PALE)
    d.arc(x, y, radius, 0, 180, INK, 0.35)
    foot, top = around(x, y, radius, alexandria), around(x, y, radius + 10, alexandria)
    for ray in (3, top[0], x, 41):
        d.line([(ray, 60), (ray, y + math.sqrt(radius**2 - (ray - x) ** 2))], BRICK, 0.25)
    d.line([(x, y), foot], GREY, 0.18, "1 1")
    d.line([(x, y), (x, y + radius)], GREY, 0.18, "1 1")
    d.box(x - 1.1, y + radius - 6, 2.2, 6.4, PAPER)
    d.line([(x - 1.1, y + radius), (x - 1.1, y + radius - 6), (x + 1.1, y + radius - 6), (x + 1.1, y + radius)], INK, 0.3)
    d.line([(x, y + radius - 6), (x, 60)], BRICK, 0.25)
    d.line([foot, top], INK, 0.7)
    d.arc(x, y, 13, 90, alexandria, INK, 0.25)
    d.arc(*top, 6.5, 270, 270 + slant, INK, 0.25)
    d.text(x - 4.4, y + 15, "7,2°", 7, "Bold", align="middle")
    d.text(top[0] - 1.2, top[1] - 6.6, "7,2°", 7, "Bold", align="right")
    d.disc(x, y, 0.6, INK)
    d.text(x + 2.4, y + radius - 4.2, "Syène", 7.5, "Bold")
    d.text(x + 2.4, y + radius - 7.6, "un puits", 7, "Italic")
    d.text(top[0] + 1.4, top[1] + 5, "Alexandrie", 7.5, "Bold")
    d.text(top[0] + 1.4, top[1] + 1.6, "un bâton", 7, "Italic")
    d.text(41.9, 55, "Soleil", 7, "Italic", BRICK)
    return d


# Longitude and latitude, clockwise from Dunkirk; as smooth as a map of this size needs.
COAST = """2.38 51.05 1.85 50.97 1.58 50.73 1.55 50.2 1.08 49.93 .37 49.76 .1 49.5 -.25 49.3 -1.1 49.35 -1.27 49.67 -1.62 49.65
-1.94 49.72 -1.8 49.35 -1.6 48.84 -1.5 48.63 -2.02 48.65 -2.32 48.68 -2.75 48.52 -3.0 48.86 -3.5 48.83 -3.98 48.72 -4.6 48.57
-4.78 48.35 -4.4 48.33 -4.6 48.22 -4.3 48.1 -4.73 48.03 -4.37 47.8 -3.9 47.87 -3.4 47.7 -3.13 47.48 -2.85 47.55 -2.5 47.3
-2.2 47.27 -2.1 47.1 -2.2 46.95 -1.8 46.5 -1.3 46.3 -1.17 46.15 -1.05 45.95 -1.1 45.65 -.75 45.3 -1.1 45.53 -1.25 44.65
-1.28 44.3 -1.5 43.55 -1.78 43.37 -1.3 43.05 -.75 42.95 -.5 42.8 0 42.7 .68 42.7 1.45 42.6 1.75 42.5 1.95 42.43 2.5 42.35
3.17 42.43 3.04 42.7 3.05 42.9 3.1 43.1 3.5 43.28 3.7 43.4 4.0 43.53 4.45 43.45 4.9 43.4 5.35 43.25 5.95 43.08 6.2 43.05
6.68 43.2 7.02 43.53 7.28 43.68 7.53 43.78 7.65 44.15 7.0 44.25 6.9 44.6 7.05 44.85 6.65 45.1 7.1 45.45 6.85 45.83 6.8 46.15
6.8 46.38 6.25 46.3 6.1 46.2 6.1 46.55 6.45 46.9 7.0 47.3 6.95 47.45 7.58 47.57 7.55 48.05 7.8 48.55 8.2 48.97 7.4 49.15
6.75 49.15 6.35 49.45 5.8 49.53 5.1 49.75 4.85 50.15 4.2 49.97 4.15 50.25 3.65 50.37 3.2 50.73 2.6 50.82"""
CATALONIA = "3.17 42.43 3.3 42.3 3.1 42.1 3.2 41.88 2.8 41.68 2.2 41.38 1.9 41.25 1.3 41.1"
TOWNS = [("Dunkerque", 2.38, 51.04), ("Paris", 2.34, 48.84), ("Bourges", 2.4, 47.08),
         ("Évaux", 2.49, 46.18), ("Rodez", 2.57, 44.35), ("Barcelone", 2.17, 41.38)]


def pairs(text):
    numbers = [float(word) for word in text.split()]
    return list(zip(numbers[::2], numbers[1::2]))


def meridian():
    d = Drawing(48, 57)

    def place(longitude, latitude):
        return 1 + (longitude + 5) * 0.688 * 5.05, 2.5 + (latitude - 41) * 5.2

    d.fill([place(*p) for p in pairs(COAST)], PALE)
    d.line([place(*p) for p in pairs(COAST + " 2.38 51.05")], GREY, 0.2)
    d.line([place(*p) for p in pairs(CATALONIA)], GREY, 0.2)
    # A chain as the surveyors' was, of fewer triangles.
    steps = [51.04 - i * (51.04 - 41.38) / 22 for i in range(23)]
    chain = [place(2.34 + (0.42 if i % 2 else -0.42) * (1 if 0 < i < 22 else 0), latitude) for i, latitude in enumerate(steps)]
    d.line(chain, BRICK, 0.2)
    d.line([chain[0]] + chain[2::2], BRICK, 0.2)
    d.line(chain[1::2] + [chain[-1]], BRICK, 0.2)
    d.line([place(2.337, 51.3), place(2.337, 40.9)], INK, 0.18, "0.8 0.8")
    for name, longitude, latitude in TOWNS:
        x, y = place(longitude, latitude)
        d.disc(x, y, 0.75, INK)
        bold = name in ("Dunkerque", "Paris", "Barcelone")
        d.text(x + 3.2, y - 0.9, name, 7.5 if bold else 7, "Bold" if bold else "Plain")
    return d


FEET = [("Pied du roi, à Paris", 324.8), ("Pied de Vienne", 316.1), ("Pied du Rhin", 313.9), ("Pied anglais", 304.8),
        ("Pied romain antique", 296), ("Pied de Castille", 278.6)]


def feet():
    d = Drawing(120, 44)
    left, scale, step = 32, 70 / 324.8, 7.1
    for i, (name, length) in enumerate(FEET):
        y, width = 44 - 6.2 - i * step, length * scale
        d.box(left, y, width, 4.4, BRICK if i == 0 else PALE)
        for inch in range(1, 12):
            x = left + width * inch / 12
            d.line([(x, y + 4.4), (x, y + (1.7 if inch % 3 == 0 else 3))], PAPER if i == 0 else GREY, 0.18)
        d.text(left - 2, y + 1.2, name, 7.5, "Bold" if i == 0 else "Plain", align="right")
        d.text(left + width + 1.5, y + 1.2, f"{length:.1f} mm".replace(".", ",").replace(",0", ""), 7.5, "Bold" if i == 0 else "Plain")
    return d


DOUBTS = [("1799", "le mètre des Archives", -4.3, "1/20 de millimètre"), ("1889", "le prototype international", -6.7, "1/5 de micromètre"),
          ("1960", "la lumière du krypton", -8, "1/100 de micromètre"), ("1983", "la vitesse de la lumière", -10, "1/10 de nanomètre")]


def doubts():
    d = Drawing(120, 47)
    left, right, top = 42, 118, 40

    def place(power):
        return left + (right - left) * (-3 - power) / 8

    for power in range(-3, -12, -1):
        x = place(power)
        d.line([(x, top), (x, 6)], PALE, 0.25)
        if power % 2:
            d.text(x, 1.6, f"10^−{-power}^ m", 7, "Plain", GREY, "middle" if power > -11 else "right")
    for i, (year, name, power, words) in enumerate(DOUBTS):
        y = top - 4 - i * 8.6
        d.line([(left, y), (place(power), y)], BRICK, 0.9)
        d.disc(place(power), y, 1.5, BRICK)
        d.text(left - 2, y - 0.2, year, 8, "Bold", align="right")
        d.text(left - 2, y - 3.2, name, 7, align="right")
        d.text(place(power) + (-2.6 if power < -9 else 0), y + 2.2, words, 7, "Plain", align="middle")
    d.text(left, 43.6, "Incertitude sur un mètre, de plus en plus petite vers la droite", 7, "Italic", GREY)
    return d


SIZES = [(-15, "proton"), (-10, "atome"), (-7, "virus"), (-4, "cheveu"), (0, "enfant"), (3.7, "mont Blanc"), (7.1, "Terre"),
         (9.15, "Soleil"), (11.2, "Terre–Soleil"), (16, "année de lumière"), (21, "Voie lactée"), (26.9, "univers visible")]


def ladder():
    d = Drawing(120, 36)
    left, right, axis = 5, 112, 17

    def place(power):
        return left + (right - left) * (power + 15) / 42

    d.line([(place(-15), axis), (place(27), axis)], INK, 0.3)
    for power in range(-15, 28):
        d.line([(place(power), axis), (place(power), axis - (1.6 if power % 3 == 0 else 0.8))], INK, 0.18)
    for power in range(-15, 28, 6):
        d.text(place(power), axis - 5, f"10^{str(power).replace('-', '−')}^", 7, "Plain", GREY, "middle")
    for i, (power, name) in enumerate(SIZES):
        high = i % 3
        y = axis + 4 + high * 5
        human = name == "enfant"
        d.line([(place(power), axis), (place(power), y - 0.6)], BRICK, 0.25)
        d.disc(place(power), axis, 1.5 if human else 0.8, BRICK)
        align = "left" if i == 0 else "right" if i == len(SIZES) - 1 else "middle"
        d.text(place(power) - (1 if i == 0 else -8 if align == "right" else 0), y + 0.4, name, 7.5, "Bold" if human else "Plain", align=align)
    for start, end, name in ((-15, -3, "l’infiniment petit"), (-3, 5, "à notre échelle"), (5, 27, "l’infiniment grand")):
        d.line([(place(start) + 0.4, 6.6), (place(end) - 0.4, 6.6)], GREY, 0.5)
        d.text((place(start) + place(end)) / 2, 3, name, 7, "Italic", GREY, "middle")
    return d


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "images")
    for name, draw in (("eratosthene", eratosthenes), ("meridienne", meridian), ("pieds", feet), ("precision", doubts), ("echelle", ladder)):
        draw().write(folder / f"{name}.png")


if __name__ == "__main__":
    main()
