"""What the pages say of each other: titles, measures, outlets side by side, the state of the corpus, corrections."""

import re
from typing import Any

import pytest

from tests.browser.test_dashboard import ARTICLE, paste
from tests.browser.test_filters import chips

expect = pytest.importorskip("playwright.sync_api").expect
NUMBER = re.compile(r"[+−]?\d\.\d\d")


def test_a_title_names_no_number_that_is_not_drawn_and_one_measure_leads(visit: Any) -> None:
    page = visit.open("speakers")
    drawn = page.locator(".st-key-figure-means-speaker")
    drawn.locator(".main-svg").first.wait_for(timeout=30_000)
    title = page.locator(".heading").filter(has_text="net tone").locator(".level-3")
    stated, beside = NUMBER.findall(title.inner_text()), drawn.locator("text").all_text_contents()
    assert set(stated) <= {number for words in beside for number in NUMBER.findall(words)}
    assert not [words for words in beside if "too few" in words and NUMBER.search(words)]
    assert not page.get_by_text("polarity").count(), "another measure is shown only where it is asked for"
    box = page.get_by_role("combobox", name="Measured by")
    box.click()
    page.get_by_role("option", name="TextBlob", exact=True).click()
    page.locator(".heading").filter(has_text="polarity").wait_for(timeout=30_000)
    assert not page.locator(".heading").filter(has_text="net tone").count()
    visit.assert_clean()


def test_one_event_stands_side_by_side_in_different_outlets(visit: Any) -> None:
    page = visit.open("outlets")
    page.get_by_text("One event", exact=True).click()
    told = page.locator("[class*=st-key-told-]")
    told.nth(2).wait_for(timeout=30_000)
    visit.settle()
    boxes = [told.nth(number).bounding_box() for number in range(3)]
    assert len({round(box["y"]) for box in boxes}) == 1, "side by side"
    assert boxes[0]["x"] < boxes[1]["x"] < boxes[2]["x"]
    said = [told.nth(number).inner_text() for number in range(told.count())]
    assert "irst to report" in said[0]
    assert any("later" in words for words in said[1:])
    assert all(told.nth(number).locator(".said").count() for number in range(told.count()))
    assert any("Left out here" in words for words in said)
    told.first.get_by_role("link", name="Read it in the article").first.click()
    page.wait_for_url("**/articles?**read=*")
    visit.settle()
    page.locator(".article mark.target").first.wait_for(timeout=30_000)
    visit.assert_clean()


def test_the_state_of_the_corpus_leads_to_what_can_be_done(visit: Any) -> None:
    page = visit.open()
    strip = page.locator(".st-key-health")
    strip.wait_for(timeout=30_000)
    said = " ".join(strip.inner_text().split())
    for words in ("without an article", "without a day", "without a known speaker", "not analysed"):
        assert words in said
    assert re.search("last addition|nothing added yet", said), "the samples are not an addition"
    strip.get_by_role("link", name="Name the speakers").click()
    page.wait_for_url("**/articles?**")
    assert chips(visit, 1) == ["Speaker: unresolved"]
    cards = page.locator(".row-card").all_inner_texts()
    assert cards
    assert all("Speaker unresolved" in words for words in cards)
    visit.assert_clean()


def test_a_correction_of_the_speaker_offers_known_people_and_asks_before_a_new_one(visit: Any) -> None:
    paste(visit, ARTICLE)
    page = visit.open("articles?articles_view=Statements&words=%22wonderful+plan%22")
    card = page.locator("[class*=st-key-row-]").filter(has_text="wonderful plan").first
    assert "Mark Carney" in card.inner_text()
    card.get_by_role("button", name="Correct").click()
    box = page.get_by_role("combobox", name="What is right")
    box.click()
    box.fill("Davyd Eby")
    page.get_by_role("option", name=re.compile("Davyd Eby")).click()
    page.get_by_text("Nobody in the corpus is called so.").wait_for(timeout=30_000)
    page.get_by_text(re.compile("Names like it: .*David Eby")).wait_for()
    save = page.get_by_role("button", name="Save correction")
    expect(save).to_be_disabled()
    box.click()
    box.fill("David")
    page.get_by_role("option", name="David Eby", exact=True).click()
    page.get_by_role("textbox", name="Why").fill("Read again")
    page.get_by_role("textbox", name="Your name").fill("Ann")
    expect(save).to_be_enabled()
    save.click()
    card.get_by_text("David Eby").wait_for(timeout=30_000)
    facts = card.locator(".about").first.inner_text()
    assert "premier" in facts, "the role is that of the person"
    assert "prime minister" not in facts
    page = visit.open("corrections")
    page.get_by_text("1 correction in force").wait_for(timeout=30_000)
    page.locator(".stDataFrame .dvn-scroller").first.click(position={"x": 18, "y": 52})  # ticks the first row
    page.get_by_role("button", name="Undo the 1 chosen").click(timeout=30_000)
    page.get_by_text("1 correction in force").wait_for(state="detached", timeout=30_000)
    expect(page.get_by_role("button", name="Undo: choose rows first")).to_be_disabled(timeout=30_000)
    visit.assert_clean()
