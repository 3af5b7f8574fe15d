"""The weights that TextBlob gives the words of a text, corrected for negation, comparison and defiance."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from components.languages.en.tone.lexicon import known, lexicon, positive_form, silent
from components.languages.en.tone.words import Word, words_of
from components.lexicons import tree
from components.models import ToneWord

SCOPE = 6  # words before a tone word in which a negator is looked for
FAR_SCOPE = 16  # the same for a negated opinion: 'I don't think that ...'
OPINION_VERBS = frozenset(("think", "believe", "expect", "see", "consider", "call", "imagine", "suppose"))
NEGATED = {True: -0.6, False: -0.4}  # factor of the weight of a good (True) and of a bad word that is negated
UNWEIGHED = "number"  # a word without a weight in TextBlob's lexicon
POSSIBLY_EVER = frozenset(("never", "nothing", "not"))
DEFIED = 0.5  # factor of the weight of a bad word in a refusal: 'we will not be bullied'
DEFIANCE = (["will", "not", "be"], ["shall", "not", "be"], ["will", "never", "be"])
LEADING_UP = frozenset(
    "could can have has had been be is was gone go done do any a an the more ask asked for get got much".split()
)


def read(text: str) -> list[Word]:
    """The words of a text, with 'ever' for the negator in 'couldn't have been nicer' and 'never been prouder'."""
    words = words_of(text)
    for i, word in enumerate(words):
        if word in POSSIBLY_EVER and (word != "not" or (i and words[i - 1] in ("could", "can"))):
            after = next((k for k in range(i + 1, min(i + 7, len(words))) if words[k] not in LEADING_UP), len(words))
            if after < len(words) and ("more" in words[i:after] or _compares(words[after])):
                words[i] = Word("ever", word.span)
                words[after] = Word(words[after], words[after].span, f"nothing more so: '{word}'")
    return words


def _compares(word: Word) -> bool:
    """Whether a word is a comparative or superlative of a tone word."""
    return word in ("better", "worse") or positive_form(word) is not None


def assessed(words: Sequence[Word]) -> Iterator[tuple[ToneWord, float]]:
    """Each word that TextBlob weighs, with its corrected weight and its subjectivity."""
    chunks = [chunk for chunk in _chunks(words) if chunk.weight]
    places = {word.span: i for i, word in enumerate(words)} if chunks else {}
    weighed = {places[chunk.head.span]: chunk.weight for chunk in chunks}
    for chunk in chunks:
        place = places[chunk.head.span]
        if chunk.weight > 0 and chunk.head in _rules()["swellers"] and weighed.get(place + 1, 0) < 0:
            continue  # 'the greatest crisis' is no great thing
        weight, why = _negated(words, place, chunk, weighed)
        note = "; ".join(filter(None, (chunk.head.note, chunk.boost, why))) or None
        yield ToneWord(span=chunk.head.span, word=str(chunk.head), weight=weight, note=note), chunk.subjectivity


@dataclass(frozen=True, slots=True)
class Chunk:
    """A word with TextBlob's weight, and the adverb before it that changed the weight: "with 'very'"."""

    head: Word
    weight: float
    subjectivity: float
    boost: str | None


def _chunks(words: Sequence[Word]) -> Iterator[Chunk]:
    """The words that TextBlob weighs, without those that mean nothing in news text."""
    for chunk, weight, subjectivity, _ in lexicon().assessments(_relevant(words), negation=False):
        heads = [w for w in chunk if isinstance(w, Word) and w not in silent()]
        if heads:
            boost = None if chunk[0] is heads[-1] else f"with '{chunk[0]}'"
            yield Chunk(heads[-1], weight, subjectivity, boost)


def _relevant(words: Sequence[Word]) -> Iterator[tuple[str, None]]:
    """The words that change TextBlob's result: those with a weight, comparatives as their adjective, exclamation marks.

    Any other word only ends the effect of an adverb before it. So the first of several is enough, and it is replaced
    by UNWEIGHED.
    """
    sways, weighed = False, known()
    for word in words:
        if word in weighed and word[0].isalpha():
            yield word, None
            sways = True
        elif (base := positive_form(word)) is not None:
            yield Word(base, word.span, "; ".join(filter(None, (word.note, f"comparison of '{base}'")))), None
            sways = True
        elif word == "!":
            yield word, None
        elif sways and (word[0].isdigit() or (len(word) > 2 and word[0].isalpha())):
            yield UNWEIGHED, None
            sways = False


def _negated(words: Sequence[Word], place: int, chunk: Chunk, weighed: Collection[int]) -> tuple[float, str | None]:
    """The weight of a word after the negators before it, and a note on the negator that changed it."""
    weight, found = chunk.weight, list(_negators(words, place, chunk.weight, weighed))
    if len(found) % 2 == 0:
        return weight, None
    if weight < 0 and chunk.head.endswith("ed") and words[found[0] - 1 : place] in DEFIANCE:
        return weight * DEFIED, "defied with 'will not'"  # will not be bullied
    return weight * NEGATED[weight > 0], f"turned by '{words[found[0]]}'"


def _negators(words: Sequence[Word], place: int, weight: float, weighed: Collection[int]) -> Iterator[int]:
    """The indexes of the negators before a word, nearest first, back to a break or to another tone word."""
    rules = _rules()
    turning = rules["turning_bad"] if weight < 0 else rules["negators"]
    joined = False  # 'neither honest nor fair'
    for i in range(place - 1, max(-1, place - 1 - FAR_SCOPE), -1):
        joined = joined or words[i] in ("or", "nor")
        if words[i] in turning:
            if place - i <= SCOPE or words[i + 1] in OPINION_VERBS:
                yield i
            if words[i] == "nor":
                return
        elif words[i] in rules["breaks"] or (i in weighed and i < place - 1 and not joined):
            return


@cache
def _rules() -> dict[str, frozenset[str]]:
    """The word lists of tone_rules.toml; `turning_bad` are the words that negate a bad word."""
    rules = {name: frozenset(tree("en/tone_rules")[name]) for name in ("negators", "relievers", "breaks", "swellers")}
    return {**rules, "turning_bad": rules["negators"] | rules["relievers"]}
