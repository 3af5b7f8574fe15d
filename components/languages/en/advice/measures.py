"""Verbs of advising with a measure as their object, or a way out that a colon spells out: 'suggests a joint desk'.

"suggest" and "favour" report advice only before a measure: not in "the data suggest a decline", "odds favour a cut".
"""

import re

from components.languages.en.advice.clauses import VERB_FOLLOWERS, verbs_of
from components.languages.en.advice.rules import any_of

MEASURE_NOUNS = """agency ambassador ban board body boycott bureau cap carve-out caucus clause commission committee
compact compromise corridor council credit deadline deal desk embargo envoy exemption fee ferry formula framework
freeze fund guarantee hearing holiday hotline inquiry inspectorate law levy loan mechanism moratorium network office
ombudsman panel pact pause phase-in phase-out pledge program programme protocol quota rebate referendum registry
regulator review rule scheme secretariat standard standstill strategy subsidy summit surcharge surtax swap tariff
task-force tax test timeline timetable treaty tribunal truce voucher waiver war-room working-group zone"""
MEASURE = (
    rf"(?:{any_of(MEASURE_NOUNS.replace('-', '_')).replace('_', '[- ]')}|(?<=trade )mission|(?<=price )floor|"
    r"(?<=border )patrols?)"
)
ADJECTIVES = r"(?:(?!(?:of|for|in|on|at|to|with|that|which|who|from|is|are|was|were|and|or)\b)[\w’'%-]+,? ){0,4}?"
PREDICATE = r"(?:is|are|was|were|has|have|had|will|would|could|may|might|can|did|does)\b"
APPOINTED = r"(?:negotiator|envoy|ambassador|commissioner|minister|watchdog|inspector|mediator|czar|tsar|go-between)"
MEASURES = (
    rf"(?:an?|some|more|another|two|three|four|five) {ADJECTIVES}(?:{MEASURE}|{APPOINTED})s?\b"
    rf"(?![’'-]\w)(?! (?:[\w’'-]+ )?{PREDICATE})(?! of (?:\d|votes|concept))"
)
# What is wanted beside: nobody advises by wanting a deal or a vote, and what is wanted of a court is no advice.
WANTED = rf"(?!\w+ {ADJECTIVES}(?:deal|pact|treaty|hearing|test|review|order|compromise|truce)s?\b){MEASURES}"
# A verb in its base form, and no noun: 'match the rule', not 'taxes and rent'.
FIRM_IMPERATIVE = (
    rf"(?:don[’']t |do not |never |let[’']s |let |first,? |please,? )?(?:(?:{'|'.join(sorted(verbs_of('plain')))})\b"
    rf"(?! (?:of|is|was)\b)|(?:{'|'.join(sorted(verbs_of('ambiguous')))}) (?:{any_of(VERB_FOLLOWERS)})\b)"
)
PUTS_FORWARD = (
    r"(?:suggest|propos|offer|recommend|advocat|prescrib|outlin|sketch|counsel|urg|favou?r|float|pitch)(?:e?s|ed|ing)?|"
    r"(?:sets|set|lays|laid) out|(?:puts|put) forward"
)
WAY_OUT = (
    r"(?:an?|the|one|another|two|three|four|five|several) (?:[\w’'-]+ ){0,4}?"
    r"(?!(?:choice|dilemma|joke|question|riddle|toast|reason|excuse|explanation|example|quote|line)s?:)[\w’'-]+: "
)  # 'a middle road: | match the rule'
# The subject of a verb of showing; a measure after it is no advice but what is expected: 'her remarks suggest a tax'.
SHOWS = re.compile(
    r"\b(?:remarks?|comments?|words?|tone|data|numbers?|polls?|surveys?|figures|history|experience|records?|evidence|"
    r"reports|signs?|documents?|e-?mails?|notes|sources|leaks?|moves?|actions?|statements?|silence|answers?|posts?|"
    r"tweets?|markets?|odds|rumou?rs?|headlines?|charts?|past|law|rules|this|that|which|it)"
    r"(?: (?:by|from|of|in|on|at|this|last|out)\b[^,;:“”\"]{1,40})?(?:,[^,“”\"]{1,60},)? "
    r"(?:also |now |all |may |might )?$",
    re.I,
)
# Whose paper gives the advice: 'A study by | the Centre for Work |, out today, suggests'.
PAPER_BY = re.compile(
    r"^(?:(?:[Aa]|[Tt]he|[Oo]ne|[Aa]nother|[Ii]n a) )(?:[\w’'-]+ ){0,3}?"
    r"(?:reports?|stud(?:y|ies)|papers?|briefs?|briefing|letters?|memos?|notes?|reviews?|analys[ei]s|essays?|commentary|"
    r"surveys?|plans?|proposals?) (?:by|from) "
    r"(?P<adviser>(?:the )?[A-Z][\w&.’'-]*(?: (?:(?:for|of|on|and|the|in) )*[A-Z][\w&.’'-]*)*)"
)
