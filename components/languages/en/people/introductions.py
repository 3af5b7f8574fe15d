"""Where a text introduces somebody: what stands before and after a name, and who follows whom in an office."""

import re

from components.languages.en.people.roles import STOPS
from components.languages.register import key

BIOGRAPHY = (
    r"(?:is|was|has been|had been|serves?|served|works|worked|leads|led|heads|headed|runs|ran|chairs|chaired|"
    r"directs|directed|teaches|taught|owns|owned|founded|farms|farmed|grows|raises|manages|managed|represents|"
    r"represented|advises|advised|studies|studied|negotiated|governs|presides over|sits|operates|speaks for|practises|"
    r"practices|writes|ranches|makes|builds|drives|hauls|fishes|covers|edits|hosts|became|takes over|took over)"
)
AFTER_NAME = re.compile(
    r"\s?(?:\([^()\n]{1,40}\))?(?:,\s\d{1,2},?)?"
    r"(?:,?\s(?:who\s)?(?:(?:also|now|then|once|himself|herself|long)\s)?"
    + BIOGRAPHY
    + r"\s(?P<is>[^.;:“”\"\n]{3,110})"
    r"|,\s(?P<apposed>(?!who\b|and\b|but\b|said\b|says\b)[^.;:()“”\"\n]{3,90}?)(?:,|\.|\sand\s))"
)
VERB_AFTER = re.compile(
    r",?\s(?:who\s)?(?:(?:also|now|then|once|himself|herself|long)\s)?(?P<verb>" + BIOGRAPHY + r")\s"
)
BY_PRONOUN = re.compile(
    r"\s*(?:He|She)\s(?:(?:also|now|then|once|himself|herself|long)\s)?(?P<is>" + BIOGRAPHY + r"\s[^.;:“”\"\n]{3,110})"
)
SUCCEEDED = re.compile(
    r"\b(?:replac(?:es|ed|ing)|succeed(?:s|ed|ing)|takes? over from|took over from|taking over from|"
    r"stepping in for|follow(?:s|ed) (?:in the post|in office)|follow(?:s|ed|ing)?(?= (?:[A-Z][\w’'.-]+ ){1,3}as\b)|"
    r"(?:his|her) predecessor,?|in place of)\s+(?=[A-Z])"
)
LEFT = re.compile(r"\b(?:former|retired|ex-|outgoing|departing|then-|onetime|past)\b", re.I)
WORDS_BEFORE = 7  # the most words before a name that introduce the person


def words_before(text: str, start: int) -> str:
    """The words right before a name that introduce the person: "Halifax lawyer" of "Halifax lawyer Ann Roe"."""
    kept: list[str] = []
    for word in reversed(text[max(0, start - 90) : start].split()):
        if (
            key(word) in STOPS
            or not word[0].isalnum()
            or not (word[-1].isalnum() or (word[-1] == "." and len(word) < 5))
        ):
            break
        kept.insert(0, word)
    return " ".join(kept[-WORDS_BEFORE:]) if text[start - 1 : start] in (" ", "\u00a0") else ""
