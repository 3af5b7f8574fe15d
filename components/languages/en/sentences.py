"""English sentences: abbreviations, the dateline of a report, and words that lead on to a quotation."""

import re

from components.languages.language import SentenceRules

ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Rev|St|Jr|Sr|Lt|Col|Sgt|Capt|Hon|Prof|No|vs?|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|"
    r"Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    r"Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Alta|Sask|Man|Inc|Corp|Co|Ltd)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$"
)  # after these a full stop does not end the sentence
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}(?:[,(][^—–\n\"“]{1,40}?)?|[A-Z][^\n\"“—–]{0,40}\([A-Z][A-Za-z ]{1,20}\))"
    r"\s*(?:[—–]|\s--?\s)\s*(?=\S)"
)  # "OTTAWA (CP) — "
CLOCK = re.compile(
    r"(?<=[ap]\.m)\.\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain|Pacific|Atlantic"
    r"|[ACEMNP][SD]?T|GMT|UTC|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)\b"
)  # '8 p.m. Tuesday'; other words begin a sentence: 'ended at 8 p.m. The mayor left'
LEADS_ON = re.compile(r"\b(?!(?:that|said|says|say|saying|added|wrote|replied|asked)\s)\w+\s$")

SENTENCES = SentenceRules(abbreviation=ABBREVIATION, dateline=DATELINE, leads_on=LEADS_ON, clock=CLOCK)
