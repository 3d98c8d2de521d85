"""Gradients, opacity, blending, turns, corners and clips, as three other programs draw them."""
import subprocess

from support import InFolder, run

HEAD = """layout: essai
takes: [handout]
page: {size: [100mm, 100mm]}
palette: {rouge: "#ff0000", bleu: "#0000ff", blanc: "#ffffff", vert: "#00ff00", gris: "#808080"}
pages:
  - background: %s
    frames:
%s
omit: [title]
"""
CONTENT = "kind: handout\ntitle: x\n"
RED, BLUE, GREEN, WHITE = (255, 0, 0), (0, 0, 255), (0, 255, 0), (255, 255, 255)


def pixels_of(ppm):
    raw = ppm.read_bytes()
    parts, at = [], 0
    while len(parts) < 4:
        end = min(i for i in (raw.find(b" ", at), raw.find(b"\n", at)) if i >= 0)
        if raw[at:at + 1] == b"#":
            at = raw.find(b"\n", at) + 1
            continue
        parts.append(raw[at:end])
        at = end + 1
    width, height = int(parts[1]), int(parts[2])
    return width, height, raw[at:]


class Paints(InFolder):
    def build(self, frames, background="blanc", status=0):
        layout = self.write("mise.yaml", HEAD % (background, "".join(f"      - {f}\n" for f in frames)))
        done = run("--messages", "en", "build", self.write("c.yaml", CONTENT), "--draft", "--layout", layout, "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr

    def drawings(self, frames, background="blanc"):
        """Of each program, a function from millimetres to a colour."""
        self.build(frames, background)
        pdf = self.folder / "o.pdf"
        subprocess.run(["qpdf", "--check", pdf], check=True, capture_output=True)
        commands = {
            "mutool": ["mutool", "draw", "-q", "-r", "72", "-A", "0", "-c", "rgb", "-o", "{}.ppm", pdf],
            "poppler": ["pdftoppm", "-r", "72", "-aa", "no", "-aaVector", "no", "-singlefile", pdf, "{}"],
            "gs": ["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=ppmraw", "-r72", "-sOutputFile={}.ppm", pdf]}
        for name, command in commands.items():
            out = self.folder / name
            subprocess.run([str(part).replace("{}", str(out)) for part in command], check=True, capture_output=True)
            width, height, pixels = pixels_of(self.folder / f"{name}.ppm")

            def at(x, y):
                i = 3 * (int(y / 100 * height) * width + int(x / 100 * width))
                return tuple(pixels[i:i + 3])

            yield name, at

    def near(self, colour, wanted, by=6):
        self.assertTrue(all(abs(a - b) <= by for a, b in zip(colour, wanted)), (colour, wanted))

    def test_gradients(self):
        for name, at in self.drawings(["{at: {left: 10mm, top: 10mm, width: 80mm, height: 30mm}, fill: {linear: [rouge, bleu], angle: 0}, shape: rectangle}",
                                       "{at: {left: 10mm, top: 50mm, width: 40mm, height: 40mm}, fill: {radial: [rouge, blanc, bleu]}, shape: rectangle}",
                                       "{at: {left: 60mm, top: 50mm, width: 30mm, height: 40mm}, fill: {linear: [rouge, {color: rouge, opacity: 0%}]}, shape: rectangle}"]):
            with self.subTest(name):
                self.near(at(11, 20), (251, 0, 4), 9)
                self.near(at(50, 20), (127, 0, 128))
                self.near(at(89, 20), (4, 0, 251), 9)
                self.near(at(30, 70), RED, 14)
                self.near(at(40.3, 70), WHITE, 20)
                self.near(at(49.5, 70), BLUE, 20)
                self.near(at(75, 51), (255, 6, 6), 9)
                self.near(at(75, 70), (255, 127, 127), 9)
                self.near(at(75, 89), (255, 249, 249), 9)
                self.near(at(5, 70), WHITE)

    def test_a_page_s_ground(self):
        for name, at in self.drawings(["{at: {width: 1mm, height: 1mm}, fill: rouge}"], "{linear: [rouge, bleu]}"):
            with self.subTest(name):
                self.near(at(50, 1), RED, 9)
                self.near(at(50, 99), BLUE, 9)

    def test_opacity_of_a_whole(self):
        for name, at in self.drawings(["{at: {left: 10mm, top: 10mm, width: 60mm, height: 60mm}, opacity: 50%, frames: [{at: {left: 0mm, top: 0mm, width: 40mm, height: 40mm}, fill: rouge}, {at: {left: 20mm, top: 20mm, width: 40mm, height: 40mm}, fill: bleu}]}"]):
            with self.subTest(name):
                self.near(at(15, 15), (255, 127, 127))
                self.near(at(40, 40), (127, 127, 255))  # nothing of the red below shows
                self.near(at(65, 65), (127, 127, 255))

    def test_blending(self):
        for name, at in self.drawings(["{at: {left: 0mm, top: 0mm, width: 50mm, height: 100mm}, fill: rouge}",
                                       "{at: {left: 0mm, top: 0mm, width: 100mm, height: 30mm}, fill: gris, blend: multiply}",
                                       "{at: {left: 0mm, top: 40mm, width: 100mm, height: 20mm}, fill: bleu, blend: screen}"]):
            with self.subTest(name):
                self.near(at(25, 15), (128, 0, 0))
                self.near(at(75, 15), (128, 128, 128))
                self.near(at(25, 50), (255, 0, 255))
                self.near(at(75, 50), WHITE)

    def test_turns_and_leans(self):
        for name, at in self.drawings(["{at: {left: 20mm, top: 45mm, width: 60mm, height: 10mm}, fill: rouge, rotate: 90}",
                                       "{at: {left: 10mm, top: 80mm, width: 10mm, height: 10mm}, fill: bleu, skew: 45}"]):
            with self.subTest(name):
                self.near(at(50, 25), RED)
                self.near(at(25, 50), WHITE)
                self.near(at(23, 81), BLUE)  # the head leans to the right
                self.near(at(11, 81), WHITE)
                self.near(at(7, 89), BLUE)

    def test_text_that_is_turned_is_read_in_order(self):
        self.build(['{at: {left: 20mm, top: 45mm, width: 60mm, height: 10mm}, rotate: -30, text: "{title} tourné"}'])
        text = subprocess.run(["pdftotext", "-raw", self.folder / "o.pdf", "-"], check=True, capture_output=True, text=True).stdout
        self.assertIn("x tourné", text)

    def test_corners_and_clips(self):
        for name, at in self.drawings(["{at: {left: 10mm, top: 10mm, width: 40mm, height: 40mm}, radius: 20mm, fill: rouge}",
                                       "{at: {left: 60mm, top: 10mm, width: 30mm, height: 30mm}, radius: 15mm, clip: true, frames: [{fill: bleu}]}"]):
            with self.subTest(name):
                self.near(at(30, 30), RED)
                self.near(at(12, 12), WHITE)
                self.near(at(75, 25), BLUE)
                self.near(at(61.5, 11.5), WHITE)

    def test_what_a_gradient_cannot_be(self):
        for fill, part in (("{linear: [rouge]}", "linear"), ("{linear: [rouge, bleu], angel: 3}", "angle"), ("{linear: [rouge, violet]}", "violet"),
                           ("{linear: [rouge, {color: bleu, at: 3mm}]}", "%"), ("{radial: [rouge, bleu], linear: [rouge, bleu]}", "linear")):
            with self.subTest(fill):
                self.assertIn(part, self.build([f"{{fill: {fill}}}"], status=1))
        self.assertIn("360", self.build(["{fill: rouge, rotate: 400}"], status=1))
        self.assertIn("100%", self.build(["{fill: rouge, opacity: 120%}"], status=1))

    def test_a_ground_of_what_repeats_is_each_item_s(self):
        sheet = HEAD.replace("omit: [title]", "omit: [title]") % ("blanc", '      - {each: facts, as: fact, direction: across, gap: 10mm, fill: rouge, fill-when: "fact.figure == \'2\'", stroke: {width: 2mm, color: bleu}, frames: [{text: "{fact.label}"}]}\n')
        layout = self.write("mise.yaml", sheet)
        content = self.write("c.yaml", CONTENT + "facts:\n  - {figure: '1', label: a}\n  - {figure: '2', label: b}\n")
        done = run("--messages", "en", "build", content, "--draft", "--layout", layout, "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 0, done.stderr)
        subprocess.run(["mutool", "draw", "-q", "-r", "72", "-A", "0", "-c", "rgb", "-o", self.folder / "o.ppm", self.folder / "o.pdf"], check=True)
        width, height, pixels = pixels_of(self.folder / "o.ppm")

        def at(x, y):
            i = 3 * (int(y / 100 * height) * width + int(x / 100 * width))
            return tuple(pixels[i:i + 3])

        # The page's margins are 15 mm, or none: half of 100 mm, less half the gap.
        colours = {at(x, 50) for x in range(2, 99)}
        self.assertIn(RED, colours)
        left = {at(x, 50) for x in range(2, 44)}
        self.assertNotIn(RED, left)
        self.assertEqual(at(50, 50), WHITE)  # the gap
