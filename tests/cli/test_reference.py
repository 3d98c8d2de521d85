"""The reference pages are what the schemas say."""
import unittest

from support import SOURCE, run


class Reference(unittest.TestCase):
    def test_pages(self):
        for which, page in (("content", "contenu"), ("layout", "mise-en-page"), ("project", "projet"), ("calendar", "journees")):
            said = run("--messages", "fr", "reference", which).stdout
            text = (SOURCE / "docs" / "reference" / f"{page}.md").read_text()
            self.assertIn(said.strip(), text, f"run tests/update-reference.sh")
