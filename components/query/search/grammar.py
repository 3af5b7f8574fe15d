"""read(): a query from what was typed; the grammar is Lark's, which gives the place of an error."""

import re
from typing import Any

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedInput, UnexpectedToken, v_args
from lark.exceptions import VisitError

from components.messages import _
from components.query.search.query import (
    FIELDS,
    MOST_BETWEEN,
    BadQuery,
    Either,
    Every,
    Near,
    Not,
    Query,
    Words,
    fold,
)

GRAMMAR = r"""
    ?start: either
    ?either: every (_OR every)*
    ?every: excluded (_AND? excluded)*
    ?excluded: (_NOT | _MINUS) excluded -> excluded
        | near
    ?near: part (NEAR part)*
    ?part: FIELD part -> scoped
        | "(" either ")"
        | PHRASE -> phrase
        | WORD -> word

    _AND.3: /AND(?![^\s()"])/
    _OR.3: /OR(?![^\s()"])/
    _NOT.3: /NOT(?![^\s()"])/
    NEAR.3: /NEAR(\/\d{1,9})?(?![^\s()"])/
    FIELD.2: /[A-Za-z]+:(?!\/)/
    _MINUS.2: /-(?=[\w"(])/
    PHRASE: /"[^"]*"/
    WORD: /[^\s()":\-][^\s()"]*/
    %ignore /\s+/
"""
PIECE = re.compile(r"(?:[^\W_]|[*?\u0300-\u036f])+")
WHATEVER = re.compile(r"[*?]+")
NEXT_WORDS = 5  # words between those of NEAR, where no number is given

_parser = Lark(GRAMMAR, parser="lalr", lexer="basic")


def read(typed: str) -> Query:
    """The query. Raises BadQuery with the place of what cannot be read."""
    try:
        found: Query = _Reading().transform(_parser.parse(typed))
    except UnexpectedInput as error:
        raise _told(error, typed) from None
    except VisitError as error:
        if isinstance(error.orig_exc, BadQuery):
            raise error.orig_exc from None
        raise
    return found


def _told(error: UnexpectedInput, typed: str) -> BadQuery:
    """What is wrong, in words."""
    end = len(typed.rstrip())
    if isinstance(error, UnexpectedCharacters):
        place = error.pos_in_stream or 0
        if typed[place] == '"':
            return BadQuery(_("the closing quotation mark is missing"), place)
        return BadQuery(_("“{words}” cannot stand here", words=typed[place]), place)
    if isinstance(error, UnexpectedToken) and error.token.type != "$END":
        place = error.token.start_pos or 0
        if error.token.type == "RPAR":
            if typed[:place].count("(") <= typed[:place].count(")"):
                return BadQuery(_("this bracket closes nothing"), place)
            return BadQuery(_("a word is missing before this bracket"), place)
        return BadQuery(_("a word is missing before “{words}”", words=error.token.strip()), place)
    if typed.count("(") > typed.count(")"):
        return BadQuery(_("a bracket is not closed"), end)
    return BadQuery(_("a word is missing at the end"), end)


@v_args(inline=True)
class _Reading(Transformer[Token, Query]):
    """Makes the query of what the grammar finds."""

    def either(self, *parts: Query) -> Query:
        """One or more of the parts."""
        return Either(parts)

    def every(self, *parts: Query) -> Query:
        """All parts."""
        return Every(parts)

    def excluded(self, part: Query) -> Query:
        """What does not fit."""
        return Not(part)

    def near(self, *parts: Any) -> Query:
        """Each two neighbours near each other."""
        pairs = tuple(
            _near(left, sign, right) for left, sign, right in zip(parts[::2], parts[1::2], parts[2::2], strict=False)
        )
        return pairs[0] if len(pairs) == 1 else Every(pairs)

    def scoped(self, name: Token, part: Query) -> Query:
        """A part that is looked for in one field."""
        field = name[:-1].lower()
        if field not in FIELDS:
            known = ", ".join(f"{one}:" for one in FIELDS)
            raise BadQuery(f"there is no field “{name}”; there are {known}", name.start_pos or 0)
        return _in_field(part, field)

    def phrase(self, token: Token) -> Query:
        """Words that follow each other."""
        return _words(token)

    def word(self, token: Token) -> Query:
        """One word; of one with signs in it ("U.S.") its parts follow each other."""
        return _words(token)


def _words(token: Token) -> Words:
    found = tuple(fold(piece) for piece in PIECE.findall(token))
    if not any(WHATEVER.sub("", piece) for piece in found):
        raise BadQuery(_("there are no letters in {words}", words=token), token.start_pos or 0)
    return Words(found)


def _near(left: Query, sign: Token, right: Query) -> Near:
    between = int(sign.partition("/")[2] or NEXT_WORDS)
    if between > MOST_BETWEEN:
        raise BadQuery(_("NEAR takes at most {n} words", n=MOST_BETWEEN), sign.start_pos or 0)
    sides = [_alternatives(side) for side in (left, right)]
    fields = {words.field for side in sides if side for words in side}
    if sides[0] is None or sides[1] is None:
        raise BadQuery(_("NEAR stands between words, phrases, or words joined by OR in brackets"), sign.start_pos or 0)
    if len(fields) > 1:
        raise BadQuery(_("NEAR stands between words of one field"), sign.start_pos or 0)
    return Near(sides[0], sides[1], between, fields.pop())


def _alternatives(part: Query) -> tuple[Words, ...] | None:
    """The words of which one is near; None where the part is something else."""
    if isinstance(part, Words):
        return (part,)
    if isinstance(part, Either) and all(isinstance(one, Words) for one in part.parts):
        return tuple(one for one in part.parts if isinstance(one, Words))
    return None


def _in_field(part: Query, field: str) -> Query:
    """The part in a field; what names a field itself keeps it."""
    match part:
        case Words(words, own):
            return Words(words, own or field)
        case Near(left, right, between, own):
            return Near(left, right, between, own or field)
        case Not(inner):
            return Not(_in_field(inner, field))
        case Every(parts):
            return Every(tuple(_in_field(one, field) for one in parts))
        case Either(parts):
            return Either(tuple(_in_field(one, field) for one in parts))
