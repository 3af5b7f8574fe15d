"""told(): what another part of the program wrote in English, in the language that is spoken.

A reader's errors, doubts about an article, why the store allows nothing and why reports are one event are written where
no language is spoken: on the command line, in a process of its own, in the store. TEMPLATES lists their sentences.
"""

import re
from functools import cache

from components.messages import N_, _, language
from components.messages.forms import ENGLISH, forms, number
from components.wording import called, names

TEMPLATES = (
    # readers
    N_("the file is empty"),
    N_("the file has {size} MB; the limit is {limit} MB"),
    N_("the file is not text"),
    N_("the file is not text, or in an unknown encoding"),
    N_("the file has no text in it"),
    N_("the front matter is not valid YAML: {why}"),
    N_("the front matter has lists or maps within others without end"),
    N_("files ending in {ending} are not read; known: {known}"),
    N_("it is {thing}, not a file"),
    N_("it is a link that leads out of its folder; give the file itself"),
    N_("cannot be read: {why}"),
    N_("to read it takes more than {limit}"),
    N_("its analysis takes more than {limit}"),
    N_("it cannot be read: it is made in a way that the program does not know ({error} in {where})"),
    N_("it cannot be analysed: it is made in a way that the program does not know ({error} in {where})"),
    N_("its text has {n} characters; the limit is {limit}"),
    # tables
    N_("the table has two columns of the same name"),
    N_("its {size} kB unpack to more than {limit} MB, the limit for a file of its size"),
    N_("the row is not a JSON object"),
    N_("the row has no text"),
    N_('the table has no column "text"'),
    N_('the table has no column "text" with texts'),
    N_("the table is not valid CSV: {why}"),
    N_("the file is not valid Parquet"),
    N_("the file is damaged: the rest of its rows cannot be read"),
    N_("only its first {n} rows are read: more than a file of its size should have"),
    # mails and pages
    N_("the mail has {size} MB; the limit is {limit} MB"),
    N_("the mail has more than {n} parts"),
    N_("a part of the mail is described in more than {n} characters"),
    N_("the mail has no text in it"),
    N_("the mail has parts within parts without end"),
    N_("the mail is malformed: its parts cannot be told apart"),
    N_("the page shows no text"),
    N_("the page has more than {n} elements"),
    N_("the page is not valid HTML"),
    N_("an element of the page has more than {n} attributes"),
    # feeds
    N_("only its first {n} entries are read"),
    N_("the feed has no entries"),
    N_("the file is JSON, but no JSON Feed"),
    N_("the file is not valid JSON"),
    N_("the file is XML, but no feed (RSS, RDF or Atom)"),
    N_("the file is not valid XML"),
    N_("what stands at the address is no feed"),
    N_("{n} of {entries} entries could not be read; the first: {why}"),
    N_("{address}: the host asks for fewer requests; add the feed again later"),
    N_("the same article is stored already"),
    N_("{address} is stored already"),
    # addresses
    N_("it is no web address (https://…)"),
    N_("it takes more than {n} seconds to come"),
    N_("it is packed as {packing}, which is not read"),
    N_("it has more than {limit} MB"),
    N_("it is {thing}, neither a page nor a feed"),
    N_("cannot be fetched: its redirects lead in a circle"),
    N_("cannot be fetched: it is redirected more than {n} times"),
    N_("cannot be fetched: the address names a user before its host"),
    N_("cannot be fetched: port {port} is not asked; pages stand at {ports}"),
    N_("{host} is on a private network and is not asked; {variable} may name it"),
    N_("cannot be fetched: {why}"),
    N_("not followed: the host's robots.txt forbids it; give the address yourself to read it"),
    N_("not followed: the host asks for {n} seconds between two requests"),
    N_("not followed: {rules}"),
    # doubts
    N_("no publication date found: relative dates stay undated until one is given"),
    N_("no publication date found: the day is that of a caption"),
    N_("no title found"),
    N_("a paragraph with a word of more than {n} letters is not analysed"),
    N_("in a language that is not read ({code}): kept and listed, not analysed"),
    N_("the page stops at a paywall after {n} words: save it again when signed in"),
    N_("several bylines or times of day: it may be a live blog or hold several articles, all read under one date"),
    # stores and permission
    N_("This is a copy for reading only: nothing can be added, corrected or removed here."),
    N_("The store {place} is a file, or lies in one; a folder is needed."),
    N_("The store {place} cannot be read: {why}."),
    N_("The store {place} cannot be written to: {why}."),
    N_("The store {place} cannot be written to: {why}. This was not stored."),
    N_("The store {place} could not be written to: this was not stored ({why})."),
    N_("The disk of the store {place} is full: this was not stored. Make room, then do it again."),
    N_("Others keep writing to the store {place}: this was not stored. Try again later."),
    N_("The object store cannot be used at {place}: {why}. What was stored there stays; try again later."),
    N_("No copies of the store {place} can be kept on this machine: {why}. Name a folder for them in {variable}."),
    N_("there is no such bucket"),
    N_("it needs credentials, in the AWS_* environment variables"),
    N_("it refuses access; check the credentials in the AWS_* environment variables"),
    N_("it does not know the access key in AWS_ACCESS_KEY_ID"),
    N_("it refuses the key in AWS_SECRET_ACCESS_KEY"),
    N_("it does not answer"),
    # the folder of what is new in saved views
    N_("The folder {place} cannot be written to: {why}."),
    N_("The saved views, or the own topics, cannot be read: {why}."),
    N_("{path} cannot be taken out: {why}."),
    # what the system says
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("Operation not permitted"),
    N_("No space left on device"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("File exists"),
    N_(
        "The store {place} was written by version {version} of the program, which is newer than this one. "
        "It is opened for reading only: update the program to add or correct anything."
    ),
    N_(
        "The store {place} is damaged, in the table {table}: {what}. `{command} check` says what is affected, "
        "`{again} repair` takes it out."
    ),
    # events
    N_("same kind ({kind})"),
    N_("days that agree"),
    N_("days that adjoin"),
    N_("most name {names}"),
    N_("most speak of {things}"),
    N_("reports disagree: {days}"),
    N_("joined by an analyst"),
)
# What most reports of an event speak of, by the names in data/lexicons/CODE/events.toml.
THINGS = {
    "metals": N_("metals"),
    "vehicles": N_("vehicles"),
    "reciprocal": N_("reciprocal tariffs"),
    "copper": N_("copper"),
    "lumber": N_("lumber"),
    "dairy": N_("dairy"),
    "energy": N_("energy"),
    "digital tax": N_("the digital tax"),
    "second round": N_("a second round"),
    "thirty five": N_("35 per cent"),
    "tariff": N_("tariffs"),
    "threat": N_("threats"),
    "ease": N_("easing"),
    "retaliate": N_("retaliation"),
    "call": N_("a call"),
    "meet": N_("a meeting"),
    "election": N_("an election"),
    "leadership": N_("a leadership race"),
    "order": N_("an order"),
    "resign": N_("a resignation"),
    "take office": N_("taking office"),
    "review": N_("a review"),
    "talks": N_("talks"),
    "statehood": N_("statehood"),
    "rescind": N_("withdrawal"),
}
PLACE = re.compile(r"\\\{(\w+)\\\}")
DECIMAL = re.compile(r"\d+\.\d+")
MONTHS = tuple(ENGLISH.months.values())
MONTH = re.compile("|".join(MONTHS))
FIRST_OF_MONTH = re.compile(r"\b1(?= |,|$)")
APART = "; "  # between the parts of a reason


def told(words: str) -> str:
    """The words in the language that is spoken, as they are where no template fits them."""
    if language.current() == language.DEFAULT_LANGUAGE or not words:
        return words
    whole = _whole(words)
    if whole is None and APART in words:
        return APART.join(told(part) for part in words.split(APART))
    return words if whole is None else whole


def _whole(words: str) -> str | None:
    """The translation of words that a template fits as a whole; None if none does."""
    for template, pattern in _patterns():
        found = pattern.fullmatch(words)
        if found:
            return _(template, **{name: _value(name, value) for name, value in found.groupdict().items()})
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The templates with their patterns, those with the most words of their own first."""
    ordered = sorted(TEMPLATES, key=lambda template: -len(re.sub(r"\{\w+\}", "", template)))
    return tuple((one, re.compile(PLACE.sub(r"(?P<\1>.+?)", re.escape(one)), re.S)) for one in ordered)


def _in_days(words: str) -> str:
    """Days such as "3 or 4 February 2025"."""
    named = MONTH.sub(lambda month: forms().months[MONTHS.index(month[0]) + 1], words)
    return FIRST_OF_MONTH.sub(forms().first, named).replace(" or ", f" {_('or')} ")


def _value(place: str, value: str) -> str:
    """What stands in a place of a template, in the language that is spoken."""
    if place == "kind":
        return names.kind(value.replace(" ", "_")).lower()
    if place == "names":
        return ", ".join(called.person(name) for name in value.split(", "))
    if place == "days":
        return _in_days(value)
    if place == "things":
        return ", ".join(_(THINGS[thing]) if thing in THINGS else thing for thing in value.split(", "))
    if DECIMAL.fullmatch(value):
        return number(float(value), len(value.partition(".")[2]))
    return told(value)
