"""The tone of phrases, of statements and towards a target, and the words that it rests on."""

from pathlib import Path

import pytest

from components.languages.en.tone import target_model
from components.languages.en.tone.score import clause, label, raw, score, score_content, statement_tone, tone_towards

PHRASES = [
    # contractions, straight and curly, and what negation turns
    ("He couldn't have been nicer", "+", "nothing more so"),
    ("He couldn’t have been nicer", "+", "curly apostrophe"),
    ("She could not have been more helpful", "+", "'more' before a plain adjective"),
    ("The mood couldn't have been worse", "-", "nothing worse"),
    ("I couldn't agree more", "+", "idiom"),
    ("not at all happy", "-", "words between negator and adjective"),
    ("I don't think it's a good deal", "-", "negation of the opinion, contraction"),
    ("I don't believe we will see any kind of a breakthrough", "-", "negation of an opinion reaches far"),
    ("He isn't honest", "-", "n't"),
    ("Nobody is happy about the tariffs", "-", "nobody"),
    ("There is no respect in that letter", "-", "no"),
    ("The plan was never fair", "-", "never"),
    ("neither honest nor fair", "-", "nor joins"),
    ("a lack of trust", "-", "lack of"),
    ("without any respect for workers", "-", "without"),
    ("hardly a friend of Canada", "-", "hardly"),
    ("far from perfect", "-", "far from"),
    ("can't trust them", "-", "can't"),
    ("less honest than his rivals", "-", "less"),
    ("They failed to find a constructive solution", "-", "failed to"),
    ("He lost confidence in her", "-", "idiom"),
    ("He doesn't deserve the trust of workers", "-", "two words on"),
    ("That's not bad", "+", "a bad word turned"),
    ("It wasn't a failure", "+", "a bad noun turned"),
    ("can't complain about a result this good", "+", "the negator stops at the first tone word"),
    ("He did not deny that it was brilliant", "+", "the same"),
    ("He is not only smart but generous", "+", "'not only' negates nothing"),
    ("Not only unfair but insulting", "-", "'not only' negates nothing"),
    ("no doubt a great victory", "+", "'no doubt' negates nothing"),
    ("Canadian workers will not be bullied", "-", "defiance is no praise"),
    ("The pause ended the crisis", "+", "the end of a bad thing"),
    ("He stopped the chaos at the border", "+", "the end of a bad thing"),
    ("They averted a disaster", "+", "the end of a bad thing"),
    ("We couldn't be happier", "+", "nothing more so"),
    ("It couldn’t have gone better", "+", "nothing more so"),
    ("I've never been prouder", "+", "never so much as now"),
    ("Nothing could be better", "+", "nothing more so"),
    ("I couldn't care less", "-", "idiom"),
    ("The process was anything but fair", "-", "anything but"),
    ("They are no longer enemies", "+", "no longer"),
    ("They are no longer friends", "-", "no longer"),
    ("It is not without merit", "+", "two negators"),
    ("Mexico is not a threat", "+", "a bad noun turned"),
    ("The deal is hardly fair", "-", "a deal is neither good nor bad"),
    ("I wouldn't call it unfair", "+", "n't and a prefix"),
    ("it lacks credibility", "-", "lacks"),
    ("The tariffs were lifted, easing fears", "+", "the easing of a bad thing"),
    # comparatives
    ("The tone was less hostile", "+", "less of a bad thing"),
    ("a colder, uglier relationship", "-", "two comparatives"),
    ("The kindest words came from Ottawa", "+", "superlative"),
    ("The talks were nicer than expected", "+", "comparative"),
    ("the friendliest of neighbours", "+", "superlative in -iest"),
    ("the ugliest chapter in the relationship", "-", "superlative of a bad word"),
    ("a nastier tone", "-", "comparative in -ier"),
    ("a stronger economy", "+", "comparative"),
    ("the greatest crisis of our lifetimes", "-", "a good word that makes a bad one bigger"),
    # news words and idioms
    ("condemned", "-", "not in TextBlob"),
    ("denounced the levy as an outrage", "-", "news verb"),
    ("The premier slammed the tariffs", "-", "news verb"),
    ("accused the president of lying", "-", "news verb"),
    ("The tariffs will hurt workers", "-", "news verb"),
    ("car making could come to a grinding halt", "-", "idiom"),
    ("It is a slap in the face", "-", "idiom"),
    ("Jobs are at risk", "-", "idiom"),
    ("a direct and blatant attack on our country", "-", "news words"),
    ("We are sick and tired of it", "-", "idiom"),
    ("talks are dead in the water", "-", "idiom"),
    ("Nothing but empty threats", "-", "'nothing but' negates nothing"),
    ("The two leaders made progress", "+", "idiom"),
    ("a very constructive conversation", "+", "booster"),
    ("He praised the agreement", "+", "news verb"),
    ("We found common ground", "+", "idiom"),
    ("This is a gift from the gods", "+", "idiom"),
    ("the best agreement we've ever made", "+", "superlative"),
    ("I have a lot of respect for him", "+", "noun"),
    ("she welcomed the thaw", "+", "news verb"),
    ("She lambasted the decision", "-", "news verb"),
    ("Markets rallied", "+", "news verb"),
    ("Nobody wins in a trade war", "-", "idiom and nobody"),
    ("It sounds too good to be true", "-", "idiom"),
    ("It will do more harm than good", "-", "idiom"),
    ("no hard feelings", "+", "idiom"),
    ("He broke his promise", "-", "idiom of which one word is good"),
    # names and set phrases say nothing
    ("the Good Friday Agreement", "0", "name"),
    ("Freedom House and Liberty University", "0", "names"),
    ("Best Buy opened a store", "0", "name at the beginning"),
    ("Senator Rand Paul and the Right Honourable Mark Carney", "0", "title"),
    ("Canada's largest trading partner", "0", "set phrase"),
    ("free trade", "0", "set phrase"),
    ("Great Lakes", "0", "name"),
    ("the late prime minister", "0", "late: dead"),
    ("The late prime minister's papers are in the archive", "0", "possessive"),
    ("The United States Supreme Court heard the case", "0", "two names"),
    ("White House officials met at the Great Lakes commission", "0", "names"),
    ("General Motors makes light trucks in Oshawa", "0", "names"),
    ("Justice Minister Arif Virani spoke in New Brunswick", "0", "title"),
    ("The Justice Department and Homeland Security issued the form", "0", "departments"),
    ("Prime Minister Grant Strong said nothing", "0", "a surname that is an adjective"),
    ("Hope Hicks and Rich Lowry", "0", "first names that are words"),
    ("Fort Worth and Happy Valley-Goose Bay", "0", "places"),
    ("critical minerals and natural gas", "0", "set phrases"),
    ("the free trade agreement with the United States", "0", "set phrases"),
    ("at least 40 new trucks", "0", "'least' is no negator here"),
    # words that TextBlob learnt from film reviews
    ("The first new rules come into force next week", "0", "first, new, next"),
    ("Many more trucks crossed in recent months", "0", "many, more, recent"),
    ("The meeting is on Tuesday", "0", "nothing to weigh"),
    ("The White House said most other American imports are exempt", "0", "most, other, American"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), PHRASES, ids=[phrase for phrase, _, _ in PHRASES])
