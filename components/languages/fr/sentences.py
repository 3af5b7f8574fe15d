"""French sentences: abbreviations, datelines, words that lead on to a quotation, clauses inserted in quotations."""

import re

from components.languages.fr.reporting.inserted import inserted
from components.languages.language import SentenceRules

ABBREVIATION = re.compile(
    r"(?:\b(?:M|MM|Me|Mes|Mgr|Dr|Drs|Pr|St|Ste|Cie|Ltée|Inc|No|no|nos|art|p|pp|ex|cf|env|tél|av|boul|chap|"
    r"janv|févr|avr|juill|sept|oct|nov|déc)|\b[A-Z]|\b[A-Z]\.-?[A-Z]|\b[A-Z]{1,2}-[A-Z])\.$"
)  # after these a full stop does not end the sentence
DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,40}(?:[,(][^—–\n\"“«]{1,40}?)?|[A-ZÀ-Þ][^\n\"“«—–]{0,40}\([A-ZÀ-Þ][\w ]{1,25}\))"
    r"\s*(?:[—–]|\s--?\s)\s*(?=\S)"
)  # "OTTAWA (PC) — ", "MONTRÉAL, le 4 novembre 2025 — "
LEADS_ON = re.compile(r"(?:\b(?!(?:que|dit|affirmé|déclaré|ajouté|lancé|écrit|répondu|demandé)\s)\w+|['’])\s?$", re.I)

SENTENCES = SentenceRules(abbreviation=ABBREVIATION, dateline=DATELINE, leads_on=LEADS_ON, inserted=inserted)
