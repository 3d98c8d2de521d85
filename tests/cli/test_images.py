"""Images of every kind that users bring, drawn by MuPDF: the right colour in the right quarter."""
import json
import struct
import subprocess
import zlib

from support import InFolder, run

LAYOUT = """layout: essai
takes: [handout]
page: {size: [100mm, 100mm]}
palette: {fond: {rgb: [255, 0, 255]}}
pages:
  - background: fond
    frames: [{at: {of: page}, image: image%s}]
omit: [title]
"""
RED, GREEN, BLUE, BLACK, WHITE, MAGENTA = (255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0), (255, 255, 255), (255, 0, 255)
QUARTERS = [RED, GREEN, BLUE, BLACK]  # left to right, top to bottom
# Where the stored quarters are seen for each EXIF orientation (TIFF 6.0, tag 274).
TURNED = {1: "0123", 2: "1032", 3: "3210", 4: "2301", 5: "0213", 6: "2031", 7: "3120", 8: "1302"}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour_type, rows, extra=b""):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0))
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + header + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def quarters(side, pixel):
    """Rows of an image whose quarters are pixel(0) to pixel(3)."""
    half = side // 2
    return [b"".join(pixel(2 * (y >= half) + (x >= half)) for x in range(side)) for y in range(side)]


class Images(InFolder):
    def draw(self, name, data, keys=""):
        """The colours at the middle of the page's four quarters, of its centre and of a corner."""
        (self.folder / name).write_bytes(data)
        layout = self.write("mise.yaml", LAYOUT % keys)
        content = self.write("c.yaml", f"kind: handout\ntitle: x\nimage: {{file: {name}, alt: quatre carrés}}\n")
        pdf = self.folder / "o.pdf"
        done = run("--messages", "en", "build", content, "--draft", "--layout", layout, "-o", pdf)
        self.assertEqual(done.returncode, 0, done.stderr)
        ppm = self.folder / "o.ppm"
        subprocess.run(["mutool", "draw", "-q", "-r", "72", "-A", "0", "-c", "rgb", "-o", ppm, pdf], check=True)
        subprocess.run(["qpdf", "--check", pdf], check=True, capture_output=True)
        raw = ppm.read_bytes()
        width, height = map(int, raw.split(b"\n", 3)[1].split())
        pixels = raw[-3 * width * height:]

        def at(x, y):
            i = 3 * (int(y * height) * width + int(x * width))
            return tuple(pixels[i:i + 3])

        return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)], at(0.01, 0.01)

    def near(self, seen, wanted, within=40):
        for s, w in zip(seen, wanted):
            self.assertTrue(all(abs(a - b) <= within for a, b in zip(s, w)), f"{seen} instead of {wanted}")

    def jpeg(self, device):
        """A JPEG of the four quarters by Ghostscript."""
        program = "".join(f"{r / 255} {g / 255} {b / 255} setrgbcolor {50 * (i % 2)} {50 * (1 - i // 2)} 50 50 rectfill "
                          for i, (r, g, b) in enumerate(QUARTERS))
        path = self.folder / "gs.jpg"
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", f"-sDEVICE={device}", "-g100x100", "-dJPEGQ=95",
                        f"-sOutputFile={path}", "-c", program + "showpage"], check=True)
        return path.read_bytes()

    def test_png(self):
        palette = chunk(b"PLTE", b"".join(bytes(c) for c in QUARTERS))
        cases = {
            "rgb": png(8, 8, 8, 2, quarters(8, lambda q: bytes(QUARTERS[q]))),
            "rgb of 16 bits": png(8, 8, 16, 2, quarters(8, lambda q: b"".join(bytes([v, v]) for v in QUARTERS[q]))),
            "palette of 2 bits": png(8, 8, 2, 3, [b"\x00\x55"] * 4 + [b"\xaa\xff"] * 4, palette),
            "palette of 8 bits": png(8, 8, 8, 3, quarters(8, lambda q: bytes([q])), palette),
        }
        for kind, data in cases.items():
            with self.subTest(kind):
                self.near(self.draw("i.png", data)[0], QUARTERS)

    def test_grey(self):
        levels = [0, 85, 170, 255]
        wanted = [(v, v, v) for v in levels]
        for kind, data in {
            "8 bits": png(8, 8, 8, 0, quarters(8, lambda q: bytes([levels[q]]))),
            "2 bits": png(8, 8, 2, 0, [b"\x00\x55"] * 4 + [b"\xaa\xff"] * 4),
            "opaque alpha": png(8, 8, 8, 4, quarters(8, lambda q: bytes([levels[q], 255]))),
        }.items():
            with self.subTest(kind):
                self.near(self.draw("i.png", data)[0], wanted, 10)

    def test_alpha_shows_the_ground(self):
        seen, _ = self.draw("i.png", png(8, 8, 8, 6, quarters(8, lambda q: bytes(QUARTERS[q]) + bytes([0 if q == 1 else 255]))))
        self.near(seen, [RED, MAGENTA, BLUE, BLACK], 60)
        half, _ = self.draw("i.png", png(8, 8, 8, 6, quarters(8, lambda q: bytes([255, 255, 255, 128]))))
        self.near(half, [(255, 128, 255)] * 4, 60)

    def test_jpeg(self):
        self.near(self.draw("i.jpg", self.jpeg("jpeg"))[0], QUARTERS)
        grey, _ = self.draw("i.jpg", self.jpeg("jpeggray"))
        self.assertTrue(all(max(c) - min(c) < 5 for c in grey), grey)
        # Adobe's CMYK is stored inverted.
        self.near(self.draw("i.jpg", self.jpeg("jpegcmyk"))[0], QUARTERS, 100)

    def test_jpeg_passes_through(self):
        data = self.jpeg("jpeg")
        self.draw("i.jpg", data)
        self.assertIn(data, (self.folder / "o.pdf").read_bytes())

    def test_exif_orientation(self):
        data = self.jpeg("jpeg")
        for orientation, order in TURNED.items():
            with self.subTest(orientation):
                tiff = b"MM\0*\0\0\0\x08\0\1" + struct.pack(">HHIHH", 274, 3, 1, orientation, 0) + b"\0\0\0\0"
                exif = b"Exif\0\0" + tiff
                turned = data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]
                self.near(self.draw("i.jpg", turned)[0], [QUARTERS[int(i)] for i in order])

    def test_crops(self):
        wide = png(16, 8, 8, 2, [bytes(RED) * 4 + bytes(GREEN) * 4 + bytes(BLUE) * 4 + bytes(BLACK) * 4] * 8)
        self.near(self.draw("i.png", wide)[0], [GREEN, BLUE] * 2)
        self.near(self.draw("i.png", wide, ", focal: [0, 0.5]")[0], [RED, GREEN] * 2)
        self.near(self.draw("i.png", wide, ", focal: [1, 0.5]")[0], [BLUE, BLACK] * 2)
        seen, corner = self.draw("i.png", wide, ", scale: inside")
        self.near([corner], [MAGENTA])
        seen, corner = self.draw("i.png", wide, ", crop: ellipse")
        self.near(seen + [corner], [GREEN, BLUE, GREEN, BLUE, MAGENTA])

    def test_bad_files(self):
        good = png(8, 8, 8, 2, quarters(8, lambda q: bytes(QUARTERS[q])))
        layout = self.write("mise.yaml", LAYOUT % "")
        jpeg = self.jpeg("jpeg")
        huge = png(60000, 60000, 8, 2, [b""])
        for data in (b"", b"GIF89a", good[:40], good[:-30], good.replace(b"IHDR", b"IHDX"), jpeg[:4], jpeg[:150], jpeg[:-40], huge):
            with self.subTest(data[:8]):
                (self.folder / "i.png").write_bytes(data)
                content = self.write("c.yaml", "kind: handout\ntitle: x\nimage:\n  alt: rien\n  file: i.png\n")
                done = run("--messages", "en", "build", content, "--draft", "--layout", layout, "-o", self.folder / "o.pdf")
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn("c.yaml:5:9: error:", done.stderr)

    def test_one_picture_of_several_contents_is_in_the_file_once(self):
        data = png(40, 40, 8, 2, quarters(40, lambda q: bytes(QUARTERS[q])))
        layout = self.write("mise.yaml", LAYOUT % "")
        contents = []
        for i in range(8):
            (self.folder / f"logo{i % 3}.png").write_bytes(data)  # the same bytes under three names
            contents.append(self.write(f"c{i}.yaml", f"kind: handout\ntitle: x\nimage: {{file: logo{i % 3}.png, alt: quatre carrés}}\n"))
        pdf = self.folder / "o.pdf"
        done = run("build", *contents, "--draft", "--layout", layout, "-o", pdf)
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = subprocess.run(["pdfimages", "-list", pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
        self.assertEqual(len(rows), 8)
        self.assertEqual(len({tuple(row.split()[10:12]) for row in rows}), 1, rows)

    def test_names(self):
        layout = self.write("mise.yaml", LAYOUT % "")
        self.write("cicero.yaml", "")
        for name, said in (("rien.png", "does not exist"), ("../../etc/passwd", "outside the project"), ("/etc/passwd", "outside the project")):
            content = self.write("c.yaml", f"kind: handout\ntitle: x\nimage: {{alt: rien, file: {name}}}\n")
            done = run("--messages", "en", "build", content, "--draft", "--layout", layout, "-o", self.folder / "o.pdf")
            self.assertEqual(done.returncode, 1)
            self.assertIn(said, done.stderr)
            body = self.write("b.yaml", f"kind: handout\ntitle: x\nsections:\n  - body: |\n      Avant\n\n      ![rien]({name})\n")
            done = run("--messages", "en", "check", body)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("b.yaml:7:15: error:", done.stderr)
            self.assertIn(said, done.stderr)

    def test_what_cannot_be_read_is_told_where_it_is_named_if_the_layout_has_a_place_for_it(self):
        self.write("faux.jpg", "ni l'un ni l'autre")
        content = self.write("c.yaml", "kind: handout\ntitle: x\nimage: {file: faux.jpg, alt: rien}\n"
                             "sections:\n  - body: |\n      ![encore](faux.jpg)\n")
        head = "layout: l\ntakes: [handout]\npage: {size: A6}\nomit: [title, image, sections]\npages:\n  - frames:\n"
        places = {"      - {image: image}\n": ["c.yaml:3:15"],
                  "      - {blocks: [{each: sections, blocks: [{body: body}]}]}\n": ["c.yaml:6:"],
                  "      - {image: image}\n      - {image: image}\n      - {when: price, file: faux.jpg}\n": ["c.yaml:3:15", "l.yaml:9:"],
                  "      - {text: '{title}'}\n": []}
        for frames, told in places.items():
            with self.subTest(frames):
                done = run("--messages", "en", "build", content, "--draft", "--layout", self.write("l.yaml", head.replace("A6", "A6, margins: 10mm") + frames), "-o", self.folder / "o.pdf")
                errors = [line for line in done.stderr.splitlines() if "error: " in line]
                self.assertEqual(len(errors), len(told), done.stderr)
                self.assertNotIn("warning:", done.stderr)
                self.assertEqual(done.returncode, 1 if told else 0)
                for line, place in zip(errors, told):
                    self.assertIn(place, line)


if __name__ == "__main__":
    import unittest
    unittest.main()


class Logos(InFolder):
    SHEET = """layout: essai
takes: [event]
page: {size: [120mm, 60mm], margins: 5mm}
pages:
  - frames: [{each: logos, as: logo, direction: across, gap: 5mm, frames: [{image: logo, scale: %s}]}]
omit: [title]
"""

    def sizes(self, scale):
        for name, (width, height) in (("a.png", (400, 400)), ("b.png", (1200, 300))):
            (self.folder / name).write_bytes(png(width, height, 8, 2, [bytes((200, 30, 30)) * width] * height))
        self.write("l.yaml", self.SHEET % scale)
        self.write("c.yaml", "kind: event\ntitle: x\nlogos:\n  - {file: a.png, alt: Ville, link: ville.example}\n  - {file: b.png, alt: Région}\n")
        done = run("--messages", "en", "build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", "--trace", "t.json", "--draft", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        shapes = [json.loads(line) for line in (self.folder / "t.json").read_text().splitlines()]
        boxes = [shape["box"] for shape in shapes if shape["kind"] == "image"]
        raw = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.folder / "o.pdf", "-"], capture_output=True).stdout
        self.assertIn(b"https://ville.example", raw)
        return boxes

    def test_logos_take_up_as_much_of_the_paper_as_one_another(self):
        square, broad = self.sizes("inside")
        self.assertGreater(square[2] * square[3] / (broad[2] * broad[3]), 1.5)
        square, broad = self.sizes("optical")
        self.assertLess(square[2] * square[3] / (broad[2] * broad[3]), 1.7)
        self.assertAlmostEqual(square[2], square[3], places=1)

    def test_files_of_logos_are_looked_for(self):
        self.write("l.yaml", self.SHEET % "optical")
        self.write("c.yaml", "kind: event\ntitle: x\nlogos:\n  - {file: rien.png, alt: Ville}\n  - {file: rien.png}\n")
        done = run("--messages", "en", "build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", cwd=self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("c.yaml:4:", done.stderr)
        self.assertIn("alt", done.stderr)
