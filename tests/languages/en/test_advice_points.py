"""Advice in a speaker's words is found, and what only looks like advice is not."""

import pytest

from components.languages.en.advice.points import points
from components.languages.en.advice.requests import is_advice

# (words, what is advised as (modality, its words), reason); a sentence that begins with " is quoted word for word
ADVICE = [
    ("Canada should diversify its exports.", [("should", "Canada should diversify its exports")], "should"),
    ("Ottawa ought to prepare for a long fight", [("should", "Ottawa ought to prepare for a long fight")], "ought to"),
    ("Carney had better read the fine print", [("should", "Carney had better read the fine print")], "had better"),
    ("the government shouldn’t rush into talks", [("should", "the government shouldn’t rush into talks")], "negated"),
    ("Alberta must stop shipping at a discount", [("must", "Alberta must stop shipping at a discount")], "must"),
    ("the premiers have to speak with one voice", [("must", "the premiers have to speak with one voice")], "have to"),
    ('"We\'ve got to stick together."', [("must", "We've got to stick together")], "have got to"),
    ("Ottawa will have to choose its battles", [("must", "Ottawa will have to choose its battles")], "will have to"),
    ("Canada needs to build pipelines", [("needs", "Canada needs to build pipelines")], "needs to"),
    ("The prime minister will need patience", [("needs", "The prime minister will need patience")], "needs a thing"),
    ('"We need a plan."', [("needs", "We need a plan")], "we need a thing"),
    ("she said Canada needed to hit back", [("needs", "Canada needed to hit back")], "shifted back by 'said'"),
    (
        '"We need bold, immediate relief to keep the mills open."',
        [("needs", "We need bold, immediate relief")],
        "the aim of a needed thing is not the point",
    ),
    ("Canada would do well to stay calm", [("recommend", "Canada would do well to stay calm")], "would do well to"),
    ("Ottawa would be wise to wait", [("recommend", "Ottawa would be wise to wait")], "would be wise to"),
    ("Carney might want to bring a gift", [("recommend", "Carney might want to bring a gift")], "might want to"),
    (
        "Canada is better off talking to Congress",
        [("recommend", "Canada is better off talking to Congress")],
        "better off",
    ),
    ('"My advice is to keep quiet."', [("recommend", "My advice is to keep quiet")], "my advice"),
    (
        '"I would recommend that Ottawa hold its fire."',
        [("recommend", "I would recommend that Ottawa hold its fire")],
        "verb",
    ),
    ('"I\'d urge the minister to come home."', [("urge", "I'd urge the minister to come home")], "I'd urge"),
    ('"We\'re calling on Ottawa to act."', [("urge", "We're calling on Ottawa to act")], "we're calling on"),
    ('"I urge the harbour board to widen the gate."', [("urge", "the harbour board to widen the gate")], "plain urge"),
    ('"We\'re only asking the port to wait a week."', [("urge", "the port to wait a week")], "we're asking"),
    (
        '"We recommend that the province keep the ferry."',
        [("recommend", "the province keep the ferry")],
        "we recommend",
    ),
    ('"I would caution against retaliating."', [("other", "I would caution against retaliating")], "caution against"),
    ("It is time for Canada to grow up", [("other", "It is time for Canada to grow up")], "it is time for"),
    ('"Now is the time to be bold."', [("other", "Now is the time to be bold")], "now is the time"),
    ("it would be a mistake to retaliate", [("other", "it would be a mistake to retaliate")], "it would be a mistake"),
    ("to retaliate would be a blunder", [("other", "to retaliate would be a blunder")], "an infinitive judged"),
    ("Shouting is not a helpful strategy", [("other", "Shouting is not a helpful strategy")], "a gerund judged"),
    ("threatening them won’t work", [("other", "threatening them won’t work")], "a gerund that fails"),
    ("anger has no place in these talks", [("other", "anger has no place in these talks")], "an attitude judged"),
    ("the worst thing to do is panic", [("other", "the worst thing to do is panic")], "the worst thing"),
    (
        "the smartest response would be to wait",
        [("other", "the smartest response would be to wait")],
        "the smartest response",
    ),
    ("there is no point in arguing", [("other", "there is no point in arguing")], "no point in"),
    (
        "it makes sense for Ottawa to talk first",
        [("other", "it makes sense for Ottawa to talk first")],
        "makes sense for",
    ),
    ("it is up to Ottawa to lead", [("other", "it is up to Ottawa to lead")], "up to"),
    ("Canada cannot afford to wait", [("other", "Canada cannot afford to wait")], "cannot afford"),
    ('"We can\'t let this stand."', [("other", "We can't let this stand")], "cannot let"),
    ('"Keep your sense of humour."', [("imperative", "Keep your sense of humour")], "a bare verb in a quotation"),
    ('"Don’t take the bait."', [("imperative", "Don’t take the bait")], "don't"),
    ('"Never negotiate in public."', [("imperative", "Never negotiate in public")], "never"),
    ('"So please, stay at the table."', [("imperative", "stay at the table")], "words in front of the verb"),
    (
        '"Work with the governors."',
        [("imperative", "Work with the governors")],
        "a verb that may be a noun, before 'with'",
    ),
    (
        "Ottawa should scrap the tax and open the market",
        [("should", "Ottawa should scrap the tax"), ("should", "open the market")],
        "two points share their head",
    ),
    (
        "Canada must cut red tape, build ports and train workers",
        [("must", "Canada must cut red tape"), ("must", "build ports"), ("must", "train workers")],
        "a list of three",
    ),
    (
        "Canada needs to be firm and to remain polite",
        [("needs", "Canada needs to be firm"), ("needs", "to remain polite")],
        "a repeated 'to'",
    ),
    (
        "Ottawa should invest in steel and aluminum and energy",
        [("should", "Ottawa should invest in steel and aluminum and energy")],
        "nouns joined, not verbs",
    ),
    (
        "the cabinet should rule out new levies on trade and support for farm exports",
        [("should", "the cabinet should rule out new levies on trade and support for farm exports")],
        "a noun that may be a verb: 'support' follows a noun list",
    ),
    (
        "Carney should listen first, and the premiers must back him",
        [("should", "Carney should listen first"), ("must", "the premiers must back him")],
        "two heads",
    ),
    (
        "If the tariffs rise, Canada should answer in kind",
        [("should", "Canada should answer in kind")],
        "a condition stands in front",
    ),
    (
        '"I think they should talk, because time is short."',
        [("should", "they should talk")],
        "the reason is not the point",
    ),
    ('"This is hard. We should say so."', [("should", "We should say so")], "the second sentence"),
    (
        "It is vital that the premiers stay united",
        [("other", "It is vital that the premiers stay united")],
        "it is vital",
    ),
    ("What Ottawa must avoid is a quarrel", [("must", "What Ottawa must avoid is a quarrel")], "what somebody must do"),
    ("Keep it short", [("imperative", "Keep it short")], "a bare verb that begins a reporter's sentence"),
    ("the economy is weak and Ottawa must help it", [("must", "Ottawa must help it")], "its own clause"),
    ("Canadians, for their part, must wait", [("must", "Canadians, for their part, must wait")], "words set apart"),
    ("The tariffs should be lifted", [("should", "The tariffs should be lifted")], "a passive"),
]
LOOK_ALIKES = [
    ("Canada will retaliate within days", "a prediction"),
    ("tariffs could cost 100,000 jobs", "a possibility"),
    ("importers must pay the duty at the border", "a law"),
    ("goods must meet the rules of origin", "a law"),
    ('"I have to say I was surprised."', "a set phrase"),
    ('"I need to get home."', "about oneself"),
    ('"I must apologize."', "about oneself"),
    ("he must have known about it", "a guess"),
    ("the talks should be over by Friday", "a forecast"),
    ("Ottawa should have acted sooner", "too late to act"),
    ("Should the talks fail, tariffs will rise", "a condition"),
    ("tariffs would fall should he win", "a condition"),
    ('"Should we give in?"', "a question"),
    ("he explained how Canada should respond", "a question within"),
    ("whether Ottawa must answer is unclear", "a question within"),
    ("those who must cross the border daily", "a relative clause"),
    ("they have all the support they need to win", "a relative clause without 'that'"),
    ("the chance that Canada has to join the pact", "has a chance, not has to"),
    ("Canada does not have to choose", "no duty"),
    ("Ottawa doesn't need to rush", "no need"),
    ("there is no need for panic", "the noun"),
    ("the need to unify the party", "the noun"),
    ("that has to do with geography", "a set phrase"),
    ("she does not believe that Ottawa should wait", "denied"),
    ('"We cannot reach the market."', "an inability"),
    ('"Make no mistake, we will win."', "an idiom"),
    ('"Believe me, it hurts."', "an idiom"),
    ('"Let me be clear."', "an idiom"),
    ('"Take steel, for example."', "an idiom"),
    ('"Never say never."', "an idiom"),
    ('"Bring it on."', "a taunt"),
    ('"Canada should become our 51st state."', "a taunt"),
    ('"They must stop or face tariffs."', "a threat"),
    ('"Work is under way."', "a noun in front of a verb"),
    ('"Talks are going well."', "a plural noun"),
    ('"Thank you, Canada."', "thanks"),
    ("Use of tariffs is wrong", "a noun with 'of'"),
    ("Help for workers is on its way", "a noun that begins a reporter's sentence"),
    ("Shouting at them made it worse", "what was done, not what to do"),
    ("the tariffs are a mistake", "a policy judged, nobody asked to act"),
    ("We will defend our workers", "a promise"),
    ("Canada wants the tariffs off", "a wish"),
    ("", "nothing"),
    ("“”«»🙂", "no words"),
]
MISSED = [
    ("Canada would have to be pragmatic", "a 'will have to' shifted back by 'said'"),
    ("he should bring promises on defence and proof of work at the border", "nouns that share a verb are one point"),
    ("Patience, more than anger, will serve Canada", "advice without any cue"),
]


