"""What a search means, and where one that cannot be read goes wrong."""

import pytest

from components.query.search import BadQuery, parse
from components.query.search.query import Either, Every, Near, Not, Query, Words

A, B, C = Words(("salmon",)), Words(("lumber",)), Words(("dairy",))


@pytest.mark.parametrize(
    ("typed", "meant", "reason"),
    [
        ("", None, "nothing is asked for"),
        (" & % ", None, "signs alone are no words"),
        ("Salmon", A, "small and large letters are the same"),
        ("Québec", Words(("quebec",)), "so are letters with and without accents"),
        ("salmon lumber", Every((A, B)), "words side by side are all wanted"),
        ("salmon AND lumber", Every((A, B)), "AND"),
        ("salmon & lumber", Every((A, B)), "a sign between words is passed over"),
        ("salmon OR lumber", Either((A, B)), "OR"),
        ("salmon OR lumber dairy", Either((A, Every((B, C)))), "AND holds closer than OR"),
        ("(salmon OR lumber) dairy", Every((Either((A, B)), C)), "brackets"),
        ("salmon NOT lumber", Every((A, Not(B))), "NOT"),
        ("salmon AND NOT lumber", Every((A, Not(B))), "AND NOT"),
        ("salmon -lumber", Every((A, Not(B))), "a hyphen before a word is NOT"),
        ("salmon -(lumber OR dairy)", Every((A, Not(Either((B, C))))), "and before brackets"),
        ("salmon and lumber", Every((A, Words(("and",)), B)), "operators are written in capitals"),
        ("NOTE ANDY", Every((Words(("note",)), Words(("andy",)))), "a word may begin like an operator"),
        ('"salmon lumber"', Words(("salmon", "lumber")), "a phrase"),
        ("« salmon lumber »", Words(("salmon", "lumber")), "in French quotation marks"),
        ("U.S.", Words(("u", "s")), "a word with signs in it is a phrase"),
        ("salm* ?umber", Every((Words(("salm*",)), Words(("?umber",)))), "wildcards"),
        ("salmon NEAR/3 lumber", Near((A,), (B,), 3), "near each other"),
        ("salmon NEAR lumber", Near((A,), (B,), 5), "five words are usual"),
        ("salmon NEAR/2 (lumber OR dairy)", Near((A,), (B, C), 2), "near one of several"),
        ("salmon NEAR/2 lumber NEAR/4 dairy", Every((Near((A,), (B,), 2), Near((B,), (C,), 4))), "a chain"),
        ("speaker:salmon lumber", Every((Words(("salmon",), "speaker"), B)), "a field holds for the next word"),
        ("title:(salmon lumber)", Every((Words(("salmon",), "title"), Words(("lumber",), "title"))), "or brackets"),
        ("text:(salmon title:lumber)", Every((Words(("salmon",), "text"), Words(("lumber",), "title"))), "the inner"),
        ("text:(salmon NEAR/1 lumber)", Near((A,), (B,), 1, "text"), "of words near each other"),
        ("salmon http://lumber", Every((A, Words(("http", "lumber")))), "an address has no field"),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: Query | None, reason: str) -> None:
    assert parse(typed) == meant, reason


@pytest.mark.parametrize(
    ("typed", "place", "says"),
    [
        ("salmon OR", 9, "missing at the end"),
        ("NOT", 3, "missing at the end"),
        ("OR salmon", 0, "missing before “OR”"),
        ("salmon AND OR lumber", 11, "missing before “OR”"),
        ("(salmon", 7, "not closed"),
        ("salmon)", 6, "closes nothing"),
        ("salmon ()", 8, "missing before this bracket"),
        ('salmon "lumber', 7, "closing quotation mark"),
        ("salmon colour:red", 7, "no field “colour:”"),
        ("salmon *", 7, "no letters"),
        ("salmon NEAR/500 lumber", 7, "at most 100"),
        ("salmon NEAR/2 (lumber dairy)", 7, "between words, phrases"),
        ("title:salmon NEAR/2 text:lumber", 13, "one field"),
        ("x" * 1_001, 1_000, "at most"),
    ],
)
def test_what_cannot_be_read_says_why_and_where(typed: str, place: int, says: str) -> None:
    with pytest.raises(BadQuery, match=says) as told:
        parse(typed)
    assert told.value.place == place
