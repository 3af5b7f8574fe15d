"""Labels by construction: the clause around that of an event, what a quotation leaves out, what a word needs."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse


def labels_of(text: str) -> list[str]:
    article = Article(article_id="a" * 16, text=text, published=date(2025, 4, 30))
    return [event.summary for event in analyse(article).rows(Event)]


AROUND = [
    ("The survey, which the millers' guild paid for in May, gives the mayor a small lead.",
     "The survey gives the mayor a small lead"),
    ("The tentative deal, announced Friday, would last four years.", "The tentative deal would last four years"),
    ("A ledger of thefts and fires covering 2003 to 2016 is included.", "A ledger of thefts and fires is included"),
    ("More than half of the sailors surveyed in a poll released Monday support the new harbour board in its quarrel.",
     "More than half of the sailors surveyed support the new harbour board"),
    ("The mill rejected a bid by the bakers, hoping to put it off until after national elections next year.",
     "The mill rejected a bid by the bakers"),
    ("The mayor has hailed the vote on the quay as a victory, telling reporters on Friday that it was long overdue.",
     "The mayor has hailed the vote on the quay as a victory"),
    ("Winnipeg captured two cups during the string of games known as Frozen Friday: the pond's and its own.",
     "Winnipeg captured two cups during the string of games"),
    ("Nobody at Redline Coach slept on Monday.", "Nobody at Redline Coach slept"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), AROUND)
def test_where_the_clause_of_a_date_gives_no_label_the_one_around_it_does(text: str, label: str) -> None:
    assert labels_of(text) == [label]


LEFT_OUT = [
    ("Their mother, who had led the largest mill of the lake for ten years, retired on Monday over the toll.",
     "“Their mother … retired on Monday over the toll”"),
    ("The two bakers of Fernie plan to sell a slice of their old mill in the valley after the 2012 flood.",
     "“The two bakers of Fernie plan to sell a slice…”"),
    ("Their father, who had run the largest dairy in the county for thirty years, quit on Monday over quotas.",
     "“Their father … quit on Monday over quotas”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LEFT_OUT)
def test_a_quotation_keeps_its_verb_and_what_that_needs(text: str, label: str) -> None:
    assert labels_of(text) == [label]


NEEDED = [
    ("The strike on the ferries in May was just the latest in a series of quarrels.", "in a series of quarrels"),
    ("Ann Roe was among those who left the harbour board on Monday.", "who left the harbour board"),
    ("Ottawa has a way of paying that the sailors chose in May.", "of paying"),
    ("Ann Roe set out on Monday to inspire the sailors.", "to inspire the sailors"),
    ("The mayor asked the envoy on Monday if he had read it.", "if he had read it"),
    ("The harbour board sold more ferries than it bought in May.", "than it bought"),
    ("Fees in the harbour were lower than in the town in 2001.", "than in the town"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "needed"), NEEDED)
def test_no_label_ends_before_what_its_last_word_needs(text: str, needed: str) -> None:
    [label] = labels_of(text)
    assert needed in label


def test_what_stands_after_a_colon_is_no_part_of_a_label() -> None:
    text = "The baker also lost two jobs Monday: one as a host at the radio, and the other as a cook at the school."
    assert labels_of(text) == ["The baker lost two jobs"]


MISREAD = [
    ("Monday at the University in Windsor, ON, the mayor Ann Roe addressed the students of the harbour school.",
     "Ann Roe addressed the students of the harbour school"),
    ("The dairy sold nearly $3 million worth of new butter this week, largely in Ontario and Quebec, its books show.",
     "The dairy sold nearly $3 million worth of new butter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), MISREAD)
def test_a_subject_in_another_phrase_and_an_added_place_do_no_harm(text: str, label: str) -> None:
    assert labels_of(text) == [label]


def test_why_something_was_done_does_not_tell_that_it_was() -> None:
    [label] = labels_of(
        "Why had Doug Ford called into the harbour's programme on Monday, after the old ferry had sunk?"
    )
    assert not label.startswith("Doug Ford")


PLAIN = [
    ("Sailors on the lake, having met the board on Monday night, called again for the mayor to resign.",
     "Sailors on the lake called again for the mayor to resign"),
    ("The Guild of Millers ramped up efforts to admit bakers from the coast after the 2014 flood in the valley.",
     "The Guild of Millers ramped up efforts to admit bakers"),
    ("Millers in both harbours voiced concerns on Monday about what the ledger of the bakers might hold in store.",
     "Millers in both harbours voiced concerns"),
    ("Sailors vote in Fernie, Trail and Kimberley on Tuesday, with 131 berths up for grabs in the harbours.",
     "Sailors vote in Fernie, Trail and Kimberley"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), PLAIN)
def test_a_clause_that_can_be_read_alone_and_ends_well_needs_no_quotation_marks(text: str, label: str) -> None:
    assert labels_of(text) == [label]


IN_QUOTATION_MARKS = [
    ("The frost leaves the quarrel of the bakers more or less where it stood in the spring of 2001.", "more or less"),
    ("Ann Roe argued on Tuesday that she had not hidden the ledger from the bakers.", "Ann Roe “had not hidden"),
    ("The mill contended on Monday that it was not hiding anything from the sailors.", "The mill “was not"),
    ("The envoy insisted on Friday that he did not know the bakers of Trail.", "The envoy “did not know"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept"), IN_QUOTATION_MARKS)
def test_a_denial_and_a_clause_that_is_cut_stay_in_quotation_marks(text: str, kept: str) -> None:
    (label,) = labels_of(text)
    assert "“" in label
    assert kept in label


NAMES = [
    ("Carla Dias leads the union. Dias met with the millers on Tuesday.", "Carla Dias met with the millers"),
    ("Ralph Jones leads the union. Jones plans to sail on Friday.", "Ralph Jones plans to sail"),
    ("Ann Hodges leads the bakers. Hodges won the vote in the valley on Tuesday.",
     "Ann Hodges won the vote in the valley"),
    ("Ann Roe leads the bakers. She criticized Mr. Poole on Tuesday over his ledger.",
     "Ann Roe criticized Poole over his ledger"),
    ("Ann Roe leads the bakers. She praised Dr. Poole on Tuesday over his ledger.",
     "Ann Roe praised Poole over his ledger"),
    ("The sailors met Vice President Ann Roe in Fernie on Tuesday.", "The sailors met Ann Roe in Fernie"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), NAMES)
def test_a_surname_that_looks_like_a_plural_leads_to_its_name_and_titles_go(text: str, label: str) -> None:
    assert labels_of(text) == [label]


PIECES = [
    ("“The ferry was late,” Ann Roe said on Tuesday. “Nobody on the quay had told us why.”", "“The ferry was late”"),
    ("“The fee is a wound,” Ann Roe said on Monday, “and no sailor on the lake or the coast will ever pay it.”",
     "“The fee is a wound”"),
    ("“We will not sign the ledger,” Ann Roe said on Friday. “It is the work of bakers who never saw a harbour.”",
     "“We will not sign the ledger”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), PIECES)
def test_what_was_said_before_its_report_is_a_label_if_it_is_a_clause(text: str, words: str) -> None:
    assert labels_of(text) == [f"Ann Roe: {words}"]


SAID = [
    ("The lawyer Ann Roe told the sailors of Fernie on Tuesday that the bakers' use of the quay at night should bar "
     "them from any office on the lake.", "Ann Roe: “the bakers' use of the quay"),
    ("Ann Roe said on Tuesday that while the bakers of Fernie had been careless with their ledger, no judge on the "
     "coast would ever bring a case against them.", "Ann Roe: “no judge"),
    ("A spokesman for the millers, Jo Poole, said on Monday that there were nine hundred ferries on the lake and on "
     "the rivers of the valley, in all weathers.", "Jo Poole: “there were nine hundred ferries on the lake…”"),
    ("Ann Roe announced on Monday another step that the harbour board will be taking for the sake of the sailors.",
     "“Ann Roe announced"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "opening"), SAID)
def test_a_report_gives_way_to_who_says_it_if_it_is_a_clause(text: str, opening: str) -> None:
    assert labels_of(text)[0].startswith(opening)


ENDS = [
    ("On Wednesday, Ann Roe called for better ferries and an end to the fees of the harbour board, known among the "
     "bakers as the toll.", "Ann Roe called for better ferries"),
    ("Ann Roe resigned on Monday as head of the board, in part because of the ledger.",
     "Ann Roe resigned as head of the board"),
    ("Ann Roe and Vice President Jo Poole arrived in Fernie on Monday.", "Ann Roe and Jo Poole arrived in Fernie"),
    ("Ann Roe and the developer Jo Poole met the bakers in Fernie on Monday.",
     "Ann Roe and the developer Jo Poole met the bakers in Fernie"),
    ("Ann Roe and Jo Poole lead the bakers. Roe and Poole met the sailors on Monday.",
     "Ann Roe and Jo Poole met the sailors"),
    ("Ann Roe and Jo Poole lead the bakers. Ms. Roe and Mr. Poole have sailed to Fernie since Monday.",
     "Ann Roe and Jo Poole have sailed to Fernie"),
    ("Ann Roe leads the bakers. Roe and Poole met the sailors on Monday.", "Roe and Poole met the sailors"),
    ("Finally, with Fernie's May 6 vote looming, Mayor Ann Roe on Monday intervened in the quarrel.",
     "Fernie's May 6 vote"),
    ("What will the harbour be like in May?", "“What will the harbour be like in May?”"),
    ("Only once has the harbour been so full: in May of 2001.",
     "“Only once has the harbour been so full: in May of 2001”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), ENDS)
def test_a_label_keeps_the_name_beside_a_description_and_ends_before_what_goes_on(text: str, label: str) -> None:
    assert labels_of(text)[0] == label
