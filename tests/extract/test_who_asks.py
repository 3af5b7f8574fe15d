"""Who asks in a conversation, by what they say of themselves, and whom a nickname in a label means."""

from components.models import Article, Statement
from components.pipeline import analyse


def _speakers(text: str) -> list[str | None]:
    return [row.speaker for row in analyse(Article(article_id="a", text=text)).rows(Statement)]


def test_a_host_who_gives_their_name() -> None:
    text = (
        "HOST: Good morning, this is The Long Haul and I'm Petra Lindqvist. Our guest drives a truck to Duluth.\n\n"
        "SAM OKORO: Thank you for having me on the show.\n\n"
        "HOST: How long do you wait at the bridge?\n\n"
        "SAM OKORO: Two hours on a good day, and nobody tells us why."
    )
    assert _speakers(text) == ["Petra Lindqvist", "Sam Okoro", "Petra Lindqvist", "Sam Okoro"]


def test_reporters_who_give_their_names() -> None:
    text = (
        "MINISTER ADELE BRANDT: The ferry will sail again in May.\n\n"
        "QUESTION: Henrik Aas, Coast Tribune. Minister, who pays for the ferry?\n\n"
        "MINISTER ADELE BRANDT: The province does.\n\n"
        "QUESTION: And will the fares go up?\n\n"
        "MINISTER ADELE BRANDT: Not this year."
    )
    assert _speakers(text) == ["Adele Brandt", "Henrik Aas", "Adele Brandt", "unnamed reporter", "Adele Brandt"]


def test_a_nickname_in_a_label() -> None:
    text = (
        "With us is the pilot Leonard “Buck” Tessler, who flies to Alaska.\n\n"
        "HOST: Is the weather bad?\n\nBUCK TESSLER: It is never good.\n\nHOST: And the pay?\n\nBUCK TESSLER: Worse."
    )
    assert _speakers(text) == ["unnamed reporter", "Leonard Tessler", "unnamed reporter", "Leonard Tessler"]


def test_a_name_before_a_description_is_the_speaker() -> None:
    text = (
        "Ines Karlsen-Roy maps the seabed. “It is as large as a lake,” said Karlsen-Roy, a quiet surveyor who served "
        "in the first year of the Korea Mission and has outlasted six ministers."
    )
    assert _speakers(text) == ["Ines Karlsen-Roy"]


def test_a_label_without_words_says_nothing() -> None:
    assert _speakers(" \n ROE:") == []
