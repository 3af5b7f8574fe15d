"""Words around points of advice: proposals, plans, who advises in an opinion piece, whose union is meant."""

import re

PROPOSES = re.compile(r"(?P<recommend>recommend|suggest|advis|counsel)|(?P<other>propos|advocat|favou?r)", re.I)
OFFER = re.compile(
    r"^\W*\w+ (?:a|the) (?:deal|meeting|call|truce|agreement)\b", re.I
)  # "making a deal", not "writing a clause into the deal"
FORESEES = re.compile(r"(?!)")
GERUND = re.compile(r"\W*\w+ing\b")
GERUNDS = re.compile(r",? (?:and|while) (?=\w+ing\b)")
PLANNED = re.compile(
    r"\b(?:will|would|’ll|'ll)\b.*\b(?:argu|say|insist|maintain|warn|tell|press)\w* (?:\w+ )?that\s*$", re.I | re.S
)
MORE = re.compile(r"[^“”\".;,\n]{0,40},\s+(?:and|but)\s+(?P<words>[^“”\"\n]{0,400}?[.!])(?=\s|$)")
ORGANIZATION = re.compile(
    r"(?:his|her|their|the) (?:union|association|group|organization|chamber|council|coalition|institute|party)\b", re.I
)
OF_BODY = re.compile(r"^its ")
FORBIDS = re.compile(r"[Dd]on[’']t|[Nn]ever")
OWNING = re.compile(r"\b(?:has|had|have|offers?|offered|gave|gives) (?:an?|the|one|another) (?:[\w’'-]+ )*$")
RELATIVE = re.compile(r"who\b")
INTRODUCED = re.compile(
    r", [^,.\n]{0,60}?\b(?:of|at|for|with|heads|leads) (?:the )?((?:[A-Z][\w&’'-]+ ?(?:of |for |and )?)+)(?=[,.])"
)
RECOMMENDS = re.compile(
    r"\b(?:recommend(?:s|ed|ations?)?|advice|advises|advised|propos(?:es?|als?|ed)|suggest(?:s|ions?)|steps|"
    r"calls? on|urges?|priorities|should)\b",
    re.I,
)  # in the last sentence above a list
GIVES = r"(?:has|have|had|offer(?:s|ed)|gives?|gave|brings?|brought|shares?|shared|came with)"
ADVICE_NOUN = (
    r"(?:advice|opinions|views|thoughts|ideas?|suggestions?|recommendations?|counsel|tips?|message|plea|wish(?:es)?|"
    r"requests?|remedy|fix)"
)
ANNOUNCES = re.compile(
    rf"^(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Ss]till),? )?(?P<adviser>[^,;:“”\"?]{{2,60}}?)(?:"
    rf"(?:, [^“”\"]{{3,90}},)? {GIVES} (?:[\w’'-]+ ){{0,5}}{ADVICE_NOUN}\b[^.:“”\"]{{0,60}}[.]|"
    rf"(?:[’']s)? (?:\w+ )?{ADVICE_NOUN}(?: (?:to|for) [^?“”\"]{{2,60}}?)?"
    rf"(?:\?| (?:is|was) (?:\w+ ){{0,2}}\w+[.]))$"
)  # "Roe gave the city some advice.", "Her plea to the ministers?"
NEW_SENTENCE = re.compile(
    r"(?:And|But|So|We|They|It|He|She|This|That|There|The|You|I|If|Do|Don[’']t|Never|Just|Let[’']s|Our|Then|Now)\b"
)
LIST_SUBJECT = re.compile(r"(?!)(?P<who>)")  # the first name of the line is the adviser
# An item that ends the sentence above its list: "propose that the panel | - issue two permits;".
ITEM_PREDICATE = re.compile(r"(?P<act>(?!\w{1,2}\b|\w+ing\b|the\b)[a-zà-ÿ]+ [^.;]{4,240}?)(?:[.;]|, and\b|$)")
INSTRUCTS = re.compile(
    r"\b(?:is|are) (?:also |strongly |again )?"
    r"(?:advised|urged|asked|encouraged|reminded|requested|invited) (?:not )?to\b"
)  # what a news release tells its readers to do
PAPER = r"(?:report|paper|study|brief|briefing|analysis|review|essay|commentary)"
WROTE = re.compile(
    rf"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)+),? (?:"
    rf"(?:who|and) (?:\w+ )?(?:wrote|authored|co-?authored|co-?wrote|"
    rf"prepared|led) (?:the|its|this) (?:\w+ )?{PAPER}|(?:an?|the|its|lead|one of the) (?:\w+ )?(?:co-?)?authors? of "
    rf"(?:the|its|this) (?:\w+ )?{PAPER})\b|"
    rf"\b(?:(?:report|paper|study|brief|briefing) (?:written )?by|{PAPER}[’']s (?:lead )?author,?) "
    rf"(?P<by>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)+)"
)  # who wrote the paper that an article tells of