def test_the_tone_of_a_phrase_is_what_a_reader_hears(text: str, expected: str, reason: str) -> None:
    found = {"positive": "+", "negative": "-", None: "0"}.get(label(score(text).polarity), "neutral")
    assert found == expected, (reason, score(text))


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        pytest.param("Oh great, another tariff", "-", marks=pytest.mark.xfail(strict=True, reason="irony")),
        pytest.param(
            "It was a pleasure to dine with the governor of your great state",
            "-",
            marks=pytest.mark.xfail(strict=True, reason="a taunt in friendly words"),
        ),
        pytest.param(
            "Nothing is less certain than his goodwill",
            "-",
            marks=pytest.mark.xfail(strict=True, reason="a negator that reaches over a comparison"),
        ),
        pytest.param(
            "Canada has no better friend",
            "+",
            marks=pytest.mark.xfail(strict=True, reason="'no better' before a noun praises, alone it blames"),
        ),
        pytest.param(
            "It sounds like an episode of a cartoon",
            "-",
            marks=pytest.mark.xfail(strict=True, reason="a comparison without a tone word"),
        ),
    ],
)
def test_tone_that_is_missed(text: str, heard: str) -> None:
    assert label(score(text).polarity) == {"-": "negative", "+": "positive"}[heard]


def test_a_text_without_tone_words_has_no_score() -> None:
    found = score("The meeting is on Tuesday.")
    assert (found.polarity, found.subjectivity, found.words) == (None, None, ())
    assert label(None) is None


def test_each_tone_word_has_its_span_weight_and_note() -> None:
    text = "— “It isn’t fair, it’s a very good call.”"
    words = {text[slice(*(n - 100 for n in word.span))]: word for word in score(text, 100).words}
    assert set(words) == {"fair", "good call"}
    assert words["fair"].weight < 0
    assert words["fair"].note == "turned by 'not'"
    assert words["good call"].note == "idiom; with 'very'"


