"""The French briefs in other words (french_words.toml), and their gold.

The rewriting is mechanical and seeded. First what somebody says takes another frame ('Selon X, …', 'X affirme que …',
'…, affirme X'), then phrases say the same otherwise, and in the end invented people bear other names. The gold follows.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from components.models import Article
from tests.gold.edits import Edit, edited, phrases, word_by_word

FOLDER = Path(__file__).parent
SMALL = re.compile(r"(?:L[ae]s?|L['’]|Une?|Son|Sa|Ses|Ce(?:tte|s)?|Il|Elle|Mon|Des|Chaque|Nous|Nos|On|Près)\b")
OPENS = re.compile(r"(?:^|[.«»—]\s)$")
WHO = r"(?P<who>(?!(?:Devant|De|En|en) )[^.«»—]+?)"
DAY = r"(?P<day> (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui))?"
PRESENT = ("affirme", "soutient", "fait valoir", "croit", "juge")
VIEWS = ("Selon {who}", "D'après {who}", "Pour {who}", "À en croire {who}", "De l'avis {of}", "Aux yeux {of}")
BEFORE = re.compile(r"(?:^|(?<=[.»] )|(?<=— ))" + WHO + r",? (?P<cue>CUE)" + DAY + r" (?:que |qu['’])$")
VIEW = re.compile(r"(?:^|(?<=[.»] )|(?<=— ))(?:Selon|D['’]après|Pour|Aux yeux de) (?P<who>[^.«»—]+?), $")
AFTER = re.compile(r"(?P<close> »)?, (?P<cue>CUE)" + DAY + r" " + WHO + r"(?P<stop>\.)(?=\s|$)")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "french_words.toml").read_text(encoding="utf-8"))


def in_other_words(article: Article, gold: dict[str, Any], seed: str) -> tuple[Article, dict[str, Any]]:
    """A French brief in other words, and its gold; the same every time."""
    rng = Random(f"{seed} {gold['file']}")
    article, gold = edited(article, gold, [e for row in gold["statements"] for e in _framed(article.text, row, rng)])
    article, gold = edited(article, gold, list(_rephrased(article.text, gold["file"][:2], rng)))
    article, gold = edited(article, gold, list(_cleaned(article.text)))
    return _renamed(article, gold, rng)


def _framed(text: str, row: dict[str, Any], rng: Random) -> list[Edit]:
    """Another frame, or at least another cue, for a statement of the gold."""
    content, at = row["content"], text.find(row["content"]) if isinstance(row["content"], str) else -1
    if at < 0 or row["nested_in"] is not None:
        return []
    end, line = at + len(content), text.rfind("\n", 0, at) + 1
    paragraph = text[line : text.find("\n", at)]
    before = _cues(BEFORE, "before_que").search(text[line:at])
    if before and text[end] == ".":
        return _turned(text, line + before.start(), (at, end), before, rng)
    view = VIEW.search(text[line:at])
    if view and text[end] == ".":
        return _said(text, line + view.start(), (at, end), view["who"], rng)
    quoted = paragraph[at - line - 2 : at - line] == "« "
    after = _cues(AFTER, "with_quotation" if quoted else "before_que").match(text, end)
    start = at - 2 if quoted else at
    opens = start == line or text[start - 2 : start] in (". ", "— ")
    if after and opens and bool(after["close"]) == quoted and not after["who"].startswith(("sa ", "son ")):
        return _led(text, start, after, quoted, rng)
    return []


def _turned(text: str, start: int, content: tuple[int, int], found: re.Match[str], rng: Random) -> list[Edit]:
    """'X affirme que …' with another cue, as a view of X, or with X behind."""
    who, cue, day, (at, end) = found["who"], found["cue"], found["day"] or "", content
    shape = rng.choice(("cue", "view", "behind"))
    if shape == "view" and not day:
        return [Edit((start, at), ""), *_lead(text, at, f"{_view(who, rng)}, ", small=True)]
    if shape == "behind" and who not in ("Je", "On") and not text[at].isdigit():
        return [
            Edit((start, at), ""),
            Edit((at, at + 1), text[at].upper()),
            Edit((end, end + 1), f", {_inverted(cue, day, who)}."),
        ]
    other = rng.choice(_words()["before_que"][cue])
    where = start + found.start("cue") - found.start()
    return [Edit((where, where + len(cue)), other)]


def _said(text: str, start: int, content: tuple[int, int], who: str, rng: Random) -> list[Edit]:
    """'Selon X, …' as another view, as what X says, or with X behind."""
    (at, end), subject = content, {"lui": "il", "elle": "elle"}.get(who, who)
    shape = rng.choice(("view", "says", "behind"))
    if shape == "view":
        return [Edit((start, at), f"{_view(who, rng)}, ")]
    if shape == "behind":
        upper = Edit((at, at + 1), text[at].upper())
        return [Edit((start, at), ""), upper, Edit((end, end + 1), f", {_inverted(rng.choice(PRESENT), '', subject)}.")]
    return [Edit((start, at), f"{_subject(subject)} {rng.choice(PRESENT)} {_que(text[at:])}")]


def _led(text: str, start: int, found: re.Match[str], quoted: bool, rng: Random) -> list[Edit]:
    """'…, affirme X.' with another cue, with X before it or, without quotation marks, as a view of X."""
    cue, day, who = found["cue"], found["day"] or "", found["who"]
    if rng.random() < 0.4 or ", qui" in who:
        other = rng.choice(_words()["with_quotation" if quoted else "before_que"][cue])
        bare = not other.startswith(("est ", "se "))
        return [Edit(found.span("cue"), other)] if bare else []
    rest = Edit((found.end("close") if quoted else found.start(), found.start("stop")), "")
    if quoted:
        return [Edit((start, start), f"{_subject(who)} {cue}{day}{rng.choice((' :', ':'))} "), rest]
    if rng.random() < 0.5 and not day:
        return [*_lead(text, start, f"{_view(who, rng)}, ", small=True), rest]
    return [*_lead(text, start, f"{_subject(who)} {cue}{day} {_que(text[start:])}", small=True), rest]


def _lead(text: str, at: int, words: str, small: bool) -> list[Edit]:
    """The edits that put some words before others, which no longer begin a sentence."""
    first = [Edit((at, at + 1), text[at].lower())] if small and SMALL.match(text, at) else []
    return [Edit((at, at), words), *first]


def _rephrased(text: str, number: str, rng: Random) -> Iterator[Edit]:
    """Other phrases for those of a brief, at the begin of a sentence and within it."""
    mark = "’" if "’" in text else "'"
    listed = {
        words.replace("'", mark): [other.replace("'", mark) for other in others]
        for phrase, others in _words()["phrases"][number].items()
        for words in dict.fromkeys((phrase, _capital(phrase), _small(phrase)))
    }
    taken: list[tuple[int, int]] = []
    for edit in phrases(text, listed, rng):
        start, end = edit.span
        if not text[start - 1].isalpha() and all(end <= a or b <= start for a, b in taken):
            taken.append(edit.span)
            written = _capital if OPENS.search(text[max(0, start - 2) : start].lstrip("\n")) else _small
            yield from word_by_word(text, Edit(edit.span, written(edit.words)))


def _cleaned(text: str) -> Iterator[Edit]:
    """The edits that take away the commas which other phrases have left over."""
    yield from (Edit(found.span(), found[1]) for found in re.finditer(r",([,.])", text))
    told = "|".join(re.escape(cue) for table in ("before_que", "with_quotation") for cue in _words()[table])
    for found in re.finditer(rf"(?:^|(?<=[.»] )|(?<=— ))[^,.:«»\n]+(, )(?:{told}){DAY}(?: qu|\s?:)", text, re.M):
        yield Edit(found.span(1), " ")


def _renamed(article: Article, gold: dict[str, Any], rng: Random) -> tuple[Article, dict[str, Any]]:
    """A brief whose invented people have other names, in its gold too."""
    names = {old: rng.choice((old, *others)) for old, others in _words()["names"].items()}
    pattern = re.compile(rf"\b({'|'.join(names)})\b")
    article, gold = edited(article, gold, [Edit(m.span(), names[m[0]]) for m in pattern.finditer(article.text)])

    def named(row: dict[str, Any]) -> dict[str, Any]:
        who = {key: row[key] for key in ("speaker", "adviser", "addressee") if row.get(key)}
        return row | {key: pattern.sub(lambda m: names[m[0]], name) for key, name in who.items()}

    return article, gold | {table: [named(row) for row in gold[table]] for table in ("statements", "advice")}


def _cues(pattern: re.Pattern[str], table: str) -> re.Pattern[str]:
    return re.compile(pattern.pattern.replace("CUE", "|".join(map(re.escape, _words()[table]))))


def _view(who: str, rng: Random) -> str:
    """'Selon X' or the like for who says something."""
    if who.lower() in ("il", "elle", "lui"):
        return rng.choice((f"Selon {'elle' if who == 'Elle' or who == 'elle' else 'lui'}", "À son avis", "À ses yeux"))
    small = _small(who)
    contracted = f"du {small[3:]}" if small.startswith("le ") else f"de {small}"
    contracted = f"d'{small}" if re.match(r"[aeiouéèUA]", small) else contracted
    return rng.choice(VIEWS).format(who=small, of=contracted)


def _inverted(cue: str, day: str, who: str) -> str:
    """'a-t-elle affirmé', or 'a affirmé mardi la ministre'."""
    if who.lower() not in ("il", "elle"):
        return f"{cue}{day} {_small(who)}"
    verb, _, rest = cue.partition(" ")
    joined = f"{verb}{'-t-' if verb[-1] in 'ae' else '-'}{who.lower()}"
    return f"{joined}{' ' if rest else ''}{rest}{day}"


def _subject(who: str) -> str:
    return _capital(who) + ("," if ", " in who else "")


def _que(words: str) -> str:
    return "qu'" if re.match(r"[AEIOUÉÈÊaeiouéèê]", words) else "que "


def _small(who: str) -> str:
    return who[0].lower() + who[1:] if SMALL.match(who) else who


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
