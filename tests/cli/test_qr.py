"""QR codes, as zbar reads them from the page; and separators that go with their fields."""
import re
import subprocess

from support import SOURCE, InBothLanguages, run

SHEET = """layout: essai
takes: [event]
page: {size: [90mm, 60mm], margins: 5mm}
palette: {encre: {cmyk: [0, 0, 0, 100]}, jaune: {cmyk: [0, 10, 60, 0]}}
styles: {texte: {family: Lato, size: 10pt, leading: 12pt, align: left}}
pages:
  - frames:
      - {at: {width: 40mm, height: 45mm}, fill: jaune, %s}
      - {at: {left: 42mm}, blocks: [%s]}
omit: [title]
"""
EVENT = "kind: event\nlang: fr\ntitle: x\n"


class Codes(InBothLanguages):
    def build(self, qr="qr: x", paragraph="", content="", status=0):
        self.write("l.yaml", SHEET % (qr, f'{{paragraph: "{paragraph}", style: texte}}' if paragraph else ""))
        self.write("c.yaml", EVENT + content)
        done = run("--messages", "en", "build", "c.yaml", "-l", "l.yaml", "-o", "o.pdf", cwd=self.folder)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr

    def read(self):
        subprocess.run(["pdftoppm", "-r", "150", "-gray", "-singlefile", self.folder / "o.pdf", self.folder / "o"], check=True)
        done = subprocess.run(["zbarimg", "-q", "--raw", "-Sbinary", self.folder / "o.pgm"], capture_output=True)
        return done.stdout.decode()

    def text(self):
        return subprocess.run(["pdftotext", self.folder / "o.pdf", "-"], check=True, capture_output=True, text=True).stdout.strip()

    def test_what_is_written_is_read(self):
        for text, wanted in (("https://example.org/fete", None), ("Élèves de l’école – œuvres", None), ("mairie.example.org/plan", "https://mairie.example.org/plan"),
                             ("WIFI:T:WPA;S:Salle des fêtes;P:bienvenue;;", None), ("geo:47.2184,-1.5536", None), ("0240001234", None),
                             ("BEGIN:VCARD\\nVERSION:3.0\\nN:Roux;Nadia\\nTEL:+33240001234\\nEND:VCARD", "BEGIN:VCARD\nVERSION:3.0\nN:Roux;Nadia\nTEL:+33240001234\nEND:VCARD")):
            for level in ("low", "high"):
                with self.subTest(text=text, level=level):
                    self.build(f'qr: "{text}", qr-level: {level}')
                    self.assertEqual(self.read(), wanted or text)

    def test_a_field_and_its_link(self):
        self.build('qr: "{call.link}"', content="call: {text: Venez, link: fete.example.org}\n")
        self.assertEqual(self.read(), "https://fete.example.org")
        raw = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.folder / "o.pdf", "-"], capture_output=True).stdout
        self.assertIn(b"https://fete.example.org", raw)
        # Nothing, not even the ground, where the field is not there.
        self.build('qr: "{call.link}"')
        self.assertEqual(self.read(), "")

    def test_what_is_wrong_with_a_code(self):
        long = "x" * 3000
        said = self.build(f'qr: "{long}"', status=1)
        self.assertIn("3000 bytes, and holds 2331", said)
        self.assertRegex(self.build('qr: "' + "x" * 1500 + '"'), r"squares of this QR code are 0\.\d\d mm")
        self.assertIn("call", self.build('qr: "{cal.link}"', status=1))

    def test_separators_go_with_their_fields(self):
        text = "{place.name}[, {place.address}][ – {place.city}]"
        for place, wanted in (("{name: Salle, address: rue A, city: Metz}", "Salle, rue A – Metz"), ("{name: Salle, city: Metz}", "Salle – Metz"),
                              ("{name: Salle}", "Salle")):
            with self.subTest(place):
                self.build(paragraph=text, content=f"place: {place}\n")
                self.assertEqual(self.text(), wanted)
        # Where nothing stands before it a separator is none, and what is left out of brackets is told.
        self.build(paragraph="{time}[, {place.name}]", content="place: {name: Salle}\n")
        self.assertEqual(self.text(), "Salle")
        self.assertIn("price", self.build(paragraph="{title}[, {time} : {price}]", content="price: 5 €\n"))
        self.assertEqual(self.text(), "x")
        self.build(paragraph="{title} [[1]]")
        self.assertEqual(self.text(), "x [1]")
        self.assertTrue(re.search(r"bracket '\['", self.build(paragraph="{title}[, {time}", status=1)))

    def test_the_poster_of_the_examples_in_both_its_formats(self):
        example = SOURCE / "examples/nuit-des-etoiles"
        for size in ("A3", "A5"):
            with self.subTest(size):
                done = run("--messages", "en", "build", example / "nuit.yaml", "--layout", example / "affiche.yaml", "--format", size, "-o", self.folder / "o.pdf")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertNotIn("beyond", done.stderr)
                self.assertEqual(self.read(), "https://etoiles.example.org")
                self.assertIn("La nuit", self.text())