def _found(words: str) -> list[tuple[str, str]]:
    content = words.strip('"')
    direct = words.startswith('"')
    return [(point.modality, content[slice(*point.span)]) for point in points(content, direct)]


@pytest.mark.parametrize(("words", "expected", "reason"), ADVICE, ids=[reason for *_, reason in ADVICE])
def test_advice_is_found(words: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert _found(words) == expected, reason


@pytest.mark.parametrize(("words", "reason"), LOOK_ALIKES, ids=[words for words, _ in LOOK_ALIKES])
def test_look_alikes_are_no_advice(words: str, reason: str) -> None:
    assert _found(words) == [], reason


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize(("words", "reason"), MISSED, ids=[reason for _, reason in MISSED])
def test_known_misses(words: str, reason: str) -> None:
    assert len(_found(words)) == (2 if "and proof" in words else 1), reason


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Canada’s governments should talk", "Canada’s governments"),
        ("If tariffs rise, the premiers must meet", "the premiers"),
        ('"You\'ve got to be ready."', "You"),
        ("it is time for Ottawa to act", "Ottawa"),
        ("it is essential that the premiers stand together", "the premiers"),
        ("the best thing for Carney is to listen", "Carney"),
        ("anger is of no use in a negotiation", ""),
    ],
)
def test_who_should_act(words: str, who: str) -> None:
    content = words.strip('"')
    assert [point.who for point in points(content, words.startswith('"'))] == [who]


def test_a_condition_has_its_own_span() -> None:
    words = "If the tariffs rise, Canada should answer and should do so at once"
    assert {words[slice(*point.condition)] for point in points(words) if point.condition} == {"If the tariffs rise"}


@pytest.mark.parametrize(
    "words", ["should " * 100_000, "we must " * 50_000, "“" * 10_000, "if " * 50_000 + "Canada should go"]
)
def test_long_and_unusual_texts_can_be_read(words: str) -> None:
    list(points(words, direct=True))


@pytest.mark.parametrize(
    ("sentence", "plain", "forum"),
    [
        ("You should add a dark mode.", True, True),
        ("It would be great to have tabs.", False, True),
        ("Does it sort?", False, False),
        ("The app crashed twice.", False, False),
    ],
)
def test_sentences_without_a_speaker(sentence: str, plain: bool, forum: bool) -> None:
    assert (is_advice(sentence), is_advice(sentence, forum=True)) == (plain, forum)
