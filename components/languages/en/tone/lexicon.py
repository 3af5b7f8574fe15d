"""TextBlob's lexicon with the words of data/lexicons/en/tone.csv added to it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from textblob.en import Sentiment, parser
from textblob.en import sentiment as textblob_sentiment

from components.languages.en.tone.words import phrase_forms
from components.lexicons import table, tree

DOUBLES_CONSONANT = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
COMPARATIVE = (("iest", "y"), ("ier", "y"), ("est", "e"), ("er", "e"), ("est", ""), ("er", ""))
IRREGULAR = {
    "steal": "stole stolen", "lie": "lied lying", "break": "broke broken", "lose": "lost", "win": "won winning",
    "hurt": "", "cut": "cutting", "shoot": "shot", "flee": "fled", "fall": "fell fallen", "build": "built",
    "rebuild": "rebuilt", "lead": "led", "overcome": "overcame", "withdraw": "withdrew withdrawn",
    "forgive": "forgave forgiven", "undermine": "", "overthrow": "overthrew", "plead": "pled", "sue": "sued suing",
    "stick": "stuck", "strike": "struck", "shrink": "shrank shrunk", "sink": "sank sunk", "cheat": "", "lash": "",
    "grow": "grew grown", "mislead": "misled", "undercut": "", "uphold": "upheld", "withhold": "withheld",
    "overtake": "overtook", "beset": "", "spoil": "spoilt", "swindle": "", "panic": "panicked panicking",
    "wreak": "", "offer": "offered offering", "benefit": "benefited benefiting", "profit": "profited profiting",
    "prosper": "prospered prospering", "threaten": "threatened threatening", "vomit": "", "veto": "vetoed vetoes",
    "weaken": "", "worsen": "", "frighten": "", "deteriorate": "", "botch": "", "abandon": "", "batter": "",
    "scatter": "", "shatter": "", "falter": "", "pester": "", "deliver": "", "consider": "", "recover": "",
    "conquer": "", "bolster": "", "foster": "", "hamper": "", "hinder": "", "murder": "", "plunder": "", "slander": "",
    "slaughter": "", "honor": "", "favor": "", "endanger": "", "anger": "", "suffer": "", "empower": "", "cower": "",
    "shut": "shutting", "meet": "met",
}  # fmt: skip


class Lexicon(Sentiment):  # type: ignore[misc]
    """A lexicon that is loaded when it is made, so that look-ups need not check whether it is."""

    __contains__: Any = dict.__contains__
    __getitem__: Any = dict.__getitem__


@cache
def lexicon() -> Lexicon:
    """The extended lexicon, a copy, so that TextBlob itself keeps its own weights."""
    made = Lexicon(
        path=textblob_sentiment.path,
        synset="wordnet_id",
        negations=("no", "not", "n't", "never"),
        modifiers=("RB",),
        modifier=lambda word: word.endswith("ly"),
        tokenizer=parser.find_tokens,
        language="en",
    )
    made.load()
    for row in table("en/tone"):
        for form in forms(row["word"], row["pos"]):
            made.annotate(form, row["pos"] or None, float(row["polarity"]), float(row["subjectivity"]))
    return made


def forms(word: str, pos: str) -> Iterator[str]:
    """A word and its regular inflections: attack, attacks, attacked, attacking."""
    if not pos:
        yield from (" ".join(form) for form in phrase_forms(word))
        return
    yield word
    if pos in ("VB", "NN"):
        yield word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + ("es" if _adds_es(word) else "s")
    if pos == "VB":
        yield from IRREGULAR.get(word, "").split()
        yield from _regular(word)


def _adds_es(word: str) -> bool:
    """Whether the word takes -es where others take -s."""
    return word.endswith(("s", "x", "z", "ch", "sh"))


def _regular(verb: str) -> Iterator[str]:
    """The regular forms in -ed and -ing; both with one and two consonants where either is possible."""
    if verb.endswith("e"):
        yield from (verb + "d", verb + "ing" if verb.endswith("ee") else verb[:-1] + "ing")
    elif re.search(r"[^aeiou]y$", verb):
        yield from (verb[:-1] + "ied", verb + "ing")
    elif DOUBLES_CONSONANT.search(verb) and verb not in IRREGULAR and not verb.endswith("en"):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing", verb + "ed", verb + "ing")
    else:
        yield from (verb + "ed", verb + "ing")


@cache
def known() -> frozenset[str]:
    """The words that have a weight in the lexicon."""
    return frozenset(lexicon())


@cache
def silent() -> frozenset[str]:
    """Words whose weight in the lexicon has no meaning in news text."""
    return frozenset(tree("en/tone_rules")["silent"])


@lru_cache(maxsize=1 << 14)
def positive_form(word: str) -> str | None:
    """The adjective of a comparative or superlative, if it has a weight: "nice" for "nicer"; else None."""
    if len(word) < 5 or not word.endswith(("er", "est")) or word in known() or word in silent():
        return None
    for ending, instead in COMPARATIVE:
        if word.endswith(ending):
            stem = word[: -len(ending)] + instead
            doubled = stem[:-1] if not instead and len(stem) > 3 and stem[-1] == stem[-2] else stem
            for base in (stem, doubled):
                if base not in silent() and base in known() and "JJ" in lexicon()[base]:
                    return base
    return None