def test_the_score_is_the_mean_of_its_words() -> None:
    found = score("A good and generous offer after a terrible and unfair threat")
    assert found.polarity == pytest.approx(sum(word.weight for word in found.words) / len(found.words), abs=1e-4)


def test_the_raw_score_is_textblobs_own() -> None:
    score("condemned")  # loads our lexicon
    assert raw("condemned").polarity is None
    assert raw("not at all happy").polarity == pytest.approx(0.8)
    assert raw("free trade").polarity == pytest.approx(0.4)


def test_content_that_the_reporter_interrupts_keeps_the_spans_of_the_text() -> None:
    text = "“Good work,” he said of the terrible week, “and a warm welcome.”"
    spans = ((1, 11), (text.index("and"), text.index(".”")))
    found = score_content(text, spans)
    assert [text[slice(*word.span)] for word in found.words] == ["Good", "warm welcome"]
    assert score_content(text, ()).polarity is None


TOWARDS = [
    ("Trump called Carney a very nice gentleman.", "Carney", "positive", "object of praise"),
    ("Ford slammed Trump for the tariffs.", "Trump", "negative", "object of blame"),
    ("The premier accused Trump of lying to Canadians.", "Trump", "negative", "accused"),
    ("Poilievre was accused of misleading voters.", "Poilievre", "negative", "passive"),
    ("Carney was praised by business leaders.", "Carney", "positive", "passive"),
    ("Carney won praise for his calm handling of the talks.", "Carney", "positive", "subject"),
    ("He couldn't have been nicer.", "He", "positive", "nothing more so"),
    ("Leavitt said the meeting is on Tuesday.", "Leavitt", "neutral", "speaks"),
    ("Smith will meet Carney on Tuesday.", "Carney", "neutral", "a plain fact"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "target", "expected", "reason"), TOWARDS)
def test_tone_towards_somebody(sentence: str, target: str, expected: str, reason: str) -> None:
    start = sentence.index(target)
    found = tone_towards(sentence, start, start + len(target))
    assert found.label == expected, (reason, found)
    assert found.negative + found.neutral + found.positive == pytest.approx(1)


def test_the_name_of_the_target_does_not_matter() -> None:
    first, second = "Voters know that Trump broke his promise.", "Voters know that Smith broke his promise."
    assert tone_towards(first, 17, 22) == tone_towards(second, 17, 22)


STATEMENTS = [
    ("It was a good call, he said.", "It was a good call,", "positive", "praise"),
    ("She said the threat was insulting.", "the threat was insulting", "negative", "blame"),
    ("He promised to defend workers.", "to defend workers", "neutral", "a promise"),
    ("She said Ottawa should work with its partners.", "Ottawa should work with its partners", "neutral", "advice"),
    ("He said they should be thrilled with this terrific deal.", "they should be thrilled with this terrific deal",
     "positive", "outright praise within advice"),
    ("He threatened to stop sales of electricity.", "to stop sales of electricity", "negative", "a threat"),
    ("She warned that plants would close by June.", "plants would close by June", "negative", "a warning"),
    ("She said Ottawa must fight the unfair levy.", "Ottawa must fight the unfair levy", "neutral", "advice"),
    ("He said the party is a disgrace.", "the party is a disgrace", "negative", "blame"),
    ("He said he could not see how it would work.", "he could not see how it would work", "negative", "a refusal"),
    ("He said the vote is on Monday.", "the vote is on Monday", "neutral", "nothing to weigh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "expected", "reason"), STATEMENTS)
def test_tone_of_a_statement(text: str, content: str, expected: str, reason: str) -> None:
    start = text.index(content)
    assert statement_tone(text, ((start, start + len(content)),), None) == expected, reason


def test_a_clause_ends_at_conjunctions_and_strong_marks() -> None:
    sentence = "Ford was furious, but Carney stayed calm; talks go on."
    assert sentence[slice(*clause(sentence, 22, 28))].strip() == "Carney stayed calm"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "’",
        "n't",
        "not",
        "“““",
        "😀 👍 !!!",
        "\x00",
        "’s ’s",
        "no " * 3000,
        "good, " * 3000,
        "a" * 50_000,
        "“" * 5000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_any_text_can_be_scored(text: str) -> None:
    score(text)
    score_content(text, ((0, len(text)),))
    statement_tone(text, ((0, len(text)),), (0, 1))
    assert tone_towards(text, 0, len(text)).label in ("negative", "neutral", "positive")


def test_a_damaged_tone_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "weights.npz"
    damaged.write_bytes(target_model.WEIGHTS.read_bytes()[:-1])
    monkeypatch.setattr(target_model, "WEIGHTS", damaged)
    with pytest.raises(ValueError, match="damaged or not the tone model that was measured"):
        target_model.tone_model.__wrapped__()
