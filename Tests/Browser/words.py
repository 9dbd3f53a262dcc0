"""The words of the pages, as the program ships them: tests name what a person reads by its key."""

import json
import re

from program import ROOT

LANGUAGES = ("en", "es")
_LISTS = {
    language: json.loads((ROOT / f"Sources/Host/Shipped/words/{language}.json").read_text()) for language in LANGUAGES
}


class Words:
    def __init__(self, language: str):
        self.language = language

    def __call__(self, key: str, **values: str) -> str:
        text = _LISTS[self.language][key]
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text

    def pattern(self, key: str) -> re.Pattern:
        """The words with any value in each of their holes."""
        pieces = re.split(r"\{\w+\}", self(key))
        return re.compile(".+".join(re.escape(piece) for piece in pieces))
